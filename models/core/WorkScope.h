// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <chrono>
#include <memory>
#include <utility>

namespace dbsbm {

/// Where the time of a piece of work went; filled on the main thread, only while profiling.
struct WorkTimes
{
    std::chrono::nanoseconds database{0}; ///< from asking to being answered
    std::chrono::nanoseconds render{0};
};

/// While it lives, what this thread begins belongs to that work. Database jobs and pictures take
/// current() along, and their answers run in it again.
class WorkScope
{
public:
    using Work = std::shared_ptr<WorkTimes>;
    explicit WorkScope(Work work) : m_before(std::exchange(now(), std::move(work))) {}
    ~WorkScope() { now() = std::move(m_before); }
    Q_DISABLE_COPY_MOVE(WorkScope)

    /// Null outside of any scope.
    static const Work &current() { return now(); }

private:
    static Work &now()
    {
        static thread_local Work work;
        return work;
    }

    Work m_before;
};

} // namespace dbsbm

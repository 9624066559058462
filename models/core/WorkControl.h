// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>
#include <functional>
#include <stop_token>

namespace dbsbm {

/// How far a long piece of work is.
struct WorkProgress
{
    QString step;    ///< a few words, as "packing"
    int percent = 0; ///< of the whole
};

/// What long work on another thread is given: whether it is to end early, and whom to tell how far
/// it is. A value; parts of the work get a part() of it.
class WorkControl
{
public:
    WorkControl() = default;
    /// \a tell is called on the thread of the work.
    WorkControl(std::stop_token stop, std::function<void(const WorkProgress &)> tell)
        : m_stop(std::move(stop)), m_tell(std::move(tell))
    {}

    bool stopped() const { return m_stop.stop_requested(); }
    const std::stop_token &stop() const { return m_stop; }
    /// For a step that is \a from to \a to percent of this one.
    WorkControl part(const QString &step, int from, int to) const
    {
        WorkControl part(*this);
        part.m_step = step;
        part.m_from = m_from + (m_to - m_from) * from / 100;
        part.m_to = m_from + (m_to - m_from) * to / 100;
        return part;
    }
    /// For what cannot be taken back once it has begun.
    WorkControl withoutStop() const
    {
        WorkControl same(*this);
        same.m_stop = {};
        return same;
    }
    void report(qint64 done, qint64 total) const
    {
        if (!m_tell)
            return;
        const double share = total > 0 ? std::clamp(double(done) / double(total), 0.0, 1.0) : 0.0;
        m_tell({m_step, m_from + static_cast<int>((m_to - m_from) * share)});
    }

private:
    std::stop_token m_stop;
    std::function<void(const WorkProgress &)> m_tell;
    QString m_step;
    int m_from = 0;
    int m_to = 100;
};

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"

#include <deque>
#include <functional>

namespace dbsbm::discord {

/// Counts the refused requests (401, 403, own 429) of the last 10 minutes. Discord bars an address
/// at 10,000 (protocol item 63); half of that is our limit.
class InvalidRequests
{
public:
    static constexpr int kLimit = 5000;
    static constexpr std::chrono::minutes kWindow{10};

    /// \a changed is told each new count, once a minute while they grow old, too.
    explicit InvalidRequests(Clock &clock, std::function<void(int)> changed = {});

    /// At least 1.
    void setLimit(int limit) { m_limit = limit; }
    int limit() const { return m_limit; }
    /// One more; answers count().
    int note();
    /// Within the window, at most limit().
    int count();
    bool isFull() { return count() >= m_limit; }

private:
    void publish();

    const Clock &m_clock;
    std::function<void(int)> m_changed;
    Timer m_again;
    int m_limit = kLimit;
    std::deque<std::chrono::nanoseconds> m_times;
};

} // namespace dbsbm::discord

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"

#include <deque>

namespace dbsbm::discord {

/// Counts the refused requests (401, 403, own 429) of the last 10 minutes. Discord bars an address
/// at 10,000 (protocol item 63); half of that is our limit.
class InvalidRequests
{
public:
    static constexpr int kLimit = 5000;
    static constexpr std::chrono::minutes kWindow{10};

    explicit InvalidRequests(const Clock &clock) : m_clock(clock) {}

    /// At least 1.
    void setLimit(int limit) { m_limit = limit; }
    int limit() const { return m_limit; }
    /// One more; answers count().
    int note();
    /// Within the window, at most limit().
    int count();
    bool isFull() { return count() >= m_limit; }

private:
    const Clock &m_clock;
    int m_limit = kLimit;
    std::deque<std::chrono::nanoseconds> m_times;
};

} // namespace dbsbm::discord

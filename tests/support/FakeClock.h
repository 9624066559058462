// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"

#include <map>

namespace dbsbm::test {

/// Time that moves only when the test says so.
class FakeClock : public Clock
{
public:
    qint64 nowMs() const override { return m_nowMs; }
    std::chrono::nanoseconds elapsed() const override { return m_elapsed; }
    TimerId schedule(std::chrono::milliseconds delay, std::function<void()> fn) override;
    void cancel(TimerId id) override;

    /// Moves both clocks on and runs each due timer at its own moment, in order.
    void advance(std::chrono::milliseconds by);
    /// Moves the wall clock alone, as when somebody sets it.
    void setNowMs(qint64 nowMs) { m_nowMs = nowMs; }
    size_t pendingTimers() const { return m_timers.size(); }
    /// How long until the next timer; zero when there is none.
    std::chrono::milliseconds untilNextTimer() const;

private:
    struct Entry
    {
        TimerId id;
        std::function<void()> fn;
    };

    qint64 m_nowMs = 1'795'000'000'000; // 2026-11-18, any moment does
    std::chrono::nanoseconds m_elapsed = std::chrono::hours(1);
    TimerId m_nextId = 1;
    std::multimap<std::chrono::nanoseconds, Entry> m_timers;
};

} // namespace dbsbm::test

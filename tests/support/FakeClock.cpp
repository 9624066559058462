// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/FakeClock.h"

#include <algorithm>

namespace dbsbm::test {

using namespace std::chrono;

Clock::TimerId FakeClock::schedule(milliseconds delay, std::function<void()> fn)
{
    const TimerId id = m_nextId++;
    m_timers.emplace(m_elapsed + std::max(delay, milliseconds(0)), Entry{id, std::move(fn)});
    return id;
}

void FakeClock::cancel(TimerId id)
{
    std::erase_if(m_timers, [id](const auto &item) { return item.second.id == id; });
}

void FakeClock::advance(milliseconds by)
{
    const nanoseconds end = m_elapsed + by;
    const nanoseconds start = m_elapsed;
    const qint64 startMs = m_nowMs;
    while (!m_timers.empty() && m_timers.begin()->first <= end) {
        auto node = m_timers.extract(m_timers.begin());
        m_elapsed = std::max(m_elapsed, node.key());
        m_nowMs = startMs + duration_cast<milliseconds>(m_elapsed - start).count();
        node.mapped().fn();
    }
    m_elapsed = end;
    m_nowMs = startMs + by.count();
}

milliseconds FakeClock::untilNextTimer() const
{
    if (m_timers.empty())
        return milliseconds(0);
    return ceil<milliseconds>(m_timers.begin()->first - m_elapsed);
}

} // namespace dbsbm::test

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/gateway/Heartbeat.h"

namespace dbsbm::discord {

using namespace std::chrono;

void Heartbeat::start(milliseconds interval, double jitter)
{
    m_interval = interval;
    m_acknowledged = true;
    schedule(duration_cast<milliseconds>(interval * jitter));
}

void Heartbeat::schedule(milliseconds delay)
{
    m_dueAt = m_clock.elapsed() + delay;
    m_timer.start(delay, [this] { due(); });
}

void Heartbeat::due()
{
    const bool slept = m_clock.elapsed() - m_dueAt > m_interval / 2;
    if (!m_acknowledged || slept) {
        m_actions.zombie();
        return;
    }
    m_acknowledged = false;
    schedule(m_interval);
    m_sentAt = m_clock.elapsed();
    m_actions.beat();
}

void Heartbeat::beatNow()
{
    // Its own ACK is awaited only until the next beat in turn, like any other.
    if (m_acknowledged) {
        m_sentAt = m_clock.elapsed();
        m_acknowledged = false;
    }
    m_actions.beat();
}

nanoseconds Heartbeat::acknowledge()
{
    if (m_acknowledged)
        return nanoseconds(-1);
    m_acknowledged = true;
    return m_clock.elapsed() - m_sentAt;
}

} // namespace dbsbm::discord

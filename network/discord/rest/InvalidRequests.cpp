// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/rest/InvalidRequests.h"

namespace dbsbm::discord {

InvalidRequests::InvalidRequests(Clock &clock, std::function<void(int)> changed)
    : m_clock(clock), m_changed(std::move(changed)), m_again(clock)
{}

int InvalidRequests::note()
{
    m_times.push_back(m_clock.elapsed());
    publish();
    return count();
}

void InvalidRequests::publish()
{
    if (!m_changed)
        return;
    const int now = count();
    m_changed(now);
    if (now > 0)
        m_again.start(std::chrono::minutes(1), [this] { publish(); });
}

int InvalidRequests::count()
{
    const auto now = m_clock.elapsed();
    while (!m_times.empty()
           && (m_times.front() + kWindow <= now || m_times.size() > static_cast<size_t>(m_limit)))
        m_times.pop_front();
    return static_cast<int>(m_times.size());
}

} // namespace dbsbm::discord

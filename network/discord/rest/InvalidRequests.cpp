// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/rest/InvalidRequests.h"

namespace dbsbm::discord {

int InvalidRequests::note()
{
    m_times.push_back(m_clock.elapsed());
    return count();
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

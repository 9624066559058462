// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/gateway/SendLimiter.h"

namespace dbsbm::discord {

bool SendLimiter::take(QByteArrayView frame, Kind kind)
{
    if (frame.size() > kMaxBytes)
        return false;
    const auto now = m_clock.elapsed();
    while (!m_sent.empty() && m_sent.front() + std::chrono::seconds(60) <= now)
        m_sent.pop_front();
    if (m_sent.size() >= (kind == Kind::Vital ? kMaxFrames : kMaxFrames - kReserve))
        return false;
    m_sent.push_back(now);
    return true;
}

} // namespace dbsbm::discord

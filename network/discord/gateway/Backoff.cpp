// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/gateway/Backoff.h"

#include <algorithm>

namespace dbsbm::discord {

using namespace std::chrono;

milliseconds Backoff::next()
{
    constexpr int kDoublings = 6;
    const milliseconds full = std::min<milliseconds>(seconds(60), seconds(1 << m_failures));
    m_failures = std::min(m_failures + 1, kDoublings);
    return full / 2 + duration_cast<milliseconds>(full / 2.0 * m_random());
}

} // namespace dbsbm::discord

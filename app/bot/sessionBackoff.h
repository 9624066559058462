// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>

namespace dbsbm {

/// How long the bot waits before its next attempt to reach Discord: 1 s, doubling up to 60 s;
/// \a attempt from 0.
inline std::chrono::milliseconds sessionBackoff(int attempt)
{
    using namespace std::chrono_literals;
    constexpr int kMaxShift = 6; // 64 s, capped
    return std::min<std::chrono::milliseconds>(1s * (1 << std::min(attempt, kMaxShift)), 60s);
}

} // namespace dbsbm

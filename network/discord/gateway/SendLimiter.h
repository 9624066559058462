// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"

#include <QByteArrayView>

#include <deque>

namespace dbsbm::discord {

/// What one connection may send: 120 frames in 60 s, some kept for heartbeat, identify and resume,
/// and 4096 bytes a frame (protocol items 7-8). More would end the connection.
class SendLimiter
{
public:
    enum class Kind { Vital, Ordinary };
    static constexpr size_t kMaxFrames = 120;
    static constexpr size_t kReserve = 5;
    static constexpr qsizetype kMaxBytes = 4096;

    explicit SendLimiter(const Clock &clock) : m_clock(clock) {}
    /// For a new connection.
    void reset() { m_sent.clear(); }
    /// Takes one frame off the budget; false when it must not be sent.
    bool take(QByteArrayView frame, Kind kind);

private:
    const Clock &m_clock;
    std::deque<std::chrono::nanoseconds> m_sent;
};

} // namespace dbsbm::discord

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"

#include <functional>

namespace dbsbm::discord {

/// The pulse of one connection (protocol items 10-15): the first beat after interval x jitter, then
/// one an interval; no ACK between two beats, or a timer that is late by more than half an interval
/// (the machine slept), means that the line is dead.
class Heartbeat
{
public:
    struct Actions
    {
        std::function<void()> beat;   ///< send op 1 now
        std::function<void()> zombie; ///< give the line up; the pulse has stopped
    };

    Heartbeat(Clock &clock, Actions actions)
        : m_clock(clock), m_actions(std::move(actions)), m_timer(clock)
    {}

    /// \a jitter in [0, 1).
    void start(std::chrono::milliseconds interval, double jitter);
    void stop() { m_timer.stop(); }
    /// Op 1 from the server: a beat out of turn, which moves no timer.
    void beatNow();
    /// Op 11. The time since the beat it answers, in nanoseconds; negative when none was open.
    std::chrono::nanoseconds acknowledge();

private:
    void schedule(std::chrono::milliseconds delay);
    void due();

    Clock &m_clock;
    Actions m_actions;
    Timer m_timer;
    std::chrono::milliseconds m_interval{0};
    std::chrono::nanoseconds m_dueAt{0};
    std::chrono::nanoseconds m_sentAt{0};
    bool m_acknowledged = true;
};

} // namespace dbsbm::discord

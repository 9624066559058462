// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/host/discordChecks.h"
#include "models/ops/HealthCheck.h"

namespace dbsbm {

/// This computer's clock against Discord's. It is asked for seldom: between two answers the
/// monotonic clock tells what Discord's shows, so that a wall clock that is set is noticed at once.
class ClockWatch : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::minutes kEvery{10};
    /// After no answer, and while the clock seems wrong: a computer that slept stops its monotonic
    /// clock, too.
    static constexpr std::chrono::minutes kAgain{1};

    ClockWatch(const QUrl &base, Clock &clock, QObject *parent = nullptr);

    /// How far it is off now, in seconds; unknown until the first answer. Asks when it is time to.
    HealthReading reading();

private:
    struct Answer
    {
        std::chrono::milliseconds skew;
        qint64 atMs;
        std::chrono::nanoseconds at;
    };
    std::optional<double> secondsOff() const;
    void ask();

    Clock &m_clock;
    std::optional<Answer> m_answer;
    std::optional<std::chrono::nanoseconds> m_askedAt;
    bool m_asking = false;
    QString m_fault;
    DiscordProbe m_probe; ///< last: going, it answers what is under way
};

} // namespace dbsbm

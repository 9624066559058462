// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"

#include <QString>

#include <optional>

namespace dbsbm {

/// What a list of dependencies shows of one.
struct BreakerState
{
    enum class Phase { Closed, HalfOpen, Open };

    QString dependency{}; ///< "discord.com"
    Phase phase = Phase::Closed;
    int failures = 0;      ///< in a row
    quint64 opened = 0;    ///< how often, since the start
    qint64 openedAtMs = 0; ///< UTC, the last time; 0 = never
    qint64 retryAtMs = 0;  ///< UTC, of an open one: when it is tried next
    bool operator==(const BreakerState &) const = default;
};
QString toName(BreakerState::Phase phase); ///< "closed", "half open", "open"

/// Leaves a dependency alone that fails all the time (Nygard, Release It!, "Circuit Breaker"):
/// after five failures in a row it is open for 60 s, then half open, when one probe decides: it
/// closes, or it is open for another 60 s.
class CircuitBreaker
{
public:
    static constexpr int kFailures = 5;
    static constexpr std::chrono::seconds kRest{60};

    CircuitBreaker(const QString &dependency, const Clock &clock);

    /// Whether a request may go now. Of a half-open one only the probe may; when nobody tells how
    /// the probe ended, there is another one after 60 s.
    bool admit();
    /// The dependency answered, whatever it said.
    void succeeded();
    void failed();
    bool isClosed() const { return !m_openedAt; }
    /// Until it may be tried; zero when it may be now.
    std::chrono::milliseconds left() const;
    BreakerState state() const;

private:
    QString m_dependency;
    const Clock &m_clock;
    int m_failures = 0;
    quint64 m_opened = 0;
    qint64 m_openedAtMs = 0;
    std::optional<std::chrono::nanoseconds> m_openedAt; ///< monotonic; nothing = closed
    std::optional<std::chrono::nanoseconds> m_probedAt;
};

} // namespace dbsbm

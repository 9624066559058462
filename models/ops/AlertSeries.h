// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/ops/HealthCheck.h"
#include "models/ops/Metrics.h"
#include "models/ops/RuleState.h"

#include <QHash>

#include <deque>

namespace dbsbm {

/// What a rule sees now.
struct AlertObservation
{
    double value = std::numeric_limits<double>::quiet_NaN();
    Seen seen = Seen::Nothing;
    QString note{}; ///< of the check; may be empty
};

/// Reads the values of rules from health reports and metrics, and remembers as much of counters and
/// histograms as their windows need.
class AlertSeries
{
public:
    /// Of fewer commands no share is reckoned: one of two that fail is no outage.
    static constexpr double kLeastCommands = 10;

    AlertSeries(const Metrics &metrics, const Clock &clock) : m_metrics(metrics), m_clock(clock) {}

    AlertObservation observe(const AlertRule &rule, const HealthReport &health);
    /// Forgets what was remembered for other rules.
    void keepOnly(const QList<AlertRule> &rules);

private:
    /// Counters as they stood at a moment.
    struct Mark
    {
        std::chrono::nanoseconds at{0};
        double total = 0;
        double failed = 0;
        Histogram histogram;
    };
    double metricValue(const AlertRule &rule);
    double rate(const AlertRule &rule, double counter);
    double quantile(const AlertRule &rule); ///< in seconds
    double burnRate(const AlertRule &rule);
    std::deque<Mark> &note(const AlertRule &rule, std::chrono::seconds window, Mark mark);

    const Metrics &m_metrics;
    const Clock &m_clock;
    QHash<QString, std::deque<Mark>> m_marks; ///< by rule, oldest first
};

} // namespace dbsbm

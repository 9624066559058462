// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <cmath>
#include <limits>
#include <optional>
#include <span>

class QJsonObject;

namespace dbsbm {

/// From good to bad; unknown is not a verdict and counts for nothing in a report's overall state.
enum class HealthState { Unknown, Healthy, Warning, Critical };
/// "unknown", "healthy", "warning", "critical".
QString toName(HealthState state);
std::optional<HealthState> healthStateFromName(const QString &name);

/// What is looked at, its limits and what to do when it is ill. Declared once, in HealthCheck.cpp.
struct HealthCheck
{
    QString name;    ///< "database"; letters, digits and _
    QString label{}; ///< "Database"
    QString unit{};  ///< of value and limits: "%", "ms", "s", "h"; empty = it has no value
    std::optional<double> warning{}; ///< beyond it the state is Warning
    std::optional<double> critical{};
    bool lowIsBad = false; ///< beyond means below
    QString mend{};        ///< what to do, one or two sentences
};

/// The checks of product section 10: cpu, memory, disk, gateway, database, outbox, feed_quota,
/// backup, ledger, errors, clock_skew, and monitor, which watches the watching itself.
std::span<const HealthCheck> defaultHealthChecks();
/// Null when there is none of that name.
const HealthCheck *findHealthCheck(const QString &name);

/// What a probe saw. NaN = no value.
struct HealthReading
{
    double value = std::numeric_limits<double>::quiet_NaN();
    /// What the probe says itself; the worse of this and what the limits say counts.
    std::optional<HealthState> verdict{};
    QString note{}; ///< a sentence; may be empty

    static HealthReading of(double value) { return {value, {}, {}}; }
    static HealthReading said(HealthState state, const QString &note)
    {
        return {std::numeric_limits<double>::quiet_NaN(), state, note};
    }
    static HealthReading unknown(const QString &note)
    {
        return {std::numeric_limits<double>::quiet_NaN(), {}, note};
    }
};

/// One check as it came out.
struct HealthResult
{
    HealthCheck check;
    double value = std::numeric_limits<double>::quiet_NaN();
    HealthState state = HealthState::Unknown;
    bool said = false; ///< the state is the probe's own, not one of limits
    QString note{};

    bool hasValue() const { return !std::isnan(value); }
};
HealthResult judge(const HealthCheck &check, const HealthReading &reading);

/// Everything that was looked at in one round.
struct HealthReport
{
    qint64 atMs = 0; ///< UTC
    QList<HealthResult> results{};

    /// The worst of what is known; Unknown when nothing is.
    HealthState overall() const;
    /// How many checks are unknown.
    int unknown() const;
    /// Null when it was not looked at.
    const HealthResult *find(const QString &name) const;

    QJsonObject toJson() const;
    /// Nothing when \a json is not one of these.
    static std::optional<HealthReport> fromJson(const QJsonObject &json);
};

/// "512 ms", "41 %", "3.2 s"; "-" without a value.
QString healthValueText(double value, const QString &unit);
/// "> 100 / > 500 ms"; "-" where there are no limits.
QString healthLimitText(const HealthCheck &check);
/// 0 healthy, 1 warning or nothing known, 2 critical.
int healthExitCode(HealthState overall);

} // namespace dbsbm

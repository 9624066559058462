// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Error.h"

#include <QList>
#include <QString>

#include <chrono>
#include <optional>
#include <span>

namespace dbsbm {

/// Above and Below compare a value, Rate the growth of a counter per second over a window. Absent:
/// there is no value at all. BurnRate: how many times faster than its objective allows commands
/// fail, over a short and a long window alike (Google SRE Workbook, chapter 5).
enum class AlertCondition { Above, Below, Rate, Absent, BurnRate };
/// ">", "<", "rate", "absent", "burn_rate".
QString toName(AlertCondition condition);
std::optional<AlertCondition> alertConditionFromName(const QString &name);
/// "info", "warning", "error", "critical".
QString alertSeverityName(Severity severity);
std::optional<Severity> alertSeverityFromName(const QString &name);

/// When somebody is to be told of what. Data only: an engine and a back-test read the same.
struct AlertRule
{
    QString name;      ///< "disk_full"; letters, digits and _
    QString summary{}; ///< what has happened, a sentence
    QString mend{};    ///< what to do
    /// What is looked at: the value of a health check, or a metric: "name" of a gauge (over all
    /// labels the greatest, for Below the least) or, ending
    /// in _total, a counter (over all labels), of which Rate alone makes sense; "name:p95" a
    /// quantile of a histogram in seconds, of the last window. Neither for BurnRate.
    QString check{};
    QString metric{};
    AlertCondition condition = AlertCondition::Above;
    double threshold = 0; ///< infinite: the check's own verdict decides alone
    /// It is over only once the value is back at this: what lies between changes nothing.
    double clear = 0;
    std::chrono::seconds pending{0}; ///< how long before it is told
    std::chrono::seconds keep{0};    ///< how long it must be clear before it is over
    Severity severity = Severity::Warning;
    std::chrono::seconds repeat{900}; ///< told again while nobody acknowledges it
    /// Of the rules of one group that fire, the worst alone is told; one that is silenced or muted
    /// counts for nothing.
    QString group{};
    std::chrono::seconds window{300};      ///< of Rate, of a quantile; the short one of BurnRate
    std::chrono::seconds longWindow{3600}; ///< of BurnRate
    double objective = 0.99;               ///< of BurnRate: the share of commands that succeed
    bool own = false;                      ///< from alerts.json, not declared here

    /// "check database" or "dbsbm_errors_total".
    QString subject() const;
    bool isVerdictOnly() const;
    /// 0.95 of "name:p95"; 0 when the metric names no quantile.
    double quantile() const;
    /// The metric without a quantile.
    QString metricName() const;
    /// The series of stored metrics in which its value is found: that of a check's value, or of its
    /// state where the verdict decides alone; all commands of BurnRate.
    QString series() const;
    /// The rule as it reads on that series.
    AlertRule onSeries() const;
    /// "> 100 ms for 2 min, over at 80 ms"
    QString conditionText() const;
};

/// The rules of product section 10, two for each check with limits, and more; declared once, in
/// AlertRule.cpp. docs/operations.md has the same table.
std::span<const AlertRule> defaultAlertRules();

/// "90s", "15m", "2h", "1d", "0s"; nothing when it is none of these or longer than a year.
std::optional<std::chrono::seconds> alertDurationFromText(const QString &text);
/// "90 s", "15 min", "2 h", "1 d"
QString alertDurationText(std::chrono::seconds duration);

} // namespace dbsbm

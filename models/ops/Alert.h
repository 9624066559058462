// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/AlertRule.h"

#include <limits>

class QJsonObject;

namespace dbsbm {

enum class AlertState { Pending, Firing, Acknowledged, Silenced, Resolved };
/// "pending", "firing", "acknowledged", "silenced", "resolved".
QString toName(AlertState state);

/// One occasion on which a rule found what it looks for. Times are UTC epoch milliseconds; 0 = not
/// yet.
struct Alert
{
    quint64 id = 0;
    QString rule;
    AlertState state = AlertState::Pending;
    Severity severity = Severity::Warning;
    double value = std::numeric_limits<double>::quiet_NaN(); ///< the newest
    QString note{};                                          ///< what the check said
    qint64 sinceMs = 0;
    qint64 firedAtMs = 0;
    qint64 resolvedAtMs = 0;
    qint64 acknowledgedAtMs = 0;
    QString acknowledgedBy{};
    QString comment{};
    qint64 silencedUntilMs = 0;
    qint64 toldAtMs = 0; ///< when it was last told
    int notices = 0;     ///< how often
    QString hiddenBy{};  ///< the worse rule of its group, which is told in its place

    QJsonObject toJson() const;
    static std::optional<Alert> fromJson(const QJsonObject &json);
};

/// A line of the history.
struct AlertEvent
{
    qint64 atMs = 0;
    quint64 alert = 0; ///< 0 = of the rule
    QString rule;
    QString what; ///< "fired", "resolved", "acknowledged", "silenced", "unsilenced"
    Severity severity = Severity::Warning;
    double value = std::numeric_limits<double>::quiet_NaN();
    QString who{};  ///< empty = nobody: it happened
    QString text{}; ///< a comment, or what the check said

    QJsonObject toJson() const;
    static std::optional<AlertEvent> fromJson(const QJsonObject &json);
};

/// What is told, and by whichever ways.
struct AlertNotice
{
    enum class Kind { Fired, Repeated, Resolved };
    Kind kind = Kind::Fired;
    Alert alert;
    AlertRule rule;

    /// "Critical: Database: critical." or "Over: ..."
    QString title() const;
    /// The value, the limit, since when and what to do; a few lines.
    QString text() const;
};

/// The value in the unit of what the rule looks at.
QString alertValueText(const AlertRule &rule, double value);

} // namespace dbsbm

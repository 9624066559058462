// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/Alert.h"

#include "models/core/tr.h"
#include "models/ops/HealthCheck.h"

#include <QDateTime>
#include <QJsonObject>

#include <array>
#include <cmath>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kStates{"pending", "firing", "acknowledged", "silenced", "resolved"};

QJsonValue orNull(double value)
{
    return std::isnan(value) ? QJsonValue() : QJsonValue(value);
}

double orNothing(const QJsonValue &value)
{
    return value.toDouble(std::numeric_limits<double>::quiet_NaN());
}

QString severityWord(Severity severity)
{
    switch (severity) {
    case Severity::Info: return tr("Notice");
    case Severity::Warning: return tr("Warning");
    case Severity::Error: return tr("Error");
    case Severity::Critical: break;
    }
    return tr("Critical");
}

QString utc(qint64 atMs)
{
    return QDateTime::fromMSecsSinceEpoch(atMs, Qt::UTC).toString(u"yyyy-MM-dd HH:mm:ss 'UTC'"_s);
}

} // namespace

QString toName(AlertState state)
{
    return QLatin1String(kStates[static_cast<size_t>(state)]);
}

QJsonObject Alert::toJson() const
{
    return {{u"id"_s, QString::number(id)},
            {u"rule"_s, rule},
            {u"state"_s, toName(state)},
            {u"severity"_s, alertSeverityName(severity)},
            {u"value"_s, orNull(value)},
            {u"note"_s, note},
            {u"since_ms"_s, sinceMs},
            {u"fired_at_ms"_s, firedAtMs},
            {u"acknowledged_at_ms"_s, acknowledgedAtMs},
            {u"acknowledged_by"_s, acknowledgedBy},
            {u"comment"_s, comment},
            {u"silenced_until_ms"_s, silencedUntilMs},
            {u"told_at_ms"_s, toldAtMs},
            {u"notices"_s, notices},
            {u"hidden_by"_s, hiddenBy}};
}

std::optional<Alert> Alert::fromJson(const QJsonObject &json)
{
    Alert alert;
    alert.id = json.value(u"id"_s).toString().toULongLong();
    alert.rule = json.value(u"rule"_s).toString();
    const QString state = json.value(u"state"_s).toString();
    const auto severity = alertSeverityFromName(json.value(u"severity"_s).toString());
    if (alert.id == 0 || alert.rule.isEmpty() || !severity)
        return std::nullopt;
    for (size_t i = 0; i < kStates.size(); ++i) {
        if (state == QLatin1String(kStates[i]))
            alert.state = static_cast<AlertState>(i);
    }
    alert.severity = *severity;
    alert.value = orNothing(json.value(u"value"_s));
    alert.note = json.value(u"note"_s).toString();
    alert.sinceMs = json.value(u"since_ms"_s).toInteger();
    alert.firedAtMs = json.value(u"fired_at_ms"_s).toInteger();
    alert.acknowledgedAtMs = json.value(u"acknowledged_at_ms"_s).toInteger();
    alert.acknowledgedBy = json.value(u"acknowledged_by"_s).toString();
    alert.comment = json.value(u"comment"_s).toString();
    alert.silencedUntilMs = json.value(u"silenced_until_ms"_s).toInteger();
    alert.toldAtMs = json.value(u"told_at_ms"_s).toInteger();
    alert.notices = json.value(u"notices"_s).toInt();
    alert.hiddenBy = json.value(u"hidden_by"_s).toString();
    return alert;
}

QJsonObject AlertEvent::toJson() const
{
    return {{u"at_ms"_s, atMs},
            {u"alert"_s, QString::number(alert)},
            {u"rule"_s, rule},
            {u"what"_s, what},
            {u"severity"_s, alertSeverityName(severity)},
            {u"value"_s, orNull(value)},
            {u"who"_s, who},
            {u"text"_s, text}};
}

std::optional<AlertEvent> AlertEvent::fromJson(const QJsonObject &json)
{
    AlertEvent event;
    event.atMs = json.value(u"at_ms"_s).toInteger();
    event.alert = json.value(u"alert"_s).toString().toULongLong();
    event.rule = json.value(u"rule"_s).toString();
    event.what = json.value(u"what"_s).toString();
    event.severity =
        alertSeverityFromName(json.value(u"severity"_s).toString()).value_or(Severity::Warning);
    event.value = orNothing(json.value(u"value"_s));
    event.who = json.value(u"who"_s).toString();
    event.text = json.value(u"text"_s).toString();
    return event.rule.isEmpty() || event.what.isEmpty() ? std::nullopt : std::optional(event);
}

QString AlertNotice::title() const
{
    const QString word = kind == Kind::Resolved ? tr("Over") : severityWord(alert.severity);
    return kind == Kind::Repeated ? tr("%1, still: %2").arg(word, rule.summary)
                                  : tr("%1: %2").arg(word, rule.summary);
}

QString AlertNotice::text() const
{
    QStringList lines;
    if (!std::isnan(alert.value))
        lines << tr("Value: %1 (told when %2)")
                     .arg(alertValueText(rule, alert.value), rule.conditionText());
    if (!alert.note.isEmpty())
        lines << alert.note;
    lines << (kind == Kind::Resolved
                  ? tr("From %1 to %2.").arg(utc(alert.firedAtMs), utc(alert.resolvedAtMs))
                  : tr("Since %1.").arg(utc(alert.firedAtMs)));
    if (kind != Kind::Resolved && !rule.mend.isEmpty())
        lines << tr("What to do: %1").arg(rule.mend);
    return lines.join(u'\n');
}

QString alertValueText(const AlertRule &rule, double value)
{
    if (const HealthCheck *check = rule.check.isEmpty() ? nullptr : findHealthCheck(rule.check))
        return healthValueText(value, check->unit);
    return std::isnan(value) ? u"-"_s : QString::number(value, 'g', 4);
}

} // namespace dbsbm

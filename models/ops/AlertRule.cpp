// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/AlertRule.h"

#include "models/core/Language.h"
#include "models/core/tr.h"
#include "models/ops/HealthCheck.h"
#include "models/ops/metricNames.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

namespace dbsbm {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::array kConditions{">", "<", "rate", "absent", "burn_rate"};
constexpr std::array kSeverities{"info", "warning", "error", "critical"};
constexpr std::chrono::seconds kLongest = 366 * 24h;

template<typename Enum, size_t N>
std::optional<Enum> fromName(const std::array<const char *, N> &names, const QString &name)
{
    for (size_t i = 0; i < N; ++i) {
        if (name == QLatin1String(names[i]))
            return static_cast<Enum>(i);
    }
    return std::nullopt;
}

/// What is told of a check beside its limits, which stand in HealthCheck.cpp.
struct CheckAlert
{
    const char *check;
    double warningClear;
    double criticalClear;
    std::chrono::seconds pending;
    std::chrono::seconds keep;
};

// A check without limits tells of the verdict alone: its warning and its critical state.
constexpr CheckAlert kCheckAlerts[] = {
    {"cpu", 70, 85, 300s, 60s},       {"memory", 80, 92, 300s, 60s},    {"disk", 82, 93, 60s, 60s},
    {"gateway", 400, 1500, 60s, 30s}, {"database", 80, 400, 60s, 30s},  {"outbox", 5, 30, 30s, 30s},
    {"feed_quota", 25, 10, 0s, 300s}, {"backup", 26, 26, 0s, 0s},       {"ledger", 0, 0, 0s, 0s},
    {"errors", 0, 0, 0s, 0s},         {"clock_skew", 3, 30, 120s, 60s}, {"monitor", 5, 10, 0s, 0s},
};

AlertRule ruleOf(const CheckAlert &told, bool isCritical)
{
    const HealthCheck *check = findHealthCheck(QLatin1String(told.check));
    AlertRule rule;
    rule.name = check->name + (isCritical ? u"_critical"_s : u"_warning"_s);
    rule.summary = isCritical ? tr("%1: critical.").arg(check->label)
                              : tr("%1: not as it should be.").arg(check->label);
    rule.mend = check->mend;
    rule.check = check->name;
    rule.condition = check->lowIsBad ? AlertCondition::Below : AlertCondition::Above;
    const std::optional<double> limit = isCritical ? check->critical : check->warning;
    rule.threshold = limit.value_or(std::numeric_limits<double>::infinity());
    rule.clear = !limit ? rule.threshold : isCritical ? told.criticalClear : told.warningClear;
    rule.pending = told.pending;
    rule.keep = told.keep;
    rule.severity = isCritical ? Severity::Critical : Severity::Warning;
    rule.group = check->name;
    return rule;
}

AlertRule burnRule(bool fast)
{
    AlertRule rule;
    rule.name = fast ? u"commands_failing_fast"_s : u"commands_failing_slowly"_s;
    rule.summary = fast ? tr("Commands fail: a month's share of failures is used up in two days.")
                        : tr("Commands fail more often than they should.");
    rule.mend = tr("Look at the newest errors: they name the command and what it met.");
    rule.condition = AlertCondition::BurnRate;
    rule.threshold = fast ? 14.4 : 6;
    rule.clear = fast ? 7.2 : 3;
    rule.window = fast ? 5min : 30min;
    rule.longWindow = fast ? 1h : 6h;
    rule.severity = fast ? Severity::Critical : Severity::Warning;
    rule.group = u"commands"_s;
    return rule;
}

AlertRule metricRule(const char16_t *name, const char16_t *metric, double threshold, double clear)
{
    AlertRule rule;
    rule.name = QString::fromUtf16(name);
    rule.metric = QString::fromUtf16(metric);
    rule.threshold = threshold;
    rule.clear = clear;
    return rule;
}

std::vector<AlertRule> makeRules()
{
    std::vector<AlertRule> rules;
    for (const CheckAlert &told : kCheckAlerts) {
        rules.push_back(ruleOf(told, false));
        rules.push_back(ruleOf(told, true));
    }
    rules.push_back(burnRule(true));
    rules.push_back(burnRule(false));
    AlertRule slow = metricRule(u"commands_slow", u"dbsbm_command_duration_seconds:p95", 2, 1.5);
    slow.summary = tr("Commands are answered slowly: one in twenty takes over two seconds.");
    slow.mend = tr("See in the performance charts whether database, pictures or Discord are slow.");
    slow.pending = 300s;
    slow.keep = 60s;
    slow.group = u"commands"_s;
    rules.push_back(slow);
    AlertRule limited = metricRule(u"discord_limits", u"dbsbm_rest_invalid_requests", 5000, 2500);
    limited.summary = tr("Discord refused more than 5 000 requests in ten minutes; at 10 000 it "
                         "blocks this address.");
    limited.mend = tr("Give the bot the permissions that the newest errors name, or stop it.");
    limited.severity = Severity::Critical;
    limited.group = u"discord"_s;
    rules.push_back(limited);
    return rules;
}

QString number(double value)
{
    return QString::number(value, 'g', 6);
}

} // namespace

QString toName(AlertCondition condition)
{
    return QLatin1String(kConditions[static_cast<size_t>(condition)]);
}

std::optional<AlertCondition> alertConditionFromName(const QString &name)
{
    return fromName<AlertCondition>(kConditions, name);
}

QString alertSeverityName(Severity severity)
{
    return QLatin1String(kSeverities[static_cast<size_t>(severity)]);
}

std::optional<Severity> alertSeverityFromName(const QString &name)
{
    return fromName<Severity>(kSeverities, name);
}

QString AlertRule::subject() const
{
    if (condition == AlertCondition::BurnRate)
        return QString::fromUtf16(metric::kCommands);
    return check.isEmpty() ? metric : QString(u"check "_s + check);
}

QString AlertRule::series() const
{
    if (condition == AlertCondition::BurnRate)
        return subject();
    if (check.isEmpty())
        return metricName();
    return QString::fromUtf16(isVerdictOnly() ? metric::kHealthState : metric::kHealthValue)
        + u"{check=\""_s + check + u"\"}"_s;
}

AlertRule AlertRule::onSeries() const
{
    AlertRule rule = *this;
    if (isVerdictOnly()) {
        const auto state =
            severity == Severity::Critical ? HealthState::Critical : HealthState::Warning;
        rule.condition = AlertCondition::Above;
        rule.threshold = rule.clear = static_cast<double>(state) - 0.5;
    }
    return rule;
}

double AlertRule::quantile() const
{
    const auto colon = metric.lastIndexOf(u":p"_s);
    bool ok = false;
    const double percent = colon < 0 ? 0 : QStringView(metric).mid(colon + 2).toDouble(&ok);
    return ok && percent > 0 && percent < 100 ? percent / 100 : 0;
}

QString AlertRule::metricName() const
{
    return quantile() > 0 ? metric.left(metric.lastIndexOf(u':')) : metric;
}

bool AlertRule::isVerdictOnly() const
{
    return std::isinf(threshold);
}

QString AlertRule::conditionText() const
{
    const HealthCheck *of = check.isEmpty() ? nullptr : findHealthCheck(check);
    const QString unit = of && !of->unit.isEmpty() ? QString(u' ' + of->unit) : QString();
    QString text;
    if (condition == AlertCondition::Absent)
        text = tr("no data");
    else if (condition == AlertCondition::BurnRate)
        text =
            tr("failures %1 times too many over %2 and %3")
                .arg(number(threshold), alertDurationText(window), alertDurationText(longWindow));
    else if (isVerdictOnly())
        text = severity == Severity::Critical ? tr("verdict critical") : tr("verdict warning");
    else if (condition == AlertCondition::Rate)
        text = tr("grows by more than %1 a second over %2")
                   .arg(number(threshold), alertDurationText(window));
    else
        text = toName(condition) + u' ' + number(threshold) + unit;
    if (pending > 0s)
        text = tr("%1 for %2").arg(text, alertDurationText(pending));
    if (clear != threshold)
        text = tr("%1, over at %2").arg(text, QString(number(clear) + unit));
    return text;
}

std::span<const AlertRule> defaultAlertRules()
{
    const LanguageScope english(Language::English); // whoever asks first, the texts are kept
    static const std::vector<AlertRule> rules = makeRules();
    return rules;
}

std::optional<std::chrono::seconds> alertDurationFromText(const QString &text)
{
    static const QRegularExpression form(u"^([0-9]{1,8})(s|m|h|d)\\z"_s);
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const qint64 count = match.captured(1).toLongLong();
    const QChar unit = match.captured(2).front();
    const std::chrono::seconds one = unit == u's' ? 1s
        : unit == u'm'                            ? 60s
        : unit == u'h'                            ? 1h
                                                  : 24h;
    const std::chrono::seconds duration = count * one;
    return duration <= kLongest ? std::optional(duration) : std::nullopt;
}

QString alertDurationText(std::chrono::seconds duration)
{
    const qint64 s = duration.count();
    if (s != 0 && s % 86'400 == 0)
        return tr("%1 d").arg(s / 86'400);
    if (s != 0 && s % 3'600 == 0)
        return tr("%1 h").arg(s / 3'600);
    return s != 0 && s % 60 == 0 ? tr("%1 min").arg(s / 60) : tr("%1 s").arg(s);
}

} // namespace dbsbm

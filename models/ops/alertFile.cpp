// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/alertFile.h"

#include "models/core/timeZone.h"
#include "models/core/tr.h"
#include "models/ops/HealthCheck.h"
#include "models/ops/metricNames.h"
#include "models/ops/opsFiles.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace dbsbm {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype kMostRules = 200;
constexpr qsizetype kMostWindows = 50;
constexpr qsizetype kMaxText = 300;
constexpr std::array kDays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

/// Reads one object of the file and collects what is wrong with it.
class Reader
{
public:
    Reader(QJsonObject json, QString what, QStringList &faults)
        : m_json(std::move(json)), m_what(std::move(what)), m_faults(faults)
    {}

    bool isRight() const { return m_right; }
    bool has(const QString &key) const { return m_json.contains(key); }
    void fault(const QString &sentence)
    {
        m_faults << tr("%1: %2").arg(m_what, sentence);
        m_right = false;
    }

    void onlyKeys(const QStringList &known)
    {
        const QStringList keys = m_json.keys();
        for (const QString &key : keys) {
            if (!known.contains(key))
                fault(tr("'%1' is not known; there are %2.").arg(key, known.join(u", "_s)));
        }
    }
    QString text(const QString &key, bool needed = false)
    {
        const QJsonValue value = m_json.value(key);
        const QString text = value.toString();
        if ((!value.isUndefined() && !value.isString()) || text.size() > kMaxText)
            fault(tr("'%1' is a text of at most %2 characters.").arg(key).arg(kMaxText));
        else if (needed && text.isEmpty())
            fault(tr("'%1' is missing.").arg(key));
        return text;
    }
    QString name(const QString &key, bool needed = false)
    {
        static const QRegularExpression form(u"^[a-z0-9_]{1,40}\\z"_s);
        const QString name = text(key, needed);
        if (!name.isEmpty() && !form.match(name).hasMatch())
            fault(tr("'%1' has small letters, digits and _, at most 40, not \"%2\".")
                      .arg(key, name.left(40)));
        return name;
    }
    double number(const QString &key, double usual, bool needed = false)
    {
        const QJsonValue value = m_json.value(key);
        if (value.isUndefined() && !needed)
            return usual;
        if (!value.isDouble())
            fault(tr("'%1' is a number.").arg(key));
        return value.toDouble(usual);
    }
    std::chrono::seconds duration(const QString &key, std::chrono::seconds usual)
    {
        if (!has(key))
            return usual;
        const auto read = alertDurationFromText(m_json.value(key).toString());
        if (!read)
            fault(tr("'%1' is a duration as 90s, 15m, 2h or 1d.").arg(key));
        return read.value_or(usual);
    }
    QStringList texts(const QString &key)
    {
        QStringList found;
        const QJsonValue value = m_json.value(key);
        if (!value.isUndefined() && !value.isArray())
            fault(tr("'%1' is a list of texts.").arg(key));
        const QJsonArray list = value.toArray();
        for (const QJsonValue &item : list)
            found << item.toString();
        return found;
    }
    QJsonArray list(const QString &key)
    {
        const QJsonValue value = m_json.value(key);
        if (!value.isUndefined() && !value.isArray())
            fault(tr("'%1' is a list.").arg(key));
        return value.toArray();
    }
    QTime time(const QString &key)
    {
        const QTime time = QTime::fromString(text(key, true), u"HH:mm"_s);
        if (!time.isValid())
            fault(tr("'%1' is a time of day as \"22:00\".").arg(key));
        return time;
    }

private:
    QJsonObject m_json;
    QString m_what;
    QStringList &m_faults;
    bool m_right = true;
};

/// A rule of a name that nothing measures, or in a way that it is not measured, could never fire.
void checkMetric(Reader &reader, const AlertRule &rule)
{
    static const QRegularExpression metric(
        u"^[a-zA-Z_:][a-zA-Z0-9_:]{0,120}(:p[0-9]{1,2}(\\.[0-9]{1,2})?)?\\z"_s);
    if (!metric.match(rule.metric).hasMatch()) {
        reader.fault(tr("'metric' is a name as dbsbm_errors_total, or name:p95 of a histogram."));
        return;
    }
    const MetricDescription *known = findMetric(rule.metricName());
    if (!known) {
        reader.fault(
            tr("There is no metric '%1'; docs/operations.md lists them.").arg(rule.metricName()));
        return;
    }
    const bool isCounter = known->type == MetricType::Counter;
    const bool isHistogram = known->type == MetricType::Histogram;
    if (isHistogram != (rule.quantile() > 0)) {
        reader.fault(
            isHistogram
                ? tr("Of a histogram a percentile is looked at, as '%1:p95'.").arg(rule.metric)
                : tr("'%1' is no histogram; it has no percentiles.").arg(known->name));
    } else if (rule.condition == AlertCondition::Rate && !isCounter) {
        reader.fault(tr("'rate' is of a counter, whose name ends in _total."));
    } else if (rule.condition != AlertCondition::Rate && isCounter) {
        reader.fault(tr("A counter only grows; its condition is 'rate'."));
    }
}

void readSubject(Reader &reader, AlertRule &rule)
{
    rule.check = reader.name(u"check"_s);
    rule.metric = reader.text(u"metric"_s);
    if (rule.condition == AlertCondition::BurnRate) {
        if (!rule.check.isEmpty() || !rule.metric.isEmpty())
            reader.fault(tr("burn_rate is about commands; it takes neither 'check' nor 'metric'."));
        return;
    }
    if (rule.check.isEmpty() == rule.metric.isEmpty())
        reader.fault(tr("It needs either 'check' or 'metric'."));
    else if (!rule.check.isEmpty() && !findHealthCheck(rule.check))
        reader.fault(tr("There is no check '%1'; dbsbmd --health lists them.").arg(rule.check));
    else if (!rule.metric.isEmpty())
        checkMetric(reader, rule);
}

void readLimits(Reader &reader, AlertRule &rule)
{
    const bool needed = rule.condition != AlertCondition::Absent;
    rule.threshold = reader.number(u"threshold"_s, 0, needed);
    rule.clear = reader.number(u"clear"_s, rule.threshold);
    const bool below = rule.condition == AlertCondition::Below;
    if (below ? rule.clear < rule.threshold : rule.clear > rule.threshold)
        reader.fault(tr("'clear' lies on the good side of 'threshold', or is left out."));
    rule.objective = reader.number(u"objective"_s, rule.objective);
    if (rule.objective <= 0 || rule.objective >= 1)
        reader.fault(tr("'objective' is a share between 0 and 1, as 0.99."));
    rule.pending = reader.duration(u"for"_s, rule.pending);
    rule.keep = reader.duration(u"keep"_s, rule.keep);
    rule.repeat = reader.duration(u"repeat"_s, rule.repeat);
    rule.window = reader.duration(u"window"_s, rule.window);
    rule.longWindow = reader.duration(u"long_window"_s, rule.longWindow);
    if (rule.window <= 0s || rule.longWindow < rule.window)
        reader.fault(tr("'window' is longer than nothing and no longer than 'long_window'."));
    if (rule.repeat > 0s && rule.repeat < 60s)
        reader.fault(tr("'repeat' is a minute or more, or \"0s\" for never."));
}

std::optional<AlertRule> readRule(const QJsonObject &json, const QString &what, QStringList &faults)
{
    Reader reader(json, what, faults);
    reader.onlyKeys({u"name"_s, u"summary"_s, u"what_to_do"_s, u"check"_s, u"metric"_s,
                     u"condition"_s, u"threshold"_s, u"clear"_s, u"for"_s, u"keep"_s, u"severity"_s,
                     u"repeat"_s, u"group"_s, u"window"_s, u"long_window"_s, u"objective"_s});
    AlertRule rule;
    rule.own = true;
    rule.name = reader.name(u"name"_s, true);
    rule.summary = reader.text(u"summary"_s);
    if (rule.summary.isEmpty())
        rule.summary = rule.name;
    rule.mend = reader.text(u"what_to_do"_s);
    const auto condition = alertConditionFromName(reader.text(u"condition"_s, true));
    if (!condition)
        reader.fault(tr("'condition' is one of >, <, rate, absent and burn_rate."));
    rule.condition = condition.value_or(AlertCondition::Above);
    const auto severity = alertSeverityFromName(reader.text(u"severity"_s, true));
    if (!severity)
        reader.fault(tr("'severity' is one of info, warning, error and critical."));
    rule.severity = severity.value_or(Severity::Warning);
    rule.group = reader.name(u"group"_s);
    readSubject(reader, rule);
    readLimits(reader, rule);
    return reader.isRight() ? std::optional(rule) : std::nullopt;
}

/// A name that no rule has would mute nothing unsaid; one that is disabled is known.
void checkRules(Reader &reader, const QStringList &names, const AlertConfig &config)
{
    const auto declared = defaultAlertRules();
    for (const QString &name : names) {
        const auto isOf = [&name](const AlertRule &rule) { return rule.name == name; };
        if (std::ranges::none_of(config.rules, isOf) && std::ranges::none_of(declared, isOf))
            reader.fault(tr("there is no rule '%1'.").arg(name));
    }
}

std::optional<MuteWindow> readWindow(Reader &reader, const AlertConfig &config)
{
    reader.onlyKeys({u"days"_s, u"from"_s, u"to"_s, u"zone"_s, u"rules"_s});
    MuteWindow window;
    const QStringList days = reader.texts(u"days"_s);
    for (const QString &day : days) {
        const auto found = std::ranges::find_if(
            kDays, [&day](const char *name) { return day == QLatin1String(name); });
        if (found == kDays.end())
            reader.fault(tr("'days' are of mon, tue, wed, thu, fri, sat and sun."));
        else
            window.days << static_cast<int>(found - kDays.begin()) + 1;
    }
    if (days.isEmpty())
        window.days = {1, 2, 3, 4, 5, 6, 7};
    window.from = reader.time(u"from"_s);
    window.until = reader.time(u"to"_s);
    window.zone = reader.has(u"zone"_s) ? reader.text(u"zone"_s).toUtf8() : QByteArray("UTC");
    if (!isTimeZone(QString::fromUtf8(window.zone)))
        reader.fault(tr("'zone' is the name of a time zone, as \"Europe/Berlin\"."));
    window.rules = reader.texts(u"rules"_s);
    checkRules(reader, window.rules, config);
    return reader.isRight() ? std::optional(window) : std::nullopt;
}

void take(AlertConfig &config, const AlertRule &rule)
{
    const auto same = std::ranges::find(config.rules, rule.name, &AlertRule::name);
    if (same == config.rules.end())
        config.rules << rule;
    else
        *same = rule;
}

void disable(AlertFile &file, const QJsonObject &json)
{
    Reader reader(json, u"alerts.json"_s, file.faults);
    const QStringList names = reader.texts(u"disabled"_s);
    for (const QString &name : names) {
        const auto removed = file.config.rules.removeIf(
            [&name](const AlertRule &rule) { return rule.name == name; });
        if (removed == 0)
            file.faults << tr("disabled: there is no rule '%1'.").arg(name);
    }
}

} // namespace

AlertFile alertFileFrom(const QJsonObject &json)
{
    AlertFile file;
    const auto declared = defaultAlertRules();
    file.config.rules = {declared.begin(), declared.end()};
    Reader whole(json, u"alerts.json"_s, file.faults);
    whole.onlyKeys({u"rules"_s, u"disabled"_s, u"mute"_s});
    const QJsonArray rules = whole.list(u"rules"_s);
    const QJsonArray windows = whole.list(u"mute"_s);
    if (rules.size() > kMostRules || windows.size() > kMostWindows) {
        file.faults << tr("alerts.json has more than %1 rules or %2 mute windows; none is used.")
                           .arg(kMostRules)
                           .arg(kMostWindows);
        return file;
    }
    disable(file, json);
    for (qsizetype i = 0; i < rules.size(); ++i) {
        const QString what = tr("rule %1").arg(i + 1);
        if (const auto rule = readRule(rules.at(i).toObject(), what, file.faults))
            take(file.config, *rule);
    }
    for (qsizetype i = 0; i < windows.size(); ++i) {
        Reader reader(windows.at(i).toObject(), tr("mute window %1").arg(i + 1), file.faults);
        if (const auto window = readWindow(reader, file.config))
            file.config.mute << *window;
    }
    return file;
}

AlertFile readAlertFile(const QString &path)
{
    const Result<std::optional<QJsonObject>> json = readOpsFile(path);
    AlertFile file = alertFileFrom(json && *json ? **json : QJsonObject());
    if (!json)
        file.faults << json.error().userText();
    return file;
}

} // namespace dbsbm

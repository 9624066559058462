// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/AlertCommands.h"

#include "app/host/AlertHost.h"
#include "app/host/OpsHost.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonObject>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kTestLengthMs = 7LL * 86'400'000;

QString utc(qint64 atMs)
{
    return atMs == 0 ? u"-"_s : QDateTime::fromMSecsSinceEpoch(atMs, Qt::UTC).toString(Qt::ISODate);
}

/// Whoever typed it, as the history names them.
QString operatorName()
{
    const QString user = qEnvironmentVariable("USER", qEnvironmentVariable("LOGNAME"));
    return user.isEmpty() ? u"terminal"_s : user;
}

/// "2026-11-27", "2026-11-27T21:00", or how long ago: "36h"; nothing when it is none of these.
std::optional<qint64> moment(const QString &text, qint64 nowMs)
{
    if (const auto ago = alertDurationFromText(text))
        return nowMs - std::chrono::milliseconds(*ago).count();
    QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime) // that named no zone
        time.setTimeSpec(Qt::UTC);
    return time.toMSecsSinceEpoch();
}

QString stateText(const Alert &alert)
{
    if (alert.state == AlertState::Acknowledged)
        return AlertCommands::tr("acknowledged by %1: %2")
            .arg(alert.acknowledgedBy, alert.comment.isEmpty() ? u"-"_s : alert.comment);
    if (alert.state == AlertState::Silenced)
        return AlertCommands::tr("silenced until %1").arg(utc(alert.silencedUntilMs));
    return alert.hiddenBy.isEmpty()
        ? toName(alert.state)
        : AlertCommands::tr("%1; told as %2").arg(toName(alert.state), alert.hiddenBy);
}

QJsonObject jsonOf(const AlertRule &rule, qint64 silencedUntilMs)
{
    return {{u"rule"_s, rule.name},
            {u"looks_at"_s, rule.subject()},
            {u"condition"_s, rule.conditionText()},
            {u"severity"_s, alertSeverityName(rule.severity)},
            {u"group"_s, rule.group},
            {u"own"_s, rule.own},
            {u"silenced_until_ms"_s, silencedUntilMs}};
}

} // namespace

AlertCommands::AlertCommands(Host &host, const TerminalRequest &request, QObject *parent)
    : CommandRunner(parent),
      m_host(host),
      m_request(request),
      m_desk(host.modeDir(), host.clock(), host.metrics())
{}

Task<int> AlertCommands::run()
{
    m_desk.load();
    for (const QString &fault : m_desk.faults())
        printError(tr("alerts.json: %1").arg(fault));
    const QString verb = m_request.arguments.at(0);
    if (verb == u"ack")
        return acknowledge();
    if (verb == u"silence" || verb == u"unsilence")
        return silence(verb == u"silence");
    if (verb == u"test")
        return test();
    if (verb == u"list")
        return Task<int>::ready(list());
    if (verb == u"rules")
        return Task<int>::ready(rules());
    if (verb == u"history")
        return Task<int>::ready(history());
    return Task<int>::ready(usage(
        tr("'%1' is none of list, rules, history, ack, silence, unsilence and test.").arg(verb)));
}

int AlertCommands::usage(const QString &sentence) const
{
    printError(sentence);
    return kExitUsage;
}

int AlertCommands::list() const
{
    const QList<Alert> alerts = m_desk.engine().active();
    if (m_request.json) {
        QJsonArray json;
        for (const Alert &alert : alerts)
            json.append(alert.toJson());
        printJson(QJsonDocument(json));
        return kExitOk;
    }
    if (alerts.isEmpty())
        printLine(tr("No alert is active."));
    for (const Alert &alert : alerts) {
        const AlertRule *rule = m_desk.engine().rule(alert.rule);
        printLine(u"%1  %2  %3  %4  %5  %6"_s.arg(
            QString::number(alert.id).rightJustified(4),
            alertSeverityName(alert.severity).leftJustified(8), alert.rule.leftJustified(24),
            rule ? alertValueText(*rule, alert.value).rightJustified(9) : QString(),
            utc(alert.firedAtMs == 0 ? alert.sinceMs : alert.firedAtMs), stateText(alert)));
        if (rule)
            printLine(u"      "_s + tr("%1 What to do: %2").arg(rule->summary, rule->mend));
    }
    return kExitOk;
}

int AlertCommands::rules() const
{
    QJsonArray json;
    for (const AlertRule &rule : m_desk.engine().rules()) {
        const qint64 silenced = m_desk.engine().silencedUntilMs(rule.name);
        if (m_request.json) {
            json.append(jsonOf(rule, silenced));
            continue;
        }
        printLine(u"%1  %2  %3  %4%5"_s.arg(
            rule.name.leftJustified(24), alertSeverityName(rule.severity).leftJustified(8),
            rule.subject().leftJustified(20), rule.conditionText(),
            silenced == 0 ? QString() : tr("  (silenced until %1)").arg(utc(silenced))));
    }
    if (m_request.json)
        printJson(QJsonDocument(json));
    return kExitOk;
}

int AlertCommands::history() const
{
    const QList<AlertEvent> events = m_desk.engine().history();
    QJsonArray json;
    for (const AlertEvent &event : events) {
        if (m_request.json) {
            json.append(event.toJson());
            continue;
        }
        printLine(u"%1  %2  %3  %4  %5"_s
                      .arg(utc(event.atMs), event.what.leftJustified(12),
                           event.rule.leftJustified(24), event.who.isEmpty() ? u"-"_s : event.who,
                           event.text)
                      .trimmed());
    }
    if (m_request.json)
        printJson(QJsonDocument(json));
    else if (events.isEmpty())
        printLine(tr("Nothing has happened yet."));
    return kExitOk;
}

Task<int> AlertCommands::acknowledge()
{
    bool ok = false;
    const quint64 id = m_request.arguments.value(1).toULongLong(&ok);
    if (!ok || m_request.arguments.size() != 2)
        return Task<int>::ready(usage(tr("alerts ack takes the number of an alert, as alerts list "
                                         "shows it.")));
    return apply({AlertCommand::Kind::Acknowledge,
                  id,
                  {},
                  {},
                  operatorName(),
                  m_request.options.value(u"comment"_s)},
                 tr("Alert %1 is acknowledged; it is not told again.").arg(id));
}

Task<int> AlertCommands::silence(bool on)
{
    const QString rule = m_request.arguments.value(1);
    if (m_request.arguments.size() != 2)
        return Task<int>::ready(
            usage(tr("It takes the name of a rule, as alerts rules shows it.")));
    AlertCommand command{on ? AlertCommand::Kind::Silence : AlertCommand::Kind::Unsilence,
                         0,
                         rule,
                         {},
                         operatorName(),
                         m_request.options.value(u"comment"_s)};
    if (!on)
        return apply(command, tr("The rule %1 is heard again.").arg(rule));
    const auto length = alertDurationFromText(m_request.options.value(u"for"_s));
    if (!length)
        return Task<int>::ready(
            usage(tr("alerts silence needs --for with a duration, as 30m, 2h or 3d.")));
    command.length = *length;
    return apply(command,
                 tr("The rule %1 is silent for %2.").arg(rule, alertDurationText(*length)));
}

Task<int> AlertCommands::apply(const AlertCommand &command, const QString &done)
{
    return m_desk.apply(command).then(this, [done](const Result<> &applied) {
        if (!applied) {
            printError(applied.error());
            return kExitFailed;
        }
        printLine(done);
        return kExitOk;
    });
}

Task<int> AlertCommands::test()
{
    const AlertRule *rule = m_desk.engine().rule(m_request.arguments.value(1));
    if (!rule)
        return Task<int>::ready(
            usage(tr("alerts test takes the name of a rule, as alerts rules shows it.")));
    const qint64 nowMs = m_host.clock().nowMs();
    const QString from = m_request.options.value(u"from"_s);
    const QString to = m_request.options.value(u"to"_s);
    const auto fromMs = from.isEmpty() ? std::optional(nowMs - kTestLengthMs) : moment(from, nowMs);
    const auto toMs = to.isEmpty() ? std::optional(nowMs) : moment(to, nowMs);
    if (!fromMs || !toMs || *fromMs >= *toMs)
        return Task<int>::ready(usage(tr("--from and --to are moments, as 2026-11-27, "
                                         "2026-11-27T21:00 or 36h (ago), the first before the "
                                         "second.")));
    return m_host.open(SchemaCare::Leave)
        .then(this, [this, rule = *rule, from = *fromMs, to = *toMs](const Result<> &opened) {
            if (opened)
                return replay(rule, from, to);
            printError(opened.error());
            return Task<int>::ready(kExitFailed);
        });
}

Task<int> AlertCommands::replay(const AlertRule &rule, qint64 fromMs, qint64 toMs)
{
    MetricHistory *history = m_host.ops().alerts().history();
    if (!history) {
        printError(tr("No metrics are stored here. Let the bot run for a while first."));
        return Task<int>::ready(kExitFailed);
    }
    return backtest(*history, rule, {fromMs, toMs}, this)
        .then(this, [this, rule](const Result<AlertBacktest> &result) {
            if (result)
                return showTest(rule, *result);
            printError(result.error());
            return kExitFailed;
        });
}

int AlertCommands::showTest(const AlertRule &rule, const AlertBacktest &result) const
{
    QJsonArray stretches;
    if (!m_request.json)
        printLine(tr("%1 (%2), %3 to %4: %5 points; it would have fired %6 times and sent %7 "
                     "notices.")
                      .arg(rule.name, rule.conditionText(), utc(result.fromMs), utc(result.toMs))
                      .arg(result.points)
                      .arg(result.stretches.size())
                      .arg(result.notices));
    for (const AlertStretch &stretch : result.stretches) {
        stretches.append(QJsonObject{{u"from_ms"_s, stretch.fromMs},
                                     {u"until_ms"_s, stretch.untilMs},
                                     {u"worst"_s, stretch.worst}});
        if (!m_request.json)
            printLine(u"  "_s
                      + tr("%1 to %2, worst %3")
                            .arg(utc(stretch.fromMs),
                                 stretch.untilMs == 0 ? tr("the end") : utc(stretch.untilMs),
                                 alertValueText(rule, stretch.worst)));
    }
    if (m_request.json)
        printJson(QJsonDocument(QJsonObject{{u"rule"_s, rule.name},
                                            {u"from_ms"_s, result.fromMs},
                                            {u"to_ms"_s, result.toMs},
                                            {u"points"_s, qint64(result.points)},
                                            {u"notices"_s, result.notices},
                                            {u"fired"_s, stretches}}));
    return kExitOk;
}

} // namespace dbsbm

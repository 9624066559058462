// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/LimitsCommands.h"

#include "app/host/Mailbox.h"
#include "app/host/OpsHost.h"
#include "models/core/exportText.h"
#include "models/ops/DecisionTotals.h"
#include "models/ops/RateReplay.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace dbsbm {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kPatience = 10s;
constexpr qsizetype kMostMembers = 200;

QJsonObject memberJson(const MemberCount &count)
{
    QJsonObject json{
        {u"guild"_s, count.guild.toString()},        {u"action"_s, toName(count.action)},
        {u"allowed"_s, qint64(count.allowed)},       {u"refused"_s, qint64(count.refused)},
        {u"would_refuse"_s, qint64(count.shadowed)}, {u"refused_share"_s, count.refusedShare()}};
    if (count.user.isValid())
        json.insert(u"user"_s, count.user.toString());
    return json;
}

QString secondsText(const QJsonObject &json, const QString &key)
{
    const qint64 ms = json.value(key).toInteger();
    return ms == 0 ? LimitsCommands::tr("now")
                   : LimitsCommands::tr("in %1 s").arg((ms + 999) / 1000);
}

QString countsText(const QJsonObject &json)
{
    QString text = LimitsCommands::tr("%1 allowed, %2 refused (%3 %)")
                       .arg(json.value(u"allowed").toInteger())
                       .arg(json.value(u"refused").toInteger())
                       .arg(json.value(u"refused_share").toDouble() * 100, 0, 'f', 1);
    if (const qint64 would = json.value(u"would_refuse").toInteger(); would > 0)
        text += LimitsCommands::tr(", %1 would have been refused").arg(would);
    return text;
}

QString limitLine(const QJsonObject &json)
{
    const auto rule = [](const QJsonObject &limit) -> QString {
        return QString::number(limit.value(u"limit").toInteger()) + u'/'
            + QString::number(limit.value(u"window_s").toInteger());
    };
    QString line = u"  %1 %2"_s.arg(json.value(u"action").toString().leftJustified(18), rule(json));
    if (json.contains(u"guild"))
        line += LimitsCommands::tr(", a server %1").arg(rule(json.value(u"guild").toObject()));
    if (json.contains(u"global"))
        line += LimitsCommands::tr(", all servers %1").arg(rule(json.value(u"global").toObject()));
    if (json.value(u"only_counts").toBool())
        line += LimitsCommands::tr(", only counts");
    return line;
}

QString counterLine(const QJsonObject &json)
{
    return LimitsCommands::tr("  %1 %2: %3; %4 members now, the busiest %5, free %6")
        .arg(json.value(u"guild").toString(), json.value(u"action").toString(), countsText(json))
        .arg(json.value(u"active_members").toInteger())
        .arg(json.value(u"highest_use").toInteger())
        .arg(secondsText(json, u"next_free_ms"_s));
}

QString useLine(const QJsonObject &json)
{
    const QString guild = json.value(u"guild").toString();
    const QString user = json.value(u"user").toString();
    return LimitsCommands::tr("  %1 %2 %3: %4 of %5, free %6")
        .arg(guild.isEmpty() ? LimitsCommands::tr("all servers") : guild,
             user.isEmpty() ? LimitsCommands::tr("all members") : user,
             json.value(u"action").toString())
        .arg(json.value(u"used").toInteger())
        .arg(json.value(u"limit").toInteger())
        .arg(secondsText(json, u"next_free_ms"_s));
}

QString weekLine(const QJsonObject &json)
{
    return u"  %1 %2 %3: %4"_s.arg(json.value(u"guild").toString(),
                                   json.value(u"user").toString(LimitsCommands::tr("all members")),
                                   json.value(u"action").toString(), countsText(json));
}

void printPart(const QString &title, const QJsonArray &rows, QString (*line)(const QJsonObject &))
{
    printLine(title);
    for (const QJsonValue &row : rows)
        printLine(line(row.toObject()));
    if (rows.isEmpty())
        printLine(LimitsCommands::tr("  none"));
}

QJsonObject replayJson(const ReplayReport &report)
{
    return {{u"judged"_s, qint64(report.judged)},
            {u"would_refuse"_s, qint64(report.wouldRefuse)},
            {u"refused_then"_s, qint64(report.refused)},
            {u"members_refused"_s, qint64(report.membersRefused)},
            {u"left_out_own_limits"_s, qint64(report.ownLimits)},
            {u"left_out_refused_otherwise"_s, qint64(report.elsewhere)},
            {u"from"_s, isoTimeText(report.firstMs)},
            {u"to"_s, isoTimeText(report.lastMs)}};
}

} // namespace

LimitsCommands::LimitsCommands(Host &host, TerminalRequest request, QObject *parent)
    : CommandRunner(parent),
      m_host(host),
      m_request(std::move(request)),
      m_keeper({host.limiter(), host.settings(), host.errors(), host.clock(),
                OpsHost::limitsFolder(host.modeDir())})
{}

QString LimitsCommands::option(const char *name) const
{
    return m_request.options.value(QLatin1String(name));
}

Task<int> LimitsCommands::usage() const
{
    printError(tr(
        "Usage: dbsbmd limits [--guild ID] [--user ID] [--json] | reset [--guild ID] [--user ID] "
        "[--action NAME] | replay ACTION COUNT/SECONDS [--guild ID]"));
    return Task<int>::ready(kExitUsage);
}

Task<int> LimitsCommands::run()
{
    const QStringList &words = m_request.arguments;
    const QString verb = words.value(0);
    const QString guild = option("guild");
    const QString user = option("user");
    if ((!guild.isEmpty() && !GuildId::fromString(guild).isValid())
        || (!user.isEmpty() && !UserId::fromString(user).isValid()))
        return usage();
    if (verb != u"reset" && !option("action").isEmpty())
        return usage(); // it would be passed over
    if (words.isEmpty())
        return show(u"report"_s);
    if (verb == u"reset" && words.size() == 1)
        return show(verb);
    return verb == u"replay" && words.size() == 3 ? replay() : usage();
}

Task<Result<QJsonObject>> LimitsCommands::ask(const QString &verb)
{
    const QJsonObject request{{u"verb"_s, verb},
                              {u"guild"_s, option("guild")},
                              {u"user"_s, option("user")},
                              {u"action"_s, option("action")}};
    if (m_keeper.take()) { // no bot runs
        QJsonObject answer = m_keeper.answer(request);
        answer.insert(u"running"_s, false);
        m_keeper.release();
        return Task<Result<QJsonObject>>::ready(answer);
    }
    return Mailbox::ask(OpsHost::mailboxFolder(m_host.modeDir()), m_host.clock(), u"limits"_s,
                        request, kPatience)
        .then(this, [](Result<QJsonObject> answer) {
            if (answer)
                answer->insert(u"running"_s, true);
            return answer;
        });
}

Task<int> LimitsCommands::show(const QString &verb)
{
    return ask(verb).then(this, [this, verb](const Result<QJsonObject> &answer) {
        const auto report =
            answer.and_then([this](const QJsonObject &given) { return withWeek(given); });
        if (!report) {
            printError(report.error());
            return kExitFailed;
        }
        if (report->contains(u"error")) {
            printError(report->value(u"error").toString());
            return kExitUsage;
        }
        if (m_request.json)
            printJson(QJsonDocument(*report));
        else if (verb == u"reset")
            printLine(tr("Forgotten. They begin anew."));
        else
            return print(*report);
        return kExitOk;
    });
}

Result<QJsonObject> LimitsCommands::withWeek(QJsonObject report) const
{
    DecisionTotals totals;
    const GuildId guild = GuildId::fromString(option("guild"));
    const UserId user = UserId::fromString(option("user"));
    const auto read = DecisionLog(OpsHost::limitsFolder(m_host.modeDir()))
                          .read(m_host.clock().nowMs() - DecisionLog::kKeptMs,
                                [&](const RateRecord &record) { totals.add(record); });
    if (!read)
        return fail(read.error());
    QJsonArray guilds, members;
    const QList<MemberCount> sums = totals.guilds();
    for (const MemberCount &sum : sums) {
        if (!guild.isValid() || sum.guild == guild)
            guilds.append(memberJson(sum));
    }
    QList<MemberCount> shown = totals.members();
    shown.removeIf([&](const MemberCount &count) {
        return (guild.isValid() && count.guild != guild) || (user.isValid() && count.user != user);
    });
    std::ranges::stable_sort(shown, std::ranges::greater(), [](const MemberCount &count) {
        return std::pair(count.refused + count.shadowed, count.allowed);
    });
    shown.resize(std::min(shown.size(), kMostMembers));
    for (const MemberCount &count : std::as_const(shown))
        members.append(memberJson(count));
    report.insert(u"week"_s, guilds);
    report.insert(u"week_members"_s, members);
    report.insert(u"damaged_bytes"_s, *read);
    return report;
}

int LimitsCommands::print(const QJsonObject &report) const
{
    const bool running = report.value(u"running").toBool();
    printPart(tr("Limits, times in seconds:"), report.value(u"limits").toArray(), limitLine);
    if (running)
        printPart(tr("Since the bot started or the last reset:"),
                  report.value(u"counters").toArray(), counterLine);
    else
        printLine(tr("No bot runs on this data folder; what it left is shown."));
    printPart(tr("Used now:"), report.value(u"uses").toArray(), useLine);
    printPart(tr("In the last 7 days:"), report.value(u"week").toArray(), weekLine);
    printPart(tr("Members, the most refused first:"), report.value(u"week_members").toArray(),
              weekLine);
    return kExitOk;
}

Task<int> LimitsCommands::replay()
{
    const auto action = rateActionFromName(m_request.arguments.at(1));
    const auto limit = rateLimitFromText(m_request.arguments.at(2));
    if (!action || !limit)
        return usage();
    return ask(u"report"_s).then(this, [this, action, limit](const Result<QJsonObject> &flushed) {
        if (!flushed) { // without the running bot the latest decisions would be missing
            printError(flushed.error());
            return kExitFailed;
        }
        RateReplay replayed(*action, *limit);
        const GuildId guild = GuildId::fromString(option("guild"));
        const auto read =
            DecisionLog(OpsHost::limitsFolder(m_host.modeDir()))
                .read(m_host.clock().nowMs() - DecisionLog::kKeptMs, [&](const RateRecord &record) {
                    if (!guild.isValid() || !record.guild.isValid() || record.guild == guild)
                        replayed.add(record);
                });
        if (!read) {
            printError(read.error());
            return kExitFailed;
        }
        const ReplayReport report = replayed.report();
        if (m_request.json) {
            printJson(QJsonDocument(replayJson(report)));
            return kExitOk;
        }
        printLine(tr("%1 at %2 would have refused %3 of %4 in the last 7 days, to %5 members; the "
                     "limits of then refused %6.")
                      .arg(toName(*action), m_request.arguments.at(2))
                      .arg(report.wouldRefuse)
                      .arg(report.judged)
                      .arg(report.membersRefused)
                      .arg(report.refused));
        if (report.ownLimits + report.elsewhere > 0)
            printLine(tr("Left out: %1 of members whose roles have limits of their own, %2 that "
                         "another limit refused.")
                          .arg(report.ownLimits)
                          .arg(report.elsewhere));
        return kExitOk;
    });
}

} // namespace dbsbm

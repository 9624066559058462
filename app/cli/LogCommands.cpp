// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/LogCommands.h"

#include "models/core/exportText.h"
#include "models/ops/DebugMode.h"
#include "models/ops/LogSearch.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>

namespace dbsbm {

namespace {

constexpr int kMaxLimit = 100'000;

QString lineText(const LogEntry &entry)
{
    QStringList words{isoTimeText(entry.atMs), toName(entry.level), entry.category};
    const LogFields &fields = entry.fields;
    if (!fields.code.isEmpty())
        words << fields.code;
    if (fields.guild.isValid())
        words << fields.guild.toString();
    if (!fields.command.isEmpty())
        words << u'"' + fields.command + u'"';
    if (fields.duration.count() >= 0)
        words << QString::number(double(fields.duration.count()) / 1e6, 'f', 1) + u" ms";
    return words.join(u' ') + u": " + entry.text;
}

} // namespace

std::optional<std::chrono::milliseconds> durationFromText(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]{1,6})([smh])$"));
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int number = match.capturedView(1).toInt();
    switch (match.capturedView(2).at(0).unicode()) {
    case u's': return std::chrono::seconds(number);
    case u'm': return std::chrono::minutes(number);
    default: return std::chrono::hours(number);
    }
}

std::optional<qint64> momentFromText(const QString &text, bool asEnd)
{
    if (const QDate day = QDate::fromString(text, Qt::ISODate); text.size() == 10 && day.isValid())
        return (asEnd ? day.addDays(1) : day).startOfDay(Qt::UTC).toMSecsSinceEpoch();
    QDateTime time = QDateTime::fromString(text, Qt::ISODate);
    if (!time.isValid())
        return std::nullopt;
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.toMSecsSinceEpoch();
}

LogCommands::LogCommands(Host &host, const TerminalRequest &request, QObject *parent)
    : CommandRunner(parent), m_host(host), m_request(request)
{}

Task<int> LogCommands::run()
{
    const QString verb = m_request.arguments.at(0);
    const auto count = m_request.arguments.size();
    if (verb == u"search" && count <= 2)
        return Task<int>::ready(search());
    if (verb == u"debug" && count == 1)
        return Task<int>::ready(debug());
    return Task<int>::ready(usage(tr("Usage: dbsbmd logs search [TEXT] [--level NAME] [--category "
                                     "NAME] [--from TIME] [--to TIME] [--limit N] [--json] | debug "
                                     "--for 10m [--category NAME] | debug --off")));
}

int LogCommands::usage(const QString &sentence) const
{
    printError(sentence);
    return kExitUsage;
}

int LogCommands::search() const
{
    const auto given = [this](const char16_t *name) {
        return m_request.options.value(QString::fromUtf16(name));
    };
    LogQuery query{.text = m_request.arguments.value(1),
                   .category = fullCategory(given(u"category"))};
    if (query.category.startsWith(u"performance")) // beside ours, "performance.command"
        query.category = given(u"category");
    if (const QString level = given(u"level"); !level.isEmpty()) {
        const auto found = logLevelFromName(level);
        if (!found)
            return usage(tr("'%1' is no level; take DEBUG, INFO, WARNING or ERROR.").arg(level));
        query.atLeast = *found;
    }
    for (const char16_t *name : {u"from", u"to"}) {
        const bool isEnd = QStringView(name) == u"to";
        const QString text = given(name);
        const auto moment = momentFromText(text, isEnd);
        if (text.isEmpty())
            continue;
        if (!moment)
            return usage(
                tr("'%1' is no time; write 2026-11-28 or 2026-11-28T14:05, in UTC.").arg(text));
        (isEnd ? query.toMs : query.fromMs) = *moment;
    }
    if (query.fromMs >= query.toMs)
        return usage(tr("--from is not before --to; name the earlier time with --from."));
    if (const QString limit = given(u"limit"); !limit.isEmpty()) {
        query.limit = limit.toInt();
        if (query.limit < 1 || query.limit > kMaxLimit)
            return usage(tr("--limit takes a number from 1 to %1.").arg(kMaxLimit));
    }
    const QString file = m_request.options.contains(QStringLiteral("slow"))
        ? QStringLiteral("performance.jsonl")
        : QStringLiteral("dbsbm.log");
    const LogHits hits = LogSearch(m_host.dataDir() + u"/logs", file).find(query);
    QJsonArray json;
    for (const LogEntry &entry : hits.entries) {
        if (m_request.json)
            json.append(QJsonDocument::fromJson(toLogLine(entry)).object());
        else
            printLine(lineText(entry));
    }
    if (m_request.json)
        printJson(QJsonDocument(json));
    else if (hits.entries.isEmpty())
        printLine(tr("No line matches."));
    else if (hits.more)
        printLine(tr("There are more; narrow the search, or raise --limit."));
    for (const QString &path : hits.unreadable)
        printError(tr("%1 cannot be read.").arg(path));
    return hits.unreadable.isEmpty() ? kExitOk : kExitFailed;
}

int LogCommands::debug() const
{
    const bool off = m_request.options.contains(QStringLiteral("off"));
    const auto time = durationFromText(m_request.options.value(QStringLiteral("for")));
    if (off == time.has_value())
        return usage(tr("Say how long, as in dbsbmd logs debug --for 10m; or end it with --off."));
    const QString given = m_request.options.value(QStringLiteral("category"));
    const QString category = fullCategory(given);
    if (category.contains(u'.') && !DebugMode::categories().contains(category))
        return usage(tr("There is no category '%1'; take one of %2.")
                         .arg(given, DebugMode::categories().join(QStringLiteral(", "))));
    const qint64 now = m_host.clock().nowMs();
    std::optional<DebugOrder> order;
    if (time)
        order = DebugOrder{category, now + time->count()};
    if (const Result<> done = DebugMode::order(m_host.modeDir(), order, now); !done) {
        printError(done.error());
        return kExitFailed;
    }
    printLine(order ? tr("Debug lines are logged until %1; a bot that runs begins within %2 "
                         "seconds.")
                          .arg(isoTimeText(order->untilMs))
                          .arg(DebugMode::kPoll.count())
                    : tr("Debug logging ends."));
    return kExitOk;
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/StatsCommands.h"

#include "app/commands/breakdownTexts.h"
#include "app/commands/recordCards.h"
#include "app/commands/statsCard.h"
#include "models/betting/breakdown.h"
#include "models/services/postCards.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

QJsonValue rateJson(std::optional<int> permille, bool enough)
{
    return permille && enough ? QJsonValue(*permille) : QJsonValue();
}

QJsonObject tallyJson(const Contribution &tally, int minimum)
{
    const qint64 decided = tally.won + tally.lost;
    const bool enough = decided >= minimum;
    return {{u"won"_s, tally.won},
            {u"lost"_s, tally.lost},
            {u"pushed"_s, tally.pushed},
            {u"settled"_s, decided + tally.pushed},
            {u"net"_s, Units::fromMicro(tally.net).toExact()},
            {u"turnover"_s, Units::fromMicro(tally.turnover).toExact()},
            {u"level_net"_s, Units::fromMicro(tally.levelNet).toExact()},
            {u"win_rate_permille"_s, rateJson(winRateOf(tally), enough)},
            {u"roi_permille"_s, rateJson(roiOf(tally), enough)},
            {u"level_roi_permille"_s, rateJson(levelRoiOf(tally), enough)},
            {u"clv_permille"_s, rateJson(closingValueOf(tally), true)}};
}

QJsonObject sequenceJson(const SequenceFold &fold)
{
    return {{u"current_run"_s, fold.lastRun},
            {u"longest_won"_s, fold.longestWon},
            {u"longest_lost"_s, fold.longestLost},
            {u"drawdown"_s, Units::fromMicro(fold.drawdown).toExact()}};
}

QJsonObject viewJson(const StatsView &view, const QString &by)
{
    QJsonObject json = tallyJson(view.tally, view.minimumSample);
    json.insert(u"period"_s, toName(view.period));
    json.insert(u"time_zone"_s, view.timeZone);
    json.insert(u"minimum_sample"_s, view.minimumSample);
    json.insert(u"self_graded"_s, tallyJson(view.selfGraded, view.minimumSample));
    json.insert(u"open"_s, view.open ? QJsonValue(*view.open) : QJsonValue());
    if (view.sequence)
        json.insert(u"sequence"_s, sequenceJson(*view.sequence));
    if (view.unaided)
        json.insert(u"sequence_without_self_graded"_s, sequenceJson(*view.unaided));
    if (by.isEmpty())
        return json;
    QJsonArray parts;
    for (const BreakdownPart &part : breakdownOf(view.parts, by)) {
        QJsonObject row = tallyJson(part.sums, view.minimumSample);
        row.insert(u"value"_s, part.value);
        parts.append(row);
    }
    json.insert(u"by"_s, by);
    json.insert(u"parts"_s, parts);
    return json;
}

int failed(const Error &error)
{
    printError(error);
    return kExitFailed;
}

} // namespace

StatsCommands::StatsCommands(Host &host, TerminalRequest request, QObject *parent)
    : CommandRunner(parent), m_host(host), m_request(std::move(request))
{}

Task<int> StatsCommands::usage(const QString &sentence) const
{
    printError(sentence);
    return Task<int>::ready(kExitUsage);
}

Task<int> StatsCommands::run()
{
    const GuildId guild = GuildId::fromString(m_request.arguments.constFirst());
    if (!guild.isValid())
        return usage(tr("'%1' is not the id of a guild; copy it in Discord with developer mode on.")
                         .arg(m_request.arguments.constFirst()));
    const auto period = statsPeriodFromName(m_request.options.value(u"period"_s, u"all"_s));
    if (!period)
        return usage(
            tr("There is no period '%1'; choose all, day, week, month, year, 7d, 30d or 90d.")
                .arg(m_request.options.value(u"period"_s)));
    if (m_request.command == u"leaderboard")
        return leaderboard({.guild = guild, .period = *period, .minimum = {}, .limit = 100});
    return stats({guild, {}, *period});
}

Task<int> StatsCommands::stats(StatsWish wish)
{
    const QString by = m_request.options.value(u"by"_s);
    if (m_request.options.contains(u"by"_s) && !breakdownNames().contains(by))
        return usage(tr("There are no parts '%1'; choose one of %2.")
                         .arg(by, breakdownNames().join(u", "_s)));
    if (!m_request.options.contains(u"capper"_s))
        return show(wish, tr("Record of this server"));
    const UserId user = UserId::fromString(m_request.options.value(u"capper"_s));
    if (!user.isValid())
        return usage(tr("'%1' is not the id of a user; copy it in Discord with developer mode on.")
                         .arg(m_request.options.value(u"capper"_s)));
    return m_host.cappers()
        .find(wish.guild, user)
        .then(this, [this, wish](const Result<std::optional<Capper>> &capper) mutable {
            if (!capper)
                return Task<int>::ready(failed(capper.error()));
            if (!*capper) {
                printError(tr("This member is not a capper there; dbsbmd capper %1 list shows who "
                              "is.")
                               .arg(wish.guild.toString()));
                return Task<int>::ready(kExitFailed);
            }
            wish.capper = (*capper)->id;
            return show(wish, (*capper)->displayName);
        });
}

Task<int> StatsCommands::show(const StatsWish &wish, const QString &name)
{
    return m_host.stats().stats(wish).then(this, [this, name](const Result<StatsView> &view) {
        return view ? print(*view, name) : failed(view.error());
    });
}

int StatsCommands::print(const StatsView &view, const QString &name) const
{
    const QString by = m_request.options.value(u"by"_s);
    if (m_request.json) {
        QJsonObject json = viewJson(view, by);
        json.insert(u"name"_s, name);
        printJson(QJsonDocument(json));
        return kExitOk;
    }
    printLine(tr("%1, %2 (%3): %4, net %5, turnover %6 u")
                  .arg(name, periodText(view.period, view.span), view.timeZone,
                       recordText(view.tally), metricText(view.tally, BoardMetric::Net),
                       Units::fromMicro(view.tally.turnover).toDisplay()));
    const QStringList lines = by.isEmpty() ? statsLines(view) : breakdownTable(view, by, 0);
    for (const QString &line : lines)
        printLine(line);
    return kExitOk;
}

Task<int> StatsCommands::leaderboard(BoardWish wish)
{
    const auto metric = boardMetricFromName(m_request.options.value(u"metric"_s, u"net"_s));
    if (!metric)
        return usage(tr("There is no metric '%1'; choose net, roi, win_rate, wins or clv.")
                         .arg(m_request.options.value(u"metric"_s)));
    wish.metric = *metric;
    return m_host.stats().leaderboard(wish).then(this, [this](const Result<Leaderboard> &board) {
        return board ? print(*board) : failed(board.error());
    });
}

int StatsCommands::print(const Leaderboard &board) const
{
    QJsonArray rows;
    for (const BoardRow &row : board.rows) {
        const Standing &standing = row.standing;
        if (!m_request.json) {
            printLine(tr("%1. %2: %3 (%4)")
                          .arg(row.rank)
                          .arg(standing.name, metricText(standing.tally, board.wish.metric),
                               recordText(standing.tally)));
            continue;
        }
        QJsonObject json = tallyJson(standing.tally, board.minimum);
        json.insert(u"rank"_s, row.rank);
        json.insert(u"name"_s, standing.name);
        json.insert(u"self_graded"_s, row.selfGraded);
        rows.append(json);
    }
    if (m_request.json) {
        printJson(QJsonDocument({{u"metric"_s, toName(board.wish.metric)},
                                 {u"period"_s, toName(board.wish.period)},
                                 {u"time_zone"_s, board.timeZone},
                                 {u"minimum_sample"_s, board.minimum},
                                 {u"total"_s, board.total},
                                 {u"rows"_s, rows}}));
    } else if (board.rows.isEmpty()) {
        printLine(tr("Nobody is on this board yet: a rate needs %1 bets.").arg(board.minimum));
    } else if (board.total > board.rows.size()) {
        printLine(tr("and %1 more").arg(board.total - board.rows.size()));
    }
    return kExitOk;
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/postContents.h"

#include "models/core/tr.h"
#include "models/services/guildTheme.h"
#include "models/services/reckoning.h"
#include "models/services/transactionRules.h"
#include "models/store/CanonicalJson.h"
#include "models/store/PostRepository.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTopCappers = 5;
constexpr int kBoardRows = 10;

StatsSpan spanOfSubject(const PostSubject &subject, const QTimeZone &zone)
{
    return spanOf(subject.period, subject.first.startOfDay(zone).toMSecsSinceEpoch(), zone);
}

/// The values in their order, so that equal texts are equal views.
QByteArray digestOf(const Contribution &tally)
{
    QByteArray text;
    for (const qint64 value : {tally.won, tally.lost, tally.pushed, tally.net, tally.turnover})
        text += QByteArray::number(value) + ',';
    return text;
}

QByteArray digestOf(const QList<BoardRow> &rows)
{
    QByteArray text;
    for (const BoardRow &row : rows)
        text += canonicalText(row.standing.name) + (row.marked ? "*" : "")
            + digestOf(row.standing.tally);
    return text;
}

Result<std::optional<Bet>> extreme(Transaction &transaction, PostRepository::Extreme which,
                                   const PostRepository::Stretch &stretch)
{
    const auto id = PostRepository(transaction).extremeBet(which, stretch);
    if (!id)
        return fail(id.error());
    if (!*id)
        return std::optional<Bet>();
    const auto stored = BetRepository(transaction).find(**id);
    if (!stored)
        return fail(stored.error());
    return *stored ? std::optional((*stored)->bet) : std::nullopt;
}

/// The best and the worst bet.
Result<> addExtremes(Transaction &transaction, GuildId guild, RecapView &view)
{
    const PostRepository::Stretch stretch{guild, view.span.fromMs, view.span.untilMs};
    auto best = extreme(transaction, PostRepository::Extreme::Best, stretch);
    if (!best)
        return fail(best.error());
    auto worst = extreme(transaction, PostRepository::Extreme::Worst, stretch);
    if (!worst)
        return fail(worst.error());
    view.best = std::move(*best);
    view.worst = std::move(*worst);
    return {};
}

qint64 settledOf(const Contribution &tally)
{
    return tally.won + tally.lost + tally.pushed;
}

Result<PostContent> readRecap(Transaction &transaction, const GuildSettings &settings,
                              const PostWish &wish)
{
    RecapView view;
    view.period = wish.subject.period;
    view.span = spanOfSubject(wish.subject, timeZoneOf(settings));
    view.restatedAtMs = wish.restatedAtMs;
    view.odds = oddsDisplayOf(settings);
    const auto stats =
        readStats(transaction, {settings.guild, {}, wish.subject.period}, view.span.fromMs);
    if (!stats)
        return fail(stats.error());
    const auto board = readLeaderboard(
        transaction, {settings.guild, BoardMetric::Net, wish.subject.period, 1, 0, kTopCappers},
        view.span.fromMs);
    if (!board)
        return fail(board.error());
    view.timeZone = stats->timeZone;
    view.minimumSample = stats->minimumSample;
    view.tally = stats->tally;
    view.top = board->rows;
    if (const Result<> added = addExtremes(transaction, settings.guild, view); !added)
        return fail(added.error());
    const QByteArray digest =
        sha256(digestOf(view.tally) + digestOf(view.top) + QByteArray::number(view.restatedAtMs));
    return PostContent{view, digest, settledOf(view.tally) == 0};
}

Result<PostContent> readBoard(Transaction &transaction, const GuildSettings &settings,
                              const PostWish &wish)
{
    const StatsSpan span = spanOfSubject(wish.subject, timeZoneOf(settings));
    const auto board = readLeaderboard(
        transaction, {settings.guild, BoardMetric::Net, wish.subject.period, 1, 0, kBoardRows},
        span.fromMs);
    if (!board)
        return fail(board.error());
    const QByteArray digest = sha256(digestOf(board->rows) + QByteArray::number(wish.restatedAtMs));
    return PostContent{BoardView{*board, wish.restatedAtMs}, digest, board->rows.isEmpty()};
}

Result<PostContent> readLiveBoard(Transaction &transaction, const GuildSettings &settings,
                                  const PostWish &wish)
{
    const auto today = readStats(transaction, {settings.guild, {}, StatsPeriod::Day}, wish.nowMs);
    if (!today)
        return fail(today.error());
    const auto month = readStats(transaction, {settings.guild, {}, StatsPeriod::Month}, wish.nowMs);
    if (!month)
        return fail(month.error());
    BetFilter filter;
    filter.guild = settings.guild;
    filter.status = BetStatus::Open;
    filter.limit = LiveBoardView::kMostBets;
    const auto bets = BetRepository(transaction).list(filter);
    if (!bets)
        return fail(bets.error());
    LiveBoardView view{{}, today->open.value_or(0), today->timeZone, today->tally, month->tally};
    QByteArray told = digestOf(view.today) + digestOf(view.month) + QByteArray::number(view.open);
    for (const StoredBet &stored : bets->first(std::min<qsizetype>(bets->size(), filter.limit))) {
        view.bets << stored.bet;
        told += ';' + stored.bet.id.toString().toLatin1() + ':'
            + QByteArray::number(stored.bet.revision) + canonicalText(stored.bet.capperName);
    }
    return PostContent{view, sha256(told)};
}

Result<PostContent> readCounter(Transaction &transaction, const GuildSettings &settings,
                                const PostWish &wish)
{
    const auto month = readStats(transaction, {settings.guild, {}, StatsPeriod::Month}, wish.nowMs);
    if (!month)
        return fail(month.error());
    const Contribution &tally = month->tally;
    const QString name = wish.subject.kind == PostKind::UnitsCounter
        ? tr("Monthly units: %1").arg(Units::fromMicro(tally.net).toSignedDisplay())
        : tr("Monthly record: %1-%2-%3").arg(tally.won).arg(tally.lost).arg(tally.pushed);
    return PostContent{CounterView{name}, sha256(name.toUtf8())};
}

PostContent rootOf(const PostWish &wish)
{
    const QJsonObject content = QJsonDocument::fromJson(wish.rowContent.toUtf8()).object();
    const RootView view{content.value(u"sequence"_s).toInteger(),
                        QByteArray::fromHex(content.value(u"hash"_s).toString().toLatin1())};
    return {view, view.hash};
}

PostContent alertOf(const PostWish &wish)
{
    const QJsonObject content = QJsonDocument::fromJson(wish.rowContent.toUtf8()).object();
    const AlertView view{content.value(u"title"_s).toString(), content.value(u"text"_s).toString(),
                         content.value(u"over"_s).toBool()};
    return {view, sha256(wish.rowContent.toUtf8())};
}

Result<PostContent> contentOf(Transaction &transaction, const GuildSettings &settings,
                              const PostWish &wish)
{
    switch (wish.subject.kind) {
    case PostKind::Recap: return readRecap(transaction, settings, wish);
    case PostKind::Leaderboard: return readBoard(transaction, settings, wish);
    case PostKind::LiveBoard: return readLiveBoard(transaction, settings, wish);
    case PostKind::UnitsCounter:
    case PostKind::RecordCounter: return readCounter(transaction, settings, wish);
    case PostKind::Alert: return alertOf(wish);
    case PostKind::Root: break;
    }
    return rootOf(wish);
}

} // namespace

Result<PostContent> readPost(Transaction &transaction, const GuildSettings &settings,
                             const PostWish &wish)
{
    const Language language = languageOf(settings);
    const LanguageScope scope(language); // the name of a counter is a text
    Result<PostContent> content = contentOf(transaction, settings, wish);
    // What stands there in another language is old.
    if (content && language != Language::English && wish.subject.kind != PostKind::Root)
        content->digest = sha256(content->digest + toName(language).toLatin1());
    return content;
}

} // namespace dbsbm

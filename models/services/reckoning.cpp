// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/reckoning.h"

#include "models/services/counting.h"
#include "models/services/profiles.h"
#include "models/services/transactionRules.h"
#include "models/store/CapperRepository.h"

#include <QHash>

#include <algorithm>
#include <limits>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr int kSelfGradedClass = 1; // see tallyClassOf()
constexpr int kUnverifiedClass = 2;
constexpr int kMaxBoard = 100;

/// The rows that make up a span: one grain's, from day to day. Months and years are sums of
/// months, everything shorter of days.
TallySpan rowsOf(GuildId guild, CapperId capper, StatsPeriod period, const StatsSpan &span)
{
    TallySpan rows{guild, capper, TallyGrain::Day, 0, 0};
    if (period == StatsPeriod::All) {
        rows.grain = TallyGrain::All;
        return rows;
    }
    if (period == StatsPeriod::Month || period == StatsPeriod::Year)
        rows.grain = TallyGrain::Month;
    rows.fromDay = dayNumber(span.first);
    rows.endDay = dayNumber(span.end);
    return rows;
}

/// The days of a span; without beginning or end, all there are.
std::pair<qint64, qint64> daysOf(const StatsSpan &span)
{
    constexpr qint64 kLast = std::numeric_limits<int>::max();
    return {span.first.isValid() ? dayNumber(span.first) : -kLast,
            span.end.isValid() ? dayNumber(span.end) : kLast};
}

qint64 settledOf(const Contribution &sums)
{
    return sums.won + sums.lost + sums.pushed;
}

struct BoardRules
{
    bool leaveOutSelfGraded = false;
    bool leaveOutUnverified = false;
    bool markSelfGraded = false;
    bool counts(int betClass) const
    {
        return !(leaveOutSelfGraded && (betClass & kSelfGradedClass) != 0)
            && !(leaveOutUnverified && (betClass & kUnverifiedClass) != 0);
    }
};

BoardRules rulesOf(const GuildSettings &settings)
{
    return {settings.text(u"self_graded"_s) == u"left_out",
            settings.text(u"unverified_starts"_s) == u"left_out",
            settings.text(u"self_graded"_s) == u"marked"};
}

void addParts(StatsView &view, const QList<DimensionTally> &tallies)
{
    for (const DimensionTally &tally : tallies) {
        if (tally.sums == Contribution())
            continue;
        if (view.parts.isEmpty() || view.parts.last().first != tally.dimension)
            view.parts.append({tally.dimension, Contribution()});
        view.parts.last().second += tally.sums;
    }
}

void addSums(StatsView &view, int betClass, const Contribution &sums)
{
    view.tally += sums;
    if ((betClass & kSelfGradedClass) != 0)
        view.selfGraded += sums;
}

/// Counts and sums of one league's bets.
void addLeague(StatsView &view, const QList<DimensionTally> &tallies, const QString &league)
{
    for (const DimensionTally &tally : tallies) {
        if (tally.dimension == Dimension{u"league"_s, league.toUpper()})
            addSums(view, tally.betClass, tally.sums);
    }
}

Result<> addCurve(Transaction &transaction, StatsView &view, TallySpan rows)
{
    std::tie(rows.fromDay, rows.endDay) = daysOf(view.span);
    const auto days = TallyRepository(transaction).netByDay(rows);
    if (!days)
        return fail(days.error());
    qint64 net = 0;
    for (const DayNet &day : *days)
        view.curve << (net += day.net);
    return {};
}

Result<SequenceFold> sequenceOf(Transaction &transaction, const CapperDayKey &first, qint64 end)
{
    const auto days = TallyRepository(transaction).days(first, end);
    if (!days)
        return fail(days.error());
    SequenceFold whole;
    for (const SequenceFold &day : *days)
        whole = join(whole, day);
    return whole;
}

Result<> addSequences(Transaction &transaction, StatsView &view, const StatsWish &wish)
{
    const auto [from, end] = daysOf(view.span);
    const auto all =
        sequenceOf(transaction, {wish.guild, wish.capper, SequenceScope::All, from}, end);
    if (!all)
        return fail(all.error());
    const auto unaided =
        sequenceOf(transaction, {wish.guild, wish.capper, SequenceScope::Unaided, from}, end);
    if (!unaided)
        return fail(unaided.error());
    view.sequence = *all;
    view.unaided = *unaided;
    return {};
}

/// The own picture and colour; nothing for a server.
Result<> addPortrait(Transaction &transaction, CapperId capper, Portrait &portrait)
{
    if (!capper.isValid())
        return {};
    const Result<StoredLooks> looks = CapperRepository(transaction).looks(capper);
    if (!looks)
        return fail(looks.error());
    portrait = portraitOf(*looks);
    return {};
}

/// Standings by capper from the rows that count.
QHash<CapperId, BoardRow> gather(const QList<CapperTally> &tallies, const BoardRules &rules)
{
    QHash<CapperId, BoardRow> rows;
    for (const CapperTally &tally : tallies) {
        if (!rules.counts(tally.betClass))
            continue;
        BoardRow &row = rows[tally.capper];
        row.standing.capper = tally.capper;
        row.standing.tally += tally.sums;
        row.selfGraded = row.selfGraded
            || ((tally.betClass & kSelfGradedClass) != 0 && settledOf(tally.sums) > 0);
        row.marked = row.selfGraded && rules.markSelfGraded;
    }
    return rows;
}

void nameRows(QHash<CapperId, BoardRow> &rows, const QList<StoredCapper> &cappers)
{
    for (const StoredCapper &capper : cappers) {
        if (const auto row = rows.find(capper.id); row != rows.end())
            row->standing.name = capper.displayName;
    }
}

} // namespace

Result<StatsView> readStats(Transaction &transaction, const StatsWish &wish, qint64 nowMs)
{
    const Result<GuildSettings> settings = readGuildSettings(transaction, wish.guild);
    if (!settings)
        return fail(settings.error());
    const QTimeZone zone = timeZoneOf(*settings);
    StatsView view;
    view.period = wish.period;
    view.span = spanOf(wish.period, nowMs, zone);
    view.timeZone = QString::fromUtf8(zone.id());
    view.minimumSample = static_cast<int>(settings->integer(u"minimum_sample"_s));
    if (const Result<> seen = addPortrait(transaction, wish.capper, view.portrait); !seen)
        return fail(seen.error());
    const TallySpan rows = rowsOf(wish.guild, wish.capper, wish.period, view.span);
    TallyRepository tallies(transaction);
    const auto parts = tallies.byDimension(rows);
    if (!parts)
        return fail(parts.error());
    if (!wish.league.isEmpty()) {
        addLeague(view, *parts, wish.league);
        const auto within = tallies.withinLeague(rows, wish.league.toUpper());
        if (!within)
            return fail(within.error());
        addParts(view, *within);
        return view;
    }
    const auto sums = tallies.byCapper(rows);
    if (!sums)
        return fail(sums.error());
    for (const CapperTally &tally : *sums)
        addSums(view, tally.betClass, tally.sums);
    addParts(view, *parts);
    if (const Result<> added = addCurve(transaction, view, rows); !added)
        return fail(added.error());
    if (wish.capper.isValid()) {
        if (const Result<> added = addSequences(transaction, view, wish); !added)
            return fail(added.error());
    }
    const Result<qint64> open = BetRepository(transaction).countOpen(wish.guild, wish.capper);
    if (!open)
        return fail(open.error());
    view.open = *open;
    return view;
}

Result<Leaderboard> readLeaderboard(Transaction &transaction, const BoardWish &wish, qint64 nowMs)
{
    const Result<GuildSettings> settings = readGuildSettings(transaction, wish.guild);
    if (!settings)
        return fail(settings.error());
    const QTimeZone zone = timeZoneOf(*settings);
    const BoardRules rules = rulesOf(*settings);
    Leaderboard board;
    board.wish = wish;
    board.span = spanOf(wish.period, nowMs, zone);
    board.timeZone = QString::fromUtf8(zone.id());
    board.minimum = std::max(
        1, wish.minimum.value_or(static_cast<int>(settings->integer(u"minimum_sample"_s))));
    board.selfGradedLeftOut = rules.leaveOutSelfGraded;
    board.unverifiedLeftOut = rules.leaveOutUnverified;
    const auto tallies =
        TallyRepository(transaction).byCapper(rowsOf(wish.guild, {}, wish.period, board.span));
    if (!tallies)
        return fail(tallies.error());
    QHash<CapperId, BoardRow> gathered = gather(*tallies, rules);
    const auto cappers = CapperRepository(transaction).list(wish.guild);
    if (!cappers)
        return fail(cappers.error());
    nameRows(gathered, *cappers);
    QList<BoardRow> rows;
    for (const BoardRow &row : std::as_const(gathered)) {
        if (qualifies(row.standing.tally, wish.metric, board.minimum))
            rows << row;
    }
    std::sort(rows.begin(), rows.end(), [&wish](const BoardRow &a, const BoardRow &b) {
        return ranksBefore(a.standing, b.standing, wish.metric);
    });
    board.total = static_cast<int>(rows.size());
    for (int i = 0; i < board.total; ++i)
        rows[i].rank = i + 1;
    board.rows = rows.mid(std::max(0, wish.offset), std::clamp(wish.limit, 1, kMaxBoard));
    for (BoardRow &row : board.rows) {
        const Result<> seen = addPortrait(transaction, row.standing.capper, row.portrait);
        if (!seen)
            return fail(seen.error());
    }
    return board;
}

} // namespace dbsbm

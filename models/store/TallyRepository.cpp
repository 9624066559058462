// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/TallyRepository.h"

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

// In the order that sumsOf() reads. The casts keep sums int64 on every engine.
const QString kSums =
    u"CAST(sum(won) AS BIGINT), CAST(sum(lost) AS BIGINT), CAST(sum(pushed) AS BIGINT), "
    "CAST(sum(voided) AS BIGINT), CAST(sum(net) AS BIGINT), CAST(sum(turnover) AS BIGINT), "
    "CAST(sum(level_net) AS BIGINT), CAST(sum(level_variance) AS BIGINT), "
    "CAST(sum(closing_count) AS BIGINT), CAST(sum(closing_sum) AS BIGINT)"_s;

Contribution sumsOf(const Row &row, int first)
{
    return {row.integer(first),     row.integer(first + 1), row.integer(first + 2),
            row.integer(first + 3), row.integer(first + 4), row.integer(first + 5),
            row.integer(first + 6), row.integer(first + 7), row.integer(first + 8),
            row.integer(first + 9)};
}

TallyGrain grainOf(const QString &name)
{
    if (name == u"day")
        return TallyGrain::Day;
    return name == u"month" ? TallyGrain::Month : TallyGrain::All;
}

QString nameOf(SequenceScope scope)
{
    return scope == SequenceScope::All ? u"all"_s : u"unaided"_s;
}

std::vector<Binding> spanBindings(const TallySpan &span)
{
    const bool all = span.grain == TallyGrain::All;
    std::vector<Binding> bindings{{u":guild"_s, span.guild.toSql()},
                                  {u":grain"_s, toName(span.grain)},
                                  {u":from"_s, all ? 0 : span.fromDay},
                                  {u":end"_s, all ? 1 : span.endDay}};
    if (span.capper.isValid())
        bindings.push_back({u":capper"_s, span.capper.toSql()});
    return bindings;
}

/// The beginning of a condition. One capper's rows have an index of their own; the plus, which
/// changes nothing, keeps the primary key, which has all cappers' days, out of its way.
QString spanText(const TallySpan &span)
{
    const QString rows = u"grain = :grain AND start_day >= :from AND start_day < :end AND "_s;
    return rows
        + (span.capper.isValid() ? u"capper_id = :capper AND +guild_id = :guild "_s
                                 : u"guild_id = :guild "_s);
}

SequenceFold sequenceOf(const Row &row)
{
    return {row.integer(0), row.integer(1), row.integer(2),       row.integer(3),
            row.integer(4), row.integer(5), row.integer(6),       row.integer(7),
            row.integer(8), row.integer(9), row.id<BetNumber>(10)};
}

const QString kSelectDay =
    u"SELECT net, highest, lowest, drawdown, bets, first_run, last_run, longest_won, longest_lost, "
    "last_effective_ms, last_number FROM capper_day WHERE guild_id = :guild AND capper_id = "
    ":capper AND "
    "scope = :scope "_s;

Result<> done(const Result<qint64> &result)
{
    return result ? Result<>() : Result<>(fail(result.error()));
}

} // namespace

QString toName(TallyGrain grain)
{
    switch (grain) {
    case TallyGrain::Day: return u"day"_s;
    case TallyGrain::Month: return u"month"_s;
    case TallyGrain::All: break;
    }
    return u"all"_s;
}

Result<> TallyRepository::add(GuildId guild, const TallySums &sums)
{
    static const QString sql =
        u"INSERT INTO tally (guild_id, dimension, grain, start_day, capper_id, value, class, won, "
        "lost, pushed, voided, net, turnover, level_net, level_variance, closing_count, "
        "closing_sum) VALUES (:guild, :dimension, :grain, :start, :capper, :value, :class, :won, "
        ":lost, :pushed, :voided, :net, :turnover, :levelnet, :variance, :closings, :closingsum) "
        "ON CONFLICT (guild_id, dimension, grain, start_day, capper_id, value, class) DO UPDATE "
        "SET won = tally.won + excluded.won, lost = tally.lost + excluded.lost, "
        "pushed = tally.pushed + excluded.pushed, voided = tally.voided + excluded.voided, "
        "net = tally.net + excluded.net, turnover = tally.turnover + excluded.turnover, "
        "level_net = tally.level_net + excluded.level_net, "
        "level_variance = tally.level_variance + excluded.level_variance, "
        "closing_count = tally.closing_count + excluded.closing_count, "
        "closing_sum = tally.closing_sum + excluded.closing_sum"_s;
    for (auto it = sums.constBegin(); it != sums.constEnd(); ++it) {
        const TallyKey &key = it.key();
        const Contribution &sum = it.value();
        const Result<qint64> written = m_transaction.exec(sql,
                                                          {{u":guild"_s, guild.toSql()},
                                                           {u":dimension"_s, key.dimension.name},
                                                           {u":grain"_s, toName(key.grain)},
                                                           {u":start"_s, key.startDay},
                                                           {u":capper"_s, key.capper.toSql()},
                                                           {u":value"_s, key.dimension.value},
                                                           {u":class"_s, key.betClass},
                                                           {u":won"_s, sum.won},
                                                           {u":lost"_s, sum.lost},
                                                           {u":pushed"_s, sum.pushed},
                                                           {u":voided"_s, sum.voided},
                                                           {u":net"_s, sum.net},
                                                           {u":turnover"_s, sum.turnover},
                                                           {u":levelnet"_s, sum.levelNet},
                                                           {u":variance"_s, sum.levelVariance},
                                                           {u":closings"_s, sum.closingCount},
                                                           {u":closingsum"_s, sum.closingSum}});
        if (!written)
            return fail(written.error());
    }
    return {};
}

Result<QList<CapperTally>> TallyRepository::byCapper(const TallySpan &span)
{
    const QString sql = u"SELECT capper_id, class, "_s + kSums + u" FROM tally WHERE "_s
        + spanText(span) + u"AND dimension = '' GROUP BY capper_id, class"_s;
    return m_transaction.list<CapperTally>(sql, spanBindings(span), [](const Row &row) {
        return CapperTally{row.id<CapperId>(0), static_cast<int>(row.integer(1)), sumsOf(row, 2)};
    });
}

Result<QList<DimensionTally>> TallyRepository::ofDimensions(const TallySpan &span,
                                                            const QStringList &names)
{
    std::vector<Binding> bindings = spanBindings(span);
    QStringList places;
    for (const QString &name : names) {
        places << u":name"_s + QString::number(places.size());
        bindings.push_back({places.last(), name});
    }
    const QString sql = u"SELECT dimension, value, class, "_s + kSums + u" FROM tally WHERE "_s
        + spanText(span) + u"AND dimension IN ("_s + places.join(u", ")
        + u") GROUP BY dimension, value, class ORDER BY dimension, value, class"_s;
    return m_transaction.list<DimensionTally>(sql, bindings, [](const Row &row) {
        return DimensionTally{
            {row.text(0), row.text(1)}, static_cast<int>(row.integer(2)), sumsOf(row, 3)};
    });
}

Result<QList<DimensionTally>> TallyRepository::byDimension(const TallySpan &span)
{
    return ofDimensions(span, {u"league"_s, u"market"_s, u"price"_s, u"weekday"_s, u"lead"_s});
}

Result<QList<DimensionTally>> TallyRepository::withinLeague(const TallySpan &span,
                                                            const QString &league)
{
    QStringList names;
    for (const QString &dimension : namesWithinLeague())
        names << nameWithinLeague(dimension, league);
    auto found = ofDimensions(span, names);
    if (!found)
        return found;
    for (DimensionTally &tally : *found)
        tally.dimension.name = tally.dimension.name.section(u'/', 0, 0);
    return found;
}

Result<QList<DayNet>> TallyRepository::netByDay(TallySpan span)
{
    span.grain = TallyGrain::Day;
    const QString sql = u"SELECT start_day, CAST(sum(net) AS BIGINT) FROM tally WHERE "_s
        + spanText(span) + u"AND dimension = '' GROUP BY start_day ORDER BY start_day"_s;
    return m_transaction.list<DayNet>(sql, spanBindings(span), [](const Row &row) {
        return DayNet{row.integer(0), row.integer(1)};
    });
}

Result<> TallyRepository::forEach(
    GuildId guild, const std::function<void(const TallyKey &, const Contribution &)> &visit)
{
    return m_transaction.each(
        u"SELECT dimension, value, grain, start_day, capper_id, class, won, lost, pushed, voided, "
        "net, turnover, level_net, level_variance, closing_count, closing_sum FROM tally "
        "WHERE guild_id = :guild ORDER BY dimension, grain, start_day, capper_id, value, class"_s,
        {{u":guild"_s, guild.toSql()}}, [&visit](const Row &row) {
            const Contribution sum = sumsOf(row, 6);
            if (sum == Contribution())
                return;
            visit({{row.text(0), row.text(1)},
                   grainOf(row.text(2)),
                   row.integer(3),
                   row.id<CapperId>(4),
                   static_cast<int>(row.integer(5))},
                  sum);
        });
}

Result<TallySums> TallyRepository::all(GuildId guild)
{
    TallySums sums;
    const Result<> read = forEach(
        guild, [&sums](const TallyKey &key, const Contribution &sum) { sums.insert(key, sum); });
    if (!read)
        return fail(read.error());
    return sums;
}

Result<std::optional<SequenceFold>> TallyRepository::day(const CapperDayKey &key)
{
    static const QString sql = kSelectDay + u"AND day = :day"_s;
    return m_transaction.first<SequenceFold>(sql,
                                             {{u":guild"_s, key.guild.toSql()},
                                              {u":capper"_s, key.capper.toSql()},
                                              {u":scope"_s, nameOf(key.scope)},
                                              {u":day"_s, key.day}},
                                             sequenceOf);
}

Result<> TallyRepository::setDay(const CapperDayKey &key, const SequenceFold &fold)
{
    return done(m_transaction.exec(
        u"INSERT INTO capper_day (guild_id, capper_id, scope, day, net, highest, lowest, drawdown, "
        "bets, first_run, last_run, longest_won, longest_lost, last_effective_ms, last_number) "
        "VALUES (:guild, :capper, :scope, :day, :net, :highest, :lowest, :drawdown, :bets, "
        ":first, :last, :won, :lost, :at, :number) ON CONFLICT (guild_id, capper_id, scope, day) "
        "DO UPDATE SET "
        "net = excluded.net, highest = excluded.highest, lowest = excluded.lowest, "
        "drawdown = excluded.drawdown, bets = excluded.bets, first_run = excluded.first_run, "
        "last_run = excluded.last_run, longest_won = excluded.longest_won, "
        "longest_lost = excluded.longest_lost, last_effective_ms = excluded.last_effective_ms, "
        "last_number = excluded.last_number"_s,
        {{u":guild"_s, key.guild.toSql()},
         {u":capper"_s, key.capper.toSql()},
         {u":scope"_s, nameOf(key.scope)},
         {u":day"_s, key.day},
         {u":net"_s, fold.net},
         {u":highest"_s, fold.highest},
         {u":lowest"_s, fold.lowest},
         {u":drawdown"_s, fold.drawdown},
         {u":bets"_s, fold.bets},
         {u":first"_s, fold.firstRun},
         {u":last"_s, fold.lastRun},
         {u":won"_s, fold.longestWon},
         {u":lost"_s, fold.longestLost},
         {u":at"_s, fold.lastEffectiveMs},
         {u":number"_s, fold.lastNumber.toSql()}}));
}

Result<QList<SequenceFold>> TallyRepository::days(const CapperDayKey &from, qint64 endDay)
{
    static const QString sql = kSelectDay + u"AND day >= :from AND day < :end ORDER BY day"_s;
    return m_transaction.list<SequenceFold>(sql,
                                            {{u":guild"_s, from.guild.toSql()},
                                             {u":capper"_s, from.capper.toSql()},
                                             {u":scope"_s, nameOf(from.scope)},
                                             {u":from"_s, from.day},
                                             {u":end"_s, endDay}},
                                            sequenceOf);
}

Result<DayFolds> TallyRepository::allDays(GuildId guild)
{
    DayFolds folds;
    const Result<> read = m_transaction.each(
        u"SELECT net, highest, lowest, drawdown, bets, first_run, last_run, longest_won, "
        "longest_lost, last_effective_ms, last_number, capper_id, scope, day FROM capper_day "
        "WHERE guild_id = :guild"_s,
        {{u":guild"_s, guild.toSql()}}, [&](const Row &row) {
            const SequenceScope scope =
                row.text(12) == u"all" ? SequenceScope::All : SequenceScope::Unaided;
            folds.insert({guild, row.id<CapperId>(11), scope, row.integer(13)}, sequenceOf(row));
        });
    if (!read)
        return fail(read.error());
    return folds;
}

Result<std::optional<QString>> TallyRepository::basis(GuildId guild)
{
    return m_transaction.first<QString>(
        u"SELECT time_zone FROM tally_basis WHERE guild_id = :guild AND version = :version"_s,
        {{u":guild"_s, guild.toSql()}, {u":version"_s, kVersion}},
        [](const Row &row) { return row.text(0); });
}

Result<> TallyRepository::restart(GuildId guild, const QString &timeZone)
{
    for (const QString &table : {u"tally"_s, u"capper_day"_s}) {
        const Result<qint64> emptied = m_transaction.exec(
            u"DELETE FROM %1 WHERE guild_id = :guild"_s.arg(table), {{u":guild"_s, guild.toSql()}});
        if (!emptied)
            return fail(emptied.error());
    }
    return done(m_transaction.exec(
        u"INSERT INTO tally_basis (guild_id, time_zone, version) VALUES (:guild, :zone, :version) "
        "ON CONFLICT (guild_id) DO UPDATE SET time_zone = excluded.time_zone, "
        "version = excluded.version"_s,
        {{u":guild"_s, guild.toSql()}, {u":zone"_s, timeZone}, {u":version"_s, kVersion}}));
}

} // namespace dbsbm

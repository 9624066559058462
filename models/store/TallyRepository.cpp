// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/TallyRepository.h"

#include "models/store/betRows.h"

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

TallyGrain grainOf(QAnyStringView name)
{
    if (name == "day"_L1)
        return TallyGrain::Day;
    return name == "month"_L1 ? TallyGrain::Month : TallyGrain::All;
}

/// Millions of rows have a few texts, most of them that of the row before.
void setText(QString &text, const Row &row, int column)
{
    if (QAnyStringView(row.name(column)) != text)
        text = row.text(column);
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

/// The beginning of a condition. One capper's rows have an index of their own.
QString spanText(const TallySpan &span)
{
    const QString rows = u"grain = :grain AND start_day >= :from AND start_day < :end AND "_s;
    return rows
        + (span.capper.isValid() ? u"capper_id = :capper AND "_s + kCapperOfGuild
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

void TallyRepository::add(GuildId guild, const TallySums &sums)
{
    m_transaction.cache().counts.add(guild, sums);
}

Result<QList<CapperTally>> TallyRepository::byCapper(const TallySpan &span)
{
    if (const Result<> written = m_transaction.writeCounts(); !written)
        return fail(written.error());
    const QString sql = u"SELECT capper_id, class, "_s + kSums + u" FROM tally WHERE "_s
        + spanText(span) + u"AND dimension = '' GROUP BY capper_id, class"_s;
    return m_transaction.list<CapperTally>(sql, spanBindings(span), [](const Row &row) {
        return CapperTally{row.id<CapperId>(0), static_cast<int>(row.integer(1)), sumsOf(row, 2)};
    });
}

Result<QList<DimensionTally>> TallyRepository::ofDimensions(const TallySpan &span,
                                                            const QStringList &names)
{
    if (const Result<> written = m_transaction.writeCounts(); !written)
        return fail(written.error());
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
    if (const Result<> written = m_transaction.writeCounts(); !written)
        return fail(written.error());
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
    if (const Result<> written = m_transaction.writeCounts(); !written)
        return fail(written.error());
    return m_transaction.each(
        u"SELECT dimension, value, grain, start_day, capper_id, class, won, lost, pushed, voided, "
        "net, turnover, level_net, level_variance, closing_count, closing_sum FROM tally "
        "WHERE guild_id = :guild ORDER BY dimension, grain, start_day, capper_id, value, class"_s,
        {{u":guild"_s, guild.toSql()}}, [&visit, key = TallyKey()](const Row &row) mutable {
            const Contribution sum = sumsOf(row, 6);
            if (sum == Contribution())
                return;
            setText(key.dimension.name, row, 0);
            setText(key.dimension.value, row, 1);
            key.grain = grainOf(row.name(2));
            key.startDay = row.integer(3);
            key.capper = row.id<CapperId>(4);
            key.betClass = static_cast<int>(row.integer(5));
            visit(key, sum);
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
    if (const std::optional<SequenceFold> fold = m_transaction.cache().counts.day(key))
        return fold;
    static const QString sql = kSelectDay + u"AND day = :day"_s;
    return m_transaction.first<SequenceFold>(sql,
                                             {{u":guild"_s, key.guild.toSql()},
                                              {u":capper"_s, key.capper.toSql()},
                                              {u":scope"_s, toName(key.scope)},
                                              {u":day"_s, key.day}},
                                             sequenceOf);
}

void TallyRepository::setDay(const CapperDayKey &key, const SequenceFold &fold)
{
    m_transaction.cache().counts.setDay(key, fold);
}

Result<QList<SequenceFold>> TallyRepository::days(const CapperDayKey &from, qint64 endDay)
{
    if (const Result<> written = m_transaction.writeCounts(); !written)
        return fail(written.error());
    static const QString sql = kSelectDay + u"AND day >= :from AND day < :end ORDER BY day"_s;
    return m_transaction.list<SequenceFold>(sql,
                                            {{u":guild"_s, from.guild.toSql()},
                                             {u":capper"_s, from.capper.toSql()},
                                             {u":scope"_s, toName(from.scope)},
                                             {u":from"_s, from.day},
                                             {u":end"_s, endDay}},
                                            sequenceOf);
}

Result<DayFolds> TallyRepository::allDays(GuildId guild)
{
    if (const Result<> written = m_transaction.writeCounts(); !written)
        return fail(written.error());
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
    auto &known = m_transaction.cache().countedBy;
    if (const auto cached = known.constFind(guild); cached != known.constEnd())
        return *cached;
    const auto zone = m_transaction.first<QString>(
        u"SELECT time_zone FROM tally_basis WHERE guild_id = :guild AND version = :version"_s,
        {{u":guild"_s, guild.toSql()}, {u":version"_s, kVersion}},
        [](const Row &row) { return row.text(0); });
    if (zone)
        known.insert(guild, *zone);
    return zone;
}

Result<> TallyRepository::restart(GuildId guild, const QString &timeZone)
{
    m_transaction.cache().counts.dropTallies(guild);
    m_transaction.cache().countedBy.remove(guild);
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

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/DeferredCounts.h"

#include "models/store/Transaction.h"

#include <utility>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kRowsHeld = 1024; // a whole record counted anew has millions

/// Runs an INSERT for each entry of \a map, whose row \a rowOf makes.
template<typename Map, typename RowOf>
Result<> insertEach(Transaction &transaction, const QString &sql, const Map &map, RowOf rowOf)
{
    std::vector<std::vector<Binding>> rows;
    for (auto it = map.constBegin(); it != map.constEnd(); ++it) {
        rows.push_back(rowOf(it.key(), it.value()));
        if (rows.size() < kRowsHeld)
            continue;
        if (const Result<> done = transaction.execRows(sql, rows); !done)
            return done;
        rows.clear();
    }
    return transaction.execRows(sql, rows);
}

const QString kAddName =
    u"INSERT INTO known_name (guild_id, kind, league, folded, name, used) "
    "VALUES (:guild, :kind, :league, :folded, :name, :used) "
    "ON CONFLICT (guild_id, kind, league, folded) DO UPDATE SET used = known_name.used + "
    "excluded.used"_s;

const QString kAddTally =
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

const QString kSetDay =
    u"INSERT INTO capper_day (guild_id, capper_id, scope, day, net, highest, lowest, drawdown, "
    "bets, first_run, last_run, longest_won, longest_lost, last_effective_ms, last_number) "
    "VALUES (:guild, :capper, :scope, :day, :net, :highest, :lowest, :drawdown, :bets, "
    ":first, :last, :won, :lost, :at, :number) ON CONFLICT (guild_id, capper_id, scope, day) "
    "DO UPDATE SET "
    "net = excluded.net, highest = excluded.highest, lowest = excluded.lowest, "
    "drawdown = excluded.drawdown, bets = excluded.bets, first_run = excluded.first_run, "
    "last_run = excluded.last_run, longest_won = excluded.longest_won, "
    "longest_lost = excluded.longest_lost, last_effective_ms = excluded.last_effective_ms, "
    "last_number = excluded.last_number"_s;

} // namespace

void DeferredCounts::add(GuildId guild, const TallySums &sums)
{
    ++m_additions;
    TallySums &kept = m_tallies[guild];
    if (kept.isEmpty()) {
        kept = sums;
        return;
    }
    for (auto it = sums.constBegin(); it != sums.constEnd(); ++it)
        kept[it.key()] += it.value();
}

void DeferredCounts::setDay(const CapperDayKey &key, const SequenceFold &fold)
{
    ++m_additions;
    m_days.insert(key, fold);
}

void DeferredCounts::use(const Name &name, const QString &shown)
{
    ++m_additions;
    Use &use = m_names[name];
    if (use.count++ == 0)
        use.shown = shown;
}

void DeferredCounts::setNumber(GuildId guild, qint64 number)
{
    ++m_additions;
    m_numbers.insert(guild, number);
}

std::optional<SequenceFold> DeferredCounts::day(const CapperDayKey &key) const
{
    const auto found = m_days.constFind(key);
    return found == m_days.constEnd() ? std::nullopt : std::optional(*found);
}

void DeferredCounts::dropTallies(GuildId guild)
{
    m_tallies.remove(guild);
    m_days.removeIf([guild](const auto &it) { return it.key().guild == guild; });
}

Result<> DeferredCounts::write(Transaction &transaction)
{
    return writeNumbers(transaction)
        .and_then([&] { return writeNames(transaction); })
        .and_then([&] { return writeTallies(transaction); })
        .and_then([&] { return writeDays(transaction); });
}

Result<> DeferredCounts::writeNumbers(Transaction &transaction)
{
    const auto numbers = std::exchange(m_numbers, {});
    for (auto it = numbers.constBegin(); it != numbers.constEnd(); ++it) {
        const Result<qint64> done =
            transaction.exec(u"UPDATE guild SET last_number = :number WHERE id = :id"_s,
                             {{u":number"_s, it.value()}, {u":id"_s, it.key().toSql()}});
        if (!done)
            return fail(done.error());
    }
    return {};
}

Result<> DeferredCounts::writeNames(Transaction &transaction)
{
    const auto names = std::exchange(m_names, {});
    return insertEach(transaction, kAddName, names, [](const Name &name, const Use &use) {
        return std::vector<Binding>{{u":guild"_s, name.guild.toSql()}, {u":kind"_s, name.kind},
                                    {u":league"_s, name.league},       {u":folded"_s, name.folded},
                                    {u":name"_s, use.shown},           {u":used"_s, use.count}};
    });
}

Result<> DeferredCounts::writeTallies(Transaction &transaction)
{
    const auto tallies = std::exchange(m_tallies, {});
    for (auto it = tallies.constBegin(); it != tallies.constEnd(); ++it) {
        const qint64 guild = it.key().toSql();
        const auto rowOf = [guild](const TallyKey &key, const Contribution &sum) {
            return std::vector<Binding>{{u":guild"_s, guild},
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
                                        {u":closingsum"_s, sum.closingSum}};
        };
        if (const Result<> done = insertEach(transaction, kAddTally, *it, rowOf); !done)
            return done;
    }
    return {};
}

Result<> DeferredCounts::writeDays(Transaction &transaction)
{
    const auto days = std::exchange(m_days, {});
    return insertEach(transaction, kSetDay, days,
                      [](const CapperDayKey &key, const SequenceFold &fold) {
                          return std::vector<Binding>{{u":guild"_s, key.guild.toSql()},
                                                      {u":capper"_s, key.capper.toSql()},
                                                      {u":scope"_s, toName(key.scope)},
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
                                                      {u":number"_s, fold.lastNumber.toSql()}};
                      });
}

} // namespace dbsbm

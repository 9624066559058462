// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/BetRepository.h"

#include "models/store/betRows.h"

#include <limits>
#include <utility>

// Of BetRepository what walks through a whole record.
namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBetChunk = 2000; // bets that a walk holds at a time

/// A row of forEachSettled(), over the one before it.
void readSettled(Bet &bet, const Row &row)
{
    bet.id = row.id<BetId>(0);
    bet.number = row.id<BetNumber>(1);
    bet.capper = row.id<CapperId>(2);
    bet.settledAtMs = row.integer(3);
    bet.result = betResultFromName(row.name(4));
    bet.net = Units::fromMicro(row.integer(5));
    bet.selfGraded = row.integer(6) != 0;
}

} // namespace

Result<QList<StoredBet>> BetRepository::chunk(GuildId guild, CapperId capper, BetId after)
{
    static const QString end = u"AND b.id > :after ORDER BY b.id LIMIT :most"_s;
    static const QString ofGuild = kSelectBet + u"WHERE b.guild_id = :guild "_s + end;
    static const QString ofCapper =
        kSelectBet + u"WHERE b.capper_id = :capper AND "_s + kCapperOfGuild + end;
    std::vector<Binding> bindings{
        {u":guild"_s, guild.toSql()}, {u":after"_s, after.toSql()}, {u":most"_s, kBetChunk}};
    if (capper.isValid())
        bindings.push_back({u":capper"_s, capper.toSql()});
    return m_transaction.list<StoredBet>(capper.isValid() ? ofCapper : ofGuild, bindings, betOf);
}

Result<> BetRepository::forEach(GuildId guild, CapperId capper, Legs legs,
                                const std::function<void(const StoredBet &)> &visit)
{
    BetId after;
    for (;;) {
        Result<QList<StoredBet>> bets = chunk(guild, capper, after);
        if (bets && legs == Legs::Load)
            bets = allWithLegs(std::move(bets));
        if (!bets)
            return fail(bets.error());
        for (const StoredBet &stored : std::as_const(*bets))
            visit(stored);
        if (bets->size() < kBetChunk)
            return {};
        after = bets->last().bet.id;
    }
}

Result<> BetRepository::forEachPart(GuildId guild,
                                    const std::function<Result<>(QList<StoredBet>)> &visit)
{
    static const QString sql = kSelectNamelessBet
        + u"WHERE b.guild_id = :guild AND b.id > :after ORDER BY b.id LIMIT :most"_s;
    BetId after;
    for (;;) {
        Result<QList<StoredBet>> bets = m_transaction.list<StoredBet>(
            sql,
            {{u":guild"_s, guild.toSql()}, {u":after"_s, after.toSql()}, {u":most"_s, kBetChunk}},
            betOf);
        if (!bets)
            return fail(bets.error());
        if (const Result<> loaded = loadLegsBehind(m_transaction, after, *bets); !loaded)
            return loaded;
        const bool isLast = bets->size() < kBetChunk;
        after = bets->isEmpty() ? after : bets->last().bet.id;
        if (const Result<> visited = visit(std::move(*bets)); !visited || isLast)
            return visited;
    }
}

Result<> BetRepository::forEachSettled(GuildId guild, const std::function<void(const Bet &)> &visit)
{
    // Numbers and rows have the same order; the index has the rows.
    static const QString sql =
        u"SELECT id, number, capper_id, effective_at_ms, result, net, self_graded FROM bet "
        "WHERE guild_id = :guild AND status = 'settled' AND "
        "(capper_id, effective_at_ms, id) > (:capper, :effective, :id) "
        "ORDER BY capper_id, effective_at_ms, id LIMIT :most"_s;
    Bet bet;
    bet.guild = guild;
    bet.status = BetStatus::Settled;
    bet.settledAtMs = std::numeric_limits<qint64>::min();
    for (;;) {
        int read = 0;
        const Result<> done = m_transaction.each(sql,
                                                 {{u":guild"_s, guild.toSql()},
                                                  {u":capper"_s, bet.capper.toSql()},
                                                  {u":effective"_s, bet.settledAtMs},
                                                  {u":id"_s, bet.id.toSql()},
                                                  {u":most"_s, kBetChunk}},
                                                 [&](const Row &row) {
                                                     readSettled(bet, row);
                                                     visit(bet);
                                                     ++read;
                                                 });
        if (!done || read < kBetChunk)
            return done;
    }
}

} // namespace dbsbm

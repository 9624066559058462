// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/BetContent.h"
#include "models/store/Transaction.h"
#include "models/store/betListing.h"

#include <functional>

namespace dbsbm {

/// Bets and their legs.
class BetRepository
{
public:
    explicit BetRepository(Transaction &transaction) : m_transaction(transaction) {}

    /// The bet needs its number; the new row id.
    Result<BetId> insert(const Bet &bet, DraftId draft);
    /// Compare-and-set on the revision that \a stored was read with: writes status, result,
    /// delivery and leg results, and counts the revision on. False when somebody was faster.
    Result<bool> update(StoredBet &stored);

    Result<std::optional<StoredBet>> find(BetId id);
    Result<std::optional<StoredBet>> findByNumber(GuildId guild, BetNumber number);
    Result<std::optional<StoredBet>> findByDraft(DraftId draft);
    Result<std::optional<StoredBet>> findByMessage(GuildId guild, MessageId message);
    /// Every parlay of a round robin, in order.
    Result<QList<StoredBet>> group(GuildId guild, DraftId group);
    /// Open and settled bets with a leg on that stored game, by row, after \a after.
    Result<QList<BetId>> idsOn(const QString &fixture, BetId after, int limit);
    /// Open bets of a guild with a leg on a game that ended, was put off or cancelled, by row; only
    /// that \a bet when it is valid.
    Result<QList<BetId>> openOnEndedGames(GuildId guild, BetId bet);
    Result<bool> isMessageTaken(GuildId guild, MessageId message);
    /// Newest first, but with \a after oldest first; at most limit + 1, so that the caller sees
    /// whether there is more.
    Result<QList<StoredBet>> list(const BetFilter &filter);
    enum class Legs { Load, Leave };
    /// Every bet of a guild (and capper, when valid), as they were written, which is in the order
    /// of their numbers; holds some thousands at a time.
    Result<> forEach(GuildId guild, CapperId capper, Legs legs,
                     const std::function<void(const StoredBet &)> &visit);
    /// The same of a guild, with legs but without anybody's name, some thousands at once; an error
    /// of \a visit ends it.
    Result<> forEachPart(GuildId guild, const std::function<Result<>(QList<StoredBet>)> &visit);
    /// Every settled bet of a guild without legs, by capper, each one's in the order of isBefore();
    /// of a bet only what SequenceFold asks for.
    Result<> forEachSettled(GuildId guild, const std::function<void(const Bet &)> &visit);

    /// Settled bets by effective time, [fromMs, toMs), in no order and without their legs.
    Result<QList<Bet>> settledBetween(GuildId guild, CapperId capper, qint64 fromMs, qint64 toMs);
    Result<qint64> countOpen(GuildId guild, CapperId capper);
    /// What a capper staked in [fromMs, toMs): the risk of every bet that was not cancelled or
    /// void.
    Result<Units> riskPlaced(CapperId capper, qint64 fromMs, qint64 toMs);

private:
    Result<> insertLegs(BetId id, const QList<Leg> &legs);
    Result<QList<StoredBet>> chunk(GuildId guild, CapperId capper, BetId after);
    Result<QList<StoredBet>> allWithLegs(Result<QList<StoredBet>> found);
    Result<std::optional<StoredBet>> withLegs(Result<std::optional<StoredBet>> found);

    Transaction &m_transaction;
};

} // namespace dbsbm

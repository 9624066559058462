// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/BetContent.h"
#include "models/store/Transaction.h"

namespace dbsbm {

struct BetFilter
{
    GuildId guild;   ///< invalid = all
    CapperId capper; ///< invalid = all
    std::optional<BetStatus> status;
    QString text; ///< beginnings of words of number, capper, league, game, pick, player
    int limit = 100;
    BetId before;            ///< older than this row; invalid = newest
    BetId after = {};        ///< newer than this row; invalid = any
    qint64 placedFromMs = 0; ///< UTC; 0 = from the start
    qint64 placedToMs = 0;   ///< 0 = no end
    QString league = {};     ///< whole, of any leg; upper and lower case are the same; empty = all
};

/// The bets of a filter without their legs, newest first, but with \c after oldest first; at most
/// limit + 1, so that the caller sees whether there is more. Each way in follows an index in the
/// order of the rows, so that a page costs what a page holds, however many bets there are.
Result<QList<StoredBet>> listBets(Transaction &transaction, const BetFilter &filter);

} // namespace dbsbm

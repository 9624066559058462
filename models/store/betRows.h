// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/BetContent.h"
#include "models/store/Transaction.h"

namespace dbsbm {

/// Everything of a bet but its legs, to be ended with a WHERE; the bet is named b.
extern const QString kSelectBet;
/// The same without anybody's name, for walks through a whole record.
extern const QString kSelectNamelessBet;
/// The parts of kSelectBet around "SELECT ... FROM bet b", for a statement that begins elsewhere.
extern const QString kBetColumns;
extern const QString kBetPeople;

/// Whether :capper is one of :guild, as every row of that capper then is. It is asked once a
/// statement: the same condition on each row would make an engine take the index of the guild, or
/// expect fewer rows than there are.
extern const QString kCapperOfGuild;

/// The bet of a row of kSelectBet.
StoredBet betOf(const Row &row);
/// The legs of one bet, in their order.
Result<QList<Leg>> legsOf(Transaction &transaction, BetId bet);
/// Fills in the legs of these bets, with one statement.
Result<> loadLegs(Transaction &transaction, QList<StoredBet> &bets);
/// The same of all bets of a guild behind \a after, which \a bets are up to its last, by id.
Result<> loadLegsBehind(Transaction &transaction, BetId after, QList<StoredBet> &bets);

} // namespace dbsbm

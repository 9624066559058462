// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/BettingService.h"
#include "models/store/Transaction.h"

namespace dbsbm {

// Grades and their undoing (product section 3, item 3). Run inside a transaction.

/// Compare-and-set of an open bet, with ledger entries, journal row, event and the outbox row that
/// edits the slip. The second of two gets BET-003, naming who was first.
Result<BetOutcome> gradeBet(Transaction &transaction, const GradeBet &command, qint64 nowMs);
/// The exact inverse of the grade; the hold stands again.
Result<BetOutcome> undoGrade(Transaction &transaction, const UndoGrade &command, qint64 nowMs);

/// Takes the results of some legs back, of an open or a settled bet, because the scores that they
/// came from stand no more. The other legs keep theirs, and none of those may lose the bet: it is
/// open afterwards, as after an undo.
struct ClearLegs
{
    GuildId guild;
    BetId bet;
    QString commandId;
    QString reason;
    QList<int> legs; ///< positions from 0
};
Result<BetOutcome> clearLegs(Transaction &transaction, const ClearLegs &command, qint64 nowMs);

} // namespace dbsbm

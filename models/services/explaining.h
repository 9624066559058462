// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/scoreSource.h"
#include "models/store/Transaction.h"

namespace dbsbm {

/// Explains the grade that \a bet has, from its whole history. Fails with BET-005 when it is not
/// graded, with BET-013 when its booked result or net is not what its inputs make, and as
/// explainGrade() does.
Result<Explanation> explainBooked(const Bet &bet, const QList<GradeStep> &history);

/// The same of a bet in the record; BET-001 when the guild has no such bet.
Result<Explanation> explainBet(Transaction &transaction, GuildId guild, BetId bet);

/// The explanation's JSON for exports; empty for a bet without a grade, or whose grade is not
/// explained by what is stored. Fails only when the database does.
Result<QByteArray> explanationJson(Transaction &transaction, const Bet &bet);

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/scoreGrading.h"
#include "models/services/scoreSource.h"

namespace dbsbm {

// What grading by scores and answering proposals share, inside one transaction.

/// Where the results of a bet came from, by its history.
Result<GradeSource> sourceOf(Transaction &transaction, BetId bet);
/// Whether a hand gave a leg its result: that stands, whatever the score says.
bool isByHand(const Bet &bet, const GradeSource &source, qsizetype leg);
/// The grade that takes up these legs of a proposal.
GradeBet gradeBy(const StoredProposal &proposal, const QList<ScoredLeg> &legs, const Actor &actor,
                 const QString &commandId);
/// Has the slip edited: it shows what is proposed.
Result<> showOnSlip(Transaction &transaction, const Bet &bet, qint64 nowMs);

} // namespace dbsbm

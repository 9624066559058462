// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/betCommands.h"
#include "models/store/Journal.h"

namespace dbsbm {

// Results of legs, the net that follows from them and what is booked for it.

struct ResultWish
{
    BetResult result = BetResult::Won; ///< for every leg concerned when \a legs is empty
    Fraction deadHeat{1, 1};
    QList<LegSettlement> legs;
    bool replace = false; ///< also legs that have a result already
};

/// Puts results on the legs; the bet itself stays as it is. Errors: BET-013 partial as a whole, a
/// leg that does not exist, a leg that has its result already, or a dead heat that was not won.
Result<> applyResults(Bet &bet, const ResultWish &wish);
/// Every leg has its result, or one is lost: no other result can change the bet's.
bool isGradable(const Bet &bet);
/// Grades a bet whose legs have their results: result, net and status.
Result<> gradeWhole(Bet &bet);

/// Canonical JSON of the results before and after a grade, and of the score's source.
QString gradeDetail(const QList<Leg> &before, const QList<Leg> &after, const QByteArray &source);
/// Takes the results back that a grade with this detail had set; all of them when it says nothing.
void restoreLegs(QList<Leg> &legs, const QString &detail);

/// settle: -risk open, +risk house; +net result, -net house. A void returns the risk alone.
QList<Posting> settlePostings(const Bet &bet);
/// +net result, -net house; nothing for a net of zero.
QList<Posting> netPostings(const Bet &bet);
/// -risk open, +risk house.
QList<Posting> releasePostings(const Bet &bet);
QList<Posting> inverse(QList<Posting> postings);

} // namespace dbsbm

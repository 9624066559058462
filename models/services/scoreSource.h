// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/explain.h"
#include "models/services/betCommands.h"

#include <utility>

namespace dbsbm {

// Where the results of legs came from, as the history of a bet keeps it.

/// The result that a stored game makes of one leg.
struct ScoredLeg
{
    int leg = 0; ///< position from 0
    ScoredGrade grade;
};

/// Canonical JSON: who told it, and for each leg result, rule, what was scored, arithmetic, game
/// and the time of its score.
QByteArray toSourceJson(const QList<ScoredLeg> &legs);
/// SHA-256 of what the scores say, whichever time a feed told it: the same score told again is no
/// news.
QByteArray scoreDigest(const QList<ScoredLeg> &legs);
/// The inverse of toSourceJson(); what is not of that form gives no legs.
QList<ScoredLeg> scoredLegsOf(const QByteArray &source);
/// The same as a grade is asked for.
QList<LegSettlement> settlementsOf(const QList<ScoredLeg> &legs);

/// Kind and detail of one line of a bet's history.
using GradeStep = std::pair<QString, QString>;

/// The source of every result that a bet has now, from its whole history: what a hand graded has
/// none, and what an undo took back is not told.
GradeSource gradeSourceOf(const QList<GradeStep> &history);

} // namespace dbsbm

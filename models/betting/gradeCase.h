// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/grading.h"

class QJsonObject;

namespace dbsbm {

/// All that a grade depends on.
struct GradeCase
{
    Units amount;
    StakeMode mode = StakeMode::Risk;
    QList<Leg> legs; ///< odds, result, dead heat, what tells the game, and what the leg is on
    Terms terms;
};

/// Reads "amount" (up to 6 decimals) and "mode"; of each of "legs" the "odds" of any format as
/// typed, and where they are there "result", "dead_heat", "league", "game", "fixture",
/// "starts_at_ms", and "player", "stat", "pick" and "line", on which no grade depends; and of the
/// whole, where they are there, "book_odds" and "house_rules" (as HouseRules::toText()). Fails with
/// VAL-009 and the field.
Result<GradeCase> readGradeCase(const QJsonObject &object);

/// The inverse: what readGradeCase() reads as the same case.
QJsonObject toJson(const GradeCase &graded);

} // namespace dbsbm

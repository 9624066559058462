// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Bet.h"
#include "models/betting/GameScore.h"

namespace dbsbm {

/// What a final score makes of a leg, and how.
struct LegGrade
{
    LegResult result = LegResult::Void;
    /// The rule, a stable name: cancelled, postponed, moneyline, moneyline_three_way, spread,
    /// total, team_total, prop_over, prop_under, prop_yes, prop_no, absent_player.
    QString rule;
    QString scored;     ///< what was looked at: "Celtics 112, Lakers 108", "LeBron James Points 31"
    QString arithmetic; ///< "112 - 108 - 3.5 = 0.5"; empty where there is none

    bool operator==(const LegGrade &) const = default;
};

enum class GameSide { Home, Away };

/// The side that \a pick names: "home", "away", the full name, or whole words of one name alone
/// ("Lakers" of "Los Angeles Lakers"; case and punctuation aside). Nothing when it names none or
/// both.
std::optional<GameSide> sideOf(const QString &pick, const GameScore &score);

/// Grades \a leg from a score (product section 4). Nothing when the score does not say: not final,
/// a part of the game missing, shortened, no stat, or a pick or line that does not name exactly one
/// outcome; there is no guessing.
/// - cancelled: void; put off by more than \a rules.postponedHours: void, whatever else is known.
///   The start that counts is that of the leg when it is bound to the fixture, else the original.
/// - moneyline: a tie pushes; three-way: the draw ("Draw", "Tie", "X") is an outcome.
/// - spread, total, team total, over and under: margin against the line; a quarter line is half of
///   each neighbour. Yes: at least one (or over a half-line), no: the rest.
/// - Game counts overtime by house rule; every other period is of regular time only.
/// - a player who did not play: void, or by house rule lost.
/// Fails (VAL-009) on a contradictory score.
Result<std::optional<LegGrade>> gradeLeg(const Leg &leg, const GameScore &score,
                                         const HouseRules &rules);

} // namespace dbsbm

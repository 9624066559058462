// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/scoring.h"

namespace dbsbm::test {

inline constexpr qint64 kHourMs = 3'600'000;

/// Home 110 (100 in regular time), away 108 (100).
inline GameScore overtimeGame()
{
    GameScore score;
    score.status = GameStatus::Final;
    score.home = QStringLiteral("Boston Celtics");
    score.away = QStringLiteral("Los Angeles Lakers");
    score.originalStartMs = 100 * kHourMs;
    score.startMs = score.originalStartMs;
    score.parts = GameParts::Quarters;
    score.periods = {{25, 20}, {20, 25}, {30, 29}, {25, 26}};
    score.overtime = Points{10, 8};
    score.total = Points{110, 108};
    score.players = {{.player = QStringLiteral("Jayson Tatum"),
                      .played = true,
                      .stats = {{QStringLiteral("Points"), 31'000},
                                {QStringLiteral("Sacks"), 500},
                                {QStringLiteral("Dunks"), 0}}},
                     {.player = QStringLiteral("LeBron James"), .played = false, .stats = {}}};
    return score;
}

/// The name of the result, or "-" when the score does not say.
inline QString resultOf(const Leg &leg, const GameScore &score, const HouseRules &rules = {})
{
    const std::optional<LegGrade> grade = gradeLeg(leg, score, rules).value();
    return grade ? toName(grade->result) : QStringLiteral("-");
}

} // namespace dbsbm::test

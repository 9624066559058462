// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace dbsbm {

/// What becomes of a parlay with two legs of one game when one of them is void.
enum class SameGameVoid { Reprice, VoidBet };

/// The rules that a guild grades by; stored with each bet, so that a later change of the guild's
/// settings never changes a bet.
struct HouseRules
{
    QString name = QStringLiteral("standard"); ///< a-z, 0-9 and '_'
    SameGameVoid sameGameVoid = SameGameVoid::Reprice;
    int postponedHours = 48;      ///< a game put off by more than this is void
    bool overtimeCounts = true;   ///< in markets on the whole game
    bool bookOddsPay = false;     ///< book odds pay a parlay from which no leg dropped
    bool absentPlayerVoid = true; ///< a prop on a player who did not play is void, not lost

    bool operator==(const HouseRules &) const = default;
    /// One line, the same for the same rules: "standard;same_game_void=reprice;postponed_hours=48;
    /// overtime=1;book_odds=0;absent_void=1".
    QString toText() const;
    /// The inverse; nothing for any other text.
    static std::optional<HouseRules> parse(const QString &text);
};

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/options.h"
#include "models/betting/Bet.h"

#include <QList>

#include <optional>

namespace dbsbm {
struct GuildSettings;
}

/// The values that commands offer, each list declared once.
namespace dbsbm::choices {

/// What a value of markets() stands for.
struct MarketChoice
{
    Market market = Market::Moneyline;
    bool threeWay = false; ///< the draw is an outcome of its own

    bool operator==(const MarketChoice &) const = default;
};
inline constexpr QLatin1StringView kThreeWay("moneyline_three_way");

QList<options::Choice> markets(); ///< values of toName(Market), and kThreeWay
/// Nothing for what is no value of markets().
std::optional<MarketChoice> marketOf(const QString &value);
QList<options::Choice> parts(); ///< of a game: values of toName(Period), the whole game first
QList<options::Choice> modes(); ///< values of toName(StakeMode)
QList<options::Choice> sides(); ///< of a prop: "over", "under", "yes", "no"
/// The pick of a leg for a value of sides(), in English as rules read it: "Over"; else empty.
QString pickOfSide(const QString &side);
QList<options::Choice> results(); ///< values of toName(BetResult), none of which voids
QList<options::Choice> states();  ///< values of toName(BetStatus)
QList<options::Choice> periods(); ///< values of statsRange()
/// What a guild offers to stake with a click (setting units_offered), as its admin wrote it.
QStringList units(const GuildSettings &settings);
/// What is counted of players, suggested before any is stored.
QStringList knownStats();
/// Leagues that are suggested before any is stored, the usual ones first.
QStringList knownLeagues();

} // namespace dbsbm::choices

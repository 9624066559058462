// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/Handler.h"
#include "app/commands/choices.h"

namespace dbsbm {

class FixtureService;
struct BetForm;
struct Fixture;

/// Suggestions for the focused option among "league", "game", "pick", "player" and, of a prop,
/// "market" of a command about a game; nothing for another one. From stored games and names, and
/// what the other options say already; free text stays allowed.
///
/// The value of a suggested game is the id of its fixture: a leg whose game is that id gets the
/// fixture's league, game and start when its draft is made.
Suggestions suggestGameOptions(const discord::Interaction &interaction, FixtureService &fixtures,
                               QObject *context);

/// A form whose game is the id of a stored one gets its names, its league and, by its id, its
/// start; any other stays as it is.
Task<Result<BetForm>> withStoredGame(const BetForm &form, FixtureService &fixtures,
                                     QObject *context);

/// "Lakers @ Celtics, Mon 24 Nov 19:30 UTC", with the league where none was chosen; at most 100.
QString gameText(const Fixture &fixture, bool withLeague);
/// What can be picked of a game with these sides: of a total a direction, else a side, of a
/// three-way moneyline the draw, too. Directions and draw are English, as the rules read them.
QStringList picksOfSides(const QStringList &sides,
                         const std::optional<choices::MarketChoice> &chosen);

} // namespace dbsbm

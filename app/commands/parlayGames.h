// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/guideForm.h"
#include "models/store/FixtureRepository.h"

/// Selections of a parlay on a stored game: a list of games with pages in the place of the builder,
/// then a form for the rest.
namespace dbsbm::parlay {

inline constexpr QLatin1StringView kGames("games"); ///< with the page behind it
inline constexpr QLatin1StringView kGame("game");   ///< of the form with the flow's revision

/// A page of the games, and the way back.
discord::OutgoingMessage gamesMessage(FlowId flow, const QList<guide::Choice> &games,
                                      qsizetype page);
/// Asks for pick, odds, and of a prop the player.
QJsonObject gameModal(const Flow &flow, const Fixture &fixture);
/// What was typed into gameModal(); a prop when a player was named. VAL-005, VAL-007.
Result<BetForm> typedGameLeg(const discord::Interaction &interaction, const QString &fixture);

} // namespace dbsbm::parlay

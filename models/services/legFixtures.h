// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Bet.h"
#include "models/store/FixtureRepository.h"

namespace dbsbm {

// What legs and stored games have to do with each other, inside a bet's transaction.

/// Where the game of a leg is the id of a stored fixture ("source:key"), as a suggestion gives it,
/// the leg gets the fixture's league, game and start. Any other text stays as it was typed.
Result<> adoptFixtures(Transaction &transaction, QList<Leg> &legs);
/// When a leg locks: the earlier of the start it was placed with and the one of its stored game, of
/// which a feed may have learnt since; nothing while neither is known.
Result<std::optional<qint64>> lockTime(Transaction &transaction, const Leg &leg);
/// Binds a game that was typed to the stored one, as if it had been chosen, when exactly one game
/// of that league has the same two sides in the same places; upper and lower case, accents and
/// spaces aside, no name is guessed. With a typed start only games within an hour of it count,
/// begun or not; without, the upcoming ones, or else one under way. A typed start that such a game
/// belies (under way, or on the same day at another hour) is taken for unknown. Comes before
/// adoptFixtures().
Result<> bindTypedGames(Transaction &transaction, QList<Leg> &legs, qint64 nowMs);
/// Games of a league (empty = of all) that start within the next 14 days and can be bet on, by
/// start.
Result<QList<Fixture>> upcomingGames(Transaction &transaction, const QString &league, qint64 nowMs);
/// Remembers leagues, teams, players and what was counted of a placed bet as suggestions for that
/// guild.
void rememberNames(Transaction &transaction, GuildId guild, const QList<Leg> &legs);

} // namespace dbsbm

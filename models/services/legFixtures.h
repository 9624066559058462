// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Bet.h"
#include "models/store/Transaction.h"

namespace dbsbm {

// What legs and stored games have to do with each other, inside a bet's transaction.

/// Where the game of a leg is the id of a stored fixture ("source:key"), as a suggestion gives it,
/// the leg gets the fixture's league, game and start. Any other text stays as it was typed.
Result<> adoptFixtures(Transaction &transaction, QList<Leg> &legs);
/// Remembers leagues, teams and players of a placed bet as suggestions for that guild.
Result<> rememberNames(Transaction &transaction, GuildId guild, const QList<Leg> &legs);

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/Handler.h"
#include "models/services/BettingService.h"

namespace dbsbm {

/// The option "bet" of several commands: suggested, and any number may be typed.
inline constexpr QLatin1StringView kBetOption("bet");

/// The bet that the option names, as "#1042" or "1042". VAL-006 without a number, BET-001 for one
/// that this server does not have.
Task<Result<Bet>> chosenBet(Invocation &call, BettingService &betting);

/// Bets in one of \a states (any when empty) that the typed text finds, newest first, at most 25.
Task<Result<QJsonArray>> suggestBets(const discord::Interaction &interaction,
                                     BettingService &betting, std::optional<BetStatus> state,
                                     QObject *context);

} // namespace dbsbm

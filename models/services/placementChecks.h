// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Bet.h"
#include "models/services/GuildSettingsService.h"
#include "models/store/Transaction.h"

namespace dbsbm {

/// Whether a game of the bet has started by then; refused with BET-007 unless the guild takes late
/// picks.
Result<bool> lateAt(const QList<Leg> &legs, qint64 atMs, const GuildSettings &settings);
/// What the guild lets a capper risk on one day of its calendar, else BET-014; the bets of one
/// round robin count together.
/// Whether these bets of one capper fit into what is left of their day. \a own is the capper's own
/// limit in micro-units; nothing = that of the guild.
Result<> withinExposure(Transaction &transaction, const QList<Bet> &bets,
                        const GuildSettings &settings, std::optional<qint64> own);

} // namespace dbsbm

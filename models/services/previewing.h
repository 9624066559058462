// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/GuildSettingsService.h"
#include "models/services/betCommands.h"
#include "models/store/Transaction.h"

namespace dbsbm {

/// The legs as they would be placed, those of stored games as the feed tells them, of which some
/// are found by what was typed. Errors: VAL-*.
Result<QList<Leg>> typedLegs(Transaction &transaction, const DraftRequest &request,
                             const GuildSettings &settings, qint64 nowMs);
/// Puts legs (of stored games as the feed tells them), odds, units, stake, note, book odds, round
/// robin and house rules into \a preview, as the guild's rules allow them. Errors: VAL-*, BET-011,
/// BET-012.
Result<> fillPreview(Transaction &transaction, Bet &preview, const DraftRequest &request,
                     const GuildSettings &settings, qint64 nowMs);

} // namespace dbsbm

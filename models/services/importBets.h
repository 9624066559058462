// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/legacyPlan.h"
#include "models/services/transactionRules.h"
#include "models/store/CapperRepository.h"

#include <QSet>

namespace dbsbm {

// What an import and its undoing write about single bets and cappers.

/// The bet with the same journal rows, postings and events as one of our own, effective at the old
/// times. The caller recounts.
Result<BetId> importBet(Transaction &transaction, const LegacyBet &old, CapperId capper,
                        const ActorStamp &actor, qint64 nowMs);
/// Cancels an imported bet in whatever state it is now, by the reverse of what was booked; the
/// effective time of that. Nothing when it was cancelled already. The caller recounts.
Result<std::optional<qint64>> withdrawBet(Transaction &transaction, BetId bet,
                                          const ActorStamp &actor, qint64 nowMs);
/// Counts the guild anew, and marks the posts restated that told of one of these times.
Result<> recountAt(Transaction &transaction, GuildId guild, const QSet<qint64> &effectiveMs,
                   qint64 nowMs);
/// API-012.
Result<> importCancelled();

} // namespace dbsbm

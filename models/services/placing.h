// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/BettingService.h"
#include "models/store/Transaction.h"

namespace dbsbm {

// Drafts and their confirmation (product section 3, item 1). Run inside a transaction.

/// Checks everything that confirming will check again, and keeps the draft. The same interaction
/// gives the same draft; with other content BET-008.
Result<Draft> createDraft(Transaction &transaction, const DraftRequest &request, qint64 nowMs);
Result<Draft> findDraft(Transaction &transaction, DraftId id);
Result<> discardDraft(Transaction &transaction, DraftId id, const Actor &actor);
/// Makes the bet with legs, hold, journal row and outbox row. Unique by draft and by interaction.
Result<BetOutcome> confirmDraft(Transaction &transaction, const ConfirmDraft &command,
                                qint64 nowMs);

} // namespace dbsbm

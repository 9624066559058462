// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/BettingService.h"
#include "models/store/Transaction.h"

namespace dbsbm {

// Changes of a bet other than placing and grading, inside one transaction.

Result<BetOutcome> correctBet(Transaction &transaction, const CorrectBet &command, qint64 nowMs);
Result<BetOutcome> cancelBet(Transaction &transaction, const CancelBet &command, qint64 nowMs);
Result<BetOutcome> setClosing(Transaction &transaction, const SetClosing &command, qint64 nowMs);
Result<BetOutcome> repostSlip(Transaction &transaction, const RepostSlip &command, qint64 nowMs);
Result<std::optional<Bet>> slipDeleted(Transaction &transaction, GuildId guild, MessageId message,
                                       qint64 nowMs);

} // namespace dbsbm

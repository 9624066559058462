// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/transactionRules.h"

namespace dbsbm {

/// Units that are booked on a capper's result without a bet.
struct Adjustment
{
    GuildId guild;
    CapperId capper;
    Units amount;             ///< not zero
    QString reason;           ///< 1 to 200 characters; stays in the journal for good
    qint64 effectiveAtMs = 0; ///< what statistics use
};

/// Books +amount result, -amount adjustment with a journal row "adjusted"; its sequence. The caller
/// counts it. Errors: VAL-004 no amount or too large a one, VAL-005 no reason.
Result<qint64> bookAdjustment(Transaction &transaction, const Adjustment &adjustment,
                              const ActorStamp &actor, qint64 nowMs);

} // namespace dbsbm

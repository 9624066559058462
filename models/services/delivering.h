// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/OutboxService.h"
#include "models/store/Transaction.h"

namespace dbsbm {

// What the outbox does to rows and bets (product section 3, item 2). Run inside a transaction.

Result<QList<OutboxRow>> dueRows(Transaction &transaction, qint64 nowMs, int limit);
Result<OutboxRow> beginAttempt(Transaction &transaction, OutboxId id, const SlipDelivery &target);
Result<Bet> markDelivered(Transaction &transaction, OutboxId id, const SlipDelivery &delivery,
                          qint64 nowMs);
Result<> markRetrying(Transaction &transaction, OutboxId id, qint64 nextAttemptAtMs,
                      const QString &reason);
/// The bet when it changed (a post), nothing for an edit.
Result<std::optional<Bet>> markFailed(Transaction &transaction, OutboxId id, const QString &reason,
                                      qint64 nowMs);
Result<std::optional<Bet>> requeueRow(Transaction &transaction, OutboxId id, qint64 nowMs);

} // namespace dbsbm

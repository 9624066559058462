// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/OutboxService.h"
#include "models/store/OutboxRepository.h"

namespace dbsbm {

// What the outbox does to rows and bets (product section 3, item 2). Run inside a transaction.

struct OutboxClaim;

Result<QList<OutboxRow>> dueRows(Transaction &transaction, const OutboxClaim &claim, int limit);
/// Those of the rows that this process may send: the others were claimed by another meanwhile.
Result<QList<OutboxRow>> claimRows(Transaction &transaction, const OutboxClaim &claim,
                                   const QList<OutboxRow> &rows);
/// CFG-008 when another process has the row, and so sends it.
Result<> requireClaim(Transaction &transaction, const OutboxClaim &claim, OutboxId id);
Result<OutboxRow> beginAttempt(Transaction &transaction, OutboxId id, int attempts,
                               const SlipDelivery &target);
/// CFG-008 unless the row had just as many attempts when it was read as it has now.
Result<> requireAttempts(const StoredOutboxRow &row, int attempts);
Result<Bet> markDelivered(Transaction &transaction, OutboxId id, const SlipDelivery &delivery,
                          qint64 nowMs);
Result<> markRetrying(Transaction &transaction, OutboxId id, qint64 nextAttemptAtMs,
                      const QString &reason);
/// The bet when it changed (a post), nothing for an edit.
Result<std::optional<Bet>> markFailed(Transaction &transaction, OutboxId id, const QString &reason,
                                      qint64 nowMs);
Result<std::optional<Bet>> requeueRow(Transaction &transaction, OutboxId id, qint64 nowMs);

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Ids.h"
#include "models/store/Transaction.h"

#include <QMap>

namespace dbsbm {

/// A row of what must reach Discord. Kinds: "post_slip", "edit_slip". States: "queued", "sending",
/// "delivered", "retrying", "failed".
struct StoredOutboxRow
{
    OutboxId id;
    GuildId guild;
    BetId bet;
    QString kind;
    QString state;
    int attempts = 0;
    qint64 attemptedAtMs = 0;
    qint64 nextAttemptAtMs = 0;
    WebhookId attemptWebhook;
    ChannelId attemptChannel;
    QString lastError;
    QString nonce;
};

class OutboxRepository
{
public:
    explicit OutboxRepository(Transaction &transaction) : m_transaction(transaction) {}

    /// A new row; an edit joins one of the same bet that has not left yet (newest state wins).
    Result<> enqueue(GuildId guild, BetId bet, const QString &kind, qint64 nowMs);
    Result<std::optional<StoredOutboxRow>> find(OutboxId id);
    /// The newest failed post of a bet.
    Result<std::optional<StoredOutboxRow>> failedPost(GuildId guild, BetId bet);
    /// Waiting rows whose time has come, oldest first; none that must wait for an earlier row of
    /// the same bet, none of a read-only guild. Rows left in sending are always due.
    Result<QList<StoredOutboxRow>> due(qint64 nowMs, int limit);
    /// Writes state, attempt and error.
    Result<> update(const StoredOutboxRow &row);
    /// Rows by state, without the delivered ones, which only grow.
    Result<QMap<QString, int>> depths();
    /// When the earliest waiting row is due; 0 = none.
    Result<qint64> nextDueMs();
    /// Removes delivered rows that were made before that moment.
    Result<> removeDelivered(qint64 createdBeforeMs);

private:
    Transaction &m_transaction;
};

} // namespace dbsbm

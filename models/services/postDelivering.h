// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/PostService.h"
#include "models/store/OutboxRepository.h"
#include "models/store/PostRepository.h"

namespace dbsbm {

// What the outbox does to posts. Run inside a transaction.

Result<QList<PostRow>> duePosts(Transaction &transaction, const OutboxClaim &claim, int limit);
/// Those that this process may send.
Result<QList<PostRow>> claimPosts(Transaction &transaction, const OutboxClaim &claim,
                                  const QList<PostRow> &rows);
Result<PostRow> beginPost(Transaction &transaction, OutboxId id, int attempts, qint64 nowMs);
Result<> markPosted(Transaction &transaction, OutboxId id, const PostDelivery &delivery);
Result<PostRow> loseMessage(Transaction &transaction, OutboxId id);
/// The live board that is one of these messages.
Result<std::optional<StoredPost>> boardAmong(Transaction &transaction, GuildId guild,
                                             const QList<MessageId> &messages);
/// That board stands nowhere from now on; false when none of these is one.
Result<bool> loseBoard(Transaction &transaction, GuildId guild, const QList<MessageId> &messages);
Result<> retryPost(Transaction &transaction, OutboxId id, qint64 nextAttemptAtMs,
                   const QString &reason);
Result<> giveUpPost(Transaction &transaction, OutboxId id, const QString &reason);
/// What the row says now; nothing when the guild has to be counted first.
Result<std::optional<PostDraft>> draftPost(Transaction &transaction, const PostRow &row,
                                           qint64 nowMs);

} // namespace dbsbm

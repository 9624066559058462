// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ShardShare.h"
#include "models/store/Transaction.h"

#include <QMap>
#include <QStringList>

namespace dbsbm {

/// A row of what must reach Discord. Kinds: "post_slip", "edit_slip" of a bet; "recap",
/// "leaderboard", "live_board", "counter", "root", "alert" of a post. States: "queued", "sending",
/// "delivered", "retrying", "failed".
struct StoredOutboxRow
{
    OutboxId id;
    GuildId guild;
    BetId bet; ///< invalid where the row is about a post
    QString kind;
    QString state;
    int attempts = 0;
    qint64 attemptedAtMs = 0;
    qint64 nextAttemptAtMs = 0;
    WebhookId attemptWebhook;
    ChannelId attemptChannel;
    QString lastError;
    QString nonce;
    QString subject; ///< of a post, see PostRepository
    QString content; ///< of a post that says more than its subject: canonical JSON
};

/// Which rows: slips wait for slips and posts for posts, never for each other.
enum class OutboxRows { Slips, Posts };

/// What a row about a post says.
struct OutboxPost
{
    GuildId guild;
    QString kind;
    QString subject;
    QString content = {};
    qint64 dueMs = 0;
};

/// Who sends, where several processes share a database: a row claimed by one is left alone by the
/// others until the claim expires. An empty holder stands for the only process there is, whose rows
/// are not claimed. Rows of servers that others serve are never due.
struct OutboxClaim
{
    QString holder;
    qint64 nowMs = 0;
    ShardShare servers = {};
};

/// Rows of one state.
struct OutboxShare
{
    int rows = 0;
    qint64 sinceMs = 0; ///< when the oldest of them was first due
};

class OutboxRepository
{
public:
    explicit OutboxRepository(Transaction &transaction) : m_transaction(transaction) {}

    /// A new row; an edit joins one of the same bet that has not left yet (newest state wins).
    Result<> enqueue(GuildId guild, BetId bet, const QString &kind, qint64 nowMs);
    /// A new row, due at its time; nothing is added where one of that subject waits already (what
    /// it says is read when it leaves). A failed one is taken up again. False when one waits.
    Result<bool> enqueuePost(const OutboxPost &post, qint64 nowMs);
    /// The post of a slip that has not arrived, in whichever state; the newest.
    Result<std::optional<StoredOutboxRow>> undeliveredPost(GuildId guild, BetId bet);
    /// A waiting row whose subject begins with \a prefix, which holds no wildcard, says this from
    /// now on; false when none waits.
    Result<bool> restatePost(GuildId guild, const QString &prefix, const QString &content);
    /// Whether a row of that subject is in one of those states.
    Result<bool> hasPost(GuildId guild, const QString &subject, const QStringList &states);
    Result<std::optional<StoredOutboxRow>> find(OutboxId id);
    /// The newest failed post of a bet.
    Result<std::optional<StoredOutboxRow>> failedPost(GuildId guild, BetId bet);
    /// Waiting rows whose time has come, oldest first; none that must wait for an earlier row of
    /// the same bet or post, none of a read-only guild, none of a guild for which another process
    /// holds a claim. Rows left in sending are always due.
    Result<QList<StoredOutboxRow>> due(const OutboxClaim &claim, int limit,
                                       OutboxRows rows = OutboxRows::Slips);
    /// Takes a waiting row, or holds it for another two minutes; false when another process has it
    /// or it is settled.
    Result<bool> claim(OutboxId id, const OutboxClaim &claim);
    /// Writes state, attempt and error. A row that waits no more, or waits from the start, is
    /// claimed by nobody.
    Result<> update(const StoredOutboxRow &row);
    /// Rows by state, without the delivered ones, which only grow.
    Result<QMap<QString, int>> depths();
    /// Rows of a guild whose time has come, and those given up, by state.
    Result<QMap<QString, OutboxShare>> dueByState(GuildId guild, qint64 nowMs);
    /// Since when the oldest row of any guild that waits is due; 0 = none waits. What tells of
    /// alerts does not count: it must not cause one.
    Result<qint64> oldestDueMs(qint64 nowMs);
    /// When the earliest waiting row is due, or another's claim on it expires; 0 = none.
    Result<qint64> nextDueMs(const OutboxClaim &claim, OutboxRows rows = OutboxRows::Slips);
    /// Removes delivered rows that were made before that moment.
    Result<> removeDelivered(qint64 createdBeforeMs);

private:
    Transaction &m_transaction;
};

} // namespace dbsbm

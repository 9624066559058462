// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Task.h"
#include "models/services/OutboxService.h"
#include "models/services/alertPosting.h"
#include "models/services/postContents.h"
#include "models/services/postPlanning.h"
#include "models/store/OutboxRepository.h"

namespace dbsbm {

/// An outbox row about a post, with the post as it stands.
struct PostRow
{
    OutboxId id;
    GuildId guild;
    PostSubject subject;
    ChannelId channel;
    MessageId message; ///< zero until posted
    QByteArray digest; ///< of what was sent last; empty = nothing was
    int attempts = 0;
    qint64 attemptedAtMs = 0;
    qint64 restatedAtMs = 0;
    QString content; ///< of a root
    QString nonce;
    QString lastError;
};

/// What a row has to say when it leaves.
struct PostDraft
{
    PostContent content;
    GuildSettings settings;
    bool dropped = false; ///< its setting was changed: nothing is to stand there
};

struct PostDelivery
{
    ChannelId channel;
    MessageId message;
    QByteArray digest;
};

/// Plans recaps, leaderboards, the live board, counters and roots, each exactly once (product
/// sections 5 and 6), and keeps what the worker in app/bot did with them. What a row says is read
/// when it leaves, so that the newest state wins.
class PostService : public QObject
{
    Q_OBJECT
public:
    PostService(Database &database, const Clock &clock, QObject *parent = nullptr);

    /// Plans every guild, or the one. When to plan all of them again; 0 = only after a change.
    Task<Result<qint64>> plan(GivenUp givenUp = GivenUp::Leave);
    Task<Result<qint64>> plan(GuildId guild, GivenUp givenUp = GivenUp::Leave);

    /// Puts what an operator is to be told into the outbox of every guild with an alert channel; in
    /// how many. What of the same alert has not left yet says the newest instead.
    Task<Result<int>> announce(const AlertPost &post);

    /// As OutboxService::due(), of posts.
    Task<Result<QList<PostRow>>> due(int limit);
    Task<Result<qint64>> nextDueMs();
    Task<Result<PostDraft>> draft(const PostRow &row);
    /// Marks the row as being sent and its post as sent at this time; commits before it answers.
    /// CFG-008 when another process took the row over, or more than \a attempts were made by now.
    Task<Result<PostRow>> beginAttempt(OutboxId id, int attempts);
    Task<Result<>> delivered(OutboxId id, const PostDelivery &delivery);
    /// The message was deleted in Discord; the row goes on as a new post.
    Task<Result<PostRow>> messageLost(OutboxId id);
    /// Discord says that messages were deleted: whether the live board of \a guild was among them,
    /// which from then on stands nowhere, so that a plan posts it again.
    Task<Result<bool>> boardDeleted(GuildId guild, const QList<MessageId> &messages);
    /// Not before the spacing of its kind allows another request.
    Task<Result<>> retryLater(OutboxId id, qint64 nextAttemptAtMs, const QString &reason);
    Task<Result<>> failed(OutboxId id, const QString &reason);
    Task<Result<bool>> isMessageTaken(GuildId guild, MessageId message);

    /// Only rows of these servers are due from now on; the others are another process's.
    void setServers(const ShardShare &servers) { m_servers = servers; }

Q_SIGNALS:
    /// Rows wait.
    void filled();
    void rowChanged(dbsbm::OutboxId id, dbsbm::OutboxState state);

private:
    Task<Result<qint64>> plan(std::optional<GuildId> guild, GivenUp givenUp);
    Task<Result<>> settle(OutboxId id, OutboxState state,
                          std::function<Result<>(Transaction &)> work);

    OutboxClaim claimNow() const;

    Database &m_database;
    const Clock &m_clock;
    ShardShare m_servers;
};

} // namespace dbsbm

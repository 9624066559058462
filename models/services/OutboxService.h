// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Task.h"
#include "models/services/BettingService.h"
#include "models/services/scoreGrading.h"
#include "models/store/OutboxRepository.h"

namespace dbsbm {

enum class OutboxKind { PostSlip, EditSlip };
enum class OutboxState { Queued, Sending, Delivered, Retrying, Failed };
QString toName(OutboxKind kind);
QString toName(OutboxState state);

struct OutboxRow
{
    OutboxId id;
    GuildId guild;
    OutboxKind kind = OutboxKind::PostSlip;
    OutboxState state = OutboxState::Queued;
    Bet bet;                          ///< as it is now; an edit draws its present state
    std::optional<Proposal> proposal; ///< the grade that its slip offers
    int attempts = 0;
    qint64 attemptedAtMs = 0; ///< when the latest attempt began; 0 = never
    qint64 nextAttemptAtMs = 0;
    /// Of the latest attempt, for reconciling; zero when the bot itself was to post.
    WebhookId attemptWebhook;
    QString lastError;
    QString nonce; ///< at most 25 characters, stable over attempts
};

struct SlipDelivery
{
    ChannelId channel;
    MessageId message;
    WebhookId webhook;
    qint64 atMs = 0;
    int drawnRevision = 0; ///< of the bet, when its slip was drawn; 0 = not known
};

/// What of a guild waits to reach Discord: slips and posts that are due, and those given up.
struct OutboxBacklog
{
    int waiting = 0;
    int failed = 0;
    qint64 oldestDueMs = 0; ///< since when the oldest that waits is due; 0 = none waits
};

/// What must reach Discord: at most once seen, at least once tried. The worker in app/bot claims a
/// row (state sending, committed) before its request leaves and settles it after.
class OutboxService : public QObject
{
    Q_OBJECT
public:
    OutboxService(Database &database, const Clock &clock, BettingService &betting,
                  QObject *parent = nullptr);

    /// Rows due now, oldest first; includes rows left in Sending by a dead process (they must be
    /// reconciled before they are sent again: attempts > 0). Where processes share the database the
    /// rows are claimed for this one: the others leave them alone for two minutes.
    Task<Result<QList<OutboxRow>>> due(int limit);
    /// Marks the row Sending, so that a later change of the bet makes a row of its own, with this
    /// attempt's time and webhook (zero: the bot itself posts); commits before it answers. CFG-008
    /// when another process took the row over meanwhile, or more than \a attempts were made by now,
    /// so that the row is to be read anew: what is sent again may have arrived.
    Task<Result<OutboxRow>> beginAttempt(OutboxId id, int attempts, WebhookId webhook,
                                         ChannelId channel);
    /// PostSlip: the bet becomes open (or late); message ids are stored. EditSlip: just done.
    Task<Result<Bet>> delivered(OutboxId id, const SlipDelivery &delivery);
    Task<Result<>> retryLater(OutboxId id, qint64 nextAttemptAtMs, const QString &reason);
    /// Gives up; a post makes the bet post_failed, to be retried by hand.
    Task<Result<>> failed(OutboxId id, const QString &reason);
    /// A person asks again for a failed row.
    Task<Result<>> requeue(OutboxId id);
    /// The same for the failed post of a bet, as the panel asks. BET-004 when its post did not
    /// fail.
    Task<Result<>> requeueBet(GuildId guild, BetId bet);
    /// Whether any bet already holds that message (for adopting).
    Task<Result<bool>> isMessageTaken(GuildId guild, MessageId message);
    /// Rows by state.
    Task<Result<QMap<QString, int>>> depths();
    Task<Result<OutboxBacklog>> backlog(GuildId guild);
    /// Since when the oldest row that waits is due, of all guilds; 0 = none waits.
    Task<Result<qint64>> oldestDueMs();
    /// When the earliest waiting row is due; 0 = none.
    Task<Result<qint64>> nextDueMs();

    /// Only rows of these servers are due from now on; the others are another process's.
    void setServers(const ShardShare &servers) { m_servers = servers; }

Q_SIGNALS:
    void rowChanged(dbsbm::OutboxId id, dbsbm::OutboxState state);

private:
    OutboxClaim claimNow() const;

    Database &m_database;
    const Clock &m_clock;
    BettingService &m_betting;
    ShardShare m_servers;
};

} // namespace dbsbm

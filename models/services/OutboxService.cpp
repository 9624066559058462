// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/OutboxService.h"

#include "models/core/Clock.h"
#include "models/core/ErrorCodes.h"
#include "models/services/delivering.h"
#include "models/store/BetRepository.h"
#include "models/store/Database.h"
#include "models/store/OutboxRepository.h"

#include <algorithm>

namespace dbsbm {

OutboxService::OutboxService(Database &database, const Clock &clock, BettingService &betting,
                             QObject *parent)
    : QObject(parent), m_database(database), m_clock(clock), m_betting(betting)
{}

Task<Result<QList<OutboxRow>>> OutboxService::due(int limit)
{
    const OutboxClaim claim = claimNow();
    return m_database
        .read<QList<OutboxRow>>(
            [claim, most = std::clamp(limit, 1, 1000)](Transaction &transaction) {
                return dueRows(transaction, claim, most);
            })
        .then(this, [this, claim](Result<QList<OutboxRow>> rows) {
            if (!rows || rows->isEmpty() || claim.holder.isEmpty())
                return Task<Result<QList<OutboxRow>>>::ready(rows);
            return m_database.write<QList<OutboxRow>>(
                [claim, found = *rows](Transaction &transaction) {
                    return claimRows(transaction, claim, found);
                });
        });
}

Task<Result<OutboxRow>> OutboxService::beginAttempt(OutboxId id, int attempts, WebhookId webhook,
                                                    ChannelId channel)
{
    const SlipDelivery target{channel, {}, webhook, m_clock.nowMs()};
    const OutboxClaim claim = claimNow();
    return m_database
        .write<OutboxRow>([id, attempts, target, claim](Transaction &transaction) {
            return requireClaim(transaction, claim, id).and_then([&] {
                return dbsbm::beginAttempt(transaction, id, attempts, target);
            });
        })
        .then(this, [this](Result<OutboxRow> row) {
            if (row)
                Q_EMIT rowChanged(row->id, row->state);
            return row;
        });
}

Task<Result<Bet>> OutboxService::delivered(OutboxId id, const SlipDelivery &delivery)
{
    return m_database
        .write<Bet>([id, delivery, now = m_clock.nowMs()](Transaction &transaction) {
            return markDelivered(transaction, id, delivery, now);
        })
        .then(this, [this, id](Result<Bet> bet) {
            if (bet) {
                Q_EMIT rowChanged(id, OutboxState::Delivered);
                m_betting.announce(*bet);
                // A bet that became late has an edit waiting.
                if (bet->late)
                    Q_EMIT m_betting.outboxFilled();
            }
            return bet;
        });
}

Task<Result<>> OutboxService::retryLater(OutboxId id, qint64 nextAttemptAtMs, const QString &reason)
{
    return m_database
        .write<void>([id, nextAttemptAtMs, reason](Transaction &transaction) {
            return markRetrying(transaction, id, nextAttemptAtMs, reason);
        })
        .then(this, [this, id](Result<> done) {
            if (done)
                Q_EMIT rowChanged(id, OutboxState::Retrying);
            return done;
        });
}

Task<Result<>> OutboxService::failed(OutboxId id, const QString &reason)
{
    return m_database
        .write<std::optional<Bet>>([id, reason, now = m_clock.nowMs()](Transaction &transaction) {
            return markFailed(transaction, id, reason, now);
        })
        .then(this, [this, id](Result<std::optional<Bet>> changed) -> Result<> {
            if (!changed)
                return fail(changed.error());
            Q_EMIT rowChanged(id, OutboxState::Failed);
            if (*changed)
                m_betting.announce(**changed);
            return {};
        });
}

Task<Result<>> OutboxService::requeue(OutboxId id)
{
    return m_database
        .write<std::optional<Bet>>([id, now = m_clock.nowMs()](Transaction &transaction) {
            return requeueRow(transaction, id, now);
        })
        .then(this, [this, id](Result<std::optional<Bet>> changed) -> Result<> {
            if (!changed)
                return fail(changed.error());
            Q_EMIT rowChanged(id, OutboxState::Queued);
            if (*changed)
                m_betting.announce(**changed);
            Q_EMIT m_betting.outboxFilled();
            return {};
        });
}

Task<Result<>> OutboxService::requeueBet(GuildId guild, BetId bet)
{
    return m_database
        .read<std::optional<StoredOutboxRow>>([guild, bet](Transaction &transaction) {
            return OutboxRepository(transaction).failedPost(guild, bet);
        })
        .then(this, [this](Result<std::optional<StoredOutboxRow>> row) -> Task<Result<>> {
            if (!row)
                return Task<Result<>>::ready(fail(row.error()));
            if (!*row)
                return Task<Result<>>::ready(
                    fail(codes::kBetNotOpen, BettingFault{},
                         tr("The slip of this bet is not waiting for a retry. Reload the list.")));
            return requeue((*row)->id); // checks the state again, inside its transaction
        });
}

Task<Result<bool>> OutboxService::isMessageTaken(GuildId guild, MessageId message)
{
    return m_database.read<bool>([guild, message](Transaction &transaction) {
        return BetRepository(transaction).isMessageTaken(guild, message);
    });
}

Task<Result<QMap<QString, int>>> OutboxService::depths()
{
    return m_database.read<QMap<QString, int>>(
        [](Transaction &transaction) { return OutboxRepository(transaction).depths(); });
}

Task<Result<OutboxBacklog>> OutboxService::backlog(GuildId guild)
{
    return m_database.read<OutboxBacklog>(
        [guild, now = m_clock.nowMs()](Transaction &transaction) -> Result<OutboxBacklog> {
            const auto found = OutboxRepository(transaction).dueByState(guild, now);
            if (!found)
                return fail(found.error());
            OutboxBacklog backlog;
            for (auto it = found->constBegin(); it != found->constEnd(); ++it) {
                if (it.key() == toName(OutboxState::Failed)) {
                    backlog.failed = it->rows;
                    continue;
                }
                const bool oldest = backlog.oldestDueMs == 0 || it->sinceMs < backlog.oldestDueMs;
                backlog.waiting += it->rows;
                backlog.oldestDueMs = oldest ? it->sinceMs : backlog.oldestDueMs;
            }
            return backlog;
        });
}

Task<Result<qint64>> OutboxService::oldestDueMs()
{
    return m_database.read<qint64>([now = m_clock.nowMs()](Transaction &transaction) {
        return OutboxRepository(transaction).oldestDueMs(now);
    });
}

Task<Result<qint64>> OutboxService::nextDueMs()
{
    return m_database.read<qint64>([claim = claimNow()](Transaction &transaction) {
        return OutboxRepository(transaction).nextDueMs(claim);
    });
}

OutboxClaim OutboxService::claimNow() const
{
    return {m_database.holder(), m_clock.nowMs(), m_servers};
}

} // namespace dbsbm

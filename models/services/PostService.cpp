// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/PostService.h"

#include "models/core/Clock.h"
#include "models/core/ErrorCodes.h"
#include "models/services/counting.h"
#include "models/services/delivering.h"
#include "models/services/postDelivering.h"
#include "models/services/transactionRules.h"
#include "models/store/Database.h"
#include "models/store/PostRepository.h"

#include <algorithm>

namespace dbsbm {

namespace {

struct Plans
{
    QList<GuildPlan> guilds; ///< with something to do
    qint64 nextAtMs = 0;
};

Result<Plans> readPlans(Transaction &transaction, const QList<GuildId> &guilds, qint64 nowMs,
                        GivenUp givenUp)
{
    Plans plans;
    for (const GuildId guild : guilds) {
        Result<GuildPlan> plan = planGuild(transaction, guild, nowMs, givenUp);
        if (!plan)
            return fail(plan.error());
        if (plan->nextAtMs != 0)
            plans.nextAtMs =
                plans.nextAtMs == 0 ? plan->nextAtMs : std::min(plans.nextAtMs, plan->nextAtMs);
        if (!plan->posts.isEmpty())
            plans.guilds << std::move(*plan);
    }
    return plans;
}

Result<Plans> readPlans(Transaction &transaction, std::optional<GuildId> guild, qint64 nowMs,
                        GivenUp givenUp)
{
    if (guild)
        return readPlans(transaction, QList{*guild}, nowMs, givenUp);
    const auto guilds = PostRepository(transaction).guilds();
    return guilds ? readPlans(transaction, *guilds, nowMs, givenUp) : fail(guilds.error());
}

Result<int> carryOutAll(Transaction &transaction, const QList<GuildPlan> &plans, qint64 nowMs)
{
    int waiting = 0;
    for (const GuildPlan &plan : plans) {
        const Result<int> queued = carryOut(transaction, plan, nowMs);
        if (!queued)
            return queued;
        waiting += *queued;
    }
    return waiting;
}

Result<PostDraft> countThenDraft(Transaction &transaction, const PostRow &row, qint64 nowMs)
{
    const Result<GuildSettings> settings = readGuildSettings(transaction, row.guild);
    if (!settings)
        return fail(settings.error());
    if (const Result<> counted = recount(transaction, *settings); !counted)
        return fail(counted.error());
    const auto draft = draftPost(transaction, row, nowMs);
    if (!draft)
        return fail(draft.error());
    return draft->value_or(PostDraft{});
}

} // namespace

PostService::PostService(Database &database, const Clock &clock, QObject *parent)
    : QObject(parent), m_database(database), m_clock(clock)
{}

Task<Result<qint64>> PostService::plan(GivenUp givenUp)
{
    return plan(std::optional<GuildId>(), givenUp);
}

Task<Result<qint64>> PostService::plan(GuildId guild, GivenUp givenUp)
{
    return plan(std::optional(guild), givenUp);
}

Task<Result<qint64>> PostService::plan(std::optional<GuildId> guild, GivenUp givenUp)
{
    const qint64 nowMs = m_clock.nowMs();
    return m_database
        .read<Plans>([guild, nowMs, givenUp](Transaction &transaction) {
            return readPlans(transaction, guild, nowMs, givenUp);
        })
        .then(this, [this, nowMs](Result<Plans> plans) -> Task<Result<qint64>> {
            if (!plans)
                return Task<Result<qint64>>::ready(fail(plans.error()));
            if (plans->guilds.isEmpty())
                return Task<Result<qint64>>::ready(plans->nextAtMs);
            return m_database
                .write<int>([todo = plans->guilds, nowMs](Transaction &transaction) {
                    return carryOutAll(transaction, todo, nowMs);
                })
                .then(this, [this, next = plans->nextAtMs](Result<int> waiting) -> Result<qint64> {
                    if (!waiting)
                        return fail(waiting.error());
                    if (*waiting > 0)
                        Q_EMIT filled();
                    return next;
                });
        });
}

Task<Result<int>> PostService::announce(const AlertPost &post)
{
    return m_database
        .write<int>([post, now = m_clock.nowMs()](Transaction &transaction) {
            return enqueueAlert(transaction, post, now);
        })
        .then(this, [this](const Result<int> &waiting) {
            if (waiting && *waiting > 0)
                Q_EMIT filled();
            return waiting;
        });
}

Task<Result<QList<PostRow>>> PostService::due(int limit)
{
    const OutboxClaim claim = claimNow();
    return m_database
        .read<QList<PostRow>>([claim, most = std::clamp(limit, 1, 1000)](Transaction &transaction) {
            return duePosts(transaction, claim, most);
        })
        .then(this, [this, claim](Result<QList<PostRow>> rows) {
            if (!rows || rows->isEmpty() || claim.holder.isEmpty())
                return Task<Result<QList<PostRow>>>::ready(rows);
            return m_database.write<QList<PostRow>>(
                [claim, found = *rows](Transaction &transaction) {
                    return claimPosts(transaction, claim, found);
                });
        });
}

Task<Result<qint64>> PostService::nextDueMs()
{
    return m_database.read<qint64>([claim = claimNow()](Transaction &transaction) {
        return OutboxRepository(transaction).nextDueMs(claim, OutboxRows::Posts);
    });
}

Task<Result<PostDraft>> PostService::draft(const PostRow &row)
{
    using Found = std::optional<PostDraft>;
    const qint64 nowMs = m_clock.nowMs();
    return m_database
        .read<Found>(
            [row, nowMs](Transaction &transaction) { return draftPost(transaction, row, nowMs); })
        .then(this, [this, row, nowMs](Result<Found> draft) -> Task<Result<PostDraft>> {
            if (!draft)
                return Task<Result<PostDraft>>::ready(fail(draft.error()));
            if (*draft)
                return Task<Result<PostDraft>>::ready(std::move(**draft));
            return m_database.write<PostDraft>([row, nowMs](Transaction &transaction) {
                return countThenDraft(transaction, row, nowMs);
            });
        });
}

Task<Result<PostRow>> PostService::beginAttempt(OutboxId id, int attempts)
{
    const OutboxClaim claim = claimNow();
    return m_database
        .write<PostRow>([id, attempts, claim](Transaction &transaction) {
            return requireClaim(transaction, claim, id).and_then([&] {
                return beginPost(transaction, id, attempts, claim.nowMs);
            });
        })
        .then(this, [this](Result<PostRow> row) {
            if (row)
                Q_EMIT rowChanged(row->id, OutboxState::Sending);
            return row;
        });
}

Task<Result<>> PostService::settle(OutboxId id, OutboxState state,
                                   std::function<Result<>(Transaction &)> work)
{
    return m_database.write<void>(std::move(work)).then(this, [this, id, state](Result<> done) {
        if (done)
            Q_EMIT rowChanged(id, state);
        return done;
    });
}

Task<Result<>> PostService::delivered(OutboxId id, const PostDelivery &delivery)
{
    return settle(id, OutboxState::Delivered, [id, delivery](Transaction &transaction) {
        return markPosted(transaction, id, delivery);
    });
}

Task<Result<PostRow>> PostService::messageLost(OutboxId id)
{
    return m_database.write<PostRow>(
        [id](Transaction &transaction) { return loseMessage(transaction, id); });
}

Task<Result<bool>> PostService::boardDeleted(GuildId guild, const QList<MessageId> &messages)
{
    return m_database
        .read<bool>([guild, messages](Transaction &transaction) {
            return boardAmong(transaction, guild, messages).map([](const auto &board) {
                return board.has_value();
            });
        })
        .then(this, [this, guild, messages](Result<bool> found) {
            if (!found || !*found) // as of nearly all messages
                return Task<Result<bool>>::ready(found);
            return m_database.write<bool>([guild, messages](Transaction &transaction) {
                return loseBoard(transaction, guild, messages);
            });
        });
}

Task<Result<>> PostService::retryLater(OutboxId id, qint64 nextAttemptAtMs, const QString &reason)
{
    return settle(id, OutboxState::Retrying,
                  [id, nextAttemptAtMs, reason](Transaction &transaction) {
                      return retryPost(transaction, id, nextAttemptAtMs, reason);
                  });
}

Task<Result<>> PostService::failed(OutboxId id, const QString &reason)
{
    return settle(id, OutboxState::Failed, [id, reason](Transaction &transaction) {
        return giveUpPost(transaction, id, reason);
    });
}

Task<Result<bool>> PostService::isMessageTaken(GuildId guild, MessageId message)
{
    return m_database.read<bool>([guild, message](Transaction &transaction) {
        return PostRepository(transaction).isMessageTaken(guild, message);
    });
}

OutboxClaim PostService::claimNow() const
{
    return {m_database.holder(), m_clock.nowMs(), m_servers};
}

} // namespace dbsbm

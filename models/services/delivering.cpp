// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/delivering.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"
#include "models/services/guildTheme.h"
#include "models/services/legFixtures.h"
#include "models/services/legResults.h"
#include "models/services/transactionRules.h"
#include "models/store/OutboxRepository.h"

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

struct RowAndBet
{
    StoredOutboxRow row;
    StoredBet stored;
    std::optional<Proposal> proposal;
    bool isPost() const { return row.kind == u"post_slip"; }
};

OutboxState stateOf(const QString &name)
{
    for (const OutboxState state : {OutboxState::Queued, OutboxState::Sending,
                                    OutboxState::Delivered, OutboxState::Retrying}) {
        if (toName(state) == name)
            return state;
    }
    return OutboxState::Failed;
}

OutboxRow toRow(const RowAndBet &found)
{
    const StoredOutboxRow &row = found.row;
    OutboxRow out;
    out.id = row.id;
    out.guild = row.guild;
    out.kind = found.isPost() ? OutboxKind::PostSlip : OutboxKind::EditSlip;
    out.state = stateOf(row.state);
    out.bet = found.stored.bet;
    out.proposal = found.proposal;
    out.attempts = row.attempts;
    out.attemptedAtMs = row.attemptedAtMs;
    out.nextAttemptAtMs = row.nextAttemptAtMs;
    out.attemptWebhook = row.attemptWebhook;
    out.lastError = row.lastError;
    out.nonce = row.nonce;
    return out;
}

Result<RowAndBet> withBet(Transaction &transaction, const StoredOutboxRow &row)
{
    Result<StoredBet> stored = loadBet(transaction, row.guild, row.bet);
    if (!stored)
        return fail(stored.error());
    auto proposal = waitingProposal(transaction, stored->bet);
    if (!proposal)
        return fail(proposal.error());
    return RowAndBet{row, std::move(*stored), std::move(*proposal)};
}

Result<RowAndBet> load(Transaction &transaction, OutboxId id)
{
    const auto row = OutboxRepository(transaction).find(id);
    if (!row)
        return fail(row.error());
    if (!*row) {
        return fail(codes::kBetNotFound, BettingFault{},
                    tr("There is no such delivery. Reload the list and try again."), id.toString());
    }
    return withBet(transaction, **row);
}

Result<bool> startedBy(Transaction &transaction, const Bet &bet, qint64 atMs)
{
    for (const Leg &leg : bet.legs) {
        const auto lock = lockTime(transaction, leg);
        if (!lock)
            return fail(lock.error());
        if (*lock && atMs >= **lock)
            return true;
    }
    return false;
}

void takeMessage(Bet &bet, const SlipDelivery &delivery)
{
    bet.channel = delivery.channel;
    bet.message = delivery.message;
    bet.webhook = delivery.webhook;
    bet.postedAtMs = delivery.atMs;
}

/// A slip that arrived makes its bet open, or after the start late, or by the guild's wish
/// withdrawn; the record names the system.
Result<> openBet(Transaction &transaction, StoredBet &stored, const SlipDelivery &delivery,
                 qint64 nowMs)
{
    Bet &bet = stored.bet;
    const Result<GuildSettings> settings = readGuildSettings(transaction, bet.guild);
    if (!settings)
        return fail(settings.error());
    const LanguageScope scope(languageOf(*settings));
    const bool wasLate = bet.late;
    BetStep step{.actor = systemStamp(u"system"_s),
                 .kind = u"posted"_s,
                 .from = toName(bet.status),
                 .to = u"open"_s,
                 .atMs = nowMs,
                 .effectiveAtMs = nowMs};
    takeMessage(bet, delivery);
    bet.status = BetStatus::Open;
    const Result<bool> started = startedBy(transaction, bet, delivery.atMs);
    if (!started)
        return fail(started.error());
    bet.late = wasLate || *started;
    if (bet.late && !wasLate && settings->text(u"late_posts"_s) == u"discard") {
        bet.status = BetStatus::Cancelled;
        step.kind = u"discarded"_s;
        step.to = u"cancelled"_s;
        step.reason = tr("The slip was posted only after the start.");
        step.postings = releasePostings(bet);
    }
    if (const Result<> changed = changeBet(transaction, stored, step); !changed)
        return changed;
    if (bet.late == wasLate)
        return {};
    // The slip that was just posted does not say that it is late.
    return OutboxRepository(transaction).enqueue(bet.guild, bet.id, u"edit_slip"_s, nowMs);
}

/// A slip that was posted again; the bet stands as it is. What changed while the slip was on its
/// way is shown by an edit.
Result<> replaceMessage(Transaction &transaction, StoredBet &stored, const SlipDelivery &delivery,
                        qint64 nowMs)
{
    const bool old = delivery.drawnRevision != stored.bet.revision;
    takeMessage(stored.bet, delivery);
    const QString state = recordedState(stored.bet);
    const Result<> changed = changeBet(transaction, stored,
                                       {.actor = systemStamp(u"system"_s),
                                        .kind = u"posted_again"_s,
                                        .from = state,
                                        .to = state,
                                        .atMs = nowMs,
                                        .effectiveAtMs = nowMs});
    if (!changed || !old)
        return changed;
    return OutboxRepository(transaction)
        .enqueue(stored.bet.guild, stored.bet.id, u"edit_slip"_s, nowMs);
}

Result<> queueAgain(Transaction &transaction, StoredOutboxRow row, qint64 nowMs)
{
    if (row.state != u"failed") {
        return fail(codes::kBetNotOpen, BettingFault{},
                    tr("Only a failed delivery can be sent again. Reload the list."), row.state);
    }
    row.state = u"queued"_s;
    row.nextAttemptAtMs = nowMs;
    return OutboxRepository(transaction).update(row);
}

} // namespace

QString toName(OutboxKind kind)
{
    return kind == OutboxKind::PostSlip ? u"post_slip"_s : u"edit_slip"_s;
}

QString toName(OutboxState state)
{
    switch (state) {
    case OutboxState::Queued: return u"queued"_s;
    case OutboxState::Sending: return u"sending"_s;
    case OutboxState::Delivered: return u"delivered"_s;
    case OutboxState::Retrying: return u"retrying"_s;
    case OutboxState::Failed: return u"failed"_s;
    }
    return {};
}

Result<QList<OutboxRow>> claimRows(Transaction &transaction, const OutboxClaim &claim,
                                   const QList<OutboxRow> &rows)
{
    QList<OutboxRow> ours;
    for (const OutboxRow &row : rows) {
        const Result<bool> claimed = OutboxRepository(transaction).claim(row.id, claim);
        if (!claimed)
            return fail(claimed.error());
        if (*claimed)
            ours.append(row);
    }
    return ours;
}

Result<> requireClaim(Transaction &transaction, const OutboxClaim &claim, OutboxId id)
{
    const Result<bool> claimed = OutboxRepository(transaction).claim(id, claim);
    if (!claimed)
        return fail(claimed.error());
    if (*claimed)
        return {};
    return fail(codes::kAlreadyRunning, ConfigurationFault{QStringLiteral("bot")},
                tr("Another process of the bot sends this, or it is settled. Reload the list."),
                id.toString());
}

Result<QList<OutboxRow>> dueRows(Transaction &transaction, const OutboxClaim &claim, int limit)
{
    const auto rows = OutboxRepository(transaction).due(claim, limit);
    if (!rows)
        return fail(rows.error());
    QList<OutboxRow> due;
    for (const StoredOutboxRow &row : *rows) {
        const Result<RowAndBet> found = withBet(transaction, row);
        if (!found)
            return fail(found.error());
        due.append(toRow(*found));
    }
    return due;
}

Result<> requireAttempts(const StoredOutboxRow &row, int attempts)
{
    if (row.attempts == attempts)
        return {};
    return fail(codes::kAlreadyRunning, ConfigurationFault{QStringLiteral("bot")},
                tr("This was tried meanwhile, and may have arrived. Reload the list."),
                row.id.toString());
}

Result<OutboxRow> beginAttempt(Transaction &transaction, OutboxId id, int attempts,
                               const SlipDelivery &target)
{
    Result<RowAndBet> found = load(transaction, id);
    if (!found)
        return fail(found.error());
    StoredOutboxRow &row = found->row;
    if (row.state == u"delivered" || row.state == u"failed") {
        return fail(codes::kBetNotOpen, BettingFault{},
                    tr("This delivery is over and was not sent again. Reload the list."),
                    row.state);
    }
    if (const Result<> known = requireAttempts(row, attempts); !known)
        return fail(known.error());
    row.state = u"sending"_s;
    ++row.attempts;
    row.attemptedAtMs = target.atMs;
    row.attemptWebhook = target.webhook;
    row.attemptChannel = target.channel;
    if (const Result<> written = OutboxRepository(transaction).update(row); !written)
        return fail(written.error());
    return toRow(*found);
}

Result<Bet> markDelivered(Transaction &transaction, OutboxId id, const SlipDelivery &delivery,
                          qint64 nowMs)
{
    Result<RowAndBet> found = load(transaction, id);
    if (!found)
        return fail(found.error());
    Bet &bet = found->stored.bet;
    if (found->row.state == u"delivered")
        return bet; // told twice
    if (found->isPost()) {
        const bool first = bet.status == BetStatus::Posting || bet.status == BetStatus::PostFailed;
        const Result<> taken = first ? openBet(transaction, found->stored, delivery, nowMs)
                                     : replaceMessage(transaction, found->stored, delivery, nowMs);
        if (!taken)
            return fail(taken.error());
    }
    found->row.state = u"delivered"_s;
    found->row.lastError.clear();
    if (const Result<> written = OutboxRepository(transaction).update(found->row); !written)
        return fail(written.error());
    return bet;
}

Result<> markRetrying(Transaction &transaction, OutboxId id, qint64 nextAttemptAtMs,
                      const QString &reason)
{
    const Result<RowAndBet> found = load(transaction, id);
    if (!found)
        return fail(found.error());
    StoredOutboxRow row = found->row;
    row.state = u"retrying"_s;
    row.nextAttemptAtMs = nextAttemptAtMs;
    row.lastError = reason.left(500);
    return OutboxRepository(transaction).update(row);
}

Result<std::optional<Bet>> markFailed(Transaction &transaction, OutboxId id, const QString &reason,
                                      qint64 nowMs)
{
    Result<RowAndBet> found = load(transaction, id);
    if (!found)
        return fail(found.error());
    found->row.state = u"failed"_s;
    found->row.lastError = reason.left(500);
    if (const Result<> written = OutboxRepository(transaction).update(found->row); !written)
        return fail(written.error());
    Bet &bet = found->stored.bet;
    if (!found->isPost() || bet.status != BetStatus::Posting)
        return std::optional<Bet>();
    bet.status = BetStatus::PostFailed;
    const BetStep step{.actor = systemStamp(u"system"_s),
                       .kind = u"post_failed"_s,
                       .from = u"posting"_s,
                       .to = u"post_failed"_s,
                       .reason = reason,
                       .atMs = nowMs,
                       .effectiveAtMs = nowMs};
    if (const Result<> changed = changeBet(transaction, found->stored, step); !changed)
        return fail(changed.error());
    return std::optional<Bet>(bet);
}

Result<std::optional<Bet>> requeueRow(Transaction &transaction, OutboxId id, qint64 nowMs)
{
    const auto row = OutboxRepository(transaction).find(id);
    if (!row)
        return fail(row.error());
    if (*row && !(*row)->bet.isValid()) { // a post, which changes no bet
        const Result<> queued = queueAgain(transaction, **row, nowMs);
        return queued ? Result<std::optional<Bet>>(std::nullopt) : fail(queued.error());
    }
    Result<RowAndBet> found = load(transaction, id);
    if (!found)
        return fail(found.error());
    if (const Result<> queued = queueAgain(transaction, found->row, nowMs); !queued)
        return fail(queued.error());
    Bet &bet = found->stored.bet;
    if (!found->isPost() || bet.status != BetStatus::PostFailed)
        return std::optional<Bet>();
    bet.status = BetStatus::Posting;
    const BetStep step{.actor = systemStamp(u"operator"_s),
                       .kind = u"post_requeued"_s,
                       .from = u"post_failed"_s,
                       .to = u"posting"_s,
                       .atMs = nowMs,
                       .effectiveAtMs = nowMs};
    if (const Result<> changed = changeBet(transaction, found->stored, step); !changed)
        return fail(changed.error());
    return std::optional<Bet>(bet);
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/BetChange.h"

#include "models/services/selfGrading.h"
#include "models/store/BetHistoryRepository.h"
#include "models/store/CanonicalJson.h"
#include "models/store/OutboxRepository.h"

namespace dbsbm {

using namespace Qt::StringLiterals;

QString quoted(const QString &text)
{
    return QString::fromUtf8(canonicalText(text));
}

Result<BetChange> BetChange::begin(Transaction &transaction, const CommandHead &head,
                                   const QString &what,
                                   const std::function<Action(const Bet &)> &wish)
{
    BetChange change;
    change.m_commandId = head.commandId;
    change.m_digest =
        sha256(u"%1:%2:%3"_s.arg(what, head.bet.toString(), head.actor.user.toString()).toUtf8());
    auto repeated = repeatedCommand(transaction, head.commandId, change.m_digest);
    if (!repeated)
        return fail(repeated.error());
    if (*repeated) {
        change.m_stored = std::move(**repeated);
        change.m_repeated = true;
        return change;
    }
    Result<StoredBet> stored = loadBet(transaction, head.guild, head.bet);
    if (!stored)
        return fail(stored.error());
    change.m_stored = std::move(*stored);
    const Bet &bet = change.m_stored.bet;
    const Result<ActorStamp> actor =
        authorise(transaction, wish(bet), head.actor, head.guild, &bet);
    if (!actor)
        return fail(actor.error());
    change.m_actor = *actor;
    return change;
}

Result<bool> BetChange::isSelfGradedWith(Transaction &transaction, const BetStep &step) const
{
    auto history = BetHistoryRepository(transaction).events(m_stored.bet.id);
    if (!history)
        return fail(history.error());
    StoredBetEvent event;
    event.actorPerson = m_actor.person;
    event.kind = step.kind;
    event.detail = step.detail;
    history->append(event);
    return isSelfGraded(*history, m_stored.bet.capper);
}

Result<BetOutcome> BetChange::commit(Transaction &transaction, const BetStep &step)
{
    const Result<BetOutcome> done = commitQuietly(transaction, step);
    if (!done || !bet().message.isValid()) // deleted in Discord, or never ours
        return done;
    const Result<> queued =
        OutboxRepository(transaction).enqueue(bet().guild, bet().id, u"edit_slip"_s, step.atMs);
    return queued ? done : Result<BetOutcome>(fail(queued.error()));
}

Result<BetOutcome> BetChange::commitQuietly(Transaction &transaction, const BetStep &step)
{
    BetStep stamped = step;
    stamped.actor = m_actor;
    if (const Result<> changed = changeBet(transaction, m_stored, stamped); !changed)
        return fail(changed.error());
    if (!m_commandId.isEmpty()) {
        const Result<> kept = BetHistoryRepository(transaction)
                                  .remember({m_commandId, m_digest, bet().id, step.atMs});
        if (!kept)
            return fail(kept.error());
    }
    return outcome();
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/correcting.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"
#include "models/services/BetChange.h"
#include "models/services/legFixtures.h"
#include "models/services/legResults.h"
#include "models/store/OutboxRepository.h"

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const CorrectBet &command)
{
    QStringList parts{u"correct"_s, toName(command.result), command.deadHeat.toString(),
                      quoted(command.reason), quoted(QString::fromUtf8(command.source))};
    for (const LegSettlement &leg : command.legs)
        parts << u"%1=%2*%3"_s.arg(leg.leg).arg(toName(leg.result), leg.deadHeat.toString());
    return parts.join(u',');
}

bool sameResults(const QList<Leg> &one, const QList<Leg> &other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(),
                      [](const Leg &a, const Leg &b) {
                          return a.result == b.result && a.deadHeat == b.deadHeat;
                      });
}

/// A capper withdraws only what nobody can know yet; of a game whose start is not known, only what
/// nobody has seen.
Result<> beforeStart(Transaction &transaction, const Bet &bet, qint64 atMs)
{
    const bool seen = bet.status != BetStatus::PostFailed;
    for (const Leg &leg : bet.legs) {
        const auto lock = lockTime(transaction, leg);
        if (!lock)
            return fail(lock.error());
        if (!*lock && seen) {
            return fail(codes::kGameStarted, BettingFault{},
                        tr("The start of a game of bet #%1 is not known, so it cannot be cancelled "
                           "once posted. Ask an administrator.")
                            .arg(bet.number.toString()));
        }
        if (*lock && atMs >= **lock) {
            return fail(codes::kGameStarted, BettingFault{},
                        tr("A game of bet #%1 has started, so it can no longer be cancelled. Ask "
                           "an administrator.")
                            .arg(bet.number.toString()));
        }
    }
    return {};
}

Result<> requireCancellable(const Bet &bet)
{
    if (bet.status == BetStatus::Open || bet.status == BetStatus::PostFailed)
        return {};
    const QString number = bet.number.toString();
    switch (bet.status) {
    case BetStatus::Settled:
        return fail(
            codes::kBetAlreadySettled, BettingFault{},
            tr("Bet #%1 is graded, so it cannot be cancelled. Undo the grade first.").arg(number));
    case BetStatus::Cancelled:
        return fail(codes::kBetNotOpen, BettingFault{},
                    tr("Bet #%1 was cancelled already.").arg(number));
    default: break;
    }
    return fail(
        codes::kBetNotOpen, BettingFault{},
        tr("The slip of bet #%1 is still being posted. Cancel it once it is there.").arg(number));
}

/// A slip that is on its way is not sent twice; one that could not be posted again is tried anew.
Result<> queuePost(Transaction &transaction, const Bet &bet, qint64 nowMs)
{
    OutboxRepository outbox(transaction);
    auto row = outbox.undeliveredPost(bet.guild, bet.id);
    if (!row)
        return fail(row.error());
    if (!*row)
        return outbox.enqueue(bet.guild, bet.id, u"post_slip"_s, nowMs);
    if ((*row)->state != u"failed") {
        return fail(codes::kBetNotOpen, BettingFault{},
                    tr("The slip of bet #%1 is being posted again already. Wait until it is there.")
                        .arg(bet.number.toString()));
    }
    (*row)->state = u"queued"_s;
    (*row)->nextAttemptAtMs = nowMs;
    return outbox.update(**row);
}

} // namespace

Result<BetOutcome> correctBet(Transaction &transaction, const CorrectBet &command, qint64 nowMs)
{
    Result<BetChange> change = BetChange::begin(transaction, headOf(command), textOf(command),
                                                [](const Bet &) { return Action::CorrectBet; });
    if (!change)
        return fail(change.error());
    if (change->isRepeated())
        return change->outcome();
    StoredBet &stored = change->stored();
    Bet &bet = stored.bet;
    if (bet.status != BetStatus::Settled) {
        return fail(codes::kBetNotSettled, BettingFault{},
                    tr("Bet #%1 has no grade to correct. Grade it with /bet settle.")
                        .arg(bet.number.toString()));
    }
    const Bet before = bet;
    const Result<> applied =
        applyResults(bet, {command.result, command.deadHeat, command.legs, true});
    if (!applied)
        return fail(applied.error());
    if (sameResults(before.legs, bet.legs)) {
        return fail(codes::kGradeMismatch, BettingFault{},
                    tr("Bet #%1 is graded like that already, so nothing was changed.")
                        .arg(bet.number.toString()));
    }
    if (const Result<> graded = gradeWhole(bet); !graded)
        return fail(graded.error());
    stored.gradedAtMs = nowMs;
    stored.settledByPerson = change->actor().person;
    bet.settledBy = command.actor.user;
    const BetStep step{.kind = u"corrected"_s,
                       .from = recordedState(before),
                       .to = recordedState(bet),
                       .reason = command.reason,
                       .postings = inverse(netPostings(before)) + netPostings(bet),
                       .atMs = nowMs,
                       .effectiveAtMs = stored.effectiveAtMs,
                       .detail = gradeDetail(before.legs, bet.legs, command.source)};
    const Result<bool> selfGraded = change->isSelfGradedWith(transaction, step);
    if (!selfGraded)
        return fail(selfGraded.error());
    bet.selfGraded = *selfGraded;
    return change->commit(transaction, step);
}

Result<BetOutcome> cancelBet(Transaction &transaction, const CancelBet &command, qint64 nowMs)
{
    Result<BetChange> change =
        BetChange::begin(transaction, headOf(command), u"cancel:"_s + quoted(command.reason),
                         [](const Bet &) { return Action::CancelOwnBet; });
    if (!change)
        return fail(change.error());
    if (change->isRepeated())
        return change->outcome();
    Bet &bet = change->bet();
    if (const Result<> open = requireCancellable(bet); !open)
        return fail(open.error());
    if (!change->actor().unlimited) {
        const qint64 atMs = command.atMs != 0 ? command.atMs : nowMs;
        if (const Result<> early = beforeStart(transaction, bet, atMs); !early)
            return fail(early.error());
    }
    const QString from = toName(bet.status);
    const bool posted = bet.message.isValid();
    bet.status = BetStatus::Cancelled;
    for (Leg &leg : bet.legs) {
        leg.result.reset();
        leg.deadHeat = {1, 1};
    }
    const BetStep step{.kind = u"cancelled"_s,
                       .from = from,
                       .to = u"cancelled"_s,
                       .reason = command.reason,
                       .postings = releasePostings(bet),
                       .atMs = nowMs,
                       .effectiveAtMs = nowMs};
    return posted ? change->commit(transaction, step) : change->commitQuietly(transaction, step);
}

Result<BetOutcome> setClosing(Transaction &transaction, const SetClosing &command, qint64 nowMs)
{
    const QString what = u"closing,%1,%2"_s.arg(command.leg).arg(command.closing.typed());
    Result<BetChange> change = BetChange::begin(transaction, headOf(command), what,
                                                [](const Bet &) { return Action::CorrectBet; });
    if (!change)
        return fail(change.error());
    if (change->isRepeated())
        return change->outcome();
    Bet &bet = change->bet();
    if (command.leg < 0 || command.leg >= bet.legs.size()) {
        return fail(codes::kGradeMismatch, BettingFault{},
                    tr("Bet #%1 has no selection %2. Choose one of %3.")
                        .arg(bet.number.toString())
                        .arg(command.leg + 1)
                        .arg(bet.legs.size()));
    }
    bet.legs[command.leg].closing = command.closing.decimalPrice();
    const QString state = recordedState(bet);
    return change->commitQuietly(transaction,
                                 {.kind = u"closing"_s,
                                  .from = state,
                                  .to = state,
                                  .reason = command.closing.typed(),
                                  .atMs = nowMs,
                                  .effectiveAtMs = nowMs});
}

Result<BetOutcome> repostSlip(Transaction &transaction, const RepostSlip &command, qint64 nowMs)
{
    Result<BetChange> change = BetChange::begin(transaction, headOf(command), u"repost"_s,
                                                [](const Bet &) { return Action::CorrectBet; });
    if (!change)
        return fail(change.error());
    if (change->isRepeated())
        return change->outcome();
    Bet &bet = change->bet();
    if (!isSlipMissing(bet)) {
        return fail(codes::kBetNotOpen, BettingFault{},
                    tr("The slip of bet #%1 is not missing, so it was not posted again.")
                        .arg(bet.number.toString()));
    }
    if (const Result<> queued = queuePost(transaction, bet, nowMs); !queued)
        return fail(queued.error());
    const QString state = recordedState(bet);
    return change->commitQuietly(
        transaction,
        {.kind = u"reposted"_s, .from = state, .to = state, .atMs = nowMs, .effectiveAtMs = nowMs});
}

Result<std::optional<Bet>> slipDeleted(Transaction &transaction, GuildId guild, MessageId message,
                                       qint64 nowMs)
{
    auto found = BetRepository(transaction).findByMessage(guild, message);
    if (!found)
        return fail(found.error());
    if (!*found)
        return std::optional<Bet>();
    StoredBet &stored = **found;
    stored.bet.message = {};
    const QString state = recordedState(stored.bet);
    const BetStep step{.actor = systemStamp(u"system"_s),
                       .kind = u"slip_deleted"_s,
                       .from = state,
                       .to = state,
                       .atMs = nowMs,
                       .effectiveAtMs = nowMs};
    if (const Result<> changed = changeBet(transaction, stored, step); !changed)
        return fail(changed.error());
    return std::optional<Bet>(stored.bet);
}

} // namespace dbsbm

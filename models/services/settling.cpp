// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/settling.h"

#include "models/betting/grading.h"
#include "models/core/ErrorCodes.h"
#include "models/services/transactionRules.h"
#include "models/store/CanonicalJson.h"
#include "models/store/OutboxRepository.h"

#include <QCoreApplication>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("dbsbm::BettingService", text);
}

QString wordFor(BetResult result)
{
    switch (result) {
    case BetResult::Won: return tr("Won");
    case BetResult::Lost: return tr("Lost");
    case BetResult::Push: return tr("Push");
    case BetResult::Void: return tr("Void");
    case BetResult::HalfWon: return tr("Half won");
    case BetResult::HalfLost: return tr("Half lost");
    case BetResult::Partial: return tr("Partial");
    }
    return {};
}

std::optional<LegResult> legResultFor(BetResult result)
{
    switch (result) {
    case BetResult::Won: return LegResult::Won;
    case BetResult::Lost: return LegResult::Lost;
    case BetResult::Push: return LegResult::Push;
    case BetResult::Void: return LegResult::Void;
    case BetResult::HalfWon: return LegResult::HalfWon;
    case BetResult::HalfLost: return LegResult::HalfLost;
    case BetResult::Partial: break; // follows from legs graded one by one
    }
    return {};
}

Error alreadySettled(const StoredBet &stored)
{
    QString who = stored.settledByName;
    if (who.isEmpty())
        who = stored.settledByPerson.isValid() ? tr("Somebody") : tr("The operator");
    const QString what = stored.bet.result ? wordFor(*stored.bet.result) : QString();
    return Error(
        codes::kBetAlreadySettled, BettingFault{},
        tr("%1 graded bet #%2 %3 first. If that is wrong, undo the grade and grade it again.")
            .arg(who, stored.bet.number.toString(), what));
}

Result<> requireOpen(const StoredBet &stored)
{
    const QString number = stored.bet.number.toString();
    switch (stored.bet.status) {
    case BetStatus::Open: return {};
    case BetStatus::Settled: return fail(alreadySettled(stored));
    case BetStatus::Posting:
        return fail(codes::kBetNotOpen, BettingFault{},
                    tr("The slip of bet #%1 is still being posted. Grade it once it is there.")
                        .arg(number));
    case BetStatus::PostFailed:
        return fail(codes::kBetNotOpen, BettingFault{},
                    tr("The slip of bet #%1 could not be posted, so it does not count. Ask the "
                       "operator to post it "
                       "again.")
                        .arg(number));
    case BetStatus::Cancelled: break;
    }
    return fail(codes::kBetNotOpen, BettingFault{},
                tr("Bet #%1 was cancelled, so there is nothing to grade.").arg(number));
}

/// settle: -risk open, +risk house; +net result, -net house. A void returns the risk alone.
QList<Posting> settlePostings(const Bet &bet)
{
    QList<Posting> postings{{openAccount(bet.capper), -bet.stake.risk},
                            {houseAccount(), bet.stake.risk}};
    if (bet.net.micro != 0)
        postings << Posting{resultAccount(bet.capper), bet.net}
                 << Posting{houseAccount(), -bet.net};
    return postings;
}

QList<Posting> inverse(QList<Posting> postings)
{
    for (Posting &posting : postings)
        posting.amount = -posting.amount;
    return postings;
}

/// Puts results on the legs and computes the net by the one formula.
Result<> applyResult(Bet &bet, BetResult result)
{
    const auto legResult = legResultFor(result);
    if (!legResult) {
        return fail(codes::kGradeMismatch, BettingFault{},
                    tr("A bet cannot be graded partial as a whole. Grade its legs one by one."));
    }
    for (Leg &leg : bet.legs)
        leg.result = legResult;
    const Result<Grade> graded = grade(bet.stake, bet.legs);
    if (!graded)
        return fail(graded.error());
    bet.result = graded->result;
    bet.net = graded->net;
    bet.status = BetStatus::Settled;
    return {};
}

Result<> finishCommand(Transaction &transaction, const StoredBet &stored, const QString &commandId,
                       const QByteArray &digest, qint64 nowMs)
{
    const Bet &bet = stored.bet;
    const Result<> queued =
        OutboxRepository(transaction).enqueue(bet.guild, bet.id, u"edit_slip"_s, nowMs);
    if (!queued || commandId.isEmpty())
        return queued;
    return BetRepository(transaction).remember({commandId, digest, bet.id, nowMs});
}

Result<> withinUndoWindow(Transaction &transaction, const StoredBet &stored,
                          const ActorStamp &actor, qint64 nowMs)
{
    if (actor.unlimited)
        return {};
    const Result<GuildSettings> settings = readGuildSettings(transaction, stored.bet.guild);
    if (!settings)
        return fail(settings.error());
    const qint64 minutes = settings->integer(u"undo_minutes"_s);
    if (minutes > 0 && nowMs - stored.gradedAtMs <= minutes * 60'000)
        return {};
    return fail(codes::kUndoExpired, BettingFault{},
                tr("The %1 minutes in which a grade can be undone are over. Ask an administrator "
                   "to undo it.")
                    .arg(minutes));
}

} // namespace

Result<BetOutcome> gradeBet(Transaction &transaction, const GradeBet &command, qint64 nowMs)
{
    const QByteArray digest = sha256(
        u"grade:%1:%2:%3"_s
            .arg(command.bet.toString(), toName(command.result), command.actor.user.toString())
            .toLatin1());
    const auto repeated = repeatedCommand(transaction, command.commandId, digest);
    if (!repeated)
        return fail(repeated.error());
    if (*repeated)
        return BetOutcome{(*repeated)->bet, true};
    Result<StoredBet> stored = loadBet(transaction, command.guild, command.bet);
    if (!stored)
        return fail(stored.error());
    Bet &bet = stored->bet;
    // A void by a capper would let them erase losses: one check for all paths.
    const Action wish = command.result == BetResult::Void ? Action::VoidBet : Action::GradeAnyBet;
    const Result<ActorStamp> actor =
        authorise(transaction, wish, command.actor, command.guild, &bet);
    if (!actor)
        return fail(actor.error());
    if (const Result<> open = requireOpen(*stored); !open)
        return fail(open.error());
    if (const Result<> applied = applyResult(bet, command.result); !applied)
        return fail(applied.error());

    if (stored->effectiveAtMs == 0)
        stored->effectiveAtMs = nowMs; // an undone grade keeps its first time
    stored->gradedAtMs = nowMs;
    stored->settledByPerson = actor->person;
    bet.settledAtMs = stored->effectiveAtMs;
    bet.settledBy = command.actor.user;
    bet.selfGraded = command.actor.user.isValid() && command.actor.user == bet.capperUser;
    const QString kind = bet.result == BetResult::Void ? u"voided"_s : u"settled"_s;
    const BetStep step{*actor,         kind,
                       u"open"_s,      toName(command.result),
                       command.reason, settlePostings(bet),
                       nowMs,          stored->effectiveAtMs};
    if (const Result<> changed = changeBet(transaction, *stored, step); !changed)
        return fail(changed.error());
    if (const Result<> done = finishCommand(transaction, *stored, command.commandId, digest, nowMs);
        !done)
        return fail(done.error());
    return BetOutcome{bet, false};
}

Result<BetOutcome> undoGrade(Transaction &transaction, const UndoGrade &command, qint64 nowMs)
{
    const QByteArray digest = sha256(
        u"undo:%1:%2"_s.arg(command.bet.toString(), command.actor.user.toString()).toLatin1());
    const auto repeated = repeatedCommand(transaction, command.commandId, digest);
    if (!repeated)
        return fail(repeated.error());
    if (*repeated)
        return BetOutcome{(*repeated)->bet, true};
    Result<StoredBet> stored = loadBet(transaction, command.guild, command.bet);
    if (!stored)
        return fail(stored.error());
    Bet &bet = stored->bet;
    // Who may not void may not take a void back either.
    const Action wish = bet.result == BetResult::Void ? Action::VoidBet : Action::UndoAnyBet;
    const Result<ActorStamp> actor =
        authorise(transaction, wish, command.actor, command.guild, &bet);
    if (!actor)
        return fail(actor.error());
    if (bet.status != BetStatus::Settled) {
        return fail(codes::kBetNotSettled, BettingFault{},
                    tr("Bet #%1 has no grade to undo.").arg(bet.number.toString()));
    }
    if (const Result<> inTime = withinUndoWindow(transaction, *stored, *actor, nowMs); !inTime)
        return fail(inTime.error());

    const BetStep step{*actor,
                       u"undone"_s,
                       toName(*bet.result),
                       u"open"_s,
                       {},
                       inverse(settlePostings(bet)),
                       nowMs,
                       stored->effectiveAtMs};
    bet.status = BetStatus::Open;
    bet.result.reset();
    bet.net = {};
    bet.selfGraded = false;
    bet.settledBy = {};
    bet.settledAtMs = 0;
    stored->gradedAtMs = 0;
    stored->settledByPerson = {};
    for (Leg &leg : bet.legs)
        leg.result.reset();
    if (const Result<> changed = changeBet(transaction, *stored, step); !changed)
        return fail(changed.error());
    if (const Result<> done = finishCommand(transaction, *stored, command.commandId, digest, nowMs);
        !done)
        return fail(done.error());
    return BetOutcome{bet, false};
}

} // namespace dbsbm

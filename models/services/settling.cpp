// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/settling.h"
#include "models/store/BetHistoryRepository.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"
#include "models/services/BetChange.h"
#include "models/services/legResults.h"

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

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

/// All that a grade says, so that the same id with anything else is refused.
QString wholeText(const GradeBet &command)
{
    QStringList parts{toName(command.result), command.deadHeat.toString(),
                      command.replace ? u"replace"_s : QString(), quoted(command.reason),
                      quoted(QString::fromUtf8(command.source))};
    for (const LegSettlement &leg : command.legs)
        parts << u"%1=%2*%3"_s.arg(leg.leg).arg(toName(leg.result), leg.deadHeat.toString());
    return parts.join(u',');
}

/// What makes a grade a void, which a capper must not give: it would let them erase losses.
bool givesVoid(const GradeBet &command)
{
    if (command.legs.isEmpty())
        return command.result == BetResult::Void;
    return std::any_of(command.legs.begin(), command.legs.end(),
                       [](const LegSettlement &leg) { return leg.result == LegResult::Void; });
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

/// Nobody takes back what they may not do: neither a correction nor the void of a leg.
Result<> mayTakeBack(Transaction &transaction, const UndoGrade &command, const Bet &bet,
                     const QList<Leg> &before)
{
    const auto events = BetHistoryRepository(transaction).events(bet.id);
    if (!events)
        return fail(events.error());
    Action needed = Action::UndoAnyBet;
    for (qsizetype i = 0; i < bet.legs.size(); ++i) {
        if (bet.legs.at(i).result == LegResult::Void && before.at(i).result != LegResult::Void)
            needed = Action::VoidBet;
    }
    const auto last =
        std::find_if(events->rbegin(), events->rend(), [](const StoredBetEvent &event) {
            return event.kind == u"settled" || event.kind == u"voided"
                || event.kind == u"corrected";
        });
    if (last != events->rend() && last->kind == u"corrected")
        needed = Action::CorrectBet;
    const auto allowed = authorise(transaction, needed, command.actor, bet.guild, &bet);
    return allowed ? Result<>() : Result<>(fail(allowed.error()));
}

QString listOf(const QList<int> &legs)
{
    QStringList numbers;
    for (const int leg : legs)
        numbers << QString::number(leg);
    return numbers.join(u',');
}

/// The bet as it was before it was settled.
void reopen(StoredBet &stored, const QList<Leg> &legs)
{
    Bet &bet = stored.bet;
    bet.status = BetStatus::Open;
    bet.result.reset();
    bet.net = {};
    bet.selfGraded = false;
    bet.settledBy = {};
    bet.settledAtMs = 0;
    bet.legs = legs;
    stored.gradedAtMs = 0;
    stored.settledByPerson = {};
}

} // namespace

Result<BetOutcome> gradeBet(Transaction &transaction, const GradeBet &command, qint64 nowMs)
{
    Result<BetChange> change = BetChange::begin(
        transaction, headOf(command), u"grade:"_s + wholeText(command), [&command](const Bet &) {
            return givesVoid(command) ? Action::VoidBet : Action::GradeAnyBet;
        });
    if (!change)
        return fail(change.error());
    if (change->isRepeated())
        return change->outcome();
    StoredBet &stored = change->stored();
    Bet &bet = stored.bet;
    if (const Result<> open = requireOpen(stored); !open)
        return fail(open.error());
    const QList<Leg> before = bet.legs;
    const Result<> applied =
        applyResults(bet, {command.result, command.deadHeat, command.legs, command.replace});
    if (!applied)
        return fail(applied.error());
    BetStep step{.kind = u"leg_graded"_s,
                 .from = u"open"_s,
                 .to = u"open"_s,
                 .reason = command.reason,
                 .atMs = nowMs,
                 .effectiveAtMs = nowMs,
                 .detail = gradeDetail(before, bet.legs, command.source)};
    if (!isGradable(bet))
        return change->commit(transaction, step);

    if (const Result<> graded = gradeWhole(bet); !graded)
        return fail(graded.error());
    if (stored.effectiveAtMs == 0)
        stored.effectiveAtMs = nowMs; // an undone grade keeps its first time
    stored.gradedAtMs = nowMs;
    stored.settledByPerson = change->actor().person;
    bet.settledAtMs = stored.effectiveAtMs;
    bet.settledBy = command.actor.user;
    step.kind = bet.result == BetResult::Void ? u"voided"_s : u"settled"_s;
    const Result<bool> selfGraded = change->isSelfGradedWith(transaction, step);
    if (!selfGraded)
        return fail(selfGraded.error());
    bet.selfGraded = *selfGraded;
    step.to = recordedState(bet);
    step.postings = settlePostings(bet);
    step.effectiveAtMs = stored.effectiveAtMs;
    return change->commit(transaction, step);
}

Result<BetOutcome> undoGrade(Transaction &transaction, const UndoGrade &command, qint64 nowMs)
{
    Result<BetChange> change = BetChange::begin(
        transaction, headOf(command), u"undo:"_s + quoted(command.reason), [](const Bet &bet) {
            // Who may not void may not take a void back either.
            return bet.result == BetResult::Void ? Action::VoidBet : Action::UndoAnyBet;
        });
    if (!change)
        return fail(change.error());
    if (change->isRepeated())
        return change->outcome();
    StoredBet &stored = change->stored();
    Bet &bet = stored.bet;
    if (bet.status != BetStatus::Settled) {
        return fail(codes::kBetNotSettled, BettingFault{},
                    tr("Bet #%1 has no grade to undo.").arg(bet.number.toString()));
    }
    if (const Result<> inTime = withinUndoWindow(transaction, stored, change->actor(), nowMs);
        !inTime)
        return fail(inTime.error());
    const Result<QString> detail = BetHistoryRepository(transaction).settlingDetail(bet.id);
    if (!detail)
        return fail(detail.error());
    QList<Leg> before = bet.legs;
    restoreLegs(before, *detail);
    if (const Result<> allowed = mayTakeBack(transaction, command, bet, before); !allowed)
        return fail(allowed.error());

    const BetStep step{.kind = u"undone"_s,
                       .from = recordedState(bet),
                       .to = u"open"_s,
                       .reason = command.reason,
                       .postings = inverse(settlePostings(bet)),
                       .atMs = nowMs,
                       .effectiveAtMs = stored.effectiveAtMs};
    reopen(stored, before);
    return change->commit(transaction, step);
}

Result<BetOutcome> clearLegs(Transaction &transaction, const ClearLegs &command, qint64 nowMs)
{
    Result<BetChange> change = BetChange::begin(
        transaction, {command.guild, command.bet, Actor::system(), command.commandId},
        u"clear:"_s + listOf(command.legs), [](const Bet &) { return Action::CorrectBet; });
    if (!change)
        return fail(change.error());
    if (change->isRepeated())
        return change->outcome();
    StoredBet &stored = change->stored();
    const Bet &bet = stored.bet;
    const bool settled = bet.status == BetStatus::Settled;
    if (const Result<> open = requireOpen(stored); !settled && !open)
        return fail(open.error());
    QList<Leg> legs = bet.legs;
    for (const int leg : command.legs) {
        legs[leg].result.reset();
        legs[leg].deadHeat = {1, 1};
    }
    const BetStep step{.kind = u"undone"_s,
                       .from = recordedState(bet),
                       .to = u"open"_s,
                       .reason = command.reason,
                       .postings = settled ? inverse(settlePostings(bet)) : QList<Posting>(),
                       .atMs = nowMs,
                       .effectiveAtMs = settled ? stored.effectiveAtMs : nowMs,
                       .detail = gradeDetail(bet.legs, legs, {})};
    reopen(stored, legs);
    return change->commit(transaction, step);
}

} // namespace dbsbm

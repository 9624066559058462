// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/proposing.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"
#include "models/services/BetChange.h"
#include "models/services/legResults.h"
#include "models/services/settling.h"
#include "models/store/BetHistoryRepository.h"
#include "models/store/OutboxRepository.h"

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

/// What is still to be asked of a proposal: the legs that no hand has graded since.
Result<QList<ScoredLeg>> askedLegs(Transaction &transaction, const StoredProposal &proposal,
                                   const Bet &bet)
{
    const Result<GradeSource> source = sourceOf(transaction, bet.id);
    if (!source)
        return fail(source.error());
    QList<ScoredLeg> legs = scoredLegsOf(proposal.source);
    legs.removeIf([&](const ScoredLeg &leg) { return isByHand(bet, *source, leg.leg); });
    return legs;
}

Error noProposal()
{
    return Error(codes::kBetNotSettled, BettingFault{},
                 tr("No final score suggests a grade for this bet any more. Grade it with "
                    "/bet settle."));
}

Result<StoredProposal> findProposal(Transaction &transaction, const ConfirmProposal &command)
{
    const auto found = ProposalRepository(transaction).find(command.bet);
    if (!found)
        return fail(found.error());
    if (!*found || (*found)->guild != command.guild || !(*found)->digest.startsWith(command.digest))
        return fail(noProposal());
    return **found;
}

/// The result of the whole bet when these legs are graded so; nothing while others are missing.
std::optional<BetResult> resultWith(Bet bet, const QList<LegSettlement> &legs)
{
    const Result<> applied = applyResults(bet, {BetResult::Won, {1, 1}, legs, true});
    if (!applied || !isGradable(bet))
        return {};
    return gradeWhole(bet) ? bet.result : std::nullopt;
}

/// Nothing when a hand has graded all that it asked.
Result<std::optional<Proposal>> toProposal(Transaction &transaction, const StoredProposal &stored,
                                           const Bet &bet)
{
    const Result<QList<ScoredLeg>> legs = askedLegs(transaction, stored, bet);
    if (!legs)
        return fail(legs.error());
    if (legs->isEmpty())
        return std::optional<Proposal>();
    Proposal proposal{.bet = bet, .createdAtMs = stored.createdAtMs, .digest = stored.digest};
    for (const ScoredLeg &leg : *legs)
        proposal.grades.append(leg.grade);
    proposal.legs = settlementsOf(*legs);
    proposal.result = resultWith(bet, proposal.legs);
    return std::optional<Proposal>(proposal);
}

/// What was waved away, as the history tells it.
QString scoresText(const QList<ScoredLeg> &legs)
{
    QStringList scores;
    for (const ScoredLeg &leg : legs)
        scores << leg.grade.scored;
    scores.removeAll(QString());
    scores.removeDuplicates();
    return scores.join(u"; "_s);
}

} // namespace

Result<GradeSource> sourceOf(Transaction &transaction, BetId bet)
{
    const auto events = BetHistoryRepository(transaction).events(bet);
    if (!events)
        return fail(events.error());
    QList<GradeStep> steps;
    for (const StoredBetEvent &event : *events)
        steps.append({event.kind, event.detail});
    return gradeSourceOf(steps);
}

bool isByHand(const Bet &bet, const GradeSource &source, qsizetype leg)
{
    const bool scored = leg < source.legs.size() && source.legs.at(leg);
    return leg < bet.legs.size() && bet.legs.at(leg).result && !scored;
}

GradeBet gradeBy(const StoredProposal &proposal, const QList<ScoredLeg> &legs, const Actor &actor,
                 const QString &commandId)
{
    return {.guild = proposal.guild,
            .bet = proposal.bet,
            .actor = actor,
            .commandId = commandId,
            .legs = settlementsOf(legs),
            .source = toSourceJson(legs),
            .replace = true};
}

Result<> showOnSlip(Transaction &transaction, const Bet &bet, qint64 nowMs)
{
    if (!bet.message.isValid())
        return {};
    return OutboxRepository(transaction).enqueue(bet.guild, bet.id, u"edit_slip"_s, nowMs);
}

QStringList scoresOf(const Proposal &proposal)
{
    QStringList scores;
    for (const LegGrade &grade : proposal.grades)
        scores << grade.scored;
    scores.removeDuplicates();
    return scores;
}

Result<BetOutcome> confirmProposal(Transaction &transaction, const ConfirmProposal &command,
                                   qint64 nowMs)
{
    const Result<StoredProposal> proposal = findProposal(transaction, command);
    if (!proposal)
        return fail(proposal.error());
    const auto repeated = BetHistoryRepository(transaction).processed(command.commandId);
    if (!repeated)
        return fail(repeated.error());
    if (proposal->state != ProposalState::Waiting && !*repeated)
        return fail(noProposal());
    const Result<StoredBet> stored = loadBet(transaction, command.guild, command.bet);
    if (!stored)
        return fail(stored.error());
    const Result<QList<ScoredLeg>> legs = askedLegs(transaction, *proposal, stored->bet);
    if (!legs || legs->isEmpty()) // without legs it would be a grade of the whole bet
        return fail(legs ? noProposal() : legs.error());
    const auto graded =
        gradeBet(transaction, gradeBy(*proposal, *legs, command.actor, command.commandId), nowMs);
    if (!graded || graded->repeated)
        return graded;
    const Result<> closed =
        ProposalRepository(transaction).setState(command.bet, ProposalState::Applied);
    return closed ? graded : Result<BetOutcome>(fail(closed.error()));
}

Result<Bet> dismissProposal(Transaction &transaction, const ConfirmProposal &command, qint64 nowMs)
{
    Result<BetChange> change = BetChange::begin(
        transaction, headOf(command), u"dismiss:"_s + QString::fromLatin1(command.digest.toHex()),
        [](const Bet &) { return Action::GradeAnyBet; });
    if (!change)
        return fail(change.error());
    if (change->isRepeated())
        return change->bet();
    const Result<StoredProposal> proposal = findProposal(transaction, command);
    if (!proposal)
        return fail(proposal.error());
    if (proposal->state != ProposalState::Waiting)
        return fail(noProposal());
    if (const Result<> closed =
            ProposalRepository(transaction).setState(command.bet, ProposalState::Dismissed);
        !closed)
        return fail(closed.error());
    const QString state = recordedState(change->bet());
    const auto told = change->commit(transaction,
                                     {.kind = u"proposal_dismissed"_s,
                                      .from = state,
                                      .to = state,
                                      .reason = scoresText(scoredLegsOf(proposal->source)),
                                      .atMs = nowMs,
                                      .effectiveAtMs = nowMs});
    return told ? Result<Bet>(told->bet) : fail(told.error());
}

Result<std::optional<Proposal>> waitingProposal(Transaction &transaction, const Bet &bet)
{
    if (bet.status != BetStatus::Open)
        return std::optional<Proposal>();
    const auto stored = ProposalRepository(transaction).find(bet.id);
    if (!stored)
        return fail(stored.error());
    if (!*stored || (*stored)->state != ProposalState::Waiting)
        return std::optional<Proposal>();
    return toProposal(transaction, **stored, bet);
}

Result<QList<Proposal>> waitingProposals(Transaction &transaction, GuildId guild, int limit)
{
    const auto stored = ProposalRepository(transaction).waiting(guild, limit);
    if (!stored)
        return fail(stored.error());
    QList<Proposal> proposals;
    for (const StoredProposal &one : *stored) {
        const auto bet = BetRepository(transaction).find(one.bet);
        if (!bet)
            return fail(bet.error());
        if (!*bet)
            continue;
        const auto proposal = toProposal(transaction, one, (*bet)->bet);
        if (!proposal)
            return fail(proposal.error());
        if (*proposal)
            proposals.append(**proposal);
    }
    return proposals;
}

} // namespace dbsbm

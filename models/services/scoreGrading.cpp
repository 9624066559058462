// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/scoreGrading.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"
#include "models/services/legResults.h"
#include "models/services/scoreSource.h"
#include "models/services/settling.h"
#include "models/services/transactionRules.h"
#include "models/store/BetHistoryRepository.h"
#include "models/store/CanonicalJson.h"
#include "models/store/FixtureRepository.h"
#include "models/store/OutboxRepository.h"

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

/// A bet, what the scores make of it now, and what they had made of it before.
struct Scored
{
    StoredBet stored;
    QString settlement; ///< the guild's setting
    GradeSource former;
    QList<ScoredLeg> wanted; ///< results that the bet does not have yet
    bool changed = false;    ///< a result that came from a score is another one now
};

Result<GradeSource> formerSource(Transaction &transaction, BetId bet)
{
    const auto events = BetHistoryRepository(transaction).events(bet);
    if (!events)
        return fail(events.error());
    QList<GradeStep> steps;
    for (const StoredBetEvent &event : *events)
        steps.append({event.kind, event.detail});
    return gradeSourceOf(steps);
}

/// What its stored game makes of a leg; nothing while the game does not say, or says nonsense.
Result<std::optional<ScoredGrade>> gradeOf(Transaction &transaction, const Bet &bet, const Leg &leg)
{
    using Found = std::optional<ScoredGrade>;
    if (leg.fixture.isEmpty())
        return Found();
    const auto fixture = FixtureRepository(transaction).find(leg.fixture);
    if (!fixture)
        return fail(fixture.error());
    if (!*fixture)
        return Found();
    const auto grade = gradeLeg(leg, (*fixture)->score, bet.rules.value_or(HouseRules()));
    if (!grade || !*grade)
        return Found();
    return Found(ScoredGrade{**grade, (*fixture)->id, (*fixture)->updatedAtMs});
}

/// Whether a hand gave a leg its result: that stands, whatever the score says.
bool isByHand(const Bet &bet, const GradeSource &source, qsizetype leg)
{
    const bool scored = leg < source.legs.size() && source.legs.at(leg);
    return leg < bet.legs.size() && bet.legs.at(leg).result && !scored;
}

/// Compares each leg with its game: a leg without result takes one, and one whose result came from
/// a score takes another; what a hand graded stands.
Result<> compareLegs(Transaction &transaction, Scored &scored)
{
    const Bet &bet = scored.stored.bet;
    for (qsizetype i = 0; i < bet.legs.size(); ++i) {
        const Leg &leg = bet.legs.at(i);
        if (isByHand(bet, scored.former, i))
            continue;
        const auto grade = gradeOf(transaction, bet, leg);
        if (!grade)
            return fail(grade.error());
        if (!*grade || leg.result == (*grade)->result)
            continue;
        scored.changed = scored.changed || leg.result.has_value();
        scored.wanted.append({static_cast<int>(i), **grade});
    }
    return {};
}

Result<std::optional<Scored>> scoreOf(Transaction &transaction, BetId id)
{
    const auto found = BetRepository(transaction).find(id);
    if (!found)
        return fail(found.error());
    const bool gradable = *found
        && ((*found)->bet.status == BetStatus::Open || (*found)->bet.status == BetStatus::Settled);
    if (!gradable)
        return std::optional<Scored>();
    Scored scored;
    scored.stored = **found;
    const Result<GuildSettings> settings = readGuildSettings(transaction, scored.stored.bet.guild);
    if (!settings)
        return fail(settings.error());
    scored.settlement = settings->text(u"settlement"_s);
    if (scored.settlement == u"by_hand")
        return std::optional<Scored>();
    const Result<GradeSource> former = formerSource(transaction, id);
    if (!former)
        return fail(former.error());
    scored.former = *former;
    if (const Result<> compared = compareLegs(transaction, scored); !compared)
        return fail(compared.error());
    return std::optional<Scored>(scored);
}

QString commandFor(const char *step, BetId bet, const QByteArray &digest, int revision)
{
    return u"f:%1:%2:%3:%4"_s
        .arg(QLatin1StringView(step), bet.toString(), QString::fromLatin1(digest.toHex().left(24)))
        .arg(revision);
}

/// The grade of another score goes; the bet is open again.
Result<> reverse(Transaction &transaction, const Scored &scored, const QByteArray &digest,
                 qint64 nowMs)
{
    const Bet &bet = scored.stored.bet;
    const auto undone = undoGrade(transaction,
                                  {.guild = bet.guild,
                                   .bet = bet.id,
                                   .actor = Actor::system(),
                                   .commandId = commandFor("undo", bet.id, digest, bet.revision),
                                   .reason = tr("The final score changed.")},
                                  nowMs);
    return undone ? Result<>() : Result<>(fail(undone.error()));
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

/// What is still to be asked of a proposal: the legs that no hand has graded since.
Result<QList<ScoredLeg>> askedLegs(Transaction &transaction, const StoredProposal &proposal,
                                   const Bet &bet)
{
    const Result<GradeSource> source = formerSource(transaction, bet.id);
    if (!source)
        return fail(source.error());
    QList<ScoredLeg> legs = scoredLegsOf(proposal.source);
    legs.removeIf([&](const ScoredLeg &leg) { return isByHand(bet, *source, leg.leg); });
    return legs;
}

/// The slip shows what is proposed.
Result<> showOnSlip(Transaction &transaction, const Bet &bet, qint64 nowMs)
{
    if (!bet.message.isValid())
        return {};
    return OutboxRepository(transaction).enqueue(bet.guild, bet.id, u"edit_slip"_s, nowMs);
}

Result<ScoreOutcome> take(Transaction &transaction, const Scored &scored,
                          const std::optional<StoredProposal> &former, qint64 nowMs)
{
    const Bet &bet = scored.stored.bet;
    StoredProposal proposal{bet.id, bet.guild, toSourceJson(scored.wanted), {}, {}, nowMs};
    proposal.digest = scoreDigest(scored.wanted);
    // Known already; but what settles a bet anew is always a new question.
    if (former && former->digest == proposal.digest && bet.status == BetStatus::Open)
        return ScoreOutcome{.bet = bet};
    ScoreOutcome outcome{.effect = ScoreEffect::Proposed, .bet = bet};
    if (bet.status == BetStatus::Settled) {
        if (const Result<> done = reverse(transaction, scored, proposal.digest, nowMs); !done)
            return fail(done.error());
        outcome.reversed = true;
    }
    ProposalRepository proposals(transaction);
    if (scored.settlement == u"automatic") {
        const QString id = commandFor("grade", bet.id, proposal.digest, bet.revision);
        const auto graded =
            gradeBet(transaction, gradeBy(proposal, scored.wanted, Actor::system(), id), nowMs);
        if (!graded)
            return fail(graded.error());
        proposal.state = ProposalState::Applied;
        outcome.effect = ScoreEffect::Graded;
    }
    if (const Result<> kept = proposals.put(proposal); !kept)
        return fail(kept.error());
    if (const Result<> shown = showOnSlip(transaction, bet, nowMs); !shown)
        return fail(shown.error());
    const Result<StoredBet> now = loadBet(transaction, bet.guild, bet.id);
    if (!now)
        return fail(now.error());
    outcome.bet = now->bet;
    return outcome;
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

} // namespace

QStringList scoresOf(const Proposal &proposal)
{
    QStringList scores;
    for (const LegGrade &grade : proposal.grades)
        scores << grade.scored;
    scores.removeDuplicates();
    return scores;
}

Result<ScoreOutcome> applyScores(Transaction &transaction, BetId bet, qint64 nowMs)
{
    const auto scored = scoreOf(transaction, bet);
    if (!scored)
        return fail(scored.error());
    if (!*scored)
        return ScoreOutcome();
    ProposalRepository proposals(transaction);
    const auto former = proposals.find(bet);
    if (!former)
        return fail(former.error());
    const bool settled = (*scored)->stored.bet.status == BetStatus::Settled;
    if (!(*scored)->wanted.isEmpty() && (!settled || (*scored)->changed))
        return take(transaction, **scored, *former, nowMs);
    ScoreOutcome outcome{.bet = (*scored)->stored.bet};
    if (settled || !*former || (*former)->state != ProposalState::Waiting)
        return outcome;
    if (const Result<> removed = proposals.remove(bet); !removed)
        return fail(removed.error());
    if (const Result<> shown = showOnSlip(transaction, outcome.bet, nowMs); !shown)
        return fail(shown.error());
    outcome.effect = ScoreEffect::Withdrawn;
    return outcome;
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
    const Result<StoredProposal> proposal = findProposal(transaction, command);
    if (!proposal)
        return fail(proposal.error());
    const Result<StoredBet> stored = loadBet(transaction, command.guild, command.bet);
    if (!stored)
        return fail(stored.error());
    const auto allowed =
        authorise(transaction, Action::GradeAnyBet, command.actor, command.guild, &stored->bet);
    if (!allowed)
        return fail(allowed.error());
    if (proposal->state == ProposalState::Applied)
        return fail(noProposal());
    if (const Result<> closed =
            ProposalRepository(transaction).setState(command.bet, ProposalState::Dismissed);
        !closed)
        return fail(closed.error());
    if (const Result<> shown = showOnSlip(transaction, stored->bet, nowMs); !shown)
        return fail(shown.error());
    return stored->bet;
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

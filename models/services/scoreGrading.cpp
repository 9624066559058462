// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/scoreGrading.h"

#include "models/core/tr.h"
#include "models/services/correcting.h"
#include "models/services/proposing.h"
#include "models/services/settling.h"
#include "models/services/transactionRules.h"
#include "models/store/FixtureRepository.h"

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

/// A bet, what the scores make of it now, and what they had made of it before.
struct Scored
{
    StoredBet stored;
    QString settlement; ///< the guild's setting
    GradeSource former;
    QList<ScoredLeg> wanted = {}; ///< results that the bet does not have yet
    /// Legs whose result came from a score that is another one, or none, now.
    QList<int> stale = {};
};

/// What its stored game makes of a leg.
struct Told
{
    std::optional<ScoredGrade> grade; ///< nothing while the game does not say, or says nonsense
    bool unfinished = false;          ///< it is to be played, or is being played
};

Result<Told> toldOf(Transaction &transaction, const Bet &bet, const Leg &leg)
{
    if (leg.fixture.isEmpty())
        return Told();
    const auto fixture = FixtureRepository(transaction).find(leg.fixture);
    if (!fixture)
        return fail(fixture.error());
    if (!*fixture)
        return Told();
    const GameScore &score = (*fixture)->score;
    const auto grade = gradeLeg(leg, score, bet.rules.value_or(HouseRules()));
    Told told;
    told.unfinished = score.status != GameStatus::Final && score.status != GameStatus::Cancelled;
    if (grade && *grade)
        told.grade = ScoredGrade{**grade, (*fixture)->id, (*fixture)->updatedAtMs};
    return told;
}

/// Compares each leg with its game: a leg without result takes one, and one whose result came from
/// a score takes another or, when its game goes on after all, none; what a hand graded stands.
Result<> compareLegs(Transaction &transaction, Scored &scored)
{
    const Bet &bet = scored.stored.bet;
    for (qsizetype i = 0; i < bet.legs.size(); ++i) {
        const Leg &leg = bet.legs.at(i);
        if (isByHand(bet, scored.former, i))
            continue;
        const auto told = toldOf(transaction, bet, leg);
        if (!told)
            return fail(told.error());
        const bool differs = told->grade && leg.result != told->grade->result;
        if (differs)
            scored.wanted.append({static_cast<int>(i), *told->grade});
        if (leg.result && (differs || (!told->grade && told->unfinished)))
            scored.stale.append(static_cast<int>(i));
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
        return std::optional<Scored>(scored);
    const Result<GradeSource> former = sourceOf(transaction, id);
    if (!former)
        return fail(former.error());
    scored.former = *former;
    if (const Result<> compared = compareLegs(transaction, scored); !compared)
        return fail(compared.error());
    return std::optional<Scored>(scored);
}

/// Whether a leg that stands loses the bet.
bool losesAnyway(const Scored &scored)
{
    const QList<Leg> &legs = scored.stored.bet.legs;
    for (qsizetype i = 0; i < legs.size(); ++i) {
        if (legs.at(i).result == LegResult::Lost && !scored.stale.contains(static_cast<int>(i)))
            return true;
    }
    return false;
}

QString commandFor(const char *step, BetId bet, const QByteArray &digest, int revision)
{
    return u"f:%1:%2:%3:%4"_s
        .arg(QLatin1StringView(step), bet.toString(), QString::fromLatin1(digest.toHex().left(24)))
        .arg(revision);
}

/// What the scores do not tell any more goes; the other legs, those by hand among them, keep their
/// results, and the bet is open.
Result<> reverse(Transaction &transaction, const Scored &scored, const QByteArray &digest,
                 qint64 nowMs)
{
    const Bet &bet = scored.stored.bet;
    const auto cleared =
        clearLegs(transaction,
                  {.guild = bet.guild,
                   .bet = bet.id,
                   .commandId = commandFor("undo", bet.id, digest, bet.revision),
                   .reason = scored.wanted.isEmpty() ? tr("The game is not final any more.")
                                                     : tr("The final score changed."),
                   .legs = scored.stale},
                  nowMs);
    return cleared ? Result<>() : Result<>(fail(cleared.error()));
}

/// What is proposed, or by the guild's wish graded at once.
Result<ScoreEffect> take(Transaction &transaction, const Scored &scored, StoredProposal proposal,
                         qint64 nowMs)
{
    ScoreEffect effect = ScoreEffect::Proposed;
    if (scored.settlement == u"automatic") {
        const QString id =
            commandFor("grade", proposal.bet, proposal.digest, scored.stored.bet.revision);
        const auto graded =
            gradeBet(transaction, gradeBy(proposal, scored.wanted, Actor::system(), id), nowMs);
        if (!graded)
            return fail(graded.error());
        proposal.state = ProposalState::Applied;
        effect = ScoreEffect::Graded;
    }
    if (const Result<> kept = ProposalRepository(transaction).put(proposal); !kept)
        return fail(kept.error());
    const Result<> shown = showOnSlip(transaction, scored.stored.bet, nowMs);
    return shown ? Result<ScoreEffect>(effect) : fail(shown.error());
}

/// A bet that is lost by other legs stays so: nothing is asked, but the record tells the legs as
/// they are.
Result<ScoreEffect> correctLegs(Transaction &transaction, const Scored &scored,
                                const StoredProposal &proposal, qint64 nowMs)
{
    if (scored.wanted.isEmpty())
        return ScoreEffect::Nothing; // what is not final again is looked at when it is
    const Bet &bet = scored.stored.bet;
    const auto corrected =
        correctBet(transaction,
                   {.guild = bet.guild,
                    .bet = bet.id,
                    .actor = Actor::system(),
                    .commandId = commandFor("correct", bet.id, proposal.digest, bet.revision),
                    .reason = tr("The final score changed."),
                    .legs = settlementsOf(scored.wanted),
                    .source = proposal.source},
                   nowMs);
    return corrected ? Result<ScoreEffect>(ScoreEffect::Graded) : fail(corrected.error());
}

/// Nothing is proposed any more, and the same score will be a new question.
Result<> withdraw(Transaction &transaction, const Bet &bet, qint64 nowMs)
{
    const Result<> removed = ProposalRepository(transaction).remove(bet.id);
    return removed ? showOnSlip(transaction, bet, nowMs) : removed;
}

/// Whether this question was asked already and stays as it is.
bool isKnown(const Scored &scored, const std::optional<StoredProposal> &former,
             const QByteArray &digest)
{
    const bool waits = former && former->state == ProposalState::Waiting;
    return former && former->digest == digest
        && !(waits && scored.settlement == u"automatic"); // which the guild wants since
}

Result<ScoreOutcome> outcomeOf(Transaction &transaction, ScoreEffect effect, const Scored &scored,
                               bool reversed)
{
    const Bet &bet = scored.stored.bet;
    const Result<StoredBet> now = loadBet(transaction, bet.guild, bet.id);
    if (!now)
        return fail(now.error());
    return ScoreOutcome{effect, reversed, now->bet};
}

/// A settled bet, a result of which no score tells any more: the grade goes, or, while other legs
/// lose the bet whatever this one says, is corrected.
Result<ScoreOutcome> settleAnew(Transaction &transaction, const Scored &scored,
                                const StoredProposal &proposal, qint64 nowMs)
{
    if (losesAnyway(scored)) {
        const auto corrected = correctLegs(transaction, scored, proposal, nowMs);
        return corrected ? outcomeOf(transaction, *corrected, scored, false)
                         : fail(corrected.error());
    }
    if (const Result<> done = reverse(transaction, scored, proposal.digest, nowMs); !done)
        return fail(done.error());
    if (scored.wanted.isEmpty()) {
        const Result<> gone = withdraw(transaction, scored.stored.bet, nowMs);
        return gone ? outcomeOf(transaction, ScoreEffect::Withdrawn, scored, true)
                    : fail(gone.error());
    }
    const auto taken = take(transaction, scored, proposal, nowMs);
    return taken ? outcomeOf(transaction, *taken, scored, true) : fail(taken.error());
}

Result<ScoreOutcome> askOpen(Transaction &transaction, const Scored &scored,
                             const StoredProposal &proposal, qint64 nowMs)
{
    const auto former = ProposalRepository(transaction).find(proposal.bet);
    if (!former)
        return fail(former.error());
    if (!scored.wanted.isEmpty()) {
        if (isKnown(scored, *former, proposal.digest))
            return ScoreOutcome{.bet = scored.stored.bet};
        const auto taken = take(transaction, scored, proposal, nowMs);
        return taken ? outcomeOf(transaction, *taken, scored, false) : fail(taken.error());
    }
    if (!*former || (*former)->state != ProposalState::Waiting)
        return ScoreOutcome{.bet = scored.stored.bet};
    const Result<> gone = withdraw(transaction, scored.stored.bet, nowMs);
    return gone ? outcomeOf(transaction, ScoreEffect::Withdrawn, scored, false)
                : fail(gone.error());
}

} // namespace

Result<ScoreOutcome> applyScores(Transaction &transaction, BetId id, qint64 nowMs)
{
    const auto scored = scoreOf(transaction, id);
    if (!scored)
        return fail(scored.error());
    if (!*scored)
        return ScoreOutcome();
    const Bet &bet = (*scored)->stored.bet;
    StoredProposal proposal{bet.id, bet.guild, toSourceJson((*scored)->wanted), {}, {}, nowMs};
    proposal.digest = scoreDigest((*scored)->wanted);
    const bool settled = bet.status == BetStatus::Settled;
    if ((*scored)->stale.isEmpty())
        return settled ? ScoreOutcome{.bet = bet} : askOpen(transaction, **scored, proposal, nowMs);
    return settleAnew(transaction, **scored, proposal, nowMs);
}

} // namespace dbsbm

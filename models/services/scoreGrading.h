// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/scoring.h"
#include "models/services/BettingService.h"
#include "models/store/ProposalRepository.h"

namespace dbsbm {

// Grades from final scores (product section 4), inside one transaction.

/// A grade that the scores suggest, and its bet.
struct Proposal
{
    Bet bet;
    QList<LegGrade> grades = {}; ///< in the order of \a legs
    QList<LegSettlement> legs = {};
    qint64 createdAtMs = 0;
    QByteArray digest = {};               ///< tells it from the bet's former and later ones
    std::optional<BetResult> result = {}; ///< of the whole bet; nothing while legs are missing
};

/// What was looked at, each once: "Celtics 112, Lakers 108".
QStringList scoresOf(const Proposal &proposal);

enum class ScoreEffect {
    Nothing,  ///< the scores say nothing, or nothing new
    Proposed, ///< waits for somebody to confirm it
    Withdrawn,
    Graded
};

struct ScoreOutcome
{
    ScoreEffect effect = ScoreEffect::Nothing;
    bool reversed = false; ///< a grade from another score was taken back first
    Bet bet;
};

/// What the stored scores of its games make of a bet, as the guild's "settlement" says. Harmless to
/// repeat: a score that was proposed, applied or dismissed is not taken up again until it changes.
/// A grade by hand stands; one that came from a score which changed is reversed, and the new one
/// proposed or applied.
Result<ScoreOutcome> applyScores(Transaction &transaction, BetId bet, qint64 nowMs);

/// Grades by the waiting proposal; BET-005 when there is none, or another one than was shown. Asks
/// the permission matrix.
Result<BetOutcome> confirmProposal(Transaction &transaction, const ConfirmProposal &command,
                                   qint64 nowMs);
/// By who may grade the bet, which stays as it is. BET-005 as confirmProposal().
Result<Bet> dismissProposal(Transaction &transaction, const ConfirmProposal &command, qint64 nowMs);
/// The one that waits for this bet.
Result<std::optional<Proposal>> waitingProposal(Transaction &transaction, const Bet &bet);
/// Those that wait, oldest first.
Result<QList<Proposal>> waitingProposals(Transaction &transaction, GuildId guild, int limit);

} // namespace dbsbm

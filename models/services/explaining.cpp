// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/explaining.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"
#include "models/services/transactionRules.h"
#include "models/store/BetHistoryRepository.h"

namespace dbsbm {

namespace {

Result<QList<GradeStep>> stepsOf(Transaction &transaction, BetId bet)
{
    const auto events = BetHistoryRepository(transaction).events(bet);
    if (!events)
        return fail(events.error());
    QList<GradeStep> steps;
    for (const StoredBetEvent &event : *events)
        steps.append({event.kind, event.detail});
    return steps;
}

} // namespace

Result<Explanation> explainBooked(const Bet &bet, const QList<GradeStep> &history)
{
    if (bet.status != BetStatus::Settled) {
        return fail(codes::kBetNotSettled, BettingFault{},
                    tr("Bet #%1 has no grade that could be explained. Grade it first.")
                        .arg(bet.number.toString()));
    }
    Result<Explanation> explained = explainGrade(bet, gradeSourceOf(history));
    if (explained && (explained->grade.net != bet.net || explained->grade.result != bet.result)) {
        return fail(codes::kGradeMismatch, BettingFault{},
                    tr("The booked grade of bet #%1 is not what its selections make. Verify the "
                       "record.")
                        .arg(bet.number.toString()));
    }
    return explained;
}

Result<Explanation> explainBet(Transaction &transaction, GuildId guild, BetId bet)
{
    const Result<StoredBet> stored = loadBet(transaction, guild, bet);
    if (!stored)
        return fail(stored.error());
    const Result<QList<GradeStep>> steps = stepsOf(transaction, bet);
    return steps ? explainBooked(stored->bet, *steps) : Result<Explanation>(fail(steps.error()));
}

Result<QByteArray> explanationJson(Transaction &transaction, const Bet &bet)
{
    if (bet.status != BetStatus::Settled)
        return QByteArray();
    const Result<QList<GradeStep>> steps = stepsOf(transaction, bet.id);
    if (!steps)
        return fail(steps.error());
    const Result<Explanation> explained = explainBooked(bet, *steps);
    return explained ? explained->json : QByteArray();
}

} // namespace dbsbm

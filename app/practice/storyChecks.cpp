// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/storyChecks.h"

#include "app/practice/PracticeDriver.h"
#include "models/betting/grading.h"
#include "models/core/ErrorCodes.h"

#include <QRegularExpression>

namespace dbsbm {

namespace {

std::optional<LegResult> legResult(BetResult result)
{
    return legResultFromName(toName(result)); // a single's result is its leg's
}

} // namespace

Result<Bet> expectedOutcome(const Bet &placed, BetResult result)
{
    Bet bet = placed;
    for (Leg &leg : bet.legs)
        leg.result = legResult(result);
    const auto stake = computeStake(bet.stake.typed, bet.stake.mode, bet.legs);
    if (!stake)
        return fail(stake.error());
    const auto graded = grade(*stake, bet.legs);
    if (!graded)
        return fail(graded.error());
    bet.stake = *stake;
    bet.status = BetStatus::Settled;
    bet.result = graded->result;
    bet.net = graded->net;
    return bet;
}

Record sum(const Record &a, const Record &b)
{
    Record total = a;
    total.won += b.won;
    total.lost += b.lost;
    total.pushed += b.pushed;
    total.voided += b.voided;
    total.open += b.open;
    total.selfGraded += b.selfGraded;
    total.net = a.net + b.net;
    total.turnover = a.turnover + b.turnover;
    return total;
}

tl::unexpected<Error> storyFault(const QString &what)
{
    return fail(codes::kInternal, InternalFault{}, what);
}

Task<Result<>> answered(Task<Result<simulator::SimReply>> reply, QObject *context)
{
    return reply.then(context, [](Result<simulator::SimReply> answer) -> Result<> {
        static const QRegularExpression kErrorCode(QStringLiteral("\\b[A-Z]{2,3}-\\d{3}\\b"));
        if (!answer)
            return fail(answer.error());
        const QString text = PracticeDriver::textOf(*answer);
        return text.contains(kErrorCode) ? Result<>(storyFault(text)) : Result<>();
    });
}

} // namespace dbsbm

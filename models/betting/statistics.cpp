// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/statistics.h"

#include "models/betting/Rational.h"
#include "models/betting/grading.h"

namespace dbsbm {

namespace {

/// part / whole in tenths of a percent, half to even, held within int.
int permille(qint64 part, qint64 whole)
{
    const Integer exact = roundHalfEven(Rational(Integer(part) * 1000, Integer(whole)));
    constexpr int kLargest = std::numeric_limits<int>::max();
    if (exact > kLargest || exact < -kLargest)
        return exact > 0 ? kLargest : -kLargest;
    return exact.convert_to<int>();
}

} // namespace

void Record::add(const Bet &bet)
{
    if (bet.status == BetStatus::Open)
        ++open;
    if (bet.status != BetStatus::Settled || !bet.result)
        return;
    const char side = countsAs(*bet.result, bet.net);
    won += side == 'W';
    lost += side == 'L';
    pushed += side == 'P';
    voided += side == 0;
    if (side == 'W' || side == 'L')
        turnover = turnover + bet.stake.risk;
    if (side != 0 && bet.selfGraded)
        ++selfGraded;
    net = net + bet.net;
}

std::optional<int> Record::winRatePermille() const
{
    const qint64 decided = qint64{won} + lost;
    return decided == 0 ? std::nullopt : std::optional(permille(won, decided));
}

std::optional<int> Record::roiPermille() const
{
    return turnover.micro == 0 ? std::nullopt : std::optional(permille(net.micro, turnover.micro));
}

QString Record::toText() const
{
    return QStringLiteral("%1-%2-%3").arg(won).arg(lost).arg(pushed);
}

} // namespace dbsbm

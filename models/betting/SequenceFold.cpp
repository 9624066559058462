// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/SequenceFold.h"

#include "models/betting/grading.h"

#include <algorithm>
#include <tuple>

namespace dbsbm {

namespace {

/// Whether all bets of a stretch are one run.
bool isOneRun(const SequenceFold &fold)
{
    return std::abs(fold.firstRun) == fold.bets;
}

bool sameSide(qint64 run, qint64 other)
{
    return (run > 0) == (other > 0);
}

void joinRuns(SequenceFold &joined, const SequenceFold &earlier, const SequenceFold &later)
{
    if (earlier.bets == 0 || later.bets == 0) {
        joined.firstRun = earlier.firstRun + later.firstRun;
        joined.lastRun = earlier.lastRun + later.lastRun;
        return;
    }
    const bool meets = sameSide(earlier.lastRun, later.firstRun);
    const qint64 seam = meets ? earlier.lastRun + later.firstRun : 0;
    joined.firstRun = meets && isOneRun(earlier) ? seam : earlier.firstRun;
    joined.lastRun = meets && isOneRun(later) ? seam : later.lastRun;
    joined.longestWon = std::max(joined.longestWon, seam);
    joined.longestLost = std::max(joined.longestLost, -seam);
}

} // namespace

SequenceFold foldOf(const Bet &bet)
{
    SequenceFold fold;
    const char side =
        bet.status == BetStatus::Settled && bet.result ? countsAs(*bet.result, bet.net) : '\0';
    if (side == 0)
        return fold;
    fold.net = bet.net.micro;
    fold.highest = std::max<qint64>(fold.net, 0);
    fold.lowest = std::min<qint64>(fold.net, 0);
    fold.drawdown = -fold.lowest;
    fold.longestWon = side == 'W';
    fold.longestLost = side == 'L';
    fold.firstRun = fold.longestWon - fold.longestLost;
    fold.lastRun = fold.firstRun;
    fold.bets = std::abs(fold.firstRun);
    fold.lastEffectiveMs = bet.settledAtMs;
    fold.lastNumber = bet.number;
    return fold;
}

SequenceFold join(const SequenceFold &earlier, const SequenceFold &later)
{
    SequenceFold joined;
    joined.net = earlier.net + later.net;
    joined.highest = std::max(earlier.highest, earlier.net + later.highest);
    joined.lowest = std::min(earlier.lowest, earlier.net + later.lowest);
    joined.drawdown = std::max(
        {earlier.drawdown, later.drawdown, earlier.highest - (earlier.net + later.lowest)});
    joined.bets = earlier.bets + later.bets;
    joined.longestWon = std::max(earlier.longestWon, later.longestWon);
    joined.longestLost = std::max(earlier.longestLost, later.longestLost);
    std::tie(joined.lastEffectiveMs, joined.lastNumber) =
        std::max(std::tie(earlier.lastEffectiveMs, earlier.lastNumber),
                 std::tie(later.lastEffectiveMs, later.lastNumber));
    joinRuns(joined, earlier, later);
    return joined;
}

bool isBehind(const Bet &bet, const SequenceFold &fold)
{
    return std::tie(fold.lastEffectiveMs, fold.lastNumber) < std::tie(bet.settledAtMs, bet.number);
}

bool isBefore(const Bet &first, const Bet &second)
{
    return std::tie(first.settledAtMs, first.number) < std::tie(second.settledAtMs, second.number);
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Bet.h"

namespace dbsbm {

/// What depends on the order of settled bets, folded so that stretches can be joined: join() is
/// associative, and an empty fold is its identity. The columns of the table `capper_day`.
struct SequenceFold
{
    qint64 net = 0;      ///< micro-units
    qint64 highest = 0;  ///< highest running net from the start of the stretch, at least 0
    qint64 lowest = 0;   ///< lowest running net, at most 0
    qint64 drawdown = 0; ///< largest fall from a height to a later depth, at least 0
    qint64 bets = 0;     ///< W and L; pushes and voids neither end nor lengthen a run
    qint64 firstRun = 0; ///< length of the run at the start: wins positive, losses negative
    qint64 lastRun = 0;  ///< of the run at the end: the current streak
    qint64 longestWon = 0;
    qint64 longestLost = 0;
    qint64 lastEffectiveMs = 0; ///< effective time of the last bet that counts
    BetNumber lastNumber = {};  ///< its number; two bets may have the same time

    bool operator==(const SequenceFold &) const = default;
};

/// The fold of a single bet; empty unless it is settled and counts (void counts nowhere).
SequenceFold foldOf(const Bet &bet);

/// The fold of \a earlier followed by \a later.
SequenceFold join(const SequenceFold &earlier, const SequenceFold &later);

/// Whether \a bet comes after all bets of \a fold.
bool isBehind(const Bet &bet, const SequenceFold &fold);

/// Bets in the order in which folds take them: effective time, then bet number.
bool isBefore(const Bet &first, const Bet &second);

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Bet.h"

#include <optional>

namespace dbsbm {

/// A record: W-L-P, net and turnover. A fold over bets: settled ones count by countsAs() (void and
/// cancelled nowhere), open ones only in \a open, and a bet whose slip was not delivered not at
/// all.
struct Record
{
    int won = 0;
    int lost = 0;
    int pushed = 0;
    int voided = 0;
    int open = 0;
    int selfGraded = 0;
    Units net;
    Units turnover; ///< full risk of all W and L

    void add(const Bet &bet);
    int settled() const { return won + lost + pushed; }
    /// won / (won + lost) in tenths of a percent, rounded half to even; nothing without a bet.
    std::optional<int> winRatePermille() const;
    /// net / turnover in tenths of a percent; nothing without turnover.
    std::optional<int> roiPermille() const;
    QString toText() const; ///< "12-8-1"
};

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/tallies.h"

namespace dbsbm {

/// Fewer decided bets than this make no rate and no place on a board of rates.
inline constexpr int kMinimumSample = 5;

/// A range in permille, lower and upper bound.
struct Interval
{
    int low = 0;
    int high = 0;

    bool operator==(const Interval &) const = default;
};

// Of all rates: tenths of a percent, half to even, held within int; nothing without data.

/// won / (won + lost).
std::optional<int> winRateOf(const Contribution &tally);
/// net / turnover.
std::optional<int> roiOf(const Contribution &tally);
/// levelNet per decided bet: the ROI of one unit flat on each.
std::optional<int> levelRoiOf(const Contribution &tally);
/// The mean closing line value.
std::optional<int> closingValueOf(const Contribution &tally);

/// 95 % Wilson score interval of the win rate (E. B. Wilson, JASA 22, 1927): (p + z^2/2n +- z
/// sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n), z = 1.96.
std::optional<Interval> winRateInterval(const Contribution &tally);
/// 95 % interval of the level-stakes ROI by the variance of fair prices: (S +- 1.96 sqrt(V)) / n
/// with S = levelNet, V = levelVariance, n = won + lost.
std::optional<Interval> levelRoiInterval(const Contribution &tally);

/// How far the level-stakes result lies from what fair prices make likely, in hundredths of a
/// standard deviation: z = S / sqrt(sum(D - 1)), as each level stake at a fair price has mean 0 and
/// variance D - 1 (the t-value of betting records; J. Buchdahl, Squares & Sharps, 2016).
/// Nothing without a decided bet.
std::optional<int> luckOf(const Contribution &tally);

/// luckOf() in words: within one deviation is ordinary, beyond two is far.
enum class LuckBand { FarBelow, Below, Ordinary, Above, FarAbove };
LuckBand luckBandOf(int hundredths);

/// The expected longest run of successes in \a count trials that succeed with \a permille chance,
/// in tenths: log_1/p(n(1-p)) + gamma/ln(1/p) - 1/2, gamma = 0.5772 (M. F. Schilling, The Longest
/// Run of Heads, College Math. J. 21, 1990), at least 0 and at most count. Exact at 0 and 1000.
int expectedLongestRun(qint64 count, int permille);

enum class BoardMetric { Net, Roi, WinRate, Wins, ClosingValue };
QString toName(BoardMetric metric);
std::optional<BoardMetric> boardMetricFromName(const QString &name);

/// A line of a leaderboard.
struct Standing
{
    CapperId capper;
    QString name;
    Contribution tally;
};

/// Whether a tally has its place on a board: for rates at least \a minimum decided bets (of
/// closing values at least that many with one), for sums a settled bet.
bool qualifies(const Contribution &tally, BoardMetric metric, int minimum = kMinimumSample);

/// The order of a board: the metric, compared exactly, highest first; ties by net, then smaller
/// turnover, then name, then capper. A tally without the metric comes last.
bool ranksBefore(const Standing &first, const Standing &second, BoardMetric metric);

} // namespace dbsbm

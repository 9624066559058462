// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Bet.h"

#include <QStringList>

class QTimeZone;

namespace dbsbm {

/// What settled bets add to a row of the table `tally`; sums, so that rows can be added and
/// subtracted. A bet that is not settled adds nothing.
struct Contribution
{
    qint64 won = 0;
    qint64 lost = 0;
    qint64 pushed = 0;
    qint64 voided = 0;
    qint64 net = 0;      ///< micro-units
    qint64 turnover = 0; ///< micro-units; full risk of all W and L
    /// Net of one unit flat on each bet at its price, micro-units: round_half_even(10^6 *
    /// (product(m) - 1)), each bet held within kMaxLevel.
    qint64 levelNet = 0;
    /// Sum of D - 1 over W and L, in millionths of a unit squared: the variance of a level stake at
    /// a fair price (win D - 1 with chance 1/D, else lose 1: mean 0, variance D - 1). D is the
    /// price of the legs that stood. Each bet held within kMaxLevel.
    qint64 levelVariance = 0;
    qint64 closingCount = 0; ///< bets with a closing line value
    qint64 closingSum = 0;   ///< their closing line values, permille

    bool operator==(const Contribution &) const = default;
    Contribution &operator+=(const Contribution &other);
    Contribution &operator-=(const Contribution &other);
};

/// One bet adds at most this much to levelNet and levelVariance, so that millions fit into int64.
inline constexpr qint64 kMaxLevel = 1'000'000'000'000;
/// A closing line value is at most this, permille.
inline constexpr qint64 kMaxClosingPermille = 1'000'000;

Contribution contributionOf(const Bet &bet);

/// Closing line value: price taken / closing price - 1, in permille, half to even. Of a parlay the
/// products over the legs that stood; nothing unless each of them has a closing price.
std::optional<qint64> closingValueOf(const Bet &bet);

/// Which class of `tally` a bet is in: 1 for self-graded plus 2 for start unverified (of any leg)
/// plus 4 for late.
int tallyClassOf(const Bet &bet);

/// A row of `tally` by its columns dimension and value.
struct Dimension
{
    QString name;
    QString value;

    bool operator==(const Dimension &) const = default;
};

/// The rows that a bet counts in beside the whole record, one each of
/// - league: in upper case; "MIXED" of several, empty when none was typed
/// - market: its name, "parlay" of several legs
/// - price: band of the decimal price as taken: "to_1.50", "1.50_1.80", "1.80_2.00", "2.00_2.50",
///   "2.50_4.00", "4.00_up" (lower bound within)
/// - weekday: "1" (Monday) to "7" of the first start, or of the placing when that is unverified, in
///   \a zone
/// - lead: hours from placing to first start: "started", "0_1", "1_6", "6_24", "24_72", "72_up",
///   or "unverified"
QList<Dimension> dimensionsOf(const Bet &bet, const QTimeZone &zone);

/// Of \a dimensions, which are those of a bet, what is also kept among the bets of its league
/// alone: "market/NBA" and "price/NBA" with the same values.
QList<Dimension> dimensionsWithinLeague(const QList<Dimension> &dimensions);
/// The name of such a row; \a league in upper case.
QString nameWithinLeague(const QString &dimension, const QString &league);
/// The dimensions that are kept within a league: market and price.
QStringList namesWithinLeague();

} // namespace dbsbm

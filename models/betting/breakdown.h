// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/tallies.h"

#include <QStringList>

namespace dbsbm {

/// One row of a record broken down by a dimension.
struct BreakdownPart
{
    QString value; ///< as in Dimension: "NBA", "1.50_1.80", "7"
    Contribution sums;

    qint64 settled() const { return sums.won + sums.lost + sums.pushed; }
    qint64 decided() const { return sums.won + sums.lost; }
};

/// The names of the dimensions, in the order in which they are offered.
QStringList breakdownNames();

/// The parts of \a dimension that hold a settled bet. Bands of prices, weekdays and hours before
/// the start stand in their own order; leagues and markets by settled bets, then by name.
QList<BreakdownPart> breakdownOf(const QList<std::pair<Dimension, Contribution>> &parts,
                                 const QString &dimension);

} // namespace dbsbm

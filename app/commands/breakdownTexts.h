// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/StatsService.h"

namespace dbsbm {

/// "By league" of a name of breakdownNames().
QString breakdownTitle(const QString &dimension);
/// A value of that dimension as a person reads it: "Sunday", "1.50 to 1.80", "1 to 6 h".
QString partLabel(const QString &dimension, const QString &value);

inline constexpr int kMaxBreakdownRows = 20;

/// Columns of equal width: what, settled bets, W-L-P, win rate, net, ROI. A rate whose sample is
/// too small is a dash. At most \a most parts, then a line that says how many more there are; 0 =
/// all.
QStringList breakdownTable(const StatsView &view, const QString &dimension, int most);
/// The table as a message, below whose record it is.
QString breakdownText(const StatsView &view, const QString &name, const QString &dimension);

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/postContents.h"
#include "models/slips/Cards.h"

namespace dbsbm {

/// "23 November 2026", "16 to 22 November 2026", "November 2026".
QString spanText(StatsPeriod period, const StatsSpan &span);
/// "Daily recap", "Monthly leaderboard".
QString recapTitle(StatsPeriod period);
QString boardTitle(StatsPeriod period);
/// "12-8-1".
QString recordText(const Contribution &tally);
/// The name on a board, with a star where the guild marks self-graded bets.
QString boardName(const BoardRow &row);
/// What the star means; empty when no row has one.
QString boardMarkText(const QList<BoardRow> &rows);
/// Tenths of a percent as "+7.4 %".
QString signedPercent(int permille);

RecapCardContent recapCard(const RecapView &view);
LeaderboardCardContent boardCard(const BoardView &view);

} // namespace dbsbm

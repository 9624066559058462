// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/CommandServices.h"
#include "app/commands/Handler.h"
#include "models/services/StatsService.h"
#include "models/slips/SlipRenderer.h"
#include "models/slips/SlipTheme.h"

namespace dbsbm {

// The card of /leaderboard, the same in words, and what it shares with that of /stats.

/// "November 2026", "Last 30 days", "All time".
QString periodText(StatsPeriod period, const StatsSpan &span);
QString metricTitle(BoardMetric metric);
/// "+12.40 u", "56.3 %", "24 wins"; empty without data.
QString metricText(const Contribution &tally, BoardMetric metric);

/// How many rows a page of /leaderboard has.
inline constexpr int kBoardPage = 10;
LeaderboardCardContent leaderboardCard(const Leaderboard &board);
QString leaderboardText(const Leaderboard &board);

/// A public reply of the picture with \a text beside it. Where the picture cannot be drawn, the
/// text alone; its cost is given back and the error is tracked.
ReplyTask cardReply(Invocation &call, CommandServices &services, const CardContent &content,
                    const SlipTheme &theme, const QString &text);

} // namespace dbsbm

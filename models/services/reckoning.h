// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/StatsService.h"

namespace dbsbm {

// What StatsService reads, on a snapshot. The guild has been counted.

Result<StatsView> readStats(Transaction &transaction, const StatsWish &wish, qint64 nowMs);
Result<Leaderboard> readLeaderboard(Transaction &transaction, const BoardWish &wish, qint64 nowMs);

} // namespace dbsbm

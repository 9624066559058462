// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/slips/SlipRenderer.h"

namespace dbsbm::test {

SlipContent moneylineSlip();
SlipContent propSlip();
/// A parlay of \a legs selections of all kinds, not graded.
SlipContent parlaySlip(int legs);
StatsCardContent statsCard();
LeaderboardCardContent leaderboardCard();
RecapCardContent recapCard();
SlipTheme lightTheme();
/// A drawn portrait of \a side pixels, always the same.
Picture portrait(int side = 256);
/// A drawn mark with a transparent ground.
Picture mark(int side = 256);

} // namespace dbsbm::test

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/StatsService.h"
#include "models/slips/Cards.h"

namespace dbsbm {

// The card of /stats, and the same in words. What is not known (the sequence of a server or of one
// league, its open bets) is left out, never shown as zero.

/// \a name is that of the capper, or of the server's record.
StatsCardContent statsCard(const StatsView &view, const QString &name);
QString statsText(const StatsView &view, const QString &name);
/// What statsText() says below its head: rates, level stakes, runs, who graded, open bets.
QStringList statsLines(const StatsView &view);

} // namespace dbsbm

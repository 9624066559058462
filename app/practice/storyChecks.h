// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/statistics.h"
#include "models/core/Task.h"
#include "network/simulator/SimulatedDiscord.h"

namespace dbsbm {

/// The bet as it must be once graded so: the story's own arithmetic, from the typed pick.
Result<Bet> expectedOutcome(const Bet &placed, BetResult result);
Record sum(const Record &a, const Record &b);
/// The story did not come true; \a what says how.
tl::unexpected<Error> storyFault(const QString &what);
/// Succeeds when an answer came that is not a refusal.
Task<Result<>> answered(Task<Result<simulator::SimReply>> reply, QObject *context);

} // namespace dbsbm

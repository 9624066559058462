// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Ids.h"
#include "models/ops/RateAction.h"

#include <vector>

namespace dbsbm {

struct RateCount
{
    quint64 allowed = 0;
    quint64 refused = 0;
    quint64 shadowed = 0; ///< of the allowed: would have been refused, did the limit bind
    /// Refused of all, 0 to 1.
    double refusedShare() const
    {
        return allowed + refused == 0 ? 0 : double(refused) / double(allowed + refused);
    }
    bool isZero() const { return allowed + refused + shadowed == 0; }
};

/// Counters for one action in one guild.
struct RateStatistics : RateCount
{
    RateAction action = RateAction::BetPlacement;
    GuildId guild;
    int activeMembers = 0;
    int highestUse = 0;                    ///< of the busiest member now
    std::chrono::milliseconds nextFree{0}; ///< of that member, zero when below the limit
};

/// What a member has used of a limit.
struct MemberUse
{
    GuildId guild;
    UserId user;
    RateAction action = RateAction::BetPlacement;
    int used = 0;
    RateLimit limit;                       ///< the one the latest charge was counted by
    std::chrono::milliseconds nextFree{0}; ///< zero when below the limit
};

/// The charges of one key outside of the limiter.
struct KeptCharges
{
    GuildId guild; ///< invalid: of all guilds together
    UserId user;   ///< invalid: of all members together
    RateAction action = RateAction::BetPlacement;
    std::optional<RateLimit> own; ///< by which they count, where it is not the usual one
    std::vector<quint32> agesMs;  ///< oldest first
};

} // namespace dbsbm

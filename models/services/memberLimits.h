// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/RateLimiter.h"
#include "models/services/GuildSettingsService.h"

namespace dbsbm {

/// How rate limits bind a member of a guild.
struct MemberLimits
{
    bool exempt = false; ///< is charged nothing
    RateOverrides overrides{};
};

/// By the settings limit_exempt_roles and limit_overrides. Of several roles that name the same
/// action the most generous counts: the most per second, and of equal ones the larger number.
MemberLimits memberLimits(const GuildSettings &settings, const QList<RoleId> &roles);

} // namespace dbsbm

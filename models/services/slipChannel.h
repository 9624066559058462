// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/GuildSettingsService.h"

namespace dbsbm {

/// Where a slip goes: the guild's slip channel, or the wanted one when an administrator named it as
/// another slip channel; a slip pings members, so nobody else chooses. Errors: CFG-005, BET-015.
Result<ChannelId> slipChannel(const GuildSettings &settings, ChannelId wanted);

} // namespace dbsbm

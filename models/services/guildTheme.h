// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/GuildSettingsService.h"
#include "models/slips/SlipTheme.h"

namespace dbsbm {

UnitsDisplay unitsDisplayOf(const GuildSettings &settings);
/// The look of a guild's slips and cards by its settings theme_accent, theme_background,
/// slip_footer and units_display.
SlipTheme themeOf(const GuildSettings &settings);

} // namespace dbsbm

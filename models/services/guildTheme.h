// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/GuildSettingsService.h"
#include "models/slips/SlipTheme.h"

namespace dbsbm {

/// In which the bot writes there (setting language).
Language languageOf(const GuildSettings &settings);
UnitsDisplay unitsDisplayOf(const GuildSettings &settings);
/// How prices are shown there: the first of its setting odds_formats.
OddsFormat oddsDisplayOf(const GuildSettings &settings);
/// The look of a guild's slips and cards by its settings theme_accent, theme_background,
/// theme_logo, theme_background_picture, slip_footer, units_display, odds_formats and language.
/// Its pictures are known by digest alone: SlipService loads them.
SlipTheme themeOf(const GuildSettings &settings);

} // namespace dbsbm

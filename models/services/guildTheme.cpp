// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/guildTheme.h"

#include "models/services/themePictures.h"

namespace dbsbm {

using namespace Qt::StringLiterals;

Language languageOf(const GuildSettings &settings)
{
    return languageFromName(settings.text(u"language"_s));
}

UnitsDisplay unitsDisplayOf(const GuildSettings &settings)
{
    return unitsDisplayFromName(settings.text(u"units_display"_s));
}

OddsFormat oddsDisplayOf(const GuildSettings &settings)
{
    return oddsFormatFromName(settings.text(u"odds_formats"_s).section(u',', 0, 0).trimmed());
}

SlipTheme themeOf(const GuildSettings &settings)
{
    SlipTheme theme = themeFrom({.accent = settings.text(u"theme_accent"_s),
                                 .background = settings.text(u"theme_background"_s)})
                          .theme;
    theme.guild = settings.guild;
    theme.logo.digest = themePictureOf(settings, u"theme_logo"_s);
    theme.background.digest = themePictureOf(settings, u"theme_background_picture"_s);
    theme.footerLine = settings.text(u"slip_footer"_s);
    theme.units = unitsDisplayOf(settings);
    theme.odds = oddsDisplayOf(settings);
    theme.language = languageOf(settings);
    return theme;
}

} // namespace dbsbm

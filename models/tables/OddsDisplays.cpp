// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/OddsDisplays.h"

#include "models/core/Logging.h"
#include "models/services/guildTheme.h"

namespace dbsbm {

OddsDisplays::OddsDisplays(GuildSettingsService &settings, QObject *parent)
    : QObject(parent), m_settings(settings)
{
    connect(&settings, &GuildSettingsService::settingsChanged, this, [this](GuildId guild) {
        if (m_formats.contains(guild))
            load(guild);
    });
}

OddsFormat OddsDisplays::of(GuildId guild)
{
    const auto known = m_formats.constFind(guild);
    if (known != m_formats.constEnd())
        return *known;
    m_formats.insert(guild, OddsFormat::American);
    load(guild);
    return OddsFormat::American;
}

void OddsDisplays::refresh()
{
    const QList<GuildId> guilds = m_formats.keys();
    for (const GuildId guild : guilds)
        load(guild);
}

void OddsDisplays::load(GuildId guild)
{
    m_settings.get(guild).then(this, [this, guild](const Result<GuildSettings> &settings) {
        if (!settings) { // the bets that could not be read either are what is told
            qCWarning(lcSettings, "How odds are shown is not known: %s",
                      qUtf8Printable(settings.error().userText()));
            return;
        }
        OddsFormat &format = m_formats[guild];
        if (format == oddsDisplayOf(*settings))
            return;
        format = oddsDisplayOf(*settings);
        Q_EMIT changed();
    });
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/guildNames.h"

#include "models/services/BotControl.h"

namespace dbsbm {

QMap<GuildId, QString> guildNames(const GuildDirectory &directory)
{
    QMap<GuildId, QString> names;
    for (const DirectoryGuild &guild : directory.guilds())
        names.insert(guild.id, guild.name.isEmpty() ? guild.id.toString() : guild.name);
    return names;
}

} // namespace dbsbm

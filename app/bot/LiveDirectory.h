// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/BotControl.h"
#include "network/discord/protocol/Values.h"

#include <QHash>

namespace dbsbm {

/// The guilds as GUILD_CREATE and GUILD_DELETE leave them. An outage keeps the guild.
class LiveDirectory : public GuildDirectory
{
    Q_OBJECT
public:
    using GuildDirectory::GuildDirectory;

    QList<DirectoryGuild> guilds() const override { return m_guilds.values(); }
    const DirectoryGuild *guild(GuildId id) const override;

    void guildCreated(const discord::Guild &guild);
    void guildDeleted(GuildId id, bool unavailable);
    void clear();

private:
    QHash<GuildId, DirectoryGuild> m_guilds;
};

} // namespace dbsbm

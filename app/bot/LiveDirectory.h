// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ShardShare.h"
#include "models/services/BotControl.h"
#include "network/discord/protocol/Values.h"

#include <QHash>

namespace dbsbm {

/// The guilds, their roles and channels as the gateway's events leave them. An outage keeps the
/// guild.
class LiveDirectory : public GuildDirectory
{
    Q_OBJECT
public:
    using GuildDirectory::GuildDirectory;

    QList<DirectoryGuild> guilds() const override { return m_guilds.values(); }
    const DirectoryGuild *guild(GuildId id) const override;

    void apply(const discord::GuildEvent &event);
    void clear();
    /// Forgets the servers of others' shards.
    void keep(const ShardShare &share);

private:
    // What each event leaves; false when nothing changed.
    bool take(const discord::Guild &guild);
    bool take(const discord::GuildUpdate &update);
    bool take(const discord::GuildGone &gone);
    bool take(const discord::GuildRole &changed);
    bool take(const discord::RoleGone &gone);
    bool take(const discord::Channel &channel);
    bool take(const discord::ChannelGone &gone);

    QHash<GuildId, DirectoryGuild> m_guilds;
};

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bot/LiveDirectory.h"

namespace dbsbm {

namespace {

DirectoryGuild toDirectory(const discord::Guild &guild)
{
    DirectoryGuild entry{guild.id, guild.name, !guild.unavailable, guild.memberCount, {}, {}};
    for (const discord::Role &role : guild.roles)
        entry.roles.append({role.id, role.name});
    for (const discord::Channel &channel : guild.channels)
        entry.channels.append({channel.id, channel.name, channel.type});
    return entry;
}

} // namespace

const DirectoryGuild *LiveDirectory::guild(GuildId id) const
{
    const auto found = m_guilds.constFind(id);
    return found == m_guilds.constEnd() ? nullptr : &found.value();
}

void LiveDirectory::guildCreated(const discord::Guild &guild)
{
    if (guild.unavailable && m_guilds.contains(guild.id))
        m_guilds[guild.id].available = false; // an outage says little else (protocol item 46)
    else
        m_guilds.insert(guild.id, toDirectory(guild));
    Q_EMIT guildsChanged();
}

void LiveDirectory::guildDeleted(GuildId id, bool unavailable)
{
    const auto found = m_guilds.find(id);
    if (found == m_guilds.end())
        return;
    if (unavailable)
        found->available = false;
    else
        m_guilds.erase(found);
    Q_EMIT guildsChanged();
}

void LiveDirectory::clear()
{
    if (m_guilds.isEmpty())
        return;
    m_guilds.clear();
    Q_EMIT guildsChanged();
}

} // namespace dbsbm

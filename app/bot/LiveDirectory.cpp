// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bot/LiveDirectory.h"

#include <algorithm>

namespace dbsbm {

namespace {

DirectoryRole toDirectory(const discord::Role &role)
{
    return {role.id, role.name, role.permissions};
}

DirectoryChannel toDirectory(const discord::Channel &channel)
{
    DirectoryChannel entry{channel.id, channel.name, channel.type};
    for (const discord::Overwrite &overwrite : channel.overwrites)
        entry.overwrites.append({overwrite.id, overwrite.member, overwrite.allow, overwrite.deny});
    return entry;
}

template<typename To, typename From>
QList<To> allOf(const QList<From> &values)
{
    QList<To> entries;
    for (const From &value : values)
        entries.append(toDirectory(value));
    return entries;
}

DirectoryGuild toDirectory(const discord::Guild &guild)
{
    return {guild.id,
            guild.name,
            !guild.unavailable,
            guild.memberCount,
            allOf<DirectoryRole>(guild.roles),
            allOf<DirectoryChannel>(guild.channels),
            guild.owner};
}

/// Takes the place of the entry with that id, or comes last.
template<typename Entry>
void put(QList<Entry> &entries, const Entry &entry)
{
    const auto known = std::find_if(entries.begin(), entries.end(), [&](const Entry &candidate) {
        return candidate.id == entry.id;
    });
    if (known == entries.end())
        entries.append(entry);
    else
        *known = entry;
}

template<typename Entry, typename Id>
bool drop(QList<Entry> &entries, Id id)
{
    return entries.removeIf([id](const Entry &entry) { return entry.id == id; }) > 0;
}

} // namespace

const DirectoryGuild *LiveDirectory::guild(GuildId id) const
{
    const auto found = m_guilds.constFind(id);
    return found == m_guilds.constEnd() ? nullptr : &found.value();
}

void LiveDirectory::apply(const discord::GuildEvent &event)
{
    if (std::visit([this](const auto &value) { return take(value); }, event))
        Q_EMIT guildsChanged();
}

bool LiveDirectory::take(const discord::Guild &guild)
{
    if (guild.unavailable && m_guilds.contains(guild.id))
        m_guilds[guild.id].available = false; // an outage says little else (protocol item 46)
    else
        m_guilds.insert(guild.id, toDirectory(guild));
    return true;
}

bool LiveDirectory::take(const discord::GuildUpdate &update)
{
    const auto found = m_guilds.find(update.guild.id);
    if (found == m_guilds.end())
        return false;
    found->name = update.guild.name;
    found->owner = update.guild.owner;
    found->roles = allOf<DirectoryRole>(update.guild.roles);
    return true;
}

bool LiveDirectory::take(const discord::GuildGone &gone)
{
    const auto found = m_guilds.find(gone.guild);
    if (found == m_guilds.end())
        return false;
    if (gone.unavailable)
        found->available = false;
    else
        m_guilds.erase(found);
    return true;
}

bool LiveDirectory::take(const discord::GuildRole &changed)
{
    const auto found = m_guilds.find(changed.guild);
    if (found == m_guilds.end())
        return false;
    put(found->roles, toDirectory(changed.role));
    return true;
}

bool LiveDirectory::take(const discord::RoleGone &gone)
{
    const auto found = m_guilds.find(gone.guild);
    return found != m_guilds.end() && drop(found->roles, gone.role);
}

bool LiveDirectory::take(const discord::Channel &channel)
{
    const auto found = m_guilds.find(channel.guild);
    if (found == m_guilds.end())
        return false;
    put(found->channels, toDirectory(channel));
    return true;
}

bool LiveDirectory::take(const discord::ChannelGone &gone)
{
    const auto found = m_guilds.find(gone.guild);
    return found != m_guilds.end() && drop(found->channels, gone.channel);
}

void LiveDirectory::keep(const ShardShare &share)
{
    const auto gone =
        m_guilds.removeIf([&share](const auto &item) { return !share.covers(item.key()); });
    if (gone > 0)
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

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/simulator/SimState.h"

#include <QDateTime>
#include <QRandomGenerator>

#include <algorithm>

namespace dbsbm::simulator {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 kWorkerBits = quint64(1) << 17;
constexpr quint64 kAdministrator = quint64(1) << 3;
constexpr quint64 kViewChannel = quint64(1) << 10;
constexpr quint64 kAllPermissions = (quint64(1) << 53) - 1 - (quint64(1) << 47); // item 111
constexpr quint64 kEveryonePermissions = 0x8005CC40; // as a new guild has them, without calls

template<typename List, typename Id>
auto findById(List &list, Id id) -> decltype(&*list.begin())
{
    const auto found =
        std::find_if(list.begin(), list.end(), [id](const auto &item) { return item.id == id; });
    return found == list.end() ? nullptr : &*found;
}

} // namespace

SimState::SimState(SimulatorOptions options, Clock &clock)
    : m_options(std::move(options)), m_clock(clock)
{}

quint64 SimState::nextId()
{
    m_lastId = std::max(m_lastId + 1, snowflakeAt(m_clock.nowMs()) | kWorkerBits);
    return m_lastId;
}

QString SimState::timestamp(qint64 epochMs)
{
    return QDateTime::fromMSecsSinceEpoch(epochMs, Qt::UTC).toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s)
        + u"000+00:00"_s;
}

QString SimState::randomToken(int bytes)
{
    QByteArray entropy(bytes, Qt::Uninitialized);
    for (char &byte : entropy)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    return QString::fromLatin1(
        entropy.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

void SimState::addGuild(SimGuild guild)
{
    const RoleId everyone{guild.id.value}; // item 115
    if (!role(guild, everyone))
        guild.roles.prepend({everyone, u"@everyone"_s, kEveryonePermissions});
    if (!member(guild, m_options.botUser)) {
        const RoleId own{nextId()};
        guild.roles.append({own, m_options.botName, guild.botPermissions});
        SimMember bot;
        bot.id = m_options.botUser;
        bot.username = m_options.botName;
        bot.roles = {own};
        guild.members.append(bot);
    }
    m_guilds.insert_or_assign(guild.id, std::move(guild));
}

const SimGuild *SimState::guild(GuildId id) const
{
    const auto found = m_guilds.find(id);
    return found == m_guilds.end() ? nullptr : &found->second;
}

const SimGuild *SimState::guildOf(ChannelId channel) const
{
    for (const auto &[id, guild] : m_guilds) {
        if (findById(guild.channels, channel))
            return &guild;
    }
    return nullptr;
}

const SimChannel *SimState::channel(ChannelId id) const
{
    const SimGuild *owner = guildOf(id);
    return owner ? findById(owner->channels, id) : nullptr;
}

bool SimState::renameChannel(ChannelId id, const QString &name)
{
    const SimGuild *owner = guildOf(id);
    if (!owner)
        return false;
    findById(m_guilds[owner->id].channels, id)->name = name;
    return true;
}

bool SimState::replaceRole(GuildId guild, const SimRole &role)
{
    const auto owner = m_guilds.find(guild);
    SimRole *known = owner == m_guilds.end() ? nullptr : findById(owner->second.roles, role.id);
    if (!known)
        return false;
    *known = role;
    return true;
}

bool SimState::replaceChannel(const SimChannel &channel)
{
    const SimGuild *owner = guildOf(channel.id);
    if (!owner)
        return false;
    *findById(m_guilds[owner->id].channels, channel.id) = channel;
    return true;
}

const SimMember *SimState::member(const SimGuild &guild, UserId id)
{
    return findById(guild.members, id);
}

const SimRole *SimState::role(const SimGuild &guild, RoleId id)
{
    return findById(guild.roles, id);
}

const SimMember *SimState::anyMember(UserId id) const
{
    for (const auto &[guildId, guild] : m_guilds) {
        if (const SimMember *found = member(guild, id))
            return found;
    }
    return nullptr;
}

quint64 SimState::permissions(const SimGuild &guild, const SimMember &member)
{
    if (member.owner)
        return kAllPermissions;
    const SimRole *everyone = role(guild, RoleId{guild.id.value});
    quint64 bits = everyone ? everyone->permissions : 0;
    for (const RoleId id : member.roles) {
        if (const SimRole *held = role(guild, id))
            bits |= held->permissions;
    }
    return (bits & kAdministrator) ? kAllPermissions : bits;
}

quint64 SimState::permissions(const SimGuild &guild, const SimMember &member,
                              const SimChannel &channel)
{
    quint64 bits = permissions(guild, member);
    if (bits == kAllPermissions)
        return bits;
    const SimOverwrite *own = nullptr;
    quint64 allow = 0;
    quint64 deny = 0;
    for (const SimOverwrite &overwrite : channel.overwrites) {
        if (overwrite.member) {
            own = overwrite.id == member.id.value ? &overwrite : own;
        } else if (overwrite.id == guild.id.value) {
            bits = (bits & ~overwrite.deny) | overwrite.allow;
        } else if (member.roles.contains(RoleId{overwrite.id})) {
            allow |= overwrite.allow;
            deny |= overwrite.deny;
        }
    }
    bits = (bits & ~deny) | allow;
    if (own)
        bits = (bits & ~own->deny) | own->allow;
    return (bits & kViewChannel) ? bits : 0;
}

qint64 SimState::applicationFlags() const
{
    // Presence, members and content as small applications have them (item 20).
    const qint64 content = m_contentHidden ? 0 : qint64(1) << 19;
    return (qint64(1) << 13) | (qint64(1) << 15) | content | (qint64(1) << 23);
}

} // namespace dbsbm::simulator

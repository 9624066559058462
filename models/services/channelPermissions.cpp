// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/channelPermissions.h"

#include <algorithm>
#include <limits>

namespace dbsbm {

namespace {

constexpr quint64 kAdministrator = 1ULL << 3;
constexpr quint64 kViewChannel = 1ULL << 10;
constexpr quint64 kEverything = std::numeric_limits<quint64>::max();

/// @everyone is the role whose id is the guild's; everybody has it, and no member lists it.
bool holds(const DirectoryGuild &guild, const DirectoryMember &member, quint64 role)
{
    return role == guild.id.value || member.roles.contains(RoleId{role});
}

quint64 basePermissions(const DirectoryGuild &guild, const DirectoryMember &member)
{
    quint64 bits = 0;
    for (const DirectoryRole &role : guild.roles) {
        if (holds(guild, member, role.id.value))
            bits |= role.permissions;
    }
    return bits;
}

/// The overwrites that \a fits, all denials before all permissions.
template<typename Fits>
quint64 overwritten(quint64 bits, const DirectoryChannel &channel, Fits fits)
{
    quint64 allow = 0;
    quint64 deny = 0;
    for (const DirectoryOverwrite &overwrite : channel.overwrites) {
        if (!fits(overwrite))
            continue;
        allow |= overwrite.allow;
        deny |= overwrite.deny;
    }
    return (bits & ~deny) | allow;
}

} // namespace

quint64 channelPermissions(const DirectoryGuild &guild, ChannelId id, const DirectoryMember &member)
{
    const auto channel =
        std::find_if(guild.channels.cbegin(), guild.channels.cend(),
                     [id](const DirectoryChannel &candidate) { return candidate.id == id; });
    if (channel == guild.channels.cend() || !member.user.isValid())
        return 0;
    quint64 bits = basePermissions(guild, member);
    if (member.user == guild.owner || (bits & kAdministrator) != 0)
        return kEverything;
    using Overwrite = DirectoryOverwrite;
    const quint64 everyone = guild.id.value;
    bits = overwritten(bits, *channel, [&](const Overwrite &overwrite) {
        return !overwrite.member && overwrite.id == everyone;
    });
    bits = overwritten(bits, *channel, [&](const Overwrite &overwrite) {
        return !overwrite.member && overwrite.id != everyone && holds(guild, member, overwrite.id);
    });
    bits = overwritten(bits, *channel, [&](const Overwrite &overwrite) {
        return overwrite.member && overwrite.id == member.user.value;
    });
    return (bits & kViewChannel) != 0 ? bits : 0;
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/BotControl.h"

namespace dbsbm {

/// A member, as an event that tells no permissions says.
struct DirectoryMember
{
    UserId user;
    QList<RoleId> roles;
};

/// What a member may in a channel, as Discord computes it (Topics, "Permissions"): the roles, then
/// the channel's overwrites of @everyone, of all roles together, and of the member. Nothing where
/// the channel is unknown, as a thread is, or cannot be seen; everything for the owner and for
/// administrators.
quint64 channelPermissions(const DirectoryGuild &guild, ChannelId channel,
                           const DirectoryMember &member);

} // namespace dbsbm

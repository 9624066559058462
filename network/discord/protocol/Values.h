// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/discord/protocol/Interaction.h"

#include <variant>

namespace dbsbm::discord {

struct Role
{
    RoleId id;
    QString name;
    quint64 permissions = 0;
    int position = 0;
};
/// What a role or a member may in one channel otherwise than in the guild.
struct Overwrite
{
    quint64 id = 0; ///< of the role or the member
    bool member = false;
    quint64 allow = 0;
    quint64 deny = 0;
};
struct Channel
{
    ChannelId id;
    GuildId guild;
    QString name;
    int type = 0;
    QList<Overwrite> overwrites{};
};

struct Guild
{
    GuildId id;
    QString name;
    bool unavailable = false;
    int memberCount = 0;
    QList<Role> roles;
    QList<Channel> channels;
    UserId owner{};
};

/// GUILD_UPDATE: without channels.
struct GuildUpdate
{
    Guild guild;
};
/// GUILD_DELETE.
struct GuildGone
{
    GuildId guild;
    bool unavailable = false; ///< an outage; the bot is still in it
};
/// GUILD_ROLE_CREATE and GUILD_ROLE_UPDATE.
struct GuildRole
{
    GuildId guild;
    Role role;
};
/// GUILD_ROLE_DELETE.
struct RoleGone
{
    GuildId guild;
    RoleId role;
};
/// CHANNEL_DELETE.
struct ChannelGone
{
    GuildId guild;
    ChannelId channel;
};
/// What the gateway tells of guilds; a Guild is GUILD_CREATE, a Channel CHANNEL_CREATE or _UPDATE.
using GuildEvent =
    std::variant<Guild, GuildUpdate, GuildGone, GuildRole, RoleGone, Channel, ChannelGone>;

struct Message
{
    MessageId id;
    ChannelId channel;
    WebhookId webhook;
    User author;
    QString content; ///< may be hidden without the privileged intent
    qint64 timestampMs = 0;
    QString nonce;
    QStringList attachmentUrls{}; ///< on the CDN, signed: they expire (protocol item 78)
};

/// MESSAGE_REACTION_ADD.
struct Reaction
{
    GuildId guild;
    ChannelId channel;
    MessageId message;
    Member member; ///< without permission bits
    QString emoji; ///< a Unicode emoji, or the name of a custom one
    bool custom = false;
};

/// MESSAGE_DELETE and MESSAGE_DELETE_BULK.
struct DeletedMessages
{
    GuildId guild;
    QList<MessageId> messages;
};

using MessageEvent = std::variant<Reaction, DeletedMessages>;

struct Webhook
{
    WebhookId id;
    ChannelId channel;
    ApplicationId application;
    int type = 1;
    QString name;
    QString token; ///< a secret
};

struct GatewayBot
{
    QString url;
    int shards = 1;
    int total = 1000;
    int remaining = 1000;
    qint64 resetAfterMs = 0;
    int maxConcurrency = 1;
};

struct Application
{
    ApplicationId id;
    QString name;
    quint64 flags = 0;
    QString interactionsEndpointUrl;
};

struct Ready
{
    QString sessionId;
    QString resumeGatewayUrl;
    User user;
    ApplicationId application;
    QList<GuildId> guilds;
};

} // namespace dbsbm::discord

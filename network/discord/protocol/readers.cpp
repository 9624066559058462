// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/protocol/readers.h"

#include <QDateTime>

#include <algorithm>
#include <limits>

namespace dbsbm::discord {

namespace {

/// An int of a sane size: what is beyond the range counts as its end.
int boundedInt(JsonView json, int fallback, int least)
{
    const qint64 value = json.toInteger(fallback);
    return static_cast<int>(std::clamp<qint64>(value, least, std::numeric_limits<int>::max()));
}

Channel readChannel(JsonView json, GuildId guild)
{
    Channel channel{json.id<ChannelId>("id"), guild, json.text("name"),
                    boundedInt(json["type"], 0, 0)};
    json["permission_overwrites"].forEach([&](JsonView item) {
        channel.overwrites.append({item["id"].toBits(), item["type"].toInteger(0) == 1,
                                   item["allow"].toBits(), item["deny"].toBits()});
    });
    return channel;
}

Role readRole(JsonView json)
{
    return {json.id<RoleId>("id"), json.text("name"), json["permissions"].toBits(),
            boundedInt(json["position"], 0, 0)};
}

/// A value whose id must be there.
template<typename T, typename Id>
Result<GuildEvent> identified(T value, GuildId guild, Id id)
{
    if (guild.isValid() && id.isValid())
        return GuildEvent(std::move(value));
    return malformed(QStringLiteral("a guild event without ids"));
}

} // namespace

User readUser(JsonView json)
{
    User user;
    user.id = json.id<UserId>("id");
    user.username = json.text("username");
    user.globalName = json.text("global_name");
    user.avatar = json.text("avatar");
    user.bot = json["bot"].toFlag();
    return user;
}

Member readMember(JsonView json)
{
    Member member;
    member.user = readUser(json["user"]);
    member.nick = json.text("nick");
    member.permissions = json["permissions"].toBits();
    json["roles"].forEach([&](JsonView role) {
        if (const RoleId id{role.toBits()}; id.isValid())
            member.roles.append(id);
    });
    return member;
}

Result<Reaction> readReaction(JsonView json)
{
    Reaction reaction;
    reaction.guild = json.id<GuildId>("guild_id");
    reaction.channel = json.id<ChannelId>("channel_id");
    reaction.message = json.id<MessageId>("message_id");
    reaction.member = readMember(json["member"]);
    if (!reaction.member.user.id.isValid())
        reaction.member.user.id = json.id<UserId>("user_id");
    reaction.emoji = json["emoji"].text("name");
    reaction.custom = json["emoji"].id<MessageId>("id").isValid();
    if (!reaction.message.isValid() || !reaction.member.user.id.isValid())
        return malformed(QStringLiteral("a reaction without message or user"));
    return reaction;
}

Result<DeletedMessages> readDeletedMessages(JsonView json)
{
    DeletedMessages deleted;
    deleted.guild = json.id<GuildId>("guild_id");
    if (const auto id = json.id<MessageId>("id"); id.isValid())
        deleted.messages.append(id);
    json["ids"].forEach([&](JsonView element) {
        if (const MessageId id{element.toBits()}; id.isValid())
            deleted.messages.append(id);
    });
    if (deleted.messages.isEmpty())
        return malformed(QStringLiteral("a deletion without a message"));
    return deleted;
}

Result<Guild> readGuild(JsonView json)
{
    Guild guild;
    guild.id = json.id<GuildId>("id");
    if (!guild.id.isValid())
        return malformed(QStringLiteral("guild: id missing"));
    guild.name = json.text("name");
    guild.owner = json.id<UserId>("owner_id");
    guild.unavailable = json["unavailable"].toFlag();
    guild.memberCount = boundedInt(json["member_count"], 0, 0);
    json["roles"].forEach([&](JsonView item) {
        if (const Role role = readRole(item); role.id.isValid())
            guild.roles.append(role);
    });
    json["channels"].forEach([&](JsonView item) {
        if (const Channel channel = readChannel(item, guild.id); channel.id.isValid())
            guild.channels.append(channel);
    });
    return guild;
}

Result<GuildEvent> readGuildEvent(const QByteArray &event, JsonView json)
{
    if (event == "GUILD_CREATE")
        return readGuild(json).map([](Guild guild) { return GuildEvent(std::move(guild)); });
    if (event == "GUILD_UPDATE")
        return readGuild(json).map(
            [](Guild guild) { return GuildEvent(GuildUpdate{std::move(guild)}); });
    const auto owner = json.id<GuildId>(event == "GUILD_DELETE" ? "id" : "guild_id");
    if (event == "GUILD_DELETE")
        return identified(GuildGone{owner, json["unavailable"].toFlag()}, owner, owner);
    if (event == "GUILD_ROLE_DELETE") {
        const auto role = json.id<RoleId>("role_id");
        return identified(RoleGone{owner, role}, owner, role);
    }
    if (event == "GUILD_ROLE_CREATE" || event == "GUILD_ROLE_UPDATE") {
        const Role role = readRole(json["role"]);
        return identified(GuildRole{owner, role}, owner, role.id);
    }
    const Channel channel = readChannel(json, owner);
    if (event == "CHANNEL_DELETE")
        return identified(ChannelGone{owner, channel.id}, owner, channel.id);
    return identified(channel, owner, channel.id);
}

Result<Ready> readReady(JsonView json)
{
    Ready ready;
    ready.sessionId = json.text("session_id");
    ready.user = readUser(json["user"]);
    if (ready.sessionId.isEmpty() || !ready.user.id.isValid())
        return malformed(QStringLiteral("READY: session id or user missing"));
    ready.resumeGatewayUrl = json.text("resume_gateway_url");
    ready.application = json["application"].id<ApplicationId>("id");
    json["guilds"].forEach([&](JsonView guild) {
        if (const auto id = guild.id<GuildId>("id"); id.isValid())
            ready.guilds.append(id);
    });
    return ready;
}

Result<Message> readMessage(JsonView json)
{
    Message message;
    message.id = json.id<MessageId>("id");
    message.channel = json.id<ChannelId>("channel_id");
    if (!message.id.isValid())
        return malformed(QStringLiteral("message: id missing"));
    message.webhook = json.id<WebhookId>("webhook_id");
    message.author = readUser(json["author"]);
    message.content = json.text("content");
    message.nonce = json["nonce"].toVariant().toString(); // a string or an integer
    json["attachments"].forEach([&](JsonView item) {
        if (const QString url = item.text("url"); !url.isEmpty())
            message.attachmentUrls.append(url);
    });
    const QDateTime time = QDateTime::fromString(json.text("timestamp"), Qt::ISODateWithMs);
    message.timestampMs = time.isValid() ? time.toMSecsSinceEpoch() : snowflakeTimeMs(message.id);
    return message;
}

Result<Webhook> readWebhook(JsonView json)
{
    Webhook webhook;
    webhook.id = json.id<WebhookId>("id");
    if (!webhook.id.isValid())
        return malformed(QStringLiteral("webhook: id missing"));
    webhook.channel = json.id<ChannelId>("channel_id");
    webhook.application = json.id<ApplicationId>("application_id");
    webhook.type = boundedInt(json["type"], 1, 0);
    webhook.name = json.text("name");
    webhook.token = json.text("token");
    return webhook;
}

Result<GatewayBot> readGatewayBot(JsonView json)
{
    GatewayBot bot;
    bot.url = json.text("url");
    if (bot.url.isEmpty())
        return malformed(QStringLiteral("gateway/bot: url missing"));
    bot.shards = boundedInt(json["shards"], 1, 1);
    const JsonView limit = json["session_start_limit"];
    bot.total = boundedInt(limit["total"], bot.total, 0);
    bot.remaining = boundedInt(limit["remaining"], bot.remaining, 0);
    bot.resetAfterMs = std::max<qint64>(0, limit["reset_after"].toInteger());
    bot.maxConcurrency = boundedInt(limit["max_concurrency"], 1, 1);
    return bot;
}

Result<Application> readApplication(JsonView json)
{
    Application application;
    application.id = json.id<ApplicationId>("id");
    if (!application.id.isValid())
        return malformed(QStringLiteral("application: id missing"));
    application.name = json.text("name");
    // `flags` is a number, `flags_new` the same beyond 53 bits, as text (item 116).
    const quint64 wide = json["flags_new"].toBits();
    application.flags = wide != 0 ? wide : json["flags"].toBits();
    application.interactionsEndpointUrl = json.text("interactions_endpoint_url");
    return application;
}

} // namespace dbsbm::discord

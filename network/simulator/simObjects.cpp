// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Discord's JSON of users, members, roles, channels, guilds, the application and webhooks.
#include "network/simulator/SimState.h"

namespace dbsbm::simulator {

using namespace Qt::StringLiterals;

namespace {

constexpr auto kNull = QJsonValue::Null;

QJsonObject userObject(UserId id, const QString &name, const QString &displayName, bool bot)
{
    QJsonObject user{
        {u"id"_s, id.toString()},
        {u"username"_s, name},
        {u"discriminator"_s, u"0"_s},
        {u"global_name"_s, displayName.isEmpty() ? QJsonValue(kNull) : QJsonValue(displayName)},
        {u"avatar"_s, kNull},
        {u"banner"_s, kNull},
        {u"accent_color"_s, kNull},
        {u"avatar_decoration_data"_s, kNull},
        {u"public_flags"_s, 0},
        {u"flags"_s, 0}};
    if (bot)
        user.insert(u"bot"_s, true);
    return user;
}

QJsonObject everyGuild(const SimGuild &guild)
{
    UserId owner = guild.members.isEmpty() ? UserId{} : guild.members.constFirst().id;
    for (const SimMember &member : guild.members) {
        if (member.owner)
            owner = member.id;
    }
    return {{u"id"_s, guild.id.toString()},
            {u"name"_s, guild.name},
            {u"icon"_s, kNull},
            {u"description"_s, kNull},
            {u"splash"_s, kNull},
            {u"discovery_splash"_s, kNull},
            {u"features"_s, QJsonArray()},
            {u"banner"_s, kNull},
            {u"owner_id"_s, owner.toString()},
            {u"application_id"_s, kNull},
            {u"region"_s, u"us-east"_s},
            {u"afk_channel_id"_s, kNull},
            {u"afk_timeout"_s, 300},
            {u"system_channel_id"_s, kNull},
            {u"system_channel_flags"_s, 0},
            {u"widget_enabled"_s, false},
            {u"widget_channel_id"_s, kNull},
            {u"verification_level"_s, 0},
            {u"default_message_notifications"_s, 0},
            {u"mfa_level"_s, 0},
            {u"explicit_content_filter"_s, 0},
            {u"max_presences"_s, kNull},
            {u"max_members"_s, 500000},
            {u"max_video_channel_users"_s, 25},
            {u"max_stage_video_channel_users"_s, 50},
            {u"vanity_url_code"_s, kNull},
            {u"premium_tier"_s, 0},
            {u"premium_subscription_count"_s, 0},
            {u"preferred_locale"_s, u"en-US"_s},
            {u"rules_channel_id"_s, kNull},
            {u"public_updates_channel_id"_s, kNull},
            {u"safety_alerts_channel_id"_s, kNull},
            {u"premium_progress_bar_enabled"_s, false},
            {u"nsfw"_s, false},
            {u"nsfw_level"_s, 0},
            {u"emojis"_s, QJsonArray()},
            {u"stickers"_s, QJsonArray()}};
}

} // namespace

QJsonObject SimState::botUserJson() const
{
    return userObject(m_options.botUser, m_options.botName, {}, true);
}

QJsonObject SimState::userJson(const SimMember &member)
{
    return userObject(member.id, member.username, member.displayName, false);
}

QJsonObject SimState::userJson(UserId id) const
{
    if (id == m_options.botUser)
        return botUserJson();
    const SimMember *found = anyMember(id);
    return found ? userJson(*found) : QJsonObject();
}

QJsonObject SimState::memberJson(const SimGuild &guild, const SimMember &member, bool withUser)
{
    QJsonArray roles;
    for (const RoleId id : member.roles)
        roles.append(id.toString());
    QJsonObject json{{u"roles"_s, roles},
                     {u"nick"_s, kNull},
                     {u"avatar"_s, kNull},
                     {u"banner"_s, kNull},
                     {u"joined_at"_s,
                      timestamp(std::max(snowflakeTimeMs(guild.id), snowflakeTimeMs(member.id)))},
                     {u"premium_since"_s, kNull},
                     {u"pending"_s, false},
                     {u"communication_disabled_until"_s, kNull},
                     {u"flags"_s, 0}};
    if (withUser) {
        json.insert(u"user"_s, userJson(member));
        json.insert(u"deaf"_s, false);
        json.insert(u"mute"_s, false);
    }
    return json;
}

QJsonObject SimState::roleJson(const SimGuild &guild, const SimRole &role, int position)
{
    Q_UNUSED(guild)
    return {{u"id"_s, role.id.toString()},
            {u"name"_s, role.name},
            {u"description"_s, kNull},
            {u"permissions"_s, QString::number(role.permissions)},
            {u"position"_s, position},
            {u"color"_s, 0},
            {u"colors"_s,
             QJsonObject{{u"primary_color"_s, 0},
                         {u"secondary_color"_s, kNull},
                         {u"tertiary_color"_s, kNull}}},
            {u"hoist"_s, false},
            {u"managed"_s, false},
            {u"mentionable"_s, false},
            {u"icon"_s, kNull},
            {u"unicode_emoji"_s, kNull},
            {u"flags"_s, 0}};
}

QJsonArray SimState::rolesJson(const SimGuild &guild) const
{
    const SimMember *bot = member(guild, m_options.botUser);
    QJsonArray roles;
    int position = 0;
    for (const SimRole &role : guild.roles) {
        QJsonObject json = roleJson(guild, role, position++);
        if (bot && role.name == m_options.botName && bot->roles.contains(role.id)) {
            json.insert(u"managed"_s, true);
            json.insert(u"tags"_s, QJsonObject{{u"bot_id"_s, m_options.botUser.toString()}});
        }
        roles.append(json);
    }
    return roles;
}

QJsonObject SimState::channelJson(const SimGuild &guild, const SimChannel &channel) const
{
    QJsonArray overwrites;
    for (const SimOverwrite &overwrite : channel.overwrites) {
        overwrites.append(QJsonObject{{u"id"_s, QString::number(overwrite.id)},
                                      {u"type"_s, overwrite.member ? 1 : 0},
                                      {u"allow"_s, QString::number(overwrite.allow)},
                                      {u"deny"_s, QString::number(overwrite.deny)}});
    }
    QJsonObject json{
        {u"id"_s, channel.id.toString()},
        {u"type"_s, channel.type},
        {u"guild_id"_s, guild.id.toString()},
        {u"name"_s, channel.name},
        {u"flags"_s, 0},
        {u"position"_s,
         guild.channels.isEmpty() ? 0 : static_cast<int>(&channel - &guild.channels.constFirst())},
        {u"parent_id"_s, kNull},
        {u"permission_overwrites"_s, overwrites}};
    if (channel.type == 4)
        return json;
    json.insert(u"nsfw"_s, false);
    json.insert(u"rate_limit_per_user"_s, 0);
    json.insert(u"last_message_id"_s, kNull);
    if (channel.type == 2) {
        json.insert(u"bitrate"_s, 64000);
        json.insert(u"user_limit"_s, 0);
        json.insert(u"rtc_region"_s, kNull);
    } else {
        json.insert(u"topic"_s, kNull);
    }
    return json;
}

QJsonArray SimState::channelsJson(const SimGuild &guild) const
{
    QJsonArray channels;
    for (const SimChannel &channel : guild.channels)
        channels.append(channelJson(guild, channel));
    return channels;
}

QJsonArray SimState::membersJson(const SimGuild &guild) const
{
    QJsonArray members;
    for (const SimMember &member : guild.members) {
        QJsonObject json = memberJson(guild, member);
        if (member.id == m_options.botUser)
            json.insert(u"user"_s, botUserJson());
        members.append(json);
    }
    return members;
}

QJsonObject SimState::guildJson(const SimGuild &guild) const
{
    QJsonObject json = everyGuild(guild);
    json.insert(u"roles"_s, rolesJson(guild));
    return json;
}

QJsonObject SimState::guildCreateJson(const SimGuild &guild) const
{
    QJsonObject json = guildJson(guild);
    json.insert(u"joined_at"_s, timestamp(snowflakeTimeMs(guild.id)));
    json.insert(u"large"_s, false);
    json.insert(u"unavailable"_s, false);
    json.insert(u"member_count"_s, guild.members.size());
    json.insert(u"members"_s, membersJson(guild));
    json.insert(u"channels"_s, channelsJson(guild));
    for (const QString &list :
         {u"voice_states"_s, u"threads"_s, u"presences"_s, u"stage_instances"_s,
          u"guild_scheduled_events"_s, u"soundboard_sounds"_s})
        json.insert(list, QJsonArray());
    return json;
}

QJsonObject SimState::applicationJson() const
{
    const UserId ownerId = m_guilds.empty() || m_guilds.begin()->second.members.isEmpty()
        ? m_options.botUser
        : m_guilds.begin()->second.members.constFirst().id;
    const QJsonObject perms{
        {u"oauth2_install_params"_s,
         QJsonObject{{u"scopes"_s, QJsonArray{u"bot"_s, u"applications.commands"_s}},
                     {u"permissions"_s, u"0"_s}}}};
    return {{u"id"_s, m_options.application.toString()},
            {u"name"_s, m_options.botName},
            {u"icon"_s, kNull},
            {u"description"_s, QString()},
            {u"summary"_s, QString()},
            {u"bot_public"_s, false},
            {u"bot_require_code_grant"_s, false},
            {u"verify_key"_s, QString(64, u'0')},
            {u"team"_s, kNull},
            {u"flags"_s, applicationFlags()},
            {u"interactions_endpoint_url"_s, kNull},
            {u"role_connections_verification_url"_s, kNull},
            {u"hook"_s, true},
            {u"bot"_s, botUserJson()},
            {u"owner"_s, userJson(ownerId)},
            {u"redirect_uris"_s, QJsonArray()},
            {u"approximate_guild_count"_s, static_cast<int>(m_guilds.size())},
            {u"integration_types_config"_s, QJsonObject{{u"0"_s, perms}}},
            {u"tags"_s, QJsonArray()}};
}

QJsonObject SimState::webhookJson(const SimWebhook &webhook, bool withToken) const
{
    QJsonObject json{{u"id"_s, webhook.id.toString()},
                     {u"type"_s, 1},
                     {u"name"_s, webhook.name},
                     {u"avatar"_s, webhook.avatar},
                     {u"guild_id"_s, webhook.guild.toString()},
                     {u"channel_id"_s, webhook.channel.toString()},
                     {u"application_id"_s, m_options.application.toString()}};
    if (withToken) {
        json.insert(u"token"_s, webhook.token);
        json.insert(
            u"url"_s,
            u"https://discord.com/api/webhooks/%1/%2"_s.arg(webhook.id.toString(), webhook.token));
        json.insert(u"user"_s, botUserJson());
    }
    return json;
}

} // namespace dbsbm::simulator

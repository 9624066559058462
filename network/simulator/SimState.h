// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/simulator/SimulatedDiscord.h"

#include <map>

namespace dbsbm::simulator {

struct SimWebhook
{
    WebhookId id;
    GuildId guild;
    ChannelId channel;
    QString token;
    QString name;
    QJsonValue avatar = QJsonValue::Null;
};

/// The world: guilds with their roles, channels and members, and the makers of ids and times.
/// Answers Discord's JSON of each of them.
class SimState
{
public:
    SimState(SimulatorOptions options, Clock &clock);

    const SimulatorOptions &options() const { return m_options; }
    void setToken(const QByteArray &token) { m_options.token = token; }
    Clock &clock() const { return m_clock; }

    /// A new snowflake of now, larger than all before (protocol item 115).
    quint64 nextId();
    /// ISO 8601 with microseconds and offset (item 51), of now or of \a epochMs.
    QString timestamp() const { return timestamp(m_clock.nowMs()); }
    static QString timestamp(qint64 epochMs);
    /// Unguessable, URL-safe, \a bytes of entropy.
    static QString randomToken(int bytes);

    void addGuild(SimGuild guild);
    const std::map<GuildId, SimGuild> &guilds() const { return m_guilds; }
    const SimGuild *guild(GuildId id) const;
    /// The guild of a channel; null when there is no such channel.
    const SimGuild *guildOf(ChannelId channel) const;
    const SimChannel *channel(ChannelId id) const;
    bool renameChannel(ChannelId id, const QString &name);
    /// Takes the place of the role or channel with that id; false when there is none.
    bool replaceRole(GuildId guild, const SimRole &role);
    bool replaceChannel(const SimChannel &channel);
    static const SimMember *member(const SimGuild &guild, UserId id);
    static const SimRole *role(const SimGuild &guild, RoleId id);
    /// A member of any guild, or null.
    const SimMember *anyMember(UserId id) const;

    bool contentHidden() const { return m_contentHidden; }
    void setContentHidden(bool hidden) { m_contentHidden = hidden; }

    std::map<WebhookId, SimWebhook> &webhooks() { return m_webhooks; }

    // JSON
    QJsonObject botUserJson() const;
    static QJsonObject userJson(const SimMember &member);
    /// The user object of a member, the bot included.
    QJsonObject userJson(UserId id) const;
    static QJsonObject memberJson(const SimGuild &guild, const SimMember &member,
                                  bool withUser = true);
    static QJsonObject roleJson(const SimGuild &guild, const SimRole &role, int position);
    QJsonArray rolesJson(const SimGuild &guild) const;
    QJsonObject channelJson(const SimGuild &guild, const SimChannel &channel) const;
    QJsonArray channelsJson(const SimGuild &guild) const;
    QJsonArray membersJson(const SimGuild &guild) const;
    QJsonObject guildJson(const SimGuild &guild) const;
    /// The data of GUILD_CREATE.
    QJsonObject guildCreateJson(const SimGuild &guild) const;
    QJsonObject applicationJson() const;
    QJsonObject webhookJson(const SimWebhook &webhook, bool withToken) const;
    /// Guild permissions, owner and ADMINISTRATOR counting as all (item 110).
    static quint64 permissions(const SimGuild &guild, const SimMember &member);
    /// The same in a channel, by its overwrites.
    static quint64 permissions(const SimGuild &guild, const SimMember &member,
                               const SimChannel &channel);
    qint64 applicationFlags() const;

private:
    SimulatorOptions m_options;
    Clock &m_clock;
    quint64 m_lastId = 0;
    bool m_contentHidden = false;
    std::map<GuildId, SimGuild> m_guilds;
    std::map<WebhookId, SimWebhook> m_webhooks;
};

} // namespace dbsbm::simulator

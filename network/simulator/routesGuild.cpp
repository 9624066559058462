// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// Guilds, roles, channels, members, messages of channels.
#include "network/simulator/Rest.h"
#include "network/simulator/messageRules.h"

#include <cmath>
#include <limits>

namespace dbsbm::simulator {

using namespace Qt::StringLiterals;

namespace {

constexpr quint64 kManageChannels = quint64(1) << 4;
constexpr auto kRenameWindow = std::chrono::minutes(10);
constexpr qsizetype kRenames = 2;
constexpr quint64 kNewest = std::numeric_limits<quint64>::max();

/// limit of the query; nothing when it is out of bounds (section 13).
std::optional<int> limitOf(const RestCall &call, int byDefault, int most)
{
    bool ok = true;
    const QString text = call.query.queryItemValue(u"limit"_s);
    const int limit = text.isEmpty() ? byDefault : text.toInt(&ok);
    return ok && limit >= 1 && limit <= most ? std::optional(limit) : std::nullopt;
}

RestReply badLimit(int most)
{
    return invalidForm(
        {{u"limit"_s,
          fieldFault(u"NUMBER_TYPE_MAX"_s, u"int value should be between 1 and %1."_s.arg(most))}});
}

} // namespace

void Rest::addGuildRoutes()
{
    const auto withGuild = [this](auto handle) {
        return [this, handle](const RestCall &call) {
            const SimGuild *guild = m_state.guild(call.id<GuildId>(u"guild"_s));
            return guild ? RestReply{200, handle(*guild)} : unknown(10004, u"Guild"_s);
        };
    };
    m_routes.add(u"GET"_s, u"/guilds/{guild}"_s, withGuild([this](const SimGuild &guild) {
                     return QJsonValue(m_state.guildJson(guild));
                 }));
    m_routes.add(u"GET"_s, u"/guilds/{guild}/roles"_s, withGuild([this](const SimGuild &guild) {
                     return QJsonValue(m_state.rolesJson(guild));
                 }));
    m_routes.add(u"GET"_s, u"/guilds/{guild}/channels"_s, withGuild([this](const SimGuild &guild) {
                     return QJsonValue(m_state.channelsJson(guild));
                 }));
    m_routes.add(u"GET"_s, u"/guilds/{guild}/webhooks"_s, withGuild([this](const SimGuild &guild) {
                     return QJsonValue(webhooksOf([&guild](const SimWebhook &webhook) {
                         return webhook.guild == guild.id;
                     }));
                 }));
    m_routes.add(u"GET"_s, u"/guilds/{guild}/members"_s,
                 [this](const RestCall &call) { return listMembers(call); });
    m_routes.add(u"GET"_s, u"/guilds/{guild}/members/search"_s,
                 [this](const RestCall &call) { return searchMembers(call); });
    m_routes.add(u"GET"_s, u"/guilds/{guild}/members/{user}"_s, [this](const RestCall &call) {
        const SimGuild *guild = m_state.guild(call.id<GuildId>(u"guild"_s));
        const SimMember *member =
            guild ? SimState::member(*guild, call.id<UserId>(u"user"_s)) : nullptr;
        return member ? RestReply{200, SimState::memberJson(*guild, *member)}
                      : unknown(10007, u"Member"_s);
    });
}

RestReply Rest::listMembers(const RestCall &call) const
{
    const SimGuild *guild = m_state.guild(call.id<GuildId>(u"guild"_s));
    const auto limit = limitOf(call, 1, 1000);
    if (!guild)
        return unknown(10004, u"Guild"_s);
    if (!limit)
        return badLimit(1000);
    const quint64 after = call.query.queryItemValue(u"after"_s).toULongLong();
    std::map<quint64, QJsonValue> sorted;
    const QJsonArray members = m_state.membersJson(*guild);
    for (const QJsonValue &member : members) {
        const quint64 id =
            member.toObject().value("user"_L1).toObject().value("id"_L1).toString().toULongLong();
        if (id > after)
            sorted.emplace(id, member);
    }
    QJsonArray page;
    for (const auto &[id, member] : sorted) {
        if (page.size() < *limit)
            page.append(member);
    }
    return {200, page};
}

RestReply Rest::searchMembers(const RestCall &call) const
{
    const SimGuild *guild = m_state.guild(call.id<GuildId>(u"guild"_s));
    const auto limit = limitOf(call, 1, 1000);
    if (!guild)
        return unknown(10004, u"Guild"_s);
    if (!limit)
        return badLimit(1000);
    const QString query = call.query.queryItemValue(u"query"_s, QUrl::FullyDecoded);
    QJsonArray found;
    const QJsonArray members = m_state.membersJson(*guild);
    for (const QJsonValue &member : members) {
        const QJsonObject user = member.toObject().value("user"_L1).toObject();
        const bool fits =
            user.value("username"_L1).toString().startsWith(query, Qt::CaseInsensitive)
            || user.value("global_name"_L1).toString().startsWith(query, Qt::CaseInsensitive);
        if (fits && found.size() < *limit)
            found.append(member);
    }
    return {200, found};
}

void Rest::addChannelRoutes()
{
    m_routes.add(u"GET"_s, u"/channels/{channel}"_s, [this](const RestCall &call) {
        const auto id = call.id<ChannelId>(u"channel"_s);
        const SimChannel *channel = m_state.channel(id);
        return channel ? RestReply{200, m_state.channelJson(*m_state.guildOf(id), *channel)}
                       : unknown(10003, u"Channel"_s);
    });
    m_routes.add(u"PATCH"_s, u"/channels/{channel}"_s,
                 [this](const RestCall &call) { return editChannel(call); });
    m_routes.add(u"POST"_s, u"/channels/{channel}/typing"_s, [this](const RestCall &call) {
        return m_state.channel(call.id<ChannelId>(u"channel"_s)) ? RestReply{204}
                                                                 : unknown(10003, u"Channel"_s);
    });
}

double Rest::renameWait(ChannelId channel)
{
    QList<std::chrono::nanoseconds> &times = m_renames[channel];
    const auto now = m_state.clock().elapsed();
    times.removeIf([now](std::chrono::nanoseconds at) { return now - at >= kRenameWindow; });
    if (times.size() < kRenames)
        return 0;
    return std::chrono::duration<double>(times.constFirst() + kRenameWindow - now).count();
}

RestReply Rest::editChannel(const RestCall &call)
{
    const auto id = call.id<ChannelId>(u"channel"_s);
    const SimGuild *owner = m_state.guildOf(id);
    const SimMember *bot = owner ? SimState::member(*owner, m_state.options().botUser) : nullptr;
    if (bot && !(SimState::permissions(*owner, *bot) & kManageChannels))
        return refuse(403, 50013, u"Missing Permissions"_s);
    const QString name = call.object().value("name"_L1).toString();
    if (call.object().contains("name"_L1)) {
        if (name.isEmpty() || name.size() > 100)
            return invalidForm({{u"name"_s,
                                 fieldFault(u"BASE_TYPE_BAD_LENGTH"_s,
                                            u"Must be between 1 and 100 in length."_s)}});
        if (const double wait = renameWait(id); wait > 0) {
            return {429,
                    QJsonObject{{u"message"_s, u"You are being rate limited."_s},
                                {u"retry_after"_s, wait},
                                {u"global"_s, false}},
                    {{"Retry-After", QByteArray::number(std::ceil(wait))},
                     {"X-RateLimit-Scope", "user"}}};
        }
        if (m_state.renameChannel(id, name))
            m_renames[id].append(m_state.clock().elapsed());
    }
    const SimChannel *channel = m_state.channel(id);
    if (!channel)
        return unknown(10003, u"Channel"_s);
    const SimGuild *guild = m_state.guildOf(id);
    const QJsonObject json = m_state.channelJson(*guild, *channel);
    m_gateway.dispatch(u"CHANNEL_UPDATE"_s, guild->id, json);
    return {200, json};
}

void Rest::addMessageRoutes()
{
    const QString all = u"/channels/{channel}/messages"_s;
    const QString one = all + u"/{message}"_s;
    m_routes.add(u"GET"_s, all, [this](const RestCall &call) { return listMessages(call); });
    m_routes.add(u"POST"_s, all, [this](const RestCall &call) { return createMessage(call); });
    m_routes.add(u"POST"_s, all + u"/bulk-delete"_s,
                 [this](const RestCall &call) { return bulkDelete(call); });
    m_routes.add(u"GET"_s, one, [this](const RestCall &call) {
        const StoredMessage *stored =
            m_messages.find(call.id<ChannelId>(u"channel"_s), call.id<MessageId>(u"message"_s));
        return stored && !stored->ephemeral
            ? RestReply{200, m_messages.visible(*stored, m_state.contentHidden())}
            : unknown(10008, u"Message"_s);
    });
    m_routes.add(u"PATCH"_s, one, [this](const RestCall &call) { return editMessage(call); });
    m_routes.add(u"DELETE"_s, one, [this](const RestCall &call) { return deleteMessage(call); });
}

RestReply Rest::listMessages(const RestCall &call) const
{
    const auto channel = call.id<ChannelId>(u"channel"_s);
    const auto limit = limitOf(call, 50, 100);
    if (!m_state.channel(channel))
        return unknown(10003, u"Channel"_s);
    if (!limit)
        return badLimit(100);
    const auto idOf = [&call](const QString &key) {
        return call.query.queryItemValue(key).toULongLong();
    };
    QList<const StoredMessage *> page;
    if (call.query.hasQueryItem(u"around"_s)) {
        const quint64 centre = idOf(u"around"_s);
        const auto newer = m_messages.list(channel, centre, kNewest);
        page = newer.last(std::min<qsizetype>(newer.size(), *limit / 2)); // the nearest ones
        page += m_messages.list(channel, 0, centre + 1);
    } else if (call.query.hasQueryItem(u"after"_s)) {
        const auto newer = m_messages.list(channel, idOf(u"after"_s), kNewest);
        page = newer.last(std::min<qsizetype>(newer.size(), *limit)); // the oldest after it
    } else {
        const bool before = call.query.hasQueryItem(u"before"_s);
        page = m_messages.list(channel, 0, before ? idOf(u"before"_s) : kNewest);
    }
    QJsonArray messages;
    for (const StoredMessage *stored : page.first(std::min<qsizetype>(page.size(), *limit)))
        messages.append(m_messages.visible(*stored, m_state.contentHidden()));
    return {200, messages};
}

RestReply Rest::createMessage(const RestCall &call)
{
    const auto channel = call.id<ChannelId>(u"channel"_s);
    if (!m_state.channel(channel))
        return unknown(10003, u"Channel"_s);
    MessageDraft draft;
    draft.channel = channel;
    draft.body = call.object();
    draft.body.insert(u"flags"_s,
                      draft.body.value("flags"_L1).toInt() & ~kFlagEphemeral); // item 74
    draft.files = call.files;
    draft.author = m_state.options().botUser;
    if (const auto fault = messageFault(draft.body, draft.files, true))
        return *fault;
    const QString nonce = draft.body.value("nonce"_L1).toVariant().toString();
    if (!nonce.isEmpty() && draft.body.value("enforce_nonce"_L1).toBool()) {
        if (const StoredMessage *first =
                m_messages.byNonce(channel, draft.author, nonce)) // item 66
            return {200, first->message.json};
    }
    if (const QJsonObject reference = draft.body.value("message_reference"_L1).toObject();
        !reference.isEmpty()) {
        const StoredMessage *replied = m_messages.find(
            channel, MessageId::fromString(reference.value("message_id"_L1).toString()));
        draft.extra = {
            {u"type"_s, 19},
            {u"message_reference"_s, reference},
            {u"referenced_message"_s,
             replied ? QJsonValue(replied->message.json) : QJsonValue(QJsonValue::Null)}};
    }
    return {200, m_messages.create(draft).message.json};
}

RestReply Rest::editMessage(const RestCall &call)
{
    const auto channel = call.id<ChannelId>(u"channel"_s);
    const StoredMessage *stored = m_messages.find(channel, call.id<MessageId>(u"message"_s));
    if (!stored || stored->ephemeral)
        return unknown(10008, u"Message"_s);
    if (stored->author != m_state.options().botUser)
        return refuse(403, 50005, u"Cannot edit a message authored by another user"_s);
    if (const auto fault = messageFault(call.object(), call.files, false))
        return *fault;
    return {200,
            m_messages.edit(channel, stored->message.id, call.object(), call.files, false)
                ->message.json};
}

RestReply Rest::deleteMessage(const RestCall &call)
{
    const bool removed =
        m_messages.remove(call.id<ChannelId>(u"channel"_s), call.id<MessageId>(u"message"_s));
    return removed ? RestReply{204} : unknown(10008, u"Message"_s);
}

RestReply Rest::bulkDelete(const RestCall &call)
{
    const QJsonArray ids = call.object().value("messages"_L1).toArray();
    if (ids.size() < 2 || ids.size() > 100) // item 75
        return refuse(400, 50016, u"Provided too few or too many messages to delete."_s);
    const quint64 oldest = snowflakeAt(m_state.clock().nowMs() - qint64(14) * 24 * 3600 * 1000);
    for (const QJsonValue &id : ids) {
        if (id.toString().toULongLong() < oldest)
            return refuse(400, 50034,
                          u"You can only bulk delete messages that are under 14 days old."_s);
    }
    for (const QJsonValue &id : ids)
        m_messages.remove(call.id<ChannelId>(u"channel"_s), MessageId::fromString(id.toString()));
    return {204};
}

} // namespace dbsbm::simulator

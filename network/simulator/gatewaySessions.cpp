// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What Gateway does on identify, resume and member requests.
#include "network/simulator/Gateway.h"

namespace dbsbm::simulator {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kKnownIntents = 53608447; // item 22
constexpr quint32 kMessageContent = 1U << 15;

QString withoutPrefix(const QString &token)
{
    return token.startsWith("Bot "_L1) ? token.mid(4) : token; // item 16
}

} // namespace

int Gateway::identifyFault(const QJsonObject &data) const
{
    if (withoutPrefix(data.value("token"_L1).toString()).toUtf8() != m_state.options().token)
        return 4004;
    const qint64 intents = data.value("intents"_L1).toInteger(-1);
    if (intents < 0 || (intents & ~kKnownIntents) != 0)
        return 4013;
    if ((intents & kMessageContent) != 0 && m_state.contentHidden())
        return 4014;
    const QJsonArray shard = data.value("shard"_L1).toArray(QJsonArray{0, 1});
    if (shard.at(1).toInt() < 1 || shard.at(0).toInt(-1) < 0
        || shard.at(0).toInt() >= shard.at(1).toInt())
        return 4010;
    return data.value("properties"_L1).isObject() ? 0 : 4002;
}

void Gateway::identify(GatewayConnection *connection, const QJsonObject &data)
{
    static const QMap<int, QString> reasons{{4002, u"Error while decoding payload."_s},
                                            {4004, u"Authentication failed."_s},
                                            {4010, u"Invalid shard."_s},
                                            {4013, u"Invalid intent(s)."_s},
                                            {4014, u"Disallowed intent(s)."_s}};
    if (const int code = identifyFault(data))
        return connection->close(code, reasons.value(code));
    pruneSessions();
    Session session;
    session.id = SimState::randomToken(16);
    session.intents = static_cast<quint32>(data.value("intents"_L1).toInteger());
    const QJsonArray shard = data.value("shard"_L1).toArray(QJsonArray{0, 1});
    session.shard = shard.at(0).toInt();
    session.shardCount = shard.at(1).toInt();
    session.connection = connection;
    connection->session = session.id;
    if (data.value("compress"_L1).toBool())
        connection->compressPayloads();
    ++m_identifies;
    Session &kept = m_sessions.emplace(session.id, std::move(session)).first->second;
    sendReady(kept, data);
    Q_EMIT ready();
}

void Gateway::sendReady(Session &session, const QJsonObject &data)
{
    QJsonArray guilds;
    for (const auto &[id, guild] : m_state.guilds()) {
        if (ownsGuild(session, id))
            guilds.append(QJsonObject{{u"id"_s, id.toString()}, {u"unavailable"_s, true}});
    }
    QJsonObject ready{{u"v"_s, 10},
                      {u"user"_s, m_state.botUserJson()},
                      {u"guilds"_s, guilds},
                      {u"session_id"_s, session.id},
                      {u"session_type"_s, u"normal"_s},
                      {u"resume_gateway_url"_s, m_url.toString()},
                      {u"private_channels"_s, QJsonArray()},
                      {u"relationships"_s, QJsonArray()},
                      {u"user_settings"_s, QJsonObject()},
                      {u"application"_s,
                       QJsonObject{{u"id"_s, m_state.options().application.toString()},
                                   {u"flags"_s, m_state.applicationFlags()}}},
                      {u"_trace"_s, QJsonArray{u"[\"simulator\"]"_s}}};
    if (data.contains("shard"_L1))
        ready.insert(u"shard"_s, data.value("shard"_L1));
    send(session, u"READY"_s, ready);
    for (const auto &[id, guild] : m_state.guilds()) {
        if (wants(session, u"GUILD_CREATE"_s, id))
            send(session, u"GUILD_CREATE"_s, m_state.guildCreateJson(guild));
    }
}

void Gateway::resume(GatewayConnection *connection, const QJsonObject &data)
{
    if (withoutPrefix(data.value("token"_L1).toString()).toUtf8() != m_state.options().token)
        return connection->close(4004, u"Authentication failed."_s);
    pruneSessions();
    const auto found = m_sessions.find(data.value("session_id"_L1).toString());
    if (found == m_sessions.end())
        return connection->send(frame(kInvalidSession, false));
    Session &session = found->second;
    const qint64 seen = data.value("seq"_L1).toInteger(-1);
    if (seen < 0 || seen > session.sequence) {
        m_sessions.erase(found);
        return connection->close(4007, u"Invalid seq."_s);
    }
    const qint64 missed = session.sequence - seen;
    if (missed > static_cast<qint64>(session.log.size())) {
        m_sessions.erase(found);
        return connection->send(frame(kInvalidSession, false));
    }
    if (GatewayConnection *old = std::exchange(session.connection, connection))
        old->abort();
    connection->session = session.id;
    ++m_resumes;
    for (auto event = session.log.end() - missed; event != session.log.end(); ++event)
        connection->send(*event);
    send(session, u"RESUMED"_s, {{u"_trace"_s, QJsonArray{u"[\"simulator\"]"_s}}});
    Q_EMIT resumed();
}

void Gateway::requestMembers(GatewayConnection *connection, const QJsonObject &data)
{
    Session *session = sessionOf(connection);
    const SimGuild *guild =
        m_state.guild(GuildId::fromString(data.value("guild_id"_L1).toVariant().toString()));
    if (!session || !guild)
        return;
    QStringList wanted;
    const QJsonArray ids = data.value("user_ids"_L1).toArray();
    for (const QJsonValue &id : ids)
        wanted.append(id.toVariant().toString());
    const QString query = data.value("query"_L1).toString();
    QJsonArray members;
    const QJsonArray all = m_state.membersJson(*guild);
    for (const QJsonValue &member : all) {
        const QJsonObject user = member.toObject().value("user"_L1).toObject();
        const QString id = user.value("id"_L1).toString();
        const bool listed = wanted.removeOne(id);
        const bool named = data.contains("query"_L1)
            && user.value("username"_L1).toString().startsWith(query, Qt::CaseInsensitive);
        if (listed || named)
            members.append(member);
    }
    QJsonObject chunk{{u"guild_id"_s, guild->id.toString()},
                      {u"members"_s, members},
                      {u"chunk_index"_s, 0},
                      {u"chunk_count"_s, 1},
                      {u"not_found"_s, QJsonArray::fromStringList(wanted)}};
    const QString nonce = data.value("nonce"_L1).toString();
    if (!nonce.isEmpty() && nonce.toUtf8().size() <= 32) // item 44
        chunk.insert(u"nonce"_s, nonce);
    send(*session, u"GUILD_MEMBERS_CHUNK"_s, chunk);
}

} // namespace dbsbm::simulator

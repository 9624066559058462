// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/simulator/Gateway.h"

#include "models/core/Logging.h"

#include <QJsonDocument>
#include <QTcpSocket>
#include <QUrlQuery>
#include <QWebSocket>
#include <QWebSocketServer>

namespace dbsbm::simulator {

using namespace Qt::StringLiterals;

namespace {

enum Op {
    kDispatch = 0,
    kHeartbeat = 1,
    kIdentify = 2,
    kPresence = 3,
    kVoice = 4,
    kResume = 6,
    kReconnect = 7,
    kMembers = 8,
    kInvalidSession = 9,
    kHello = 10,
    kAck = 11,
    kSoundboard = 31,
    kChannelInfo = 43
};

constexpr qint64 kKnownIntents = 53608447; // item 22
constexpr quint32 kGuilds = 1U << 0;
constexpr quint32 kGuildMessages = 1U << 9;
constexpr quint32 kMessageContent = 1U << 15;

QString withoutPrefix(const QString &token)
{
    return token.startsWith("Bot "_L1) ? token.mid(4) : token; // item 16
}

/// The intent an event needs, or 0 (section 4).
quint32 intentOf(const QString &event)
{
    if (event.startsWith("MESSAGE_"_L1))
        return kGuildMessages;
    if (event.startsWith("GUILD_"_L1) || event.startsWith("CHANNEL_"_L1))
        return event == "GUILD_MEMBERS_CHUNK"_L1 ? 0 : kGuilds;
    return event == "WEBHOOKS_UPDATE"_L1 ? 1U << 5 : 0;
}

} // namespace

Gateway::Gateway(SimState &state, const MessageStore &messages, QObject *parent)
    : QObject(parent),
      m_state(state),
      m_messages(messages),
      m_server(new QWebSocketServer(u"discord"_s, QWebSocketServer::NonSecureMode, this))
{
    connect(m_server, &QWebSocketServer::newConnection, this, &Gateway::accept);
}

Gateway::~Gateway()
{
    qDeleteAll(m_connections);
}

QByteArray Gateway::frame(int op, const QJsonValue &data)
{
    return QJsonDocument(QJsonObject{{u"op"_s, op},
                                     {u"d"_s, data},
                                     {u"s"_s, QJsonValue::Null},
                                     {u"t"_s, QJsonValue::Null}})
        .toJson(QJsonDocument::Compact);
}

void Gateway::adopt(QTcpSocket *socket)
{
    m_server->handleConnection(socket);
}

void Gateway::accept()
{
    while (QWebSocket *socket = m_server->nextPendingConnection()) {
        const QUrlQuery query(socket->requestUrl());
        const QString compress = query.queryItemValue(u"compress"_s);
        auto *connection =
            new GatewayConnection(socket, compress == "zlib-stream"_L1, m_state.clock(), this);
        m_connections.append(connection);
        connect(connection, &GatewayConnection::textReceived, this,
                [this, connection](const QByteArray &text) { handle(connection, text); });
        connect(connection, &GatewayConnection::closed, this,
                [this, connection](bool finished) { disconnected(connection, finished); });
        const QString version = query.queryItemValue(u"v"_s);
        const QString encoding = query.queryItemValue(u"encoding"_s);
        if (version != "10"_L1 && version != "9"_L1)
            connection->close(4012, u"Invalid API version"_s);
        else if ((!encoding.isEmpty() && encoding != "json"_L1)
                 || (!compress.isEmpty() && compress != "zlib-stream"_L1))
            connection->close(4002, u"Only json and zlib-stream are simulated."_s);
        else
            greet(connection);
    }
}

void Gateway::greet(GatewayConnection *connection)
{
    const qint64 interval = m_state.options().heartbeatInterval.count();
    connection->send(frame(kHello,
                           QJsonObject{{u"heartbeat_interval"_s, interval},
                                       {u"_trace"_s, QJsonArray{u"[\"simulator\"]"_s}}}));
}

void Gateway::disconnected(GatewayConnection *connection, bool finished)
{
    if (Session *session = sessionOf(connection)) {
        session->connection = nullptr;
        session->lostAtMs = m_state.clock().nowMs();
        if (finished)
            m_sessions.erase(connection->session);
    }
    m_connections.removeOne(connection);
    connection->deleteLater();
}

Gateway::Session *Gateway::sessionOf(const GatewayConnection *connection)
{
    const auto found = m_sessions.find(connection->session);
    return found == m_sessions.end() || found->second.connection != connection ? nullptr
                                                                               : &found->second;
}

void Gateway::handle(GatewayConnection *connection, const QByteArray &text)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    const QJsonObject payload = document.object();
    if (!document.isObject() || !payload.value("op"_L1).isDouble())
        return connection->close(4002, u"Error while decoding payload."_s);
    const QJsonObject data = payload.value("d"_L1).toObject();
    const int op = payload.value("op"_L1).toInt();
    if (op == kHeartbeat) {
        if (!m_withholdAcks)
            connection->send(frame(kAck, QJsonValue::Null));
        return;
    }
    const bool known = sessionOf(connection) != nullptr;
    if (op == kIdentify || op == kResume) {
        if (known)
            return connection->close(4005, u"Already authenticated."_s);
        return op == kIdentify ? identify(connection, data) : resume(connection, data);
    }
    const bool valid = op == kPresence || op == kVoice || op == kMembers || op == kSoundboard
        || op == kChannelInfo;
    if (!valid)
        return connection->close(4001, u"Unknown opcode."_s);
    if (!known)
        return connection->close(4003, u"Not authenticated."_s);
    if (op == kMembers)
        requestMembers(connection, data);
}

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
    for (const QJsonValue &id : data.value("user_ids"_L1).toArray())
        wanted.append(id.toVariant().toString());
    const QString query = data.value("query"_L1).toString();
    QJsonArray members;
    for (const QJsonValue &member : m_state.membersJson(*guild)) {
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

void Gateway::send(Session &session, const QString &event, const QJsonObject &data)
{
    const QJsonObject payload{
        {u"op"_s, kDispatch}, {u"t"_s, event}, {u"s"_s, ++session.sequence}, {u"d"_s, data}};
    session.log.push_back(QJsonDocument(payload).toJson(QJsonDocument::Compact));
    if (session.log.size() > kMaxLog)
        session.log.pop_front();
    if (session.connection)
        session.connection->send(session.log.back());
}

bool Gateway::ownsGuild(const Session &session, GuildId guild)
{
    return !guild.isValid()
        || static_cast<int>((guild.value >> 22) % static_cast<quint64>(session.shardCount))
        == session.shard;
}

bool Gateway::wants(const Session &session, const QString &event, GuildId guild) const
{
    const quint32 needed = intentOf(event);
    return ownsGuild(session, guild) && (session.intents & needed) == needed;
}

void Gateway::dispatch(const QString &event, GuildId guild, const QJsonObject &data)
{
    pruneSessions();
    for (auto &[id, session] : m_sessions) {
        if (wants(session, event, guild))
            send(session, event, data);
    }
}

void Gateway::dispatchMessage(const QString &event, const StoredMessage &message)
{
    for (auto &[id, session] : m_sessions) {
        if (!wants(session, event, message.guild))
            continue;
        const bool hide = m_state.contentHidden() || (session.intents & kMessageContent) == 0;
        QJsonObject json = m_messages.visible(message, hide);
        json.insert(u"guild_id"_s, message.guild.toString());
        send(session, event, json);
    }
}

void Gateway::guildAdded(const SimGuild &guild)
{
    dispatch(u"GUILD_CREATE"_s, guild.id, m_state.guildCreateJson(guild));
}

void Gateway::pruneSessions()
{
    const qint64 oldest = m_state.clock().nowMs() - std::chrono::milliseconds(kSessionLife).count();
    std::erase_if(m_sessions, [oldest](const auto &item) {
        return !item.second.connection && item.second.lostAtMs < oldest;
    });
}

void Gateway::dropSockets()
{
    const QList<GatewayConnection *> connections = m_connections;
    for (GatewayConnection *connection : connections)
        connection->abort();
}

void Gateway::closeSockets(int code, const QString &reason)
{
    const bool ends = code == 4003 || code == 4004 || code == 4007 || code == 4009;
    const QList<GatewayConnection *> connections = m_connections;
    for (GatewayConnection *connection : connections) {
        if (ends)
            m_sessions.erase(connection->session);
        connection->close(code, reason);
    }
}

void Gateway::requestReconnect()
{
    sendRaw(frame(kReconnect, QJsonValue::Null));
}

void Gateway::invalidate(bool resumable)
{
    for (GatewayConnection *connection : std::as_const(m_connections)) {
        if (Session *session = sessionOf(connection)) {
            session->connection = nullptr;
            session->lostAtMs = m_state.clock().nowMs();
            if (!resumable)
                m_sessions.erase(connection->session);
        }
        connection->session.clear();
    }
    sendRaw(frame(kInvalidSession, resumable));
}

void Gateway::sendRaw(const QByteArray &text)
{
    const QList<GatewayConnection *> connections =
        m_connections; // a dead line leaves the list at once
    for (GatewayConnection *connection : connections)
        connection->send(text);
}

int Gateway::connectedSockets() const
{
    return static_cast<int>(m_connections.size());
}

} // namespace dbsbm::simulator

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

constexpr quint32 kGuilds = 1U << 0;
constexpr quint32 kGuildMessages = 1U << 9;
constexpr quint32 kGuildReactions = 1U << 10;
constexpr quint32 kMessageContent = 1U << 15;

/// The intent an event needs, or 0 (section 4).
quint32 intentOf(const QString &event)
{
    if (event.startsWith("MESSAGE_REACTION_"_L1))
        return kGuildReactions;
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

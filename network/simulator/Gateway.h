// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/simulator/GatewayConnection.h"
#include "network/simulator/MessageStore.h"

#include <deque>
#include <map>

class QTcpSocket;
class QWebSocketServer;

namespace dbsbm::simulator {

/// Gateway opcodes (protocol item 9).
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

/// Gateway v10: identify, ready, guilds, heartbeats, resume with replay, faults on demand (protocol
/// sections 1-7). A session outlives its socket for kSessionLife and remembers its last events.
class Gateway : public QObject
{
    Q_OBJECT
public:
    static constexpr size_t kMaxLog = 2000;
    static constexpr std::chrono::minutes kSessionLife{5};

    Gateway(SimState &state, const MessageStore &messages, QObject *parent = nullptr);
    ~Gateway() override;

    void setUrl(const QUrl &url) { m_url = url; }
    /// Takes a socket over whose request to upgrade is unread.
    void adopt(QTcpSocket *socket);

    /// To all sessions whose shard and intents want it; guild 0 = to all.
    void dispatch(const QString &event, GuildId guild, const QJsonObject &data);
    /// MESSAGE_CREATE and _UPDATE, emptied for sessions without the intent.
    void dispatchMessage(const QString &event, const StoredMessage &message);

    void dropSockets();
    void closeSockets(int code, const QString &reason);
    void requestReconnect();
    void invalidate(bool resumable);
    void withholdAcks(bool withhold) { m_withholdAcks = withhold; }
    void sendRaw(const QByteArray &text);

    int connectedSockets() const;
    int identifies() const { return m_identifies; }
    int resumes() const { return m_resumes; }
    /// Guilds the bot is in, as the sessions know them; sends GUILD_CREATE to those online.
    void guildAdded(const SimGuild &guild);

Q_SIGNALS:
    void ready();
    void resumed();

private:
    struct Session
    {
        QString id;
        quint32 intents = 0;
        int shard = 0;
        int shardCount = 1;
        qint64 sequence = 0;
        std::deque<QByteArray> log; ///< the last events, ending with number `sequence`
        GatewayConnection *connection = nullptr;
        qint64 lostAtMs = 0;
    };

    void accept();
    void greet(GatewayConnection *connection);
    void handle(GatewayConnection *connection, const QByteArray &text);
    void identify(GatewayConnection *connection, const QJsonObject &data);
    /// The close code for a bad identify, or 0.
    int identifyFault(const QJsonObject &data) const;
    void sendReady(Session &session, const QJsonObject &data);
    void resume(GatewayConnection *connection, const QJsonObject &data);
    void requestMembers(GatewayConnection *connection, const QJsonObject &data);
    void send(Session &session, const QString &event, const QJsonObject &data);
    void disconnected(GatewayConnection *connection, bool finished);
    void pruneSessions();
    bool wants(const Session &session, const QString &event, GuildId guild) const;
    Session *sessionOf(const GatewayConnection *connection);
    static bool ownsGuild(const Session &session, GuildId guild);
    static QByteArray frame(int op, const QJsonValue &data);

    SimState &m_state;
    const MessageStore &m_messages;
    QUrl m_url;
    QWebSocketServer *m_server;
    QList<GatewayConnection *> m_connections;
    std::map<QString, Session> m_sessions;
    bool m_withholdAcks = false;
    int m_identifies = 0;
    int m_resumes = 0;
};

} // namespace dbsbm::simulator

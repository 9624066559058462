// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/core/Ids.h"
#include "models/core/Result.h"
#include "models/core/Task.h"

#include <QJsonObject>
#include <QList>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace dbsbm::simulator {

struct SimRole { RoleId id; QString name; quint64 permissions = 0; };
struct SimChannel { ChannelId id; QString name; int type = 0; };
struct SimMember { UserId id; QString username; QString displayName; QList<RoleId> roles; bool owner = false; };
struct SimGuild
{
    GuildId id;
    QString name;
    QList<SimRole> roles;
    QList<SimChannel> channels;
    QList<SimMember> members;
};

struct SimulatorOptions
{
    QByteArray token;               ///< what the bot must present; others get 401 / 4004
    ApplicationId application;
    UserId botUser;
    QString botName;
    std::chrono::milliseconds heartbeatInterval{41250};
    bool tls = false;               ///< https/wss with the test CA
    QString certificateFile, keyFile;
    QString recordFile;             ///< every REST request as a JSON line, for the contract test
    quint16 port = 0;               ///< 0 = any
};

/// A message as a channel holds it.
struct SimMessage
{
    MessageId id;
    ChannelId channel;
    QJsonObject json;               ///< as GET would give it to one who may read content
    QList<QByteArray> files;        ///< the uploaded bytes, in order of attachments
};

/// The bot's answer to an interaction.
struct SimReply
{
    int callbackType = 0;
    QJsonObject data;               ///< of the callback, then replaced by edits of @original
    QList<QByteArray> files;
    bool ephemeral() const { return (data.value(QLatin1String("flags")).toInt() & 64) != 0; }
};

/// What a member does.
struct SimCommand
{
    GuildId guild;
    ChannelId channel;
    UserId user;
    QStringList path;               ///< {"bet", "line"}
    QJsonObject options;            ///< name -> value; types come from the registered command
};
struct SimPress
{
    GuildId guild;
    ChannelId channel;
    UserId user;
    MessageId message;              ///< of a channel message, or invalid with reply below
    InteractionId reply;            ///< the interaction whose (ephemeral) answer holds the component
    QString customId;
    QStringList values;             ///< of a select
};

/// The next answer to a matching REST request.
struct SimFault
{
    QString method;                 ///< "POST"
    QString pathPattern;            ///< regular expression on the path after /api/v10
    int status = 0;                 ///< 0 = by the effects below alone
    QMap<QString, QString> headers;
    QJsonObject body;
    bool loseReply = false;         ///< carry it out, then drop the connection without an answer
    bool never = false;             ///< accept the request and answer nothing
    int times = 1;
    std::function<void()> then;     ///< runs right after the effect (for killing a process)
};

/// A small Discord on loopback: REST v10 and gateway, one port each or shared. Practice mode and the
/// tests use the same one.
class SimulatedDiscord : public QObject
{
    Q_OBJECT
public:
    explicit SimulatedDiscord(SimulatorOptions options, Clock &clock, QObject *parent = nullptr);
    ~SimulatedDiscord() override;

    Result<> listen();
    QUrl restBase() const;          ///< http://127.0.0.1:port/api/v10
    QUrl gatewayUrl() const;

    void addGuild(const SimGuild &guild);

    // Members
    /// Sends INTERACTION_CREATE; resolves when the first callback came, or fails after 3 s.
    Task<Result<SimReply>> sendCommand(const SimCommand &command, InteractionId *id = nullptr);
    Task<Result<SimReply>> press(const SimPress &press, InteractionId *id = nullptr);
    /// The answer as it is now (after edits); nothing when there is none.
    std::optional<SimReply> reply(InteractionId id) const;
    /// Sends the very same INTERACTION_CREATE again.
    void repeatInteraction(InteractionId id);
    QList<SimMessage> messages(ChannelId channel) const;
    QJsonArray registeredCommands() const;
    int commandRegistrations() const;   ///< PUTs of command sets so far

    // Gateway faults
    void dropSockets();                 ///< TCP abort, no close frame
    void closeSockets(int code, const QString &reason);
    void requestReconnect();            ///< op 7
    void invalidateSession(bool resumable); ///< op 9
    void withholdAcks(bool withhold);
    void sendRaw(const QByteArray &text);   ///< any text as one frame to all sockets
    int connectedSockets() const;
    int identifies() const;
    int resumes() const;

    // REST faults
    void addFault(const SimFault &fault);
    void setContentHidden(bool hidden); ///< as without the MESSAGE_CONTENT intent

Q_SIGNALS:
    void ready();                       ///< a bot identified
    void resumed();
    void requestReceived(const QString &method, const QString &path);
    void messageCreated(const dbsbm::simulator::SimMessage &message);
    void messageEdited(const dbsbm::simulator::SimMessage &message);
    void replied(dbsbm::InteractionId id);
    void replyEdited(dbsbm::InteractionId id);
    void commandsRegistered();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace dbsbm::simulator

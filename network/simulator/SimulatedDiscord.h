// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/core/Ids.h"
#include "models/core/Result.h"
#include "models/core/Task.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>
#include <optional>

namespace dbsbm::simulator {

struct SimRole
{
    RoleId id;
    QString name;
    quint64 permissions = 0;
};
struct SimChannel
{
    ChannelId id;
    QString name;
    int type = 0;
};
struct SimMember
{
    UserId id;
    QString username;
    QString displayName;
    QList<RoleId> roles;
    bool owner = false;
    QString locale = QStringLiteral("en-US");
};
struct SimGuild
{
    GuildId id;
    QString name;
    QList<SimRole> roles;
    QList<SimChannel> channels;
    QList<SimMember> members; ///< the bot joins by itself when it is not among them
    /// Of the role that the bot brings: manage channels, react, view, send, embed, attach, history,
    /// mention all, foreign emoji, manage webhooks, commands.
    quint64 botPermissions = 0xA007CC50;
};

struct SimulatorOptions
{
    QByteArray token; ///< what the bot must present; others get 401 / 4004
    ApplicationId application;
    UserId botUser;
    QString botName;
    std::chrono::milliseconds heartbeatInterval{41250};
    bool tls = false; ///< https/wss with the test CA
    QString certificateFile, keyFile;
    QString recordFile;   ///< every REST request as a JSON line, for the contract test
    quint16 port = 0;     ///< 0 = any; REST and gateway share it
    int bucketLimit = 50; ///< requests per bucket and bucketWindow
    std::chrono::milliseconds bucketWindow{1000};
    int globalLimit = 50;     ///< authorized requests per second; 0 = off
    int identifyLimit = 1000; ///< total of session_start_limit
};

/// A file a member uploads.
struct SimUpload
{
    QString fileName;
    QString contentType;
    QByteArray bytes;
};

/// A message as a channel holds it.
struct SimMessage
{
    MessageId id;
    ChannelId channel;
    QJsonObject json;        ///< as GET would give it to one who may read content
    QList<QByteArray> files; ///< the uploaded bytes, in order of attachments
};

/// The bot's answer to an interaction.
struct SimReply
{
    int callbackType = 0;
    QJsonObject data; ///< of the callback, then replaced by edits of @original
    QList<QByteArray> files;
    MessageId message; ///< the message that holds the answer; invalid for modals and choices
    QList<SimMessage> followUps; ///< in order
    bool deleted = false;        ///< @original was deleted
    bool ephemeral() const { return (data.value(QLatin1String("flags")).toInt() & 64) != 0; }
};

/// What a member does.
struct SimCommand
{
    GuildId guild;
    ChannelId channel;
    UserId user;
    QStringList path;                 ///< {"bet", "line"}
    QJsonObject options;              ///< name -> value; types come from the registered command
    QMap<QString, SimUpload> uploads; ///< of attachment options, by option name
    int type = 1;                     ///< 1 slash, 2 user, 3 message command
    quint64 target = 0;               ///< user or message id of a context command
};
struct SimPress
{
    GuildId guild;
    ChannelId channel;
    UserId user;
    MessageId message;   ///< of a channel message, or invalid with reply below
    InteractionId reply; ///< the interaction whose (ephemeral) answer holds the component
    QString customId;
    QStringList values; ///< of a select
};

/// What a member types into a modal.
struct SimModal
{
    GuildId guild;
    ChannelId channel;
    UserId user;
    InteractionId reply; ///< the interaction that was answered with the modal
    QJsonObject values;  ///< custom_id -> text, or array of a select's values
};

/// The next answer to a matching REST request.
struct SimFault
{
    QString method;      ///< "POST"
    QString pathPattern; ///< regular expression on the whole path after /api/v10
    int status = 0;      ///< not carried out; 0 = by the effects below alone
    QMap<QString, QString> headers;
    QJsonObject body;
    bool loseReply = false; ///< carry it out, then drop the connection without an answer
    bool never = false;     ///< accept the request, do nothing and answer nothing
    int times = 1;
    std::function<void()> then; ///< runs right after the effect (for killing a process)
};

/// A small Discord on loopback: REST v10 and gateway on one port. Practice mode and the
/// tests use the same one.
class SimulatedDiscord : public QObject
{
    Q_OBJECT
public:
    explicit SimulatedDiscord(SimulatorOptions options, Clock &clock, QObject *parent = nullptr);
    ~SimulatedDiscord() override;

    Result<> listen();
    QUrl restBase() const; ///< http://127.0.0.1:port/api/v10
    QUrl gatewayUrl() const;

    void addGuild(const SimGuild &guild);

    // Members
    /// Sends INTERACTION_CREATE; resolves when the first callback came, or fails after 3 s.
    Task<Result<SimReply>> sendCommand(const SimCommand &command, InteractionId *id = nullptr);
    Task<Result<SimReply>> press(const SimPress &press, InteractionId *id = nullptr);
    /// The suggestions for the option \a focused, whose value in options is what was typed so far.
    Task<Result<SimReply>> autocomplete(const SimCommand &command, const QString &focused);
    Task<Result<SimReply>> submitModal(const SimModal &modal, InteractionId *id = nullptr);
    /// The answer as it is now (after edits); nothing when there is none.
    std::optional<SimReply> reply(InteractionId id) const;
    /// Sends the very same INTERACTION_CREATE again.
    void repeatInteraction(InteractionId id);
    /// Everything everybody can see, oldest first.
    QList<SimMessage> messages(ChannelId channel) const;
    /// A member writes; answers the message's id, invalid when there is no such member or channel.
    MessageId post(ChannelId channel, UserId user, const QString &content);
    QJsonObject channel(ChannelId id) const;
    /// Global commands, then those of each guild.
    QJsonArray registeredCommands() const;
    int commandRegistrations() const; ///< PUTs of command sets so far

    // Gateway faults
    void dropSockets(); ///< TCP abort, no close frame
    void closeSockets(int code, const QString &reason);
    void requestReconnect();                ///< op 7
    void invalidateSession(bool resumable); ///< op 9
    void withholdAcks(bool withhold);
    void sendRaw(const QByteArray &text); ///< any text as one frame to all sockets
    int connectedSockets() const;
    int identifies() const;
    int resumes() const;

    // REST faults
    void addFault(const SimFault &fault);
    void setContentHidden(bool hidden); ///< as without the MESSAGE_CONTENT intent

Q_SIGNALS:
    void ready(); ///< a bot identified
    void resumed();
    /// \a path after /api/v10, tokens replaced by "token".
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

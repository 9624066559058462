// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/core/Result.h"
#include "models/core/Task.h"
#include "network/simulator/SimValues.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QObject>
#include <QUrl>

#include <memory>
#include <optional>

namespace dbsbm::simulator {

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
    /// Somebody deletes a message; false when there is none.
    bool remove(ChannelId channel, MessageId message);
    /// A member reacts to a message by a Unicode emoji; false when there is no such member or
    /// message.
    bool react(const SimMessage &message, UserId user, const QString &emoji);
    /// Somebody changes a role or a channel; false when there is none with that id.
    bool changeRole(GuildId guild, const SimRole &role);
    bool changeChannel(const SimChannel &channel);
    QJsonObject channel(ChannelId id) const;
    /// Global commands, then those of each guild.
    QJsonArray registeredCommands() const;
    int commandRegistrations() const; ///< PUTs of command sets so far
    /// The token of every webhook and of every interaction that is alive, to look for leaks.
    QStringList secrets() const;

    /// Somebody makes a new bot token; the old one is refused from now on, its connections stay.
    void setToken(const QByteArray &token);

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

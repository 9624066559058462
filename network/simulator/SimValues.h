// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Ids.h"

#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QStringList>

#include <chrono>
#include <functional>

/// The values of SimulatedDiscord's interface.
namespace dbsbm::simulator {

struct SimRole
{
    RoleId id;
    QString name;
    quint64 permissions = 0;
};
struct SimOverwrite
{
    quint64 id = 0; ///< of a role or a member
    bool member = false;
    quint64 allow = 0, deny = 0;
};
struct SimChannel
{
    ChannelId id;
    QString name;
    int type = 0;
    QList<SimOverwrite> overwrites{};
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
    /// Of the role that the bot brings: all it may ever need.
    quint64 botPermissions = 0xA007CC50;
};

struct SimulatorOptions
{
    QByteArray token; ///< what the bot must present; others get 401 / 4004
    ApplicationId application;
    UserId botUser;
    QString botName;
    std::chrono::milliseconds heartbeatInterval{41250};
    bool tls = false;                 ///< https/wss with the test CA
    QString certificateFile, keyFile; ///< of it
    QString recordFile;               ///< every REST request as a JSON line, for the contract test
    quint16 port = 0;                 ///< 0 = any; REST and gateway share it
    int bucketLimit = 50, globalLimit = 50; ///< per bucketWindow; authorized per s, 0 = off
    std::chrono::milliseconds bucketWindow{1000};
    int shards = 1, maxConcurrency = 1, identifyLimit = 1000; ///< of GET /gateway/bot
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
    MessageId message;           ///< that holds the answer; invalid for modals and choices
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
    bool loseReply = false;             ///< carry it out, then drop the line without an answer
    bool never = false;                 ///< accept the request, do nothing and answer nothing
    std::chrono::milliseconds delay{0}; ///< between what is done and the answer
    int times = 1;
    std::function<void()> then; ///< runs right after the effect (for killing a process)
};

} // namespace dbsbm::simulator

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/CircuitBreaker.h"
#include "models/core/Error.h"
#include "models/core/Ids.h"

#include <QObject>

#include <optional>

namespace dbsbm {

/// Standby: another process hosts the bot, and this one takes over when that one ends.
enum class BotPhase {
    Stopped,
    Starting,
    Standby,
    Connecting,
    Online,
    Reconnecting,
    Stopping,
    Failed
};
QString toName(BotPhase phase);

/// What the Connection dock shows.
struct BotStatus
{
    BotPhase phase = BotPhase::Stopped;
    bool practice = false;
    QString botName;
    ApplicationId application;
    QList<int> shards{0};  ///< that this process hosts
    int shardCount = 1;    ///< of the whole bot
    int shardsReady = 0;   ///< of its own, how many are connected
    double latencyMs = -1; ///< last heartbeat; negative = not measured
    int guilds = 0;
    quint64 reconnects = 0;
    quint64 eventsReceived = 0;
    qint64 onlineSinceMs = 0;
    int identifiesLeft = -1; ///< of session_start_limit; negative = unknown
    QString inviteUrl;
    std::optional<Error> fault;     ///< why it is Failed or retrying
    qint64 retryAtMs = 0;           ///< next attempt; 0 = none planned
    QList<BreakerState> breakers{}; ///< of the services that the bot asks
};

/// One of Discord's rate-limit buckets, as the Rate limits dock shows it.
struct RestBucketView
{
    QString route; ///< "POST /channels/{channel.id}/messages 123"; never a token
    int limit = 0;
    int remaining = 0;
    qint64 resetAfterMs = 0;
    int queued = 0;
};

/// Start, stop and state of the bot; app/bot implements it, ui and cli use it.
class BotControl : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void start() = 0;
    virtual void stop() = 0;
    /// Drops the socket and resumes.
    virtual void reconnect() = 0;
    virtual BotStatus status() const = 0;
    virtual QList<RestBucketView> restBuckets() const = 0;
    /// 401, 403 and own 429 in the last 10 min, of 10 000 that Discord allows.
    virtual int invalidRequests() const = 0;

Q_SIGNALS:
    void statusChanged(const dbsbm::BotStatus &status);
};

struct DirectoryRole
{
    RoleId id;
    QString name;
    quint64 permissions = 0; ///< Discord's bits, in the whole guild
};
/// What a role or a member may in one channel otherwise than in the guild.
struct DirectoryOverwrite
{
    quint64 id = 0; ///< of the role or the member
    bool member = false;
    quint64 allow = 0;
    quint64 deny = 0;
};
struct DirectoryChannel
{
    ChannelId id;
    QString name;
    int type = 0;
    QList<DirectoryOverwrite> overwrites{};
};
struct DirectoryGuild
{
    GuildId id;
    QString name;
    bool available = true;
    int memberCount = 0;
    QList<DirectoryRole> roles;
    QList<DirectoryChannel> channels;
    UserId owner{};
};

/// The guilds as the gateway shows them now.
class GuildDirectory : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual QList<DirectoryGuild> guilds() const = 0;
    virtual const DirectoryGuild *guild(GuildId id) const = 0;

Q_SIGNALS:
    void guildsChanged();
};

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/core/Error.h"
#include "models/core/Secret.h"
#include "models/core/Task.h"
#include "network/discord/protocol/Values.h"

#include <QObject>
#include <QUrl>

#include <functional>
#include <memory>

namespace dbsbm {
class Metrics;
}

namespace dbsbm::discord {

inline constexpr quint32 kIntentGuilds = 1U << 0;
inline constexpr quint32 kIntentGuildMessages = 1U << 9;
inline constexpr quint32 kIntentGuildMessageReactions = 1U << 10;

struct ShardOptions
{
    Secret token{};
    QUrl gatewayUrl{}; ///< cached from GET /gateway/bot; wss, or ws on loopback
    quint32 intents = kIntentGuilds;
    int shard = 0;
    int shardCount = 1;
    /// Uniform in [0, 1), for jitter and waits; the system's generator when empty.
    std::function<double()> random{};
    /// Asked before each identify, as passing session_start_limit makes Discord reset the token
    /// (protocol item 18): false stops the shard with identifyRefused(). Empty = always.
    std::function<bool()> mayIdentify{};
    /// Asked before each connection that is to identify; resolves once this shard may
    /// (max_concurrency, protocol item 17). Empty = at once.
    std::function<Task<bool>(int shard)> identifyTurn{};
};

enum class ShardPhase {
    Stopped,
    Connecting,
    WaitingForHello,
    Identifying,
    Resuming,
    Ready,
    Backoff,
    Failed
};

/// One gateway connection on the event loop: identify, heartbeat with jitter and ACK check, resume,
/// zlib-stream, back-off, fatal close codes (protocol sections 1-6).
class Shard : public QObject
{
    Q_OBJECT
public:
    Shard(ShardOptions options, Clock &clock, Metrics &metrics, QObject *parent = nullptr);
    ~Shard() override;

    /// From Stopped or Failed; ignored otherwise.
    void start();
    /// Closes with 1000: the session ends, as the user wants.
    void stop();
    /// Drops the line and resumes after the usual wait; during a wait, tries at once. Does not
    /// hasten its turn to identify.
    void reconnect();

    ShardPhase phase() const;
    double latencyMs() const; ///< last heartbeat to ACK; negative before the first
    quint64 eventsReceived() const;
    quint64 reconnects() const;
    /// Wall time of the next attempt while in Backoff; else 0.
    qint64 retryAtMs() const;

Q_SIGNALS:
    void phaseChanged(dbsbm::discord::ShardPhase phase);
    void ready(const dbsbm::discord::Ready &ready);
    /// A guild, one of its roles or channels came, changed or went.
    void guildTouched(const dbsbm::discord::GuildEvent &event);
    void interactionCreated(const dbsbm::discord::Interaction &interaction);
    /// What somebody did to messages; comes with the intents that ask for it only.
    void messageTouched(const dbsbm::discord::MessageEvent &event);
    void latencyMeasured(double ms);
    /// Stopped, as ShardOptions::mayIdentify wants.
    void identifyRefused();
    /// Will never succeed without a person: close codes 4004 (AUT-002), 4013 and 4014 (AUT-003),
    /// the other fatal ones (API-009); before connecting AUT-001 without a token, CFG-001 with a
    /// bad URL.
    void failed(const dbsbm::Error &error);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace dbsbm::discord

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bot/CommandRegistrar.h"
#include "app/bot/LiveDirectory.h"
#include "network/discord/gateway/Shard.h"

#include <functional>

namespace dbsbm {

class ErrorTracker;

struct BotOptions
{
    bool practice = false;
    GuildId testGuild;                                 ///< commands are registered there only
    std::function<Task<Result<Secret>>()> tokenSource; ///< asked at each start
    discord::RestOptions rest{};
};

/// One bot on Discord: token, application, gateway, commands, shard; keeps the status that the
/// panel and the terminal show. Faults that a person must mend end in Failed; all others are tried
/// again with growing waits.
class BotSession : public BotControl
{
    Q_OBJECT
public:
    struct Parts
    {
        discord::RestClient &rest;
        discord::DiscordApi &api;
        LiveDirectory &directory;
        CommandRegistrar &registrar;
        Clock &clock;
        Metrics &metrics;
        ErrorTracker &errors;
    };
    BotSession(Parts parts, BotOptions options, QObject *parent = nullptr);
    ~BotSession() override;

    void start() override;
    void stop() override;
    void reconnect() override;
    BotStatus status() const override;
    QList<RestBucketView> restBuckets() const override;
    int invalidRequests() const override { return m_parts.rest.invalidRequests(); }

Q_SIGNALS:
    void interactionReceived(const dbsbm::discord::Interaction &interaction);
    void messageTouched(const dbsbm::discord::MessageEvent &event);
    /// Online and able to send (true), or not (false).
    void onlineChanged(bool online, dbsbm::ApplicationId application);

private:
    void tokenKnown(const Result<Secret> &token);
    void fetchApplication();
    void applicationKnown(const discord::Application &application);
    void fetchGateway();
    void gatewayKnown(const discord::GatewayBot &gateway);
    void registerCommands();
    void commandsFailed(const Error &error);
    bool takeIdentify();
    void askForLogins();
    void dropShard();
    void connectShard(const QUrl &url);
    void followShard();
    void shardPhaseChanged(discord::ShardPhase phase);
    void startFailed(const Error &error);
    void giveUp(const Error &error);
    void setPhase(BotPhase phase);
    void publish() { Q_EMIT statusChanged(status()); }

    Parts m_parts;
    BotOptions m_options;
    BotPhase m_phase = BotPhase::Stopped;
    discord::Application m_application;
    Secret m_token;
    std::unique_ptr<discord::Shard> m_shard;
    std::optional<Error> m_fault;
    std::optional<Error> m_commandsFault; ///< until the commands are registered
    Timer m_retry;
    Timer m_commandsRetry;
    int m_commandsAttempt = 0;
    qint64 m_retryAtMs = 0;
    qint64 m_onlineSinceMs = 0;
    int m_attempt = 0;
    int m_identifiesLeft = -1;
    bool m_identifiesFresh = false; ///< Discord has just said how many
    quint64 m_generation = 0;       ///< answers of an earlier start are dropped
};

} // namespace dbsbm

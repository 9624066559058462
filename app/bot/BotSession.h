// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bot/CommandSync.h"
#include "app/bot/IdentifyBudget.h"
#include "app/bot/IdentifyTurns.h"
#include "app/bot/LiveDirectory.h"
#include "app/bot/ShardGroup.h"

#include <functional>

namespace dbsbm {

class ErrorTracker;

struct BotOptions
{
    bool practice = false;
    GuildId testGuild;                                 ///< commands are registered there only
    std::function<Task<Result<Secret>>()> tokenSource; ///< asked at each start
    discord::RestOptions rest{};
    /// Which of so many shards are this process's, asked before it connects; all of them when
    /// empty. A refusal that can pass is waited out: other processes host the bot.
    std::function<Task<Result<ShardShare>>(int)> shardSource = {};
    /// How several processes agree on who logs in next; alone when empty.
    IdentifyTurns::Claim identifyClaim = {};
    /// Between two logins of one place; the simulated Discord asks for none.
    std::chrono::milliseconds identifyPause = IdentifyTurns::kPause;
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
    /// The shards of this process while it runs: connections begin and end.
    void setShare(const ShardShare &share);
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
    void askShards(const discord::GatewayBot &gateway);
    void standBy(const Error &error, const discord::GatewayBot &gateway);
    /// What a person who does not want to wait makes happen at once.
    void retryIn(std::chrono::milliseconds wait, std::function<void()> step);
    void retryNow();
    bool takeIdentify();
    void askForLogins();
    void connectShards(const discord::GatewayBot &gateway, const ShardShare &share);
    void followShards();
    void endShards();
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
    std::unique_ptr<ShardGroup> m_shards;
    std::optional<Error> m_fault;
    CommandSync m_commands;
    IdentifyTurns m_turns;
    Timer m_retry;
    std::function<void()> m_retryStep; ///< what the retry does
    qint64 m_retryAtMs = 0;
    qint64 m_onlineSinceMs = 0;
    int m_attempt = 0;
    IdentifyBudget m_logins;
    quint64 m_generation = 0; ///< answers of an earlier start are dropped
};

} // namespace dbsbm

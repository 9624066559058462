// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bot/Bot.h"
#include "app/host/BotRole.h"
#include "app/host/Host.h"
#include "app/host/ShardLeases.h"
#include "app/host/TokenNotice.h"

namespace dbsbm {

class OpsHost;

/// How patient the settings want requests to Discord to be.
discord::RestOptions restOptionsFrom(const AppSettings &settings);

/// One bot on a Host: starts the samplers, holds the bot role while it runs and stops in order.
class BotHost
{
public:
    /// Real mode: base and token come from the settings.
    explicit BotHost(Host &host);
    /// Practice mode: both come from the simulated Discord.
    BotHost(Host &host, const QUrl &apiBase, const Secret &token);

    BotSession &session() { return m_bot.session(); }
    LiveDirectory &directory() { return m_bot.directory(); }
    OutboxWorker &outboxWorker() { return m_bot.outboxWorker(); }

    /// No new interactions, what is in flight ends (at most 3 s), then \a stopped.
    void stop(const std::function<void()> &stopped);

private:
    BotHost(Host &host, const QUrl &apiBase, const BotOptions &options);
    void begin(Host &host);
    void leaveWhenIdle();
    void leave();
    /// The role first, then the token: a second bot on these data must not even log in.
    Task<Result<Secret>> takeRole(const std::function<Task<Result<Secret>>()> &token);
    Task<Result<ShardShare>> takeShards(int count);
    /// From now on only the servers of this share are served.
    void serve(const ShardShare &share);
    void releaseRole();
    void followToken(const QString &dataDir);

    OpsHost &m_ops;
    OutboxService &m_outbox;
    PostService &m_posts;
    BotRole m_role;
    std::unique_ptr<ShardLeases>
        m_leases; ///< in place of the role where processes share a database
    Bot m_bot;
    std::unique_ptr<TokenNotice> m_tokenNotice; ///< in real mode
    Timer m_patience;
    std::function<void()> m_stopped; ///< while it stops
    QObject m_context;
};

} // namespace dbsbm

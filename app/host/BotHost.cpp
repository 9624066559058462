// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/BotHost.h"

#include "app/host/AlertHost.h"
#include "app/host/BackupHost.h"
#include "app/host/MetricsHost.h"
#include "app/host/OpsHost.h"
#include "app/host/SafeMode.h"
#include "app/host/SettingsCare.h"
#include "models/core/Logging.h"

#include <QUrl>

#include <utility>

namespace dbsbm {

using namespace std::chrono_literals;

namespace {

Bot::Services servicesOf(Host &host)
{
    return {host.betting(),       host.outbox(),
            host.posts(),         host.cappers(),
            host.guildSettings(), host.slips(),
            host.stats(),         host.flows(),
            host.fixtures(),      host.scores(),
            host.limiter(),       host.metrics(),
            host.errors(),        host.clock(),
            host.verifier(),      [&host] { return host.ops().backups().newestMadeAt(); }};
}

BotOptions realOptions(Host &host)
{
    BotOptions options;
    options.testGuild = GuildId::fromString(host.settings().text(QStringLiteral("test_guild_id")));
    options.rest = restOptionsFrom(host.settings());
    options.tokenSource = [&host] { return host.readToken(); };
    return options;
}

BotOptions practiceOptions(Host &host, const Secret &token)
{
    BotOptions options;
    options.practice = true;
    options.identifyPause = {}; // the simulated Discord asks for none
    options.rest = restOptionsFrom(host.settings());
    options.tokenSource = [token] { return Task<Result<Secret>>::ready(token); };
    return options;
}

/// Whether other processes may host the same bot.
bool isShared(Host &host)
{
    return host.database().options().engine() == Engine::Postgres;
}

} // namespace

discord::RestOptions restOptionsFrom(const AppSettings &settings)
{
    discord::RestOptions options;
    options.timeout = std::chrono::seconds(settings.integer(QStringLiteral("api_timeout")));
    options.tries = static_cast<int>(settings.integer(QStringLiteral("api_retry_attempts")));
    options.longestWait = std::chrono::seconds(settings.integer(QStringLiteral("api_retry_delay")));
    return options;
}

BotHost::BotHost(Host &host)
    : BotHost(host, QUrl(host.settings().text(QStringLiteral("api_base"))), realOptions(host))
{
    followToken(host.dataDir());
}

/// A token that another process stored is used at once.
void BotHost::followToken(const QString &dataDir)
{
    m_tokenNotice = std::make_unique<TokenNotice>(dataDir);
    QObject::connect(m_tokenNotice.get(), &TokenNotice::posted, &m_context, [this] {
        if (m_bot.session().status().phase == BotPhase::Stopped)
            return; // it will be read at the next start
        qCInfo(lcApp, "The bot token was changed; the bot logs in anew.");
        m_bot.session().stop();
        m_bot.session().start();
    });
}

BotHost::BotHost(Host &host, const QUrl &apiBase, const Secret &token)
    : BotHost(host, apiBase, practiceOptions(host, token))
{}

BotHost::BotHost(Host &host, const QUrl &apiBase, const BotOptions &options)
    : m_ops(host.ops()),
      m_outbox(host.outbox()),
      m_posts(host.posts()),
      m_role(host.modeDir()),
      m_bot(servicesOf(host), apiBase,
            [this, options, sharesDatabase = isShared(host)] {
                BotOptions guarded = options;
                if (sharesDatabase) {
                    guarded.shardSource = [this](int count) { return takeShards(count); };
                    guarded.identifyClaim = [this](int place) {
                        return m_leases->claimIdentify(place);
                    };
                } else {
                    guarded.tokenSource = [this, ask = options.tokenSource] {
                        return takeRole(ask);
                    };
                }
                return guarded;
            }()),
      m_patience(host.clock())
{
    Database &database = host.database();
    if (isShared(host)) {
        m_leases = std::make_unique<ShardLeases>(database, host.clock(), database.holder());
        QObject::connect(m_leases.get(), &ShardLeases::shareChanged, &m_context,
                         [this](const ShardShare &share) { serve(share); });
        QObject::connect(m_leases.get(), &ShardLeases::lost, &m_context,
                         [this, &host](const Error &error) {
                             host.errors().record(error, {QStringLiteral("bot"), {}});
                             m_bot.session().stop();
                             m_bot.session().start(); // stands by
                         });
    }
    QObject::connect(&m_bot.session(), &BotControl::statusChanged, &m_context,
                     [this](const BotStatus &status) {
                         if (status.phase == BotPhase::Stopped || status.phase == BotPhase::Failed)
                             releaseRole();
                     });
    begin(host);
}

Task<Result<Secret>> BotHost::takeRole(const std::function<Task<Result<Secret>>()> &token)
{
    const Result<> taken = m_role.take();
    m_ops.setBotRole(taken.has_value());
    if (!taken)
        return Task<Result<Secret>>::ready(fail(taken.error()));
    m_ops.takeOver();
    return token();
}

Task<Result<ShardShare>> BotHost::takeShards(int count)
{
    return m_leases->take(count).then(&m_context, [this](const Result<ShardShare> &share) {
        const BotPhase phase = m_bot.session().status().phase;
        if (phase == BotPhase::Stopped || phase == BotPhase::Failed)
            releaseRole(); // while they were being asked for
        else if (share)
            serve(*share);
        return share;
    });
}

void BotHost::serve(const ShardShare &share)
{
    m_ops.setBotRole(share.own.contains(0));
    m_outbox.setServers(share);
    m_posts.setServers(share);
    m_bot.session().setShare(share);
    m_ops.takeOver();
}

void BotHost::releaseRole()
{
    m_ops.setBotRole(false);
    m_ops.handOver();
    if (m_leases)
        m_leases->release();
    else
        m_role.release();
}

void BotHost::begin(Host &host)
{
    QObject::connect(&m_bot.router(), &CommandRouter::used, &host.ops().metrics(),
                     &MetricsHost::noteMember);
    host.ops().safeMode().watch(m_bot.session());
    host.sampler().start();
    host.performance().start();
    host.database().watchChanges();
    host.steps().follow(m_bot.session());
    host.ops().settingsCare().follow(m_bot.session());
    host.ops().alerts().watchBot(&m_bot.session());
}

void BotHost::stop(const std::function<void()> &stopped)
{
    m_bot.session().stop();
    m_stopped = stopped;
    QObject::connect(&m_bot.outboxWorker(), &OutboxWorker::idle, &m_context,
                     [this] { leaveWhenIdle(); });
    QObject::connect(&m_bot.postWorker(), &PostWorker::idle, &m_context,
                     [this] { leaveWhenIdle(); });
    m_patience.start(3s, [this] { leave(); });
    leaveWhenIdle();
}

void BotHost::leaveWhenIdle()
{
    if (m_bot.outboxWorker().isIdle() && m_bot.postWorker().isIdle())
        leave();
}

void BotHost::leave()
{
    m_patience.stop();
    if (const auto stopped = std::exchange(m_stopped, {}))
        stopped();
}

} // namespace dbsbm

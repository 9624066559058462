// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bot/BotSession.h"

#include "app/bot/sessionBackoff.h"
#include "models/core/ErrorCodes.h"
#include "models/core/LogContext.h"
#include "models/core/Logging.h"
#include "models/ops/ErrorTracker.h"

#include <algorithm>
#include <utility>

namespace dbsbm {

using namespace std::chrono_literals;
using discord::ShardPhase;

namespace {

constexpr auto kStandbyPause = 3s; // between looks whether the bot's role is free

} // namespace

BotSession::BotSession(Parts parts, BotOptions options, QObject *parent)
    : BotControl(parent),
      m_parts(parts),
      m_options(std::move(options)),
      m_commands(parts.registrar, parts.clock, parts.errors),
      m_turns(parts.clock, m_options.identifyPause, m_options.identifyClaim),
      m_retry(parts.clock)
{
    connect(&m_parts.rest, &discord::RestClient::tokenRefused, this, [this] {
        giveUp(Error(codes::kTokenRefused, AuthenticationFault{},
                     tr("Discord refused the bot token. Copy the token anew from the Bot page of "
                        "the Discord "
                        "developer portal and enter it in the settings.")));
    });
    connect(&m_parts.directory, &GuildDirectory::guildsChanged, this, &BotSession::publish);
    connect(&m_commands, &CommandSync::faultChanged, this, &BotSession::publish);
}

BotSession::~BotSession() = default;

void BotSession::start()
{
    if (m_phase != BotPhase::Stopped && m_phase != BotPhase::Failed)
        return;
    ++m_generation;
    m_fault.reset();
    m_commands.stop();
    m_attempt = 0;
    setPhase(BotPhase::Starting);
    m_options.tokenSource().then(this,
                                 [this, generation = m_generation](const Result<Secret> &token) {
                                     if (generation == m_generation)
                                         tokenKnown(token);
                                 });
}

void BotSession::tokenKnown(const Result<Secret> &token)
{
    if (!token) {
        giveUp(token.error());
        return;
    }
    m_token = *token;
    m_parts.rest.setToken(m_token);
    fetchApplication();
}

void BotSession::stop()
{
    if (m_phase == BotPhase::Stopped)
        return;
    ++m_generation;
    m_retry.stop();
    m_commands.stop();
    m_retryAtMs = 0;
    m_fault.reset();
    endShards();
    m_parts.directory.clear();
    setPhase(BotPhase::Stopped);
}

void BotSession::reconnect()
{
    if (m_shards && m_phase != BotPhase::Failed)
        m_shards->reconnect();
    else if (m_retry.isActive())
        retryNow();
    else
        start();
}

void BotSession::retryIn(std::chrono::milliseconds wait, std::function<void()> step)
{
    m_retryAtMs = m_parts.clock.nowMs() + wait.count();
    m_retryStep = std::move(step);
    m_retry.start(wait, [this] { retryNow(); });
}

void BotSession::retryNow()
{
    m_retry.stop();
    m_retryAtMs = 0;
    const auto step = std::exchange(m_retryStep, {});
    step();
}

void BotSession::fetchApplication()
{
    m_parts.api.currentApplication().then(
        this, [this, generation = m_generation](Result<discord::Application> found) {
            if (generation != m_generation)
                return;
            if (!found)
                startFailed(found.error());
            else
                applicationKnown(*found);
        });
}

void BotSession::applicationKnown(const discord::Application &application)
{
    m_application = application;
    if (!application.interactionsEndpointUrl.isEmpty()) {
        giveUp(Error(codes::kInteractionsElsewhere,
                     ConfigurationFault{QStringLiteral("interactions_endpoint_url")},
                     tr("Discord sends this application's commands to a web address, so none would "
                        "reach this bot. "
                        "Clear \"Interactions endpoint URL\" in the Discord developer portal and "
                        "start again.")));
        return;
    }
    fetchGateway();
}

void BotSession::fetchGateway()
{
    m_parts.api.gatewayBot().then(
        this, [this, generation = m_generation](Result<discord::GatewayBot> found) {
            if (generation != m_generation)
                return;
            if (!found)
                startFailed(found.error());
            else
                gatewayKnown(*found);
        });
}

void BotSession::gatewayKnown(const discord::GatewayBot &gateway)
{
    m_logins.told(gateway.remaining);
    if (gateway.remaining <= 0) {
        // Passing the limit makes Discord reset the token (protocol item 18).
        m_fault = Error(
            codes::kIdentifyExhausted, ApiFault{QStringLiteral("Discord"), 0, 0},
            tr("Discord allows no more logins of this bot today. It connects by itself as soon as "
               "Discord allows it; leave it running."));
        retryIn(std::chrono::milliseconds(gateway.resetAfterMs), [this] { fetchGateway(); });
        setPhase(BotPhase::Reconnecting);
        return;
    }
    if (m_logins.isLow())
        qCWarning(lcGateway, "only %d logins left today", gateway.remaining);
    askShards(gateway);
}

void BotSession::askShards(const discord::GatewayBot &gateway)
{
    const int count = std::max(gateway.shards, 1);
    auto share = m_options.shardSource ? m_options.shardSource(count)
                                       : Task<Result<ShardShare>>::ready(ShardShare::all(count));
    share.then(this, [this, gateway, generation = m_generation](const Result<ShardShare> &found) {
        if (generation != m_generation)
            return;
        if (found)
            connectShards(gateway, *found);
        else if (found.error().retryable())
            standBy(found.error(), gateway);
        else
            giveUp(found.error());
    });
}

/// That somebody else hosts the bot is no trouble; that nobody can be asked is.
void BotSession::standBy(const Error &error, const discord::GatewayBot &gateway)
{
    const bool isNew = !m_fault || m_fault->code() != error.code();
    if (isNew && !error.is(codes::kAlreadyRunning))
        m_parts.errors.record(error, {QStringLiteral("connect"), {}});
    if (isNew)
        qCInfo(lcApp, "standing by: %s %s", qUtf8Printable(error.code()),
               qUtf8Printable(error.userText()));
    m_fault = error;
    retryIn(kStandbyPause, [this, gateway] { askShards(gateway); });
    setPhase(BotPhase::Standby);
}

/// Whether the shard may identify now; it does so by itself after a session that was lost.
bool BotSession::takeIdentify()
{
    if (!m_logins.take())
        return false;
    publish();
    return true;
}

void BotSession::askForLogins()
{
    endShards();
    setPhase(BotPhase::Reconnecting);
    fetchGateway();
}

void BotSession::connectShards(const discord::GatewayBot &gateway, const ShardShare &share)
{
    m_fault.reset();
    m_retryAtMs = 0;
    m_commands.start(m_application.id, m_options.testGuild);
    m_turns.setConcurrency(gateway.maxConcurrency);
    discord::ShardOptions options;
    options.token = m_token;
    options.gatewayUrl = QUrl(gateway.url);
    options.intents = discord::kIntentGuilds | discord::kIntentGuildMessages
        | discord::kIntentGuildMessageReactions;
    options.mayIdentify = [this] { return takeIdentify(); };
    options.identifyTurn = [this](int shard) { return m_turns.next(shard); };
    m_shards = std::make_unique<ShardGroup>(std::move(options), m_parts.clock, m_parts.metrics);
    followShards();
    setPhase(BotPhase::Connecting);
    m_shards->setShare(share);
}

void BotSession::setShare(const ShardShare &share)
{
    if (!m_shards)
        return;
    m_parts.directory.keep(share);
    m_shards->setShare(share);
    if (m_phase == BotPhase::Online)
        Q_EMIT onlineChanged(true, m_application.id); // what waits for the new servers goes out now
    publish();
}

void BotSession::endShards()
{
    if (!m_shards)
        return;
    m_shards->disconnect(this);
    m_shards->stop();
    m_turns.clear();
    m_shards.release()->deleteLater();
}

void BotSession::followShards()
{
    ShardGroup *shards = m_shards.get();
    connect(shards, &ShardGroup::phaseChanged, this, &BotSession::shardPhaseChanged);
    connect(shards, &ShardGroup::ready, this, [this](const discord::Ready &ready) {
        m_application.name =
            m_application.name.isEmpty() ? ready.user.username : m_application.name;
        m_parts.errors.addBreadcrumb(QStringLiteral("gateway ready"));
    });
    connect(shards, &ShardGroup::guildTouched, &m_parts.directory, &LiveDirectory::apply);
    connect(shards, &ShardGroup::interactionCreated, this, &BotSession::interactionReceived);
    connect(shards, &ShardGroup::messageTouched, this, &BotSession::messageTouched);
    connect(shards, &ShardGroup::latencyMeasured, this, &BotSession::publish);
    connect(shards, &ShardGroup::identifyRefused, this, &BotSession::askForLogins);
    connect(shards, &ShardGroup::failed, this, &BotSession::giveUp);
}

void BotSession::shardPhaseChanged(ShardPhase phase)
{
    switch (phase) {
    case ShardPhase::Ready:
        m_attempt = 0;
        m_retryAtMs = 0;
        if (m_fault && m_fault->retryable())
            m_fault.reset();
        setPhase(BotPhase::Online);
        return;
    case ShardPhase::Backoff:
        m_retryAtMs = m_shards->retryAtMs();
        setPhase(BotPhase::Reconnecting);
        return;
    case ShardPhase::Connecting:
    case ShardPhase::WaitingForHello:
    case ShardPhase::Identifying:
    case ShardPhase::Resuming:
        setPhase(m_shards->reconnects() == 0 ? BotPhase::Connecting : BotPhase::Reconnecting);
        return;
    case ShardPhase::Stopped:
    case ShardPhase::Failed: return; // stop() and failed() say more
    }
}

void BotSession::startFailed(const Error &error)
{
    m_parts.errors.record(error, {QStringLiteral("connect"), {}});
    if (!error.retryable()) {
        giveUp(error);
        return;
    }
    const auto wait = sessionBackoff(m_attempt++);
    qCWarning(lcGateway, "cannot connect (%s); next try in %lld ms", qUtf8Printable(error.code()),
              static_cast<long long>(wait.count()));
    m_fault = error;
    retryIn(wait, [this] { fetchApplication(); });
    setPhase(BotPhase::Reconnecting);
}

void BotSession::giveUp(const Error &error)
{
    if (m_phase == BotPhase::Failed || m_phase == BotPhase::Stopped)
        return;
    ++m_generation;
    m_retry.stop();
    m_commands.stop();
    m_retryAtMs = 0;
    endShards();
    m_fault = error;
    m_parts.errors.record(error, {QStringLiteral("connect"), {}});
    logFault(lcGateway(), error);
    setPhase(BotPhase::Failed);
}

void BotSession::setPhase(BotPhase phase)
{
    const bool wasOnline = m_phase == BotPhase::Online;
    m_phase = phase;
    if (phase == BotPhase::Online && !wasOnline)
        m_onlineSinceMs = m_parts.clock.nowMs();
    if (wasOnline != (phase == BotPhase::Online))
        Q_EMIT onlineChanged(phase == BotPhase::Online, m_application.id);
    publish();
}

BotStatus BotSession::status() const
{
    BotStatus status;
    status.phase = m_phase;
    status.practice = m_options.practice;
    status.botName = m_application.name;
    status.application = m_application.id;
    status.guilds = static_cast<int>(m_parts.directory.guilds().size());
    status.onlineSinceMs = m_phase == BotPhase::Online ? m_onlineSinceMs : 0;
    status.identifiesLeft = m_logins.left();
    status.fault = m_fault ? m_fault : m_commands.fault();
    status.retryAtMs = m_retryAtMs;
    status.breakers = m_parts.rest.breakers();
    if (m_application.id.isValid())
        status.inviteUrl = discord::inviteUrl(m_application.id, discord::permission::kNeeded);
    if (m_shards) {
        status.shards = m_shards->share().own;
        status.shardCount = m_shards->share().count;
        status.shardsReady = m_shards->readyShards();
        status.latencyMs = m_shards->latencyMs();
        status.reconnects = m_shards->reconnects();
        status.eventsReceived = m_shards->eventsReceived();
    }
    return status;
}

QList<RestBucketView> BotSession::restBuckets() const
{
    QList<RestBucketView> views;
    for (const discord::BucketStatus &bucket : m_parts.rest.buckets()) {
        views.append({bucket.key, bucket.limit, bucket.remaining, qint64(bucket.resetAfter.count()),
                      bucket.queued});
    }
    return views;
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/BotHost.h"

#include <QUrl>

namespace dbsbm {

using namespace std::chrono_literals;

namespace {

Bot::Services servicesOf(Host &host)
{
    return {host.betting(), host.outbox(),  host.cappers(), host.guildSettings(), host.slips(),
            host.limiter(), host.metrics(), host.errors(),  host.clock()};
}

BotOptions realOptions(Host &host)
{
    BotOptions options;
    options.testGuild = GuildId::fromString(host.settings().text(QStringLiteral("test_guild_id")));
    options.tokenSource = [&host] { return host.realToken(); };
    return options;
}

BotOptions practiceOptions(const Secret &token)
{
    BotOptions options;
    options.practice = true;
    options.tokenSource = [token]() -> Result<Secret> { return token; };
    return options;
}

} // namespace

BotHost::BotHost(Host &host)
    : BotHost(host, QUrl(host.settings().text(QStringLiteral("api_base"))), realOptions(host))
{}

BotHost::BotHost(Host &host, const QUrl &apiBase, const Secret &token)
    : BotHost(host, apiBase, practiceOptions(token))
{}

BotHost::BotHost(Host &host, const QUrl &apiBase, const BotOptions &options)
    : m_role(host.modeDir()),
      m_bot(servicesOf(host), apiBase,
            [this, options] {
                BotOptions guarded = options;
                // The role first: a second bot on these data must not even log in.
                guarded.tokenSource = [this, ask = options.tokenSource] {
                    return m_role.take().and_then(ask);
                };
                return guarded;
            }()),
      m_patience(host.clock())
{
    QObject::connect(&m_bot.session(), &BotControl::statusChanged, &m_context,
                     [this](const BotStatus &status) {
                         if (status.phase == BotPhase::Stopped || status.phase == BotPhase::Failed)
                             m_role.release();
                     });
    begin(host);
}

void BotHost::begin(Host &host)
{
    host.sampler().start();
    host.performance().start();
    host.database().watchChanges();
}

void BotHost::stop(const std::function<void()> &stopped)
{
    m_bot.session().stop();
    if (m_bot.outboxWorker().isIdle()) {
        stopped();
        return;
    }
    const auto leave = [this, stopped] {
        m_context.disconnect();
        m_patience.stop();
        stopped();
    };
    QObject::connect(&m_bot.outboxWorker(), &OutboxWorker::idle, &m_context, leave,
                     Qt::SingleShotConnection);
    m_patience.start(3s, leave);
}

} // namespace dbsbm

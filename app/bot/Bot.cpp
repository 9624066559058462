// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bot/Bot.h"

#include "models/ops/ErrorTracker.h"
#include "models/services/ScoreService.h"

namespace dbsbm {

Bot::Bot(Services services, const QUrl &apiBase, BotOptions options)
    : m_settings(services.guildSettings),
      m_scores(services.scores),
      m_errors(services.errors),
      m_rest(apiBase, services.clock, services.metrics, options.rest),
      m_api(m_rest, &m_context),
      m_interactionApi(m_api),
      m_registrar(m_api, CommandRouter::definitions()),
      m_session({m_rest, m_api, m_directory, m_registrar, services.clock, services.metrics,
                 services.errors},
                std::move(options)),
      m_attachments(apiBase, services.clock),
      m_webhooks(m_api),
      m_avatars({services.cappers, m_api, services.clock, services.errors}),
      m_router({services.betting, services.cappers, services.guildSettings, services.outbox,
                services.slips, services.stats, services.flows, services.fixtures, services.scores,
                services.limiter, services.metrics, services.errors, services.clock,
                m_interactionApi, m_attachments, m_session, services.verifier,
                services.newestBackup}),
      m_outbox({services.outbox, services.slips, services.guildSettings, services.cappers, m_api,
                m_webhooks, m_avatars, services.clock},
               services.betting, services.errors, services.metrics),
      m_posts({services.posts, services.slips, m_api, services.clock},
              {services.betting, services.guildSettings, services.errors}),
      m_slipEvents({services.betting, services.guildSettings, m_directory, services.limiter,
                    services.errors})
{
    QObject::connect(&m_session, &BotSession::interactionReceived, &m_router,
                     &CommandRouter::handle);
    QObject::connect(&m_session, &BotSession::messageTouched, &m_slipEvents,
                     &SlipEvents::messageTouched);
    QObject::connect(&m_session, &BotSession::messageTouched, &m_posts,
                     &PostWorker::messageTouched);
    QObject::connect(&m_session, &BotSession::onlineChanged, &m_outbox, &OutboxWorker::setOnline);
    QObject::connect(&m_session, &BotSession::onlineChanged, &m_posts, &PostWorker::setOnline);
    QObject::connect(&m_session, &BotSession::onlineChanged, &m_context, [this](bool online) {
        if (online)
            resumeScores();
    });
    QObject::connect(&m_directory, &GuildDirectory::guildsChanged, &m_context,
                     [this] { rememberNames(); });
}

void Bot::resumeScores()
{
    m_scores.resume().then(&m_context, [this](const Result<ScoreReport> &report) {
        for (const Error &fault : faultsOf(report))
            m_errors.record(fault, {QStringLiteral("scores"), {}});
    });
}

/// The database knows guilds by name, so that panel and terminal can name them while offline.
void Bot::rememberNames()
{
    for (const DirectoryGuild &guild : m_directory.guilds())
        rememberName(guild);
}

void Bot::rememberName(const DirectoryGuild &guild)
{
    if (guild.name.isEmpty() || m_remembered.value(guild.id) == guild.name)
        return;
    m_remembered.insert(guild.id, guild.name);
    m_settings.rememberGuild(guild.id, guild.name)
        .then(&m_context, [this, id = guild.id](const Result<> &done) {
            if (!done)
                m_remembered.remove(id); // tried again with the next change
        });
}

} // namespace dbsbm

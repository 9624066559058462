// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bot/BotSession.h"
#include "app/bot/OutboxWorker.h"
#include "app/bot/PostWorker.h"
#include "app/bot/SlipEvents.h"
#include "app/commands/CommandRouter.h"
#include "app/commands/InteractionApi.h"
#include "network/discord/rest/AttachmentLoader.h"

namespace dbsbm {

/// Everything that one bot is made of, in dependency order: REST, gateway session, commands,
/// outbox.
class Bot
{
public:
    /// \a services must outlive the bot.
    struct Services
    {
        BettingService &betting;
        OutboxService &outbox;
        PostService &posts;
        CapperService &cappers;
        GuildSettingsService &guildSettings;
        SlipService &slips;
        StatsService &stats;
        FlowService &flows;
        FixtureService &fixtures;
        ScoreService &scores;
        RateLimiter &limiter;
        Metrics &metrics;
        ErrorTracker &errors;
        Clock &clock;
        VerifyService &verifier;
        /// When the newest verified backup was made (UTC epoch ms); nothing when there is none.
        std::function<std::optional<qint64>()> newestBackup;
    };
    Bot(Services services, const QUrl &apiBase, BotOptions options);

    BotSession &session() { return m_session; }
    LiveDirectory &directory() { return m_directory; }
    CommandRouter &router() { return m_router; }
    OutboxWorker &outboxWorker() { return m_outbox; }
    PostWorker &postWorker() { return m_posts; }

private:
    /// Bets on games whose end this or another process may have missed.
    void resumeScores();
    void rememberNames();
    void rememberName(const DirectoryGuild &guild);

    QObject m_context;
    GuildSettingsService &m_settings;
    ScoreService &m_scores;
    ErrorTracker &m_errors;
    QHash<GuildId, QString> m_remembered;
    discord::RestClient m_rest;
    discord::DiscordApi m_api;
    RestInteractionApi m_interactionApi;
    LiveDirectory m_directory;
    CommandRegistrar m_registrar;
    BotSession m_session;
    discord::AttachmentLoader m_attachments;
    WebhookBook m_webhooks;
    AvatarBook m_avatars;
    CommandRouter m_router;
    OutboxWorker m_outbox;
    PostWorker m_posts;
    SlipEvents m_slipEvents;
};

} // namespace dbsbm

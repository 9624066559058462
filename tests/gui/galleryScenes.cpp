// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "galleryScenes.h"

#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"

#include <cmath>

namespace dbsbm::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

void placeBets(PanelHarness &panel)
{
    panel.addCapper(UserId{100000000000002002},
                    u"Maximiliana Featherstonehaugh-Montgomery the Third"_s);
    panel.addCapper(UserId{100000000000002003}, u"田中さん 🏀"_s);
    const QList<Pick> picks{
        {.pick = u"Celtics"_s},
        {.pick = u"Over"_s, .odds = u"+150"_s, .units = u"2"_s, .line = u"o221.5"_s},
        {.pick = u"Manchester United Football Club of Association Football"_s,
         .odds = u"-125"_s,
         .units = u"1.25"_s,
         .line = u"-1.25"_s,
         .league = u"Premier League"_s,
         .game = u"Wolverhampton Wanderers @ Manchester United"_s,
         .user = UserId{100000000000002002}},
        {.pick = u"東京ヤクルト"_s,
         .odds = u"+105"_s,
         .league = u"NPB"_s,
         .game = u"東京 @ 大阪"_s,
         .user = UserId{100000000000002003}}};
    const BetResult results[]{BetResult::Won, BetResult::Lost, BetResult::Push, BetResult::Won,
                              BetResult::Void};
    for (int i = 0; i < 26; ++i) {
        panel.clock.advance(3min);
        const Bet bet = panel.place(picks[i % picks.size()]);
        if (i % 11 == 4)
            panel.failPost(bet);
        else if (i != 24 && i % 4 != 3)
            panel.grade(panel.post(bet), results[i % 5]);
        else if (i != 24)
            panel.post(bet);
    }
}

void suggestGrade(PanelHarness &panel)
{
    Fixture game;
    game.id = u"feed:1"_s;
    game.league = u"Premier League"_s;
    game.score.home = u"Manchester United Football Club of Association Football"_s;
    game.score.away = u"Wolverhampton Wanderers"_s;
    game.score.originalStartMs = game.score.startMs = panel.clock.nowMs() + 3'600'000;
    game.updatedAtMs = panel.clock.nowMs();
    panel.await(panel.fixtures.record({game}));
    panel.placeOpen({.pick = game.score.home,
                     .league = game.league,
                     .game = game.score.away + u" @ "_s + game.score.home,
                     .fixture = game.id});
    game.updatedAtMs += 1000;
    game.score.status = GameStatus::Final;
    game.score.total = Points{5, 1};
    panel.await(panel.fixtures.record({game}));
    panel.await(panel.scores.apply({game.id}));
}

void runFor(PanelHarness &panel, int seconds)
{
    for (int i = 0; i < seconds; ++i) {
        panel.metrics.set(QString::fromUtf16(metric::kGatewayLatencyNow),
                          0.045 + 0.02 * std::sin(i / 17.0) + (i == 130 ? 0.21 : 0));
        panel.metrics.add(QString::fromUtf16(metric::kGatewayEvents), 3 + (i * 7) % 5);
        for (int n = 0; n < 3; ++n)
            panel.metrics.record(QString::fromUtf16(metric::kCommandDuration),
                                 2ms * (1 + (i * n) % 9), {{u"command"_s, u"bet"_s}});
        panel.clock.advance(1s);
    }
}

void goOnline(PanelHarness &panel)
{
    BotStatus status;
    status.phase = BotPhase::Online;
    status.practice = true;
    status.botName = u"Sharp Corner Bot#0042"_s;
    status.latencyMs = 42;
    status.guilds = 1;
    status.eventsReceived = 18234;
    status.reconnects = 1;
    status.identifiesLeft = 997;
    status.onlineSinceMs = panel.clock.nowMs() - 7'512'000;
    status.inviteUrl =
        u"https://discord.com/oauth2/authorize?client_id=1180000000000000001&scope=bot&permissions=536988672"_s;
    panel.bot.setStatus(status);
    panel.bot.invalid = 14;
    panel.bot.buckets = {
        {u"POST /webhooks/{webhook.id}/{webhook.token}"_s, 5, 3, 1400, 0},
        {u"PATCH /webhooks/{webhook.id}/{webhook.token}/messages/{message.id}"_s, 5, 0, 900, 4},
        {u"GET /channels/{channel.id}/messages 3001"_s, 5, 5, 0, 0}};
}

void makeAlerts(PanelHarness &panel)
{
    panel.alerts.start();
    for (int i = 0; i < 30; ++i) {
        panel.clock.advance(5s);
        panel.alerts.evaluate(
            {panel.clock.nowMs(),
             {judge(*findHealthCheck(u"disk"_s), HealthReading::of(96.4)),
              judge(*findHealthCheck(u"gateway"_s),
                    HealthReading::said(HealthState::Critical,
                                        u"The line to Discord is lost; the bot reconnects."_s)),
              judge(*findHealthCheck(u"cpu"_s), HealthReading::of(93))}});
    }
    panel.await(panel.alerts.apply({AlertCommand::Kind::Acknowledge,
                                    panel.alerts.engine().active().constFirst().id,
                                    {},
                                    {},
                                    u"sharp"_s,
                                    u"A larger disk comes on Monday."_s}));
    panel.await(
        panel.alerts.apply({AlertCommand::Kind::Silence, 0, u"backup_warning"_s, 4h, u"sharp"_s}));
}

void makeTrouble(PanelHarness &panel)
{
    panel.errors.addBreadcrumb(u"Bet #17 confirmed"_s);
    panel.errors.addBreadcrumb(u"Slip of bet #17 rendered in 6 ms"_s);
    panel.errors.record(
        Error(
            codes::kApiForbidden, ApiFault{u"discord"_s, 403, 50013},
            u"The bot may not post in that channel. Give it the permission Send Messages, then retry the post."_s,
            u"POST /webhooks answered 403"_s),
        {u"bet line"_s, PanelHarness::kGuild});
    panel.errors.record(Error(codes::kDatabaseBusy, DatabaseFault{},
                              u"The database is busy. Try again in a moment."_s),
                        {});
    panel.errors.record(Error(codes::kMemberRateLimited, RateLimitFault{},
                              u"You are too fast. Try again in 20 s."_s),
                        {u"stats"_s, PanelHarness::kGuild});
    const RateAction cost[]{RateAction::BetPlacement};
    for (int i = 0; i < 7; ++i)
        panel.rateLimiter.acquire(PanelHarness::kGuild, UserId{100000000000002001}, cost);
    const RateAction stats[]{RateAction::StatsQuery, RateAction::ImageGeneration};
    for (int i = 0; i < 4; ++i)
        panel.rateLimiter.acquire(PanelHarness::kGuild, UserId{100000000000002002}, stats);
    qCInfo(lcGateway) << "Connected as Sharp Corner Bot, shard 0 of 1";
    qCWarning(lcRest) << "POST /webhooks/… answered 429, scope user; waiting 900 ms";
    qCCritical(lcOutbox) << "The slip of bet #17 could not be posted: missing permission";
    qCDebug(lcStore) << "Commit of 12 jobs in 3 ms";
}

} // namespace dbsbm::test

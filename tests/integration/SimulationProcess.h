// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bot/OutboxWorker.h"
#include "models/ops/ErrorTracker.h"
#include "models/ops/Metrics.h"
#include "models/services/FixtureService.h"
#include "models/services/ScoreService.h"
#include "network/discord/rest/RestClient.h"
#include "tests/integration/Simulation.h"
#include "tests/support/RandomCommands.h"

namespace dbsbm::test {

/// What ends with a process and begins anew with the next.
struct Simulation::Process
{
    Process(TestDatabase &file, const QUrl &discord, const RandomCommands::Options &options)
        : clock(file.clock()),
          database(file.options(), clock),
          members(database, clock, options),
          outbox(database, clock, members.betting()),
          settings(database, clock),
          cappers(database, clock),
          feed(database, clock),
          scores(database, clock, members.betting()),
          rest(discord, clock, metrics),
          api(rest, &context),
          webhooks(api),
          avatars({cappers, api, clock, errors}),
          worker({outbox, slips, settings, cappers, api, webhooks, avatars, clock},
                 members.betting(), errors, metrics)
    {
        rest.setToken(token());
    }

    static Secret token()
    {
        return Secret(QByteArrayLiteral(
            "MTQ0MDAwMDAwMDAwMDAwMDAw.GaBcDe.abcdefghijklmnopqrstuvwxyz0123456789AB"));
    }

    FakeClock &clock;
    QObject context;
    Metrics metrics;
    ErrorTracker errors{clock};
    Database database;
    RandomCommands members;
    OutboxService outbox;
    GuildSettingsService settings;
    CapperService cappers;
    SlipService slips{metrics, false};
    FixtureService feed;
    ScoreService scores;
    discord::RestClient rest;
    discord::DiscordApi api;
    WebhookBook webhooks;
    AvatarBook avatars;
    OutboxWorker worker;
};

} // namespace dbsbm::test

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/recordWiring.h"

#include "app/host/Host.h"

#include <algorithm>

namespace dbsbm {

namespace {

constexpr double kMicro = 1e6;

bool isOnGame(const Bet &bet)
{
    return std::any_of(bet.legs.begin(), bet.legs.end(),
                       [](const Leg &leg) { return !leg.fixture.isEmpty(); });
}

void countBet(Metrics &metrics, const Bet &bet)
{
    const MetricLabels guild{{QStringLiteral("guild"), bet.guild.toString()}};
    if (bet.status == BetStatus::Posting && bet.revision <= 1) {
        metrics.add(metric::kBetsPlaced, 1, guild);
        metrics.add(metric::kTurnover, static_cast<double>(bet.stake.risk.micro) / kMicro, guild);
    } else if (bet.status == BetStatus::Settled) {
        metrics.add(metric::kBetsSettled, 1, guild);
    }
}

} // namespace

void gradeByScores(Host &host)
{
    ScoreService *const scores = &host.scores();
    const auto record = [&host](const Result<ScoreReport> &report) {
        for (const Error &fault : faultsOf(report))
            host.errors().record(fault, {QStringLiteral("scores"), {}});
    };
    QObject::connect(&host.fixtures(), &FixtureService::fixturesChanged, scores,
                     [scores, &host, record](const QStringList &games) {
                         scores->apply(games).then(&host, record);
                     });
    QObject::connect(&host.betting(), &BettingService::betChanged, scores,
                     [scores, &host, record](const Bet &bet) {
                         if (bet.status == BetStatus::Open
                             && isOnGame(bet)) // it may be over already
                             scores->catchUp(bet.guild, bet.id).then(&host, record);
                     });
    QObject::connect(
        &host.guildSettings(), &GuildSettingsService::settingsChanged, scores,
        [scores, &host, record](GuildId guild) { scores->catchUp(guild).then(&host, record); });
}

void countBusiness(Host &host)
{
    QObject::connect(&host.betting(), &BettingService::betChanged, &host,
                     [&host](const Bet &bet) { countBet(host.metrics(), bet); });
}

} // namespace dbsbm

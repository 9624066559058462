// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/legFixtures.h"

#include "models/slips/Sides.h"
#include "models/store/NameRepository.h"

#include <algorithm>

namespace dbsbm {

namespace {

/// A game that a feed sees under way has started, whatever start it was announced for.
qint64 startOf(const Fixture &fixture)
{
    const GameStatus status = fixture.score.status;
    const bool underWay = status == GameStatus::Live || status == GameStatus::Final;
    return underWay ? std::min(fixture.score.startMs, fixture.updatedAtMs) : fixture.score.startMs;
}

constexpr qint64 kUpcomingMs = 14LL * 24 * 60 * 60 * 1000;
constexpr qint64 kSameStartMs = 60LL * 60 * 1000;

bool canBeBetOn(const Fixture &fixture)
{
    return fixture.score.status == GameStatus::Scheduled
        || fixture.score.status == GameStatus::Postponed;
}

bool isTyped(const Leg &leg)
{
    return leg.fixture.isEmpty() && !leg.league.isEmpty() && !isFixtureId(leg.game);
}

bool isMeant(const Leg &leg, const Sides &sides, const Fixture &fixture)
{
    const bool sameStart =
        !leg.startsAtMs || std::abs(*leg.startsAtMs - fixture.score.startMs) <= kSameStartMs;
    return sameStart && foldedName(sides.away) == foldedName(fixture.score.away)
        && foldedName(sides.home) == foldedName(fixture.score.home);
}

QList<KnownName> namesIn(const Leg &leg)
{
    QList<KnownName> names{{NameKind::League, {}, leg.league},
                           {NameKind::Player, leg.league, leg.player},
                           {NameKind::Stat, leg.league, leg.stat}};
    if (const auto sides = splitGame(leg.game)) {
        names.append({NameKind::Team, leg.league, sides->home});
        names.append({NameKind::Team, leg.league, sides->away});
    }
    return names;
}

} // namespace

Result<std::optional<qint64>> lockTime(Transaction &transaction, const Leg &leg)
{
    if (leg.fixture.isEmpty())
        return leg.startsAtMs;
    const auto fixture = FixtureRepository(transaction).find(leg.fixture);
    if (!fixture)
        return fail(fixture.error());
    if (!*fixture)
        return leg.startsAtMs;
    const qint64 start = startOf(**fixture);
    return std::optional(leg.startsAtMs ? std::min(*leg.startsAtMs, start) : start);
}

Result<QList<Fixture>> upcomingGames(Transaction &transaction, const QString &league, qint64 nowMs)
{
    auto games = FixtureRepository(transaction)
                     .list({league, nowMs, nowMs + kUpcomingMs, kMaxFixturesListed});
    if (games)
        games->removeIf([](const Fixture &fixture) { return !canBeBetOn(fixture); });
    return games;
}

Result<> bindTypedGames(Transaction &transaction, QList<Leg> &legs, qint64 nowMs)
{
    for (Leg &leg : legs) {
        const auto sides = splitGame(leg.game);
        if (!isTyped(leg) || !sides)
            continue;
        auto games = upcomingGames(transaction, leg.league, nowMs);
        if (!games)
            return fail(games.error());
        games->removeIf([&](const Fixture &fixture) { return !isMeant(leg, *sides, fixture); });
        if (games->size() == 1)
            leg.fixture = games->first().id;
    }
    return {};
}

Result<> adoptFixtures(Transaction &transaction, QList<Leg> &legs)
{
    for (Leg &leg : legs) {
        const QString id = leg.fixture.isEmpty() ? leg.game : leg.fixture;
        if (!isFixtureId(id))
            continue;
        const auto found = FixtureRepository(transaction).find(id);
        if (!found)
            return fail(found.error());
        if (!*found)
            continue;
        leg.fixture = id;
        leg.league = (*found)->league;
        leg.game = (*found)->game();
        leg.startsAtMs = startOf(**found);
    }
    return {};
}

void rememberNames(Transaction &transaction, GuildId guild, const QList<Leg> &legs)
{
    NameRepository repository(transaction);
    for (const Leg &leg : legs) {
        for (const KnownName &name : namesIn(leg))
            repository.use(guild, name);
    }
}

} // namespace dbsbm

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

constexpr qint64 kHourMs = 60LL * 60 * 1000;
constexpr qint64 kUpcomingMs = 14 * 24 * kHourMs;
constexpr qint64 kBegunMs = 24 * kHourMs; // a game that began before is over
constexpr qint64 kSameStartMs = kHourMs;
constexpr qint64 kOtherDayMs = 20 * kHourMs; // sides that meet again do so on another day

bool canBeBetOn(const Fixture &fixture)
{
    return fixture.score.status == GameStatus::Scheduled
        || fixture.score.status == GameStatus::Postponed;
}

bool isTyped(const Leg &leg)
{
    return leg.fixture.isEmpty() && !leg.league.isEmpty() && !isFixtureId(leg.game);
}

/// Games of the leg's league between those sides that are to come, under way or just over.
Result<QList<Fixture>> meetingsOf(Transaction &transaction, const Leg &leg, const Sides &sides,
                                  qint64 nowMs)
{
    auto games = FixtureRepository(transaction)
                     .list({leg.league, nowMs - kBegunMs, nowMs + kUpcomingMs, kMaxFixturesListed});
    if (games) {
        games->removeIf([&](const Fixture &game) {
            return game.score.status == GameStatus::Cancelled
                || foldedName(sides.away) != foldedName(game.score.away)
                || foldedName(sides.home) != foldedName(game.score.home);
        });
    }
    return games;
}

qint64 startsApart(const Leg &leg, const Fixture &game)
{
    return std::abs(*leg.startsAtMs - game.score.startMs);
}

bool isLive(const Fixture &game)
{
    return game.score.status == GameStatus::Live;
}

/// Those that the leg can mean: at the typed start, else the next ones, else one that is under way.
QList<Fixture> meantBy(const Leg &leg, const QList<Fixture> &games)
{
    const auto those = [&games](auto fits) {
        QList<Fixture> found;
        std::copy_if(games.begin(), games.end(), std::back_inserter(found), fits);
        return found;
    };
    if (leg.startsAtMs)
        return those(
            [&leg](const Fixture &game) { return startsApart(leg, game) <= kSameStartMs; });
    const QList<Fixture> next = those(canBeBetOn);
    return next.isEmpty() ? those(isLive) : next;
}

/// Whether a game that is known belies the typed start: whoever names a later one could watch the
/// game first.
bool isBelied(const Leg &leg, const QList<Fixture> &games)
{
    return leg.startsAtMs && std::any_of(games.begin(), games.end(), [&leg](const Fixture &game) {
               return isLive(game) || startsApart(leg, game) < kOtherDayMs;
           });
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
        const auto games = meetingsOf(transaction, leg, *sides, nowMs);
        if (!games)
            return fail(games.error());
        const QList<Fixture> meant = meantBy(leg, *games);
        if (meant.size() == 1)
            leg.fixture = meant.first().id;
        else if (meant.isEmpty() && isBelied(leg, *games))
            leg.startsAtMs.reset();
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

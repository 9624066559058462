// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/legFixtures.h"

#include "models/slips/Sides.h"
#include "models/store/FixtureRepository.h"
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

QList<KnownName> namesIn(const Leg &leg)
{
    QList<KnownName> names{{NameKind::League, {}, leg.league},
                           {NameKind::Player, leg.league, leg.player}};
    if (const auto sides = splitGame(leg.game)) {
        names.append({NameKind::Team, leg.league, sides->home});
        names.append({NameKind::Team, leg.league, sides->away});
    }
    return names;
}

} // namespace

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

Result<> rememberNames(Transaction &transaction, GuildId guild, const QList<Leg> &legs)
{
    NameRepository repository(transaction);
    for (const Leg &leg : legs) {
        for (const KnownName &name : namesIn(leg)) {
            if (const Result<> used = repository.use(guild, name); !used)
                return used;
        }
    }
    return {};
}

} // namespace dbsbm

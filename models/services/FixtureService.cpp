// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/FixtureService.h"

#include "models/core/Clock.h"
#include "models/services/legFixtures.h"
#include "models/services/transactionRules.h"
#include "models/store/Database.h"

#include <QDateTime>

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxRecordedAtOnce = 50;

/// The ids of those that said something new.
Result<QStringList> storeAll(Transaction &transaction, const QList<Fixture> &fixtures)
{
    QStringList changed;
    for (const Fixture &fixture : fixtures) {
        const Result<bool> isNew = FixtureRepository(transaction).store(fixture);
        if (!isNew)
            return fail(isNew.error());
        if (*isNew)
            changed << fixture.id;
    }
    return changed;
}

Result<DayOfGames> readDay(Transaction &transaction, const DayWish &wish, qint64 nowMs)
{
    const Result<GuildSettings> settings = readGuildSettings(transaction, wish.guild);
    if (!settings)
        return fail(settings.error());
    const QTimeZone zone = timeZoneOf(*settings);
    DayOfGames found;
    found.day = wish.day.value_or(QDateTime::fromMSecsSinceEpoch(nowMs, zone).date());
    found.timeZone = QString::fromUtf8(zone.id());
    const int limit = std::clamp(wish.limit, 1, kMaxFixturesListed - 1);
    const auto games =
        FixtureRepository(transaction)
            .list({wish.league, found.day.startOfDay(zone).toMSecsSinceEpoch(),
                   found.day.addDays(1).startOfDay(zone).toMSecsSinceEpoch(), limit + 1});
    if (!games)
        return fail(games.error());
    found.more = games->size() > limit;
    found.games = games->first(std::min<qsizetype>(games->size(), limit));
    return found;
}

Result<QList<Fixture>> readUpcoming(Transaction &transaction, const GameSearch &search,
                                    qint64 nowMs)
{
    const auto games = upcomingGames(transaction, search.league, nowMs);
    if (!games)
        return fail(games.error());
    const QString typed = foldedName(search.text);
    QList<Fixture> found;
    for (const Fixture &fixture : *games) {
        if (found.size() < search.limit && foldedName(fixture.game()).contains(typed))
            found << fixture;
    }
    return found;
}

} // namespace

FixtureService::FixtureService(Database &database, const Clock &clock, QObject *parent)
    : QObject(parent), m_database(database), m_clock(clock)
{}

Task<Result<int>> FixtureService::record(const QList<Fixture> &fixtures)
{
    const Promise<Result<int>> promise;
    recordFrom(fixtures, 0, 0, promise);
    return promise.task();
}

void FixtureService::recordFrom(const QList<Fixture> &fixtures, qsizetype first, int known,
                                const Promise<Result<int>> &promise)
{
    if (first >= fixtures.size()) {
        promise.resolve(known);
        return;
    }
    const QList<Fixture> part = fixtures.mid(first, kMaxRecordedAtOnce);
    m_database
        .write<QStringList>(
            [part](Transaction &transaction) { return storeAll(transaction, part); })
        .then(this, [this, fixtures, first, known, promise](const Result<QStringList> &changed) {
            if (!changed) {
                promise.resolve(fail(changed.error()));
                return;
            }
            if (!changed->isEmpty())
                Q_EMIT fixturesChanged(*changed);
            recordFrom(fixtures, first + kMaxRecordedAtOnce,
                       known + static_cast<int>(changed->size()), promise);
        });
}

Task<Result<std::optional<Fixture>>> FixtureService::fixture(const QString &id)
{
    return m_database.read<std::optional<Fixture>>(
        [id](Transaction &transaction) { return FixtureRepository(transaction).find(id); });
}

Task<Result<DayOfGames>> FixtureService::games(const DayWish &wish)
{
    return m_database.read<DayOfGames>([wish, now = m_clock.nowMs()](Transaction &transaction) {
        return readDay(transaction, wish, now);
    });
}

Task<Result<QList<Fixture>>> FixtureService::upcoming(const GameSearch &search)
{
    return m_database.read<QList<Fixture>>(
        [search, now = m_clock.nowMs()](Transaction &transaction) {
            return readUpcoming(transaction, search, now);
        });
}

Task<Result<QStringList>> FixtureService::suggest(const NameSearch &search)
{
    return m_database.read<QStringList>(
        [search](Transaction &transaction) { return NameRepository(transaction).search(search); });
}

} // namespace dbsbm

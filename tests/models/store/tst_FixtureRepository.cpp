// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/FixtureRepository.h"

#include "models/store/NameRepository.h"
#include "tests/support/TestDatabase.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kNow = 1'795'000'000'000;
constexpr qint64 kHour = 3'600'000;

Fixture game(const QString &id, const QString &away, const QString &home, qint64 startMs = kNow)
{
    Fixture fixture{id, u"NBA"_s, {}, kNow};
    fixture.score.home = home;
    fixture.score.away = away;
    fixture.score.startMs = startMs;
    fixture.score.originalStartMs = startMs;
    return fixture;
}

Result<bool> store(Database &database, const Fixture &fixture)
{
    return await(database.write<bool>([fixture](Transaction &transaction) {
        return FixtureRepository(transaction).store(fixture);
    }));
}

std::optional<Fixture> find(Database &database, const QString &id)
{
    return *await(database.read<std::optional<Fixture>>(
        [id](Transaction &transaction) { return FixtureRepository(transaction).find(id); }));
}

QStringList list(Database &database, const FixtureFilter &filter)
{
    const auto found = await(database.read<QList<Fixture>>([filter](Transaction &transaction) {
        return FixtureRepository(transaction).list(filter);
    }));
    QStringList ids;
    for (const Fixture &fixture : *found)
        ids << fixture.id;
    return ids;
}

} // namespace

class tst_FixtureRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsTheWholeScore()
    {
        TestDatabase file;
        Fixture fixture = game(u"feed:1"_s, u"Lakers"_s, u"Celtics"_s);
        fixture.score.status = GameStatus::Final;
        fixture.score.parts = GameParts::Quarters;
        fixture.score.periods = {{25, 20}, {25, 20}, {25, 20}, {20, 35}};
        fixture.score.overtime = Points{8, 10};
        fixture.score.total = Points{103, 105};
        fixture.score.players = {{u"A. Player"_s, true, {{u"points"_s, 31'000}}},
                                 {u"B. Bench"_s, false, {}}};
        QVERIFY(*store(file.database(), fixture));
        const auto found = find(file.database(), u"feed:1"_s);
        QVERIFY(found);
        QCOMPARE(found->league, u"NBA"_s);
        QCOMPARE(found->updatedAtMs, kNow);
        QVERIFY(found->score == fixture.score);
        QCOMPARE(found->game(), u"Lakers @ Celtics"_s);
        QCOMPARE(file.number(u"SELECT count(*) FROM fixture WHERE status = 'final'"_s), 1);
    }

    void onlyWhatIsNewerIsTaken()
    {
        TestDatabase file;
        Fixture fixture = game(u"feed:1"_s, u"Lakers"_s, u"Celtics"_s);
        QVERIFY(*store(file.database(), fixture));
        QVERIFY(!*store(file.database(), fixture));
        fixture.updatedAtMs += 1;
        QVERIFY(!*store(file.database(), fixture));
        QCOMPARE(find(file.database(), fixture.id)->updatedAtMs, kNow + 1);
        fixture.score.status = GameStatus::Live;
        QVERIFY(*store(file.database(), fixture));
        fixture.updatedAtMs = kNow;
        fixture.score.status = GameStatus::Scheduled;
        QVERIFY(!*store(file.database(), fixture));
        QVERIFY(find(file.database(), fixture.id)->score.status == GameStatus::Live);
    }

    void playersStayWhenAnUpdateKnowsNone()
    {
        TestDatabase file;
        Fixture fixture = game(u"feed:1"_s, u"Lakers"_s, u"Celtics"_s);
        fixture.score.players = {{u"Zed"_s, true, {}}, {u"Abe"_s, true, {{u"points"_s, 1000}}}};
        QVERIFY(*store(file.database(), fixture));
        QVERIFY(!*store(file.database(), fixture)); // in whatever order they come
        fixture.score.players.clear();
        fixture.score.status = GameStatus::Live;
        QVERIFY(*store(file.database(), fixture));
        QCOMPARE(find(file.database(), fixture.id)->score.players.size(), 2);
    }

    void listsByLeagueAndStart()
    {
        TestDatabase file;
        Database &database = file.database();
        Fixture hockey = game(u"feed:h"_s, u"Bruins"_s, u"Rangers"_s, kNow + 3 * kHour);
        hockey.league = u"NHL"_s;
        Fixture shouted = game(u"feed:c"_s, u"Heat"_s, u"Bulls"_s, kNow + kHour);
        shouted.league = u"nba"_s;
        QVERIFY(store(database, game(u"feed:b"_s, u"Nets"_s, u"Knicks"_s, kNow + 2 * kHour)));
        QVERIFY(store(database, game(u"feed:a"_s, u"Lakers"_s, u"Celtics"_s, kNow)));
        QVERIFY(store(database, hockey));
        QVERIFY(store(database, shouted));
        const qint64 end = kNow + 10 * kHour;
        QCOMPARE(list(database, {{}, kNow, end}),
                 (QStringList{u"feed:a"_s, u"feed:c"_s, u"feed:b"_s, u"feed:h"_s}));
        QCOMPARE(list(database, {u"Nba"_s, kNow, end}),
                 (QStringList{u"feed:a"_s, u"feed:c"_s, u"feed:b"_s}));
        QCOMPARE(list(database, {u"NBA"_s, kNow + 1, kNow + 2 * kHour}),
                 (QStringList{u"feed:c"_s}));
        QCOMPARE(list(database, {u"NBA"_s, kNow, end, 2}), (QStringList{u"feed:a"_s, u"feed:c"_s}));
        QCOMPARE(find(database, u"feed:c"_s)->league, u"NBA"_s);
        QVERIFY(list(database, {u"Curling"_s, kNow, end}).isEmpty());
    }

    void refuses_data()
    {
        QTest::addColumn<Fixture>("fixture");
        QTest::addColumn<QString>("field");
        const Fixture good = game(u"feed:1"_s, u"Lakers"_s, u"Celtics"_s);
        const auto row = [&good](const char *name, const QString &field, auto change) {
            Fixture bad = good;
            change(bad);
            QTest::newRow(name) << bad << field;
        };
        row("no source", u"id"_s, [](Fixture &bad) { bad.id = u"1"_s; });
        row("a space", u"id"_s, [](Fixture &bad) { bad.id = u"feed:1 2"_s; });
        row("long id", u"id"_s, [](Fixture &bad) { bad.id = u"feed:"_s + QString(80, u'1'); });
        row("no league", u"league"_s, [](Fixture &bad) { bad.league = u"  "_s; });
        row("no home", u"home"_s, [](Fixture &bad) { bad.score.home.clear(); });
        row("no start", u"start"_s, [](Fixture &bad) { bad.score.startMs = 0; });
        row("too long together", u"home"_s, [](Fixture &bad) {
            bad.score.home = QString(60, u'h');
            bad.score.away = QString(60, u'a');
        });
        row("a contradiction", u"total"_s, [](Fixture &bad) {
            bad.score.parts = GameParts::Halves;
            bad.score.periods = {{1, 0}, {1, 0}};
            bad.score.total = Points{3, 0};
        });
    }

    void refuses()
    {
        QFETCH(Fixture, fixture);
        QFETCH(QString, field);
        TestDatabase file;
        const Result<bool> stored = store(file.database(), fixture);
        QVERIFY(!stored);
        QCOMPARE(stored.error().code(), u"VAL-009"_s);
        QCOMPARE(stored.error().as<ValidationFault>()->field, field);
        QCOMPARE(file.number(u"SELECT count(*) FROM fixture"_s), 0);
    }

    void learnsNames()
    {
        TestDatabase file;
        Fixture fixture = game(u"feed:1"_s, u"Lakers"_s, u"Celtics"_s);
        fixture.score.players = {{u"Luka Dončić"_s, true, {}}};
        QVERIFY(store(file.database(), fixture));
        const auto search = [&](NameKind kind, const QString &text) {
            return *await(file.database().read<QStringList>([kind, text](Transaction &t) {
                return NameRepository(t).search({GuildId{1}, kind, u"nba"_s, text});
            }));
        };
        QCOMPARE(search(NameKind::Team, {}), (QStringList{u"Celtics"_s, u"Lakers"_s}));
        QCOMPARE(search(NameKind::Player, u"doncic"_s), (QStringList{u"Luka Dončić"_s}));
        QCOMPARE(search(NameKind::League, u"b"_s), (QStringList{u"NBA"_s}));
    }
};

QTEST_GUILESS_MAIN(tst_FixtureRepository)
#include "tst_FixtureRepository.moc"

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/FixtureService.h"

#include "tests/support/TestDatabase.h"

#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

/// Games and names, and what bets do with them.
class TestFixtureService : public QObject
{
    Q_OBJECT

private:
    struct Rig
    {
        RecordFixture record;
        FixtureService fixtures{record.file.database(), record.file.clock()};
        qint64 now = record.file.clock().nowMs();

        Fixture game(const QString &id, qint64 startMs) const
        {
            Fixture fixture{id, u"NBA"_s, {}, now};
            fixture.score.away = u"Lakers"_s;
            fixture.score.home = u"Celtics"_s;
            fixture.score.startMs = startMs;
            fixture.score.originalStartMs = startMs;
            return fixture;
        }

        int store(const QList<Fixture> &games)
        {
            const Result<int> stored = await(fixtures.record(games));
            return stored ? *stored : -1;
        }

        QStringList names(NameKind kind, const QString &text = {},
                          GuildId guild = RecordFixture::kGuild)
        {
            return *await(fixtures.suggest({guild, kind, {}, text}));
        }

        Result<Draft> draftOn(const QString &game, const QString &league = {})
        {
            DraftRequest request = record.request();
            request.legs.first().leg.game = game;
            request.legs.first().leg.league = league;
            request.legs.first().leg.startsAtMs.reset();
            return await(record.betting.createDraft(request));
        }
    };

    static constexpr qint64 kHour = 3'600'000;
    static constexpr qint64 kDay = 24 * kHour;

private Q_SLOTS:
    void tellsWhatChanged()
    {
        Rig rig;
        QSignalSpy changed(&rig.fixtures, &FixtureService::fixturesChanged);
        QList<Fixture> games;
        for (int i = 0; i < 120; ++i)
            games << rig.game(u"feed:%1"_s.arg(i), rig.now + i * kHour);
        QCOMPARE(rig.store(games), 120);
        QStringList told;
        for (const QVariantList &signal : changed)
            told += signal.first().toStringList();
        QCOMPARE(told.size(), 120);
        changed.clear();
        games[70].score.status = GameStatus::Cancelled;
        QCOMPARE(rig.store(games), 1);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed.first().first().toStringList(), QStringList{u"feed:70"_s});
        QCOMPARE(await(rig.fixtures.fixture(u"feed:70"_s)).value()->score.status,
                 GameStatus::Cancelled);
        QCOMPARE(rig.store({rig.game(u"nonsense"_s, rig.now)}), -1);
    }

    void aDayIsThatOfTheGuild()
    {
        Rig rig;
        Actor owner;
        owner.kind = ActorKind::Operator;
        QVERIFY(await(rig.record.settings.set(RecordFixture::kGuild,
                                              {{u"time_zone"_s, u"America/New_York"_s}}, owner)));
        const QTimeZone zone("America/New_York");
        const QDate today = QDateTime::fromMSecsSinceEpoch(rig.now, zone).date();
        const qint64 begin = today.startOfDay(zone).toMSecsSinceEpoch();
        const qint64 end = today.addDays(1).startOfDay(zone).toMSecsSinceEpoch();
        rig.store({rig.game(u"feed:before"_s, begin - 1), rig.game(u"feed:first"_s, begin),
                   rig.game(u"feed:last"_s, end - 1), rig.game(u"feed:after"_s, end)});
        DayOfGames day = *await(rig.fixtures.games({RecordFixture::kGuild, {}, {}}));
        QCOMPARE(day.day, today);
        QCOMPARE(day.timeZone, u"America/New_York"_s);
        QCOMPARE(day.games.size(), 2);
        QCOMPARE(day.games.first().id, u"feed:first"_s);
        QVERIFY(!day.more);
        day = *await(rig.fixtures.games({RecordFixture::kGuild, u"nba"_s, today.addDays(-1)}));
        QCOMPARE(day.games.size(), 1);
        day = *await(rig.fixtures.games({RecordFixture::kGuild, {}, {}, 1}));
        QCOMPARE(day.games.size(), 1);
        QVERIFY(day.more);
        QVERIFY(await(rig.fixtures.games({RecordFixture::kGuild, u"NFL"_s, {}}))->games.isEmpty());
    }

    void suggestsGamesThatCanBeBetOn()
    {
        Rig rig;
        Fixture live = rig.game(u"feed:live"_s, rig.now + kHour);
        live.score.status = GameStatus::Live;
        Fixture other = rig.game(u"feed:other"_s, rig.now + kHour);
        other.score.home = u"Málaga"_s;
        rig.store({rig.game(u"feed:past"_s, rig.now - 1),
                   rig.game(u"feed:far"_s, rig.now + 15 * kDay),
                   rig.game(u"feed:next"_s, rig.now + 2 * kHour), live, other});
        const auto ids = [&](const GameSearch &search) {
            const QList<Fixture> games = *await(rig.fixtures.upcoming(search));
            QStringList found;
            for (const Fixture &game : games)
                found << game.id;
            return found;
        };
        QCOMPARE(ids({}), (QStringList{u"feed:other"_s, u"feed:next"_s}));
        QCOMPARE(ids({u"nba"_s, u"malaga"_s}), QStringList{u"feed:other"_s});
        QCOMPARE(ids({{}, u"lakers @ c"_s}), QStringList{u"feed:next"_s});
        QCOMPARE(ids({{}, {}, 1}).size(), 1);
    }

    void aDraftTakesTheGameFromTheFeed()
    {
        Rig rig;
        rig.store({rig.game(u"feed:1"_s, rig.now + kHour)});
        const Result<Draft> draft = rig.draftOn(u"feed:1"_s, u"typed otherwise"_s);
        QVERIFY2(draft, qPrintable(draft ? QString() : draft.error().userText()));
        const Leg &leg = draft->preview.legs.first();
        QCOMPARE(leg.fixture, u"feed:1"_s);
        QCOMPARE(leg.league, u"NBA"_s);
        QCOMPARE(leg.game, u"Lakers @ Celtics"_s);
        QCOMPARE(leg.startsAtMs, std::optional(rig.now + kHour));
        // Free text that only looks like an id stays free text.
        const Result<Draft> typed = rig.draftOn(u"feed:2"_s, u"NBA"_s);
        QVERIFY(typed);
        QCOMPARE(typed->preview.legs.first().game, u"feed:2"_s);
        QVERIFY(typed->preview.legs.first().fixture.isEmpty());
    }

    void aTypedGameIsBoundWhenItIsCertain_data()
    {
        QTest::addColumn<QString>("league");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("startsInHours"); // 0 = not typed
        QTest::addColumn<QString>("bound");
        QTest::newRow("same names") << u"nba"_s << u"lakers  @ CELTICS"_s << 0 << u"feed:1"_s;
        QTest::newRow("vs") << u"NBA"_s << u"Lakers vs. Celtics"_s << 0 << u"feed:1"_s;
        QTest::newRow("accents aside") << u"NBA"_s << u"Malaga @ Baskonia"_s << 0 << u"feed:2"_s;
        QTest::newRow("not the same sides") << u"NBA"_s << u"Celtics @ Lakers"_s << 0 << u""_s;
        QTest::newRow("not fuzzy") << u"NBA"_s << u"LA Lakers @ Celtics"_s << 0 << u""_s;
        QTest::newRow("another league") << u"NBL"_s << u"Lakers @ Celtics"_s << 0 << u""_s;
        QTest::newRow("no league") << u""_s << u"Lakers @ Celtics"_s << 0 << u""_s;
        QTest::newRow("two of them") << u"NBA"_s << u"Heat @ Bulls"_s << 0 << u""_s;
        QTest::newRow("the one at that time") << u"NBA"_s << u"Heat @ Bulls"_s << 30 << u"feed:4"_s;
        QTest::newRow("on another day") << u"NBA"_s << u"Lakers @ Celtics"_s << 30 << u""_s;
    }

    void aTypedGameIsBoundWhenItIsCertain()
    {
        QFETCH(const QString, league);
        QFETCH(const QString, typed);
        QFETCH(const int, startsInHours);
        QFETCH(const QString, bound);
        Rig rig;
        const auto game = [&rig](const QString &id, const QString &away, const QString &home,
                                 int hours) {
            Fixture fixture = rig.game(id, rig.now + hours * kHour);
            fixture.score.away = away;
            fixture.score.home = home;
            return fixture;
        };
        QCOMPARE(rig.store({game(u"feed:1"_s, u"Lakers"_s, u"Celtics"_s, 2),
                            game(u"feed:2"_s, u"M\u00e1laga"_s, u"Baskonia"_s, 2),
                            game(u"feed:3"_s, u"Heat"_s, u"Bulls"_s, 6),
                            game(u"feed:4"_s, u"Heat"_s, u"Bulls"_s, 30)}),
                 4);
        DraftRequest request = rig.record.request();
        Leg &leg = request.legs.first().leg;
        leg.league = league;
        leg.game = typed;
        leg.startsAtMs.reset();
        if (startsInHours != 0)
            leg.startsAtMs = rig.now + startsInHours * kHour - 1'800'000;
        const auto draft = await(rig.record.betting.createDraft(request));
        QVERIFY2(draft, qPrintable(draft ? QString() : draft.error().userText()));
        const Leg &taken = draft->preview.legs.first();
        QCOMPARE(taken.fixture, bound);
        if (bound.isEmpty())
            QCOMPARE(taken.game, typed);
        QCOMPARE(taken.startsAtMs.has_value(), !bound.isEmpty() || startsInHours != 0);
    }

    /// Of a game that the feed knows, whoever types a start of their own gains nothing by it.
    void aTypedStartIsBelievedUnlessTheFeedKnowsBetter_data()
    {
        QTest::addColumn<GameStatus>("status");
        QTest::addColumn<int>("feedHour");  // from now; when the game starts or started
        QTest::addColumn<int>("typedHour"); // 0 = not typed
        QTest::addColumn<QString>("becomes");
        QTest::newRow("under way") << GameStatus::Live << -1 << 3 << u"unverified"_s;
        QTest::newRow("under way, its own start") << GameStatus::Live << -1 << -1 << u"BET-007"_s;
        QTest::newRow("under way, no start") << GameStatus::Live << -1 << 0 << u"BET-007"_s;
        QTest::newRow("over") << GameStatus::Final << -3 << 3 << u"unverified"_s;
        QTest::newRow("over, its own start") << GameStatus::Final << -3 << -3 << u"BET-007"_s;
        QTest::newRow("over, no start") << GameStatus::Final << -3 << 0 << u"unverified"_s;
        QTest::newRow("over, again tomorrow") << GameStatus::Final << -3 << 21 << u"as typed"_s;
        QTest::newRow("later than known") << GameStatus::Scheduled << 2 << 5 << u"unverified"_s;
        QTest::newRow("earlier than known") << GameStatus::Scheduled << 5 << 2 << u"unverified"_s;
        QTest::newRow("cancelled") << GameStatus::Cancelled << 2 << 5 << u"as typed"_s;
    }

    void aTypedStartIsBelievedUnlessTheFeedKnowsBetter()
    {
        QFETCH(const GameStatus, status);
        QFETCH(const int, feedHour);
        QFETCH(const int, typedHour);
        Rig rig;
        Fixture fixture = rig.game(u"feed:1"_s, rig.now + feedHour * kHour);
        fixture.score.status = status;
        if (status == GameStatus::Final)
            fixture.score.total = Points{100, 90};
        QCOMPARE(rig.store({fixture}), 1);
        DraftRequest request = rig.record.request();
        Leg &leg = request.legs.first().leg;
        leg.league = u"NBA"_s;
        leg.game = u"Lakers @ Celtics"_s;
        leg.startsAtMs.reset();
        if (typedHour != 0)
            leg.startsAtMs = rig.now + typedHour * kHour;
        const auto draft = await(rig.record.betting.createDraft(request));
        if (!draft) {
            QTEST(draft.error().code(), "becomes");
            return;
        }
        const Leg &taken = draft->preview.legs.first();
        QVERIFY(taken.fixture.isEmpty());
        QVERIFY(!taken.startsAtMs || *taken.startsAtMs == rig.now + typedHour * kHour);
        QTEST(taken.startsAtMs ? u"as typed"_s : u"unverified"_s, "becomes");
    }

    void aGameUnderWayIsLocked()
    {
        Rig rig;
        Fixture fixture = rig.game(u"feed:1"_s, rig.now + kHour);
        rig.store({fixture});
        const Result<Draft> early = rig.draftOn(u"feed:1"_s);
        QVERIFY(early);
        // It begins before the announced start, between preview and confirmation.
        fixture.score.status = GameStatus::Live;
        rig.store({fixture});
        const auto confirmed =
            await(rig.record.betting.confirm(rig.record.confirmation(early->id)));
        QVERIFY(!confirmed);
        QCOMPARE(confirmed.error().code(), u"BET-007"_s);
        const Result<Draft> late = rig.draftOn(u"feed:1"_s);
        QVERIFY(!late);
        QCOMPARE(late.error().code(), u"BET-007"_s);
    }

    void placedBetsTeachNames()
    {
        Rig rig;
        DraftRequest request = rig.record.request();
        Leg &leg = request.legs.first().leg;
        leg.league = u"Liga ACB"_s;
        leg.game = u"Unicaja vs Baskonia"_s;
        leg.market = Market::Prop;
        leg.player = u"K. Perry"_s;
        leg.stat = u"Points"_s;
        leg.pick = u"Over"_s;
        leg.line = u"10.5"_s;
        const Result<Draft> draft = await(rig.record.betting.createDraft(request));
        QVERIFY2(draft, qPrintable(draft ? QString() : draft.error().userText()));
        QVERIFY(rig.names(NameKind::Team).isEmpty()); // a draft is no bet
        QVERIFY(await(rig.record.betting.confirm(rig.record.confirmation(draft->id))));
        QCOMPARE(rig.names(NameKind::League), QStringList{u"Liga ACB"_s});
        QCOMPARE(rig.names(NameKind::Team), (QStringList{u"Baskonia"_s, u"Unicaja"_s}));
        QCOMPARE(rig.names(NameKind::Player, u"perry"_s), QStringList{u"K. Perry"_s});
        QCOMPARE(rig.names(NameKind::Stat), QStringList{u"Points"_s});
        QVERIFY(rig.names(NameKind::Team, {}, GuildId{5}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestFixtureService)
#include "tst_FixtureService.moc"

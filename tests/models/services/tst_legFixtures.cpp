// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/legFixtures.h"

#include "models/services/FixtureService.h"
#include "tests/support/TestDatabase.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kHour = 3'600'000;

struct GameFixture : RecordFixture
{
    FixtureService fixtures{file.database(), file.clock()};
    const qint64 begin = file.clock().nowMs();

    void announce(qint64 startMs, GameStatus status = GameStatus::Scheduled)
    {
        Fixture game{u"feed:1"_s, u"NBA"_s, {}, file.clock().nowMs()};
        game.score.away = u"Lakers"_s;
        game.score.home = u"Celtics"_s;
        game.score.originalStartMs = begin + 4 * kHour;
        game.score.startMs = startMs;
        game.score.status = status;
        if (const auto stored = await(fixtures.record({game})); !stored)
            qFatal("%s", qPrintable(stored.error().detail()));
    }

    /// A bet on that game, being posted.
    Bet placeOnGame()
    {
        DraftRequest wish = request();
        wish.legs.first().leg.game = u"feed:1"_s;
        const auto draft = await(betting.createDraft(wish));
        if (!draft)
            qFatal("%s", qPrintable(draft.error().userText()));
        return await(betting.confirm(confirmation(draft->id)))->bet;
    }

    /// A bet whose start nobody knows, being posted.
    Bet placeUnknown()
    {
        DraftRequest wish = request();
        wish.legs.first().leg.startsAtMs.reset();
        return await(betting.confirm(confirmation(await(betting.createDraft(wish))->id)))->bet;
    }

    QString cancel(const Bet &bet, const Actor &actor)
    {
        const auto done = await(betting.cancel({.guild = kGuild,
                                                .bet = bet.id,
                                                .actor = actor,
                                                .commandId = u"i:"_s + interaction().toString()}));
        return done ? u"done"_s : done.error().code();
    }

    Bet now(const Bet &bet) { return *await(betting.bet(kGuild, bet.id)); }
};

} // namespace

/// When a bet locks, by what it was placed with and what the feed says since.
class TestLegFixtures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theEarlierStartLocks_data()
    {
        QTest::addColumn<int>("hour"); // of the new start; it was announced for hour 4
        QTest::addColumn<QString>("cancelled");
        QTest::newRow("moved forward") << 1 << u"BET-007"_s;
        QTest::newRow("as announced") << 4 << u"done"_s;
        QTest::newRow("put off") << 9 << u"done"_s;
    }

    void theEarlierStartLocks()
    {
        QFETCH(const int, hour);
        GameFixture record;
        record.announce(record.begin + 4 * kHour);
        const Bet bet = record.placeOnGame();
        record.deliverAll();
        record.file.clock().advance(std::chrono::hours(1));
        record.announce(record.begin + hour * kHour);
        record.file.clock().advance(std::chrono::minutes(5));
        QTEST(record.cancel(bet, record.capper()), "cancelled");
    }

    void puttingOffUnlocksNothing()
    {
        GameFixture record;
        record.announce(record.begin + 4 * kHour);
        const Bet bet = record.placeOnGame();
        record.deliverAll();
        record.announce(record.begin + 30 * kHour, GameStatus::Postponed);
        record.file.clock().advance(std::chrono::hours(5));
        QCOMPARE(record.cancel(bet, record.capper()), u"BET-007"_s);
    }

    void aSlipPostedAfterTheNewStartIsLate()
    {
        GameFixture record;
        record.announce(record.begin + 4 * kHour);
        const Bet bet = record.placeOnGame();
        record.file.clock().advance(std::chrono::minutes(30));
        record.announce(record.begin + 4 * kHour, GameStatus::Live); // before its announced start
        record.file.clock().advance(std::chrono::minutes(5));
        record.deliverAll();
        QVERIFY(record.now(bet).late);
        QCOMPARE(record.now(bet).status, BetStatus::Open);
    }

    void aSlipThatNobodySawIsWithdrawn()
    {
        GameFixture record;
        const Bet failed = record.placeUnknown();
        const auto rows = await(record.outbox.due(10));
        QVERIFY(await(record.outbox.failed(rows->first().id, u"no such channel"_s)));
        QCOMPARE(record.now(failed).status, BetStatus::PostFailed);
        QCOMPARE(record.cancel(failed, record.capper()), u"done"_s);
        const Bet posted = record.placeUnknown();
        record.deliverAll();
        QCOMPARE(record.cancel(posted, record.capper()), u"BET-007"_s);
        QCOMPARE(record.cancel(posted, record.admin()), u"done"_s);
    }
};

QTEST_GUILESS_MAIN(TestLegFixtures)
#include "tst_legFixtures.moc"

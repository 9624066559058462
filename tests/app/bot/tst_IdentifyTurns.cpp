// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bot/IdentifyTurns.h"

#include "app/bot/IdentifyBudget.h"
#include "models/core/ErrorCodes.h"
#include "tests/support/FakeClock.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Shards that asked and those that got their turn, in order.
class Shards : public QObject
{
public:
    void ask(IdentifyTurns &turns, int shard)
    {
        turns.next(shard).then(this, [this, shard](bool) { came << shard; });
    }
    QList<int> came;
};

} // namespace

class tst_IdentifyTurns : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneOfEachRemainderAtATime()
    {
        FakeClock clock;
        IdentifyTurns turns(clock);
        turns.setConcurrency(2);
        Shards shards;
        for (int shard = 0; shard < 5; ++shard)
            shards.ask(turns, shard);
        QCOMPARE(shards.came, (QList<int>{0, 1}));
        clock.advance(4999ms);
        QCOMPARE(shards.came.size(), 2);
        clock.advance(1ms);
        QCOMPARE(shards.came, (QList<int>{0, 1, 2, 3}));
        clock.advance(5s);
        QCOMPARE(shards.came.size(), 5);
        shards.ask(turns, 1); // its place has rested
        QCOMPARE(shards.came.size(), 6);
        shards.ask(turns, 3);
        QCOMPARE(shards.came.size(), 6);
        turns.clear();
        clock.advance(10s);
        QCOMPARE(shards.came.size(), 6); // nobody waits for it any more
        QCOMPARE(clock.pendingTimers(), size_t(0));
    }

    void withoutAPauseAtOnce()
    {
        FakeClock clock;
        IdentifyTurns turns(clock, 0ms);
        Shards shards;
        shards.ask(turns, 0);
        shards.ask(turns, 0);
        QCOMPARE(shards.came.size(), 2);
    }

    /// While another process has the place, it is asked for again when that one's time is over.
    void othersAreAsked()
    {
        FakeClock clock;
        QList<std::chrono::milliseconds> answers{3200ms, 100ms, 0ms};
        int asked = 0;
        IdentifyTurns turns(clock, IdentifyTurns::kPause, [&](int place) {
            asked += place == 0 ? 1 : 100;
            return Task<Result<std::chrono::milliseconds>>::ready(
                answers.isEmpty() ? 0ms : answers.takeFirst());
        });
        Shards shards;
        shards.ask(turns, 7);
        QCOMPARE(asked, 1);
        clock.advance(3199ms);
        QCOMPARE(asked, 1);
        clock.advance(1ms);
        QCOMPARE(asked, 2);
        QVERIFY(shards.came.isEmpty());
        clock.advance(100ms);
        QCOMPARE(asked, 3);
        QCOMPARE(shards.came, QList<int>{7});
        shards.ask(turns, 8);
        QCOMPARE(asked, 3); // its own pause is known without asking
        clock.advance(5s);
        QCOMPARE(shards.came, (QList<int>{7, 8}));
    }

    void anOutageIsWaitedOut()
    {
        FakeClock clock;
        bool down = true;
        IdentifyTurns turns(clock, IdentifyTurns::kPause, [&](int) {
            return Task<Result<std::chrono::milliseconds>>::ready(
                down ? Result<std::chrono::milliseconds>(
                    fail(codes::kDatabaseUnavailable, DatabaseFault{}, u"No server."_s))
                     : 0ms);
        });
        Shards shards;
        shards.ask(turns, 0);
        clock.advance(20s);
        QVERIFY(shards.came.isEmpty());
        down = false;
        clock.advance(5s);
        QCOMPARE(shards.came, QList<int>{0});
    }

    /// The last few logins are used only right after Discord counted them.
    void theBudget()
    {
        IdentifyBudget budget;
        QVERIFY(budget.left() < 0);
        budget.told(12);
        QVERIFY(budget.isLow());
        QVERIFY(budget.take() && budget.take());
        QCOMPARE(budget.left(), 10);
        QVERIFY(!budget.take());
        budget.told(1);
        QVERIFY(budget.take());
        QVERIFY(!budget.take());
        QCOMPARE(budget.left(), 0);
        budget.told(50);
        QVERIFY(!budget.isLow());
    }
};

QTEST_GUILESS_MAIN(tst_IdentifyTurns)
#include "tst_IdentifyTurns.moc"

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/EvaluationWatch.h"

#include "tests/support/FakeClock.h"

#include <QDeadlineTimer>
#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace dbsbm;
using namespace std::chrono_literals;

class tst_EvaluationWatch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysOnceForEachTime()
    {
        test::FakeClock clock;
        DeadManSwitch dead(15s);
        clock.advance(1h);
        QVERIFY(!dead.look(clock.elapsed())); // nothing was expected yet
        dead.beat(clock.elapsed());
        clock.advance(14s);
        QVERIFY(!dead.look(clock.elapsed()));
        clock.advance(1s);
        QCOMPARE(*dead.look(clock.elapsed()), 15s);
        clock.advance(60s);
        QVERIFY(!dead.look(clock.elapsed()));
        QCOMPARE(*dead.beat(clock.elapsed()), 75s);
        QVERIFY(!dead.beat(clock.elapsed()));
        clock.advance(15s);
        QVERIFY(dead.look(clock.elapsed())); // armed again
    }

    /// This thread's event loop does not run, as when something blocks it.
    void noticesABlockedEventLoop()
    {
        std::atomic<qint64> away{0};
        std::atomic<int> said{0};
        EvaluationWatch watch(40ms, [&](std::chrono::nanoseconds time) {
            away = time.count();
            ++said;
        });
        QSignalSpy recovered(&watch, &EvaluationWatch::recovered);
        watch.beat();
        QDeadlineTimer patience(10s);
        while (said == 0 && !patience.hasExpired())
            std::this_thread::yield();
        QCOMPARE(said.load(), 1);
        QVERIFY(std::chrono::nanoseconds(away) >= 40ms);
        QCOMPARE(recovered.size(), 0);
        watch.beat();
        QTRY_COMPARE(recovered.size(), 1); // the loop runs again, and hears of it
        QVERIFY(recovered.first().first().value<std::chrono::nanoseconds>() >= 40ms);
    }

    void endsWithoutAWord()
    {
        std::atomic<int> said{0};
        {
            EvaluationWatch watch(1h, [&said](std::chrono::nanoseconds) { ++said; });
            watch.beat();
        }
        QCOMPARE(said.load(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_EvaluationWatch)
#include "tst_EvaluationWatch.moc"

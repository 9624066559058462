// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/SystemClock.h"
#include "tests/support/FakeClock.h"

#include <QDateTime>
#include <QTest>

#include <memory>

using namespace dbsbm;
using namespace std::chrono_literals;

class tst_Clock : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fakeTimersRunInOrderAtTheirMoment()
    {
        test::FakeClock clock;
        const auto start = clock.elapsed();
        QStringList ran;
        const auto note = [&](const QString &name) {
            ran.append(name
                       + QString::number(
                           std::chrono::round<std::chrono::milliseconds>(clock.elapsed() - start)
                               .count()));
        };
        clock.schedule(20ms, [&] { note(QStringLiteral("b")); });
        clock.schedule(10ms, [&] {
            note(QStringLiteral("a"));
            clock.schedule(5ms, [&] { note(QStringLiteral("c")); });
        });
        clock.schedule(40ms, [&] { note(QStringLiteral("late")); });
        QCOMPARE(clock.untilNextTimer(), 10ms);
        clock.advance(30ms);
        QCOMPARE(
            ran,
            (QStringList{QStringLiteral("a10"), QStringLiteral("c15"), QStringLiteral("b20")}));
        QCOMPARE(clock.pendingTimers(), size_t(1));
    }

    void fakeWallClockFollowsAndMayJump()
    {
        test::FakeClock clock;
        clock.setNowMs(1'000);
        const auto before = clock.elapsed();
        clock.advance(1500ms);
        QCOMPARE(clock.nowMs(), 2'500);
        clock.setNowMs(0);
        QCOMPARE(clock.elapsed() - before, std::chrono::nanoseconds(1500ms));
    }

    void timerStopsRestartsAndDies()
    {
        test::FakeClock clock;
        int ran = 0;
        auto timer = std::make_unique<Timer>(clock);
        timer->start(10ms, [&ran] { ++ran; });
        timer->start(20ms, [&ran] { ran += 10; }); // replaces the first
        clock.advance(15ms);
        QCOMPARE(ran, 0);
        QVERIFY(timer->isActive());
        clock.advance(5ms);
        QCOMPARE(ran, 10);
        QVERIFY(!timer->isActive());
        timer->start(10ms, [&ran] { ++ran; });
        timer->stop();
        clock.advance(1s);
        QCOMPARE(ran, 10);
        timer->start(10ms, [&ran] { ++ran; });
        timer.reset();
        clock.advance(1s);
        QCOMPARE(ran, 10);
        QCOMPARE(clock.pendingTimers(), size_t(0));
    }

    void timerMayRestartOrDestroyItself()
    {
        test::FakeClock clock;
        auto timer = std::make_unique<Timer>(clock);
        int ran = 0;
        std::function<void()> again = [&] {
            if (++ran < 3)
                timer->start(1ms, again);
            else
                timer.reset();
        };
        timer->start(1ms, again);
        clock.advance(10ms);
        QCOMPARE(ran, 3);
        QVERIFY(!timer);
    }

    void systemClockTellsTheTime()
    {
        SystemClock clock;
        const qint64 before = QDateTime::currentMSecsSinceEpoch();
        const qint64 now = clock.nowMs();
        QVERIFY(now >= before && now <= QDateTime::currentMSecsSinceEpoch());
        const auto first = clock.elapsed();
        QVERIFY(clock.elapsed() >= first);
    }

    void systemTimersFireOnceAndNotInside()
    {
        SystemClock clock;
        int ran = 0;
        clock.schedule(0ms, [&ran] { ++ran; });
        const auto cancelled = clock.schedule(0ms, [&ran] { ran += 100; });
        QCOMPARE(ran, 0);
        clock.cancel(cancelled);
        clock.cancel(cancelled);
        QTRY_COMPARE(ran, 1);
        bool last = false;
        clock.schedule(5ms, [&last] { last = true; });
        QTRY_VERIFY(last);
        QCOMPARE(ran, 1);
    }

    void systemTimerMayScheduleAnother()
    {
        SystemClock clock;
        const auto start = clock.elapsed();
        std::chrono::nanoseconds end{0};
        clock.schedule(3ms, [&] { clock.schedule(3ms, [&] { end = clock.elapsed(); }); });
        QTRY_VERIFY(end.count() > 0);
        QVERIFY(end - start >= 5ms);
    }

    void timersOfADeadClockDoNotFire()
    {
        bool fired = false;
        {
            SystemClock clock;
            clock.schedule(0ms, [&fired] { fired = true; });
        }
        bool later = false;
        SystemClock clock;
        clock.schedule(1ms, [&later] { later = true; });
        QTRY_VERIFY(later);
        QVERIFY(!fired);
    }
};

QTEST_GUILESS_MAIN(tst_Clock)
#include "tst_Clock.moc"

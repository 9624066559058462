// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/CircuitBreaker.h"

#include "tests/support/FakeClock.h"

#include <QTest>

using namespace dbsbm;
using namespace std::chrono_literals;
using Phase = BreakerState::Phase;

class tst_CircuitBreaker : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void opensAfterFiveFailuresInARow()
    {
        test::FakeClock clock;
        CircuitBreaker breaker(QStringLiteral("host"), clock);
        for (int i = 0; i < 4; ++i)
            breaker.failed();
        breaker.succeeded(); // in a row, not altogether
        for (int i = 0; i < 4; ++i) {
            QVERIFY(breaker.admit());
            breaker.failed();
        }
        QVERIFY(breaker.isClosed());
        breaker.failed();
        QVERIFY(!breaker.admit());
        const BreakerState state = breaker.state();
        QCOMPARE(state.phase, Phase::Open);
        QCOMPARE(state.dependency, QStringLiteral("host"));
        QCOMPARE(state.failures, 5);
        QCOMPARE(state.opened, 1u);
        QCOMPARE(state.openedAtMs, clock.nowMs());
        QCOMPARE(state.retryAtMs, clock.nowMs() + 60'000);
    }

    void oneProbeDecides_data()
    {
        QTest::addColumn<bool>("good");
        QTest::newRow("answers") << true;
        QTest::newRow("fails") << false;
    }
    void oneProbeDecides()
    {
        QFETCH(bool, good);
        test::FakeClock clock;
        CircuitBreaker breaker(QStringLiteral("host"), clock);
        open(breaker);
        clock.advance(59'999ms);
        QVERIFY(!breaker.admit());
        clock.advance(1ms);
        QCOMPARE(breaker.state().phase, Phase::HalfOpen);
        QVERIFY(breaker.admit());
        QVERIFY(!breaker.admit()); // one probe
        QCOMPARE(breaker.state().phase, Phase::HalfOpen);
        if (good)
            breaker.succeeded();
        else
            breaker.failed();
        QCOMPARE(breaker.admit(), good);
        QCOMPARE(breaker.state().phase, good ? Phase::Closed : Phase::Open);
        QCOMPARE(breaker.state().opened, good ? 1u : 2u);
        clock.advance(60s);
        QVERIFY(breaker.admit());
    }

    void whatWasUnderWayDoesNotProlongIt()
    {
        test::FakeClock clock;
        CircuitBreaker breaker(QStringLiteral("host"), clock);
        open(breaker);
        clock.advance(30s);
        breaker.failed();
        QCOMPARE(breaker.left(), 30'000ms);
        QCOMPARE(breaker.state().opened, 1u);
    }

    void aProbeThatNobodyAnswersForIsFollowedByAnother()
    {
        test::FakeClock clock;
        CircuitBreaker breaker(QStringLiteral("host"), clock);
        open(breaker);
        clock.advance(60s);
        QVERIFY(breaker.admit());
        clock.advance(59s);
        QVERIFY(!breaker.admit());
        clock.advance(1s);
        QVERIFY(breaker.admit());
    }

    void phasesHaveNames()
    {
        QCOMPARE(toName(Phase::Closed), QStringLiteral("closed"));
        QCOMPARE(toName(Phase::HalfOpen), QStringLiteral("half open"));
        QCOMPARE(toName(Phase::Open), QStringLiteral("open"));
    }

    /// The wall clock set back a day neither prolongs the rest nor ends it.
    void theWallClockDoesNotMatter()
    {
        test::FakeClock clock;
        CircuitBreaker breaker(QStringLiteral("host"), clock);
        open(breaker);
        clock.setNowMs(clock.nowMs() - 86'400'000);
        QVERIFY(!breaker.admit());
        clock.advance(60s);
        QVERIFY(breaker.admit());
    }

private:
    static void open(CircuitBreaker &breaker)
    {
        for (int i = 0; i < CircuitBreaker::kFailures; ++i)
            breaker.failed();
    }
};

QTEST_GUILESS_MAIN(tst_CircuitBreaker)
#include "tst_CircuitBreaker.moc"

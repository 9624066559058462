// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/MeteredBreaker.h"

#include "models/ops/Metrics.h"
#include "tests/support/FakeClock.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using Phase = BreakerState::Phase;

/// What a breaker tells of itself; when it opens is tst_CircuitBreaker's.
class tst_MeteredBreaker : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itsPhaseIsAMetric()
    {
        FakeClock clock;
        Metrics metrics;
        MeteredBreaker breaker(QStringLiteral("a feed"), clock, metrics);
        const MetricLabels labels{{QStringLiteral("dependency"), QStringLiteral("a feed")}};
        const auto tells = [&](Phase phase, double opened) {
            return breaker.state().phase == phase
                && metrics.gauge(metric::kBreakerPhase, labels) == double(phase)
                && metrics.counter(metric::kBreakerOpened, labels) == opened;
        };
        QVERIFY(tells(Phase::Closed, 0));
        for (int i = 0; i < CircuitBreaker::kFailures; ++i) {
            QVERIFY(breaker.admit());
            breaker.failed();
        }
        QVERIFY(tells(Phase::Open, 1));
        QVERIFY(!breaker.isClosed());
        QCOMPARE(breaker.left(), CircuitBreaker::kRest);
        QVERIFY(!breaker.admit());
        clock.advance(CircuitBreaker::kRest);
        QVERIFY(breaker.admit());
        QVERIFY(tells(Phase::HalfOpen, 1));
        breaker.failed();
        QVERIFY(tells(Phase::Open, 2));
        clock.advance(CircuitBreaker::kRest);
        QVERIFY(breaker.admit());
        breaker.succeeded();
        QVERIFY(tells(Phase::Closed, 2));
    }
};

QTEST_GUILESS_MAIN(tst_MeteredBreaker)
#include "tst_MeteredBreaker.moc"

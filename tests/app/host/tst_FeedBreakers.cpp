// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/FeedBreakers.h"

#include "models/core/ErrorCatalogue.h"
#include "models/core/ErrorCodes.h"
#include "models/ops/Metrics.h"
#include "tests/support/FakeClock.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using Phase = BreakerState::Phase;

/// Which answers of a feed speak against it.
class tst_FeedBreakers : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsAFault_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("opens");
        QTest::newRow("unreachable") << codes::kApiUnreachable.code << true;
        QTest::newRow("late") << codes::kApiTimeout.code << true;
        QTest::newRow("a fault of its own") << codes::kApiServerFault.code << true;
        QTest::newRow("a refused key") << codes::kFeedKeyRefused.code << false;
        QTest::newRow("a refused question") << codes::kApiRefused.code << false;
        QTest::newRow("unreadable") << codes::kApiMalformed.code << false;
        QTest::newRow("rate limited") << codes::kApiRateLimited.code << false;
    }
    void whatIsAFault()
    {
        QFETCH(QString, code);
        QFETCH(bool, opens);
        const ErrorCode *known = findErrorCode(code)->code;
        FeedBreakers breakers(m_clock, m_metrics);
        for (int i = 0; i < CircuitBreaker::kFailures; ++i) {
            QVERIFY(breakers.admit(Feed::TheOddsApi));
            breakers.answered(Feed::TheOddsApi, Error(*known, InternalFault{}, {}));
        }
        QCOMPARE(breakers.admit(Feed::TheOddsApi), !opens);
        QCOMPARE(breakers.state(Feed::TheOddsApi).phase, opens ? Phase::Open : Phase::Closed);
        QVERIFY(breakers.admit(Feed::ApiSports)); // another feed, another breaker
        QCOMPARE(breakers.state(Feed::ApiSports).dependency, feedName(Feed::ApiSports));
    }

    void anAnswerClosesIt()
    {
        FeedBreakers breakers(m_clock, m_metrics);
        for (int i = 0; i < CircuitBreaker::kFailures; ++i)
            breakers.answered(Feed::ApiSports, Error(codes::kApiTimeout, InternalFault{}, {}));
        QVERIFY(!breakers.admit(Feed::ApiSports));
        m_clock.advance(CircuitBreaker::kRest);
        QVERIFY(breakers.admit(Feed::ApiSports));
        breakers.answered(Feed::ApiSports, {});
        QCOMPARE(breakers.state(Feed::ApiSports).phase, Phase::Closed);
    }

private:
    FakeClock m_clock;
    Metrics m_metrics;
};

QTEST_GUILESS_MAIN(tst_FeedBreakers)
#include "tst_FeedBreakers.moc"

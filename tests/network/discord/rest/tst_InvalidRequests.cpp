// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/rest/InvalidRequests.h"
#include "tests/support/FakeClock.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::discord;
using namespace dbsbm::test;
using namespace std::chrono_literals;

class TestInvalidRequests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void stopsAtFiveThousand()
    {
        FakeClock clock;
        InvalidRequests invalid(clock);
        for (int i = 1; i < 5000; ++i)
            QCOMPARE(invalid.note(), i);
        QVERIFY(!invalid.isFull());
        QCOMPARE(invalid.note(), 5000);
        QVERIFY(invalid.isFull());
        QCOMPARE(invalid.note(), 5000); // memory is bounded too
        clock.advance(10min);
        QCOMPARE(invalid.count(), 0);
        QVERIFY(!invalid.isFull());
    }

    void eachIsForgottenAfterTenMinutes()
    {
        FakeClock clock;
        InvalidRequests invalid(clock);
        invalid.note();
        clock.advance(4min);
        invalid.note();
        invalid.note();
        clock.advance(6min - 1ms);
        QCOMPARE(invalid.count(), 3);
        clock.advance(1ms);
        QCOMPARE(invalid.count(), 2);
        clock.advance(4min);
        QCOMPARE(invalid.count(), 0);
    }

    void tellsHowTheyGrowOld()
    {
        FakeClock clock;
        QList<int> told;
        InvalidRequests invalid(clock, [&told](int count) { told << count; });
        invalid.note();
        invalid.note();
        QCOMPARE(told, (QList<int>{1, 2}));
        clock.advance(9min);
        QCOMPARE(told.last(), 2);
        clock.advance(1min);
        QCOMPARE(told.last(), 0); // though nobody asked
        QCOMPARE(clock.pendingTimers(), size_t(0));
    }

    void keepsTheNewestWithinTheLimit()
    {
        FakeClock clock;
        InvalidRequests invalid(clock);
        invalid.setLimit(2);
        invalid.note();
        clock.advance(5min);
        invalid.note();
        QVERIFY(invalid.isFull());
        invalid.note(); // the first is forgotten for it
        clock.advance(5min);
        QVERIFY(invalid.isFull());
        clock.advance(5min);
        QVERIFY(!invalid.isFull());
    }
};

QTEST_GUILESS_MAIN(TestInvalidRequests)
#include "tst_InvalidRequests.moc"

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/gateway/SendLimiter.h"
#include "tests/support/FakeClock.h"

#include <QTest>

using namespace dbsbm::discord;
using namespace std::chrono_literals;
using Kind = SendLimiter::Kind;

class TestSendLimiter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsAReserve();
    void slides();
    void bytes();
};

void TestSendLimiter::keepsAReserve()
{
    dbsbm::test::FakeClock clock;
    SendLimiter limiter(clock);
    for (int i = 0; i < 115; ++i)
        QVERIFY(limiter.take("x", Kind::Ordinary));
    QVERIFY(!limiter.take("x", Kind::Ordinary));
    for (int i = 0; i < 5; ++i)
        QVERIFY(limiter.take("x", Kind::Vital));
    QVERIFY(!limiter.take("x", Kind::Vital));
    limiter.reset();
    QVERIFY(limiter.take("x", Kind::Ordinary));
}

void TestSendLimiter::slides()
{
    dbsbm::test::FakeClock clock;
    SendLimiter limiter(clock);
    for (int i = 0; i < 120; ++i) {
        QVERIFY(limiter.take("x", Kind::Vital));
        clock.advance(100ms);
    }
    QVERIFY(!limiter.take("x", Kind::Vital));
    clock.advance(48s);
    QVERIFY(limiter.take("x", Kind::Vital));
    QVERIFY(!limiter.take("x", Kind::Vital));
}

void TestSendLimiter::bytes()
{
    dbsbm::test::FakeClock clock;
    SendLimiter limiter(clock);
    QVERIFY(limiter.take(QByteArray(4096, 'x'), Kind::Vital));
    QVERIFY(!limiter.take(QByteArray(4097, 'x'), Kind::Vital));
}

QTEST_GUILESS_MAIN(TestSendLimiter)
#include "tst_SendLimiter.moc"

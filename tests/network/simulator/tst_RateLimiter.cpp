// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/simulator/RateLimiter.h"
#include "tests/support/FakeClock.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::simulator;
using namespace std::chrono_literals;

static QByteArray header(const RateVerdict &verdict, const QByteArray &name)
{
    for (const auto &[key, value] : verdict.headers) {
        if (key == name)
            return value;
    }
    return {};
}

class tst_RateLimiter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsPerRouteAndId()
    {
        test::FakeClock clock;
        RateLimiter limiter({2, 5s, 50}, clock);
        const QString route = QStringLiteral("POST /channels/{channel}/messages");
        const auto first = limiter.take(route, QStringLiteral("1"), true);
        QVERIFY(first.allowed);
        QCOMPARE(header(first, "X-RateLimit-Limit"), QByteArray("2"));
        QCOMPARE(header(first, "X-RateLimit-Remaining"), QByteArray("1"));
        QCOMPARE(header(first, "X-RateLimit-Reset-After"), QByteArray("5.000"));
        QVERIFY(limiter.take(route, QStringLiteral("1"), true).allowed);
        clock.advance(1500ms);
        const auto refused = limiter.take(route, QStringLiteral("1"), true);
        QVERIFY(!refused.allowed);
        QVERIFY(!refused.global);
        QCOMPARE(refused.retryAfter, 3.5);
        QCOMPARE(header(refused, "Retry-After"), QByteArray("4"));
        QCOMPARE(header(refused, "X-RateLimit-Scope"), QByteArray("user"));
        QCOMPARE(header(refused, "X-RateLimit-Bucket"), header(first, "X-RateLimit-Bucket"));
        QVERIFY(limiter.take(route, QStringLiteral("2"), true).allowed); // another channel
        clock.advance(3500ms);
        QVERIFY(limiter.take(route, QStringLiteral("1"), true).allowed);
    }

    void holdsTheGlobalLimit()
    {
        test::FakeClock clock;
        RateLimiter limiter({100, 1s, 3}, clock);
        for (int i = 0; i < 3; ++i)
            QVERIFY(limiter.take(QStringLiteral("GET /x"), QString::number(i), true).allowed);
        const auto refused = limiter.take(QStringLiteral("GET /x"), QStringLiteral("9"), true);
        QVERIFY(!refused.allowed && refused.global);
        QCOMPARE(header(refused, "X-RateLimit-Global"), QByteArray("true"));
        // Interaction callbacks are not bound by it (protocol item 62).
        QVERIFY(limiter.take(QStringLiteral("POST /callback"), QString(), false).allowed);
        clock.advance(1s);
        QVERIFY(limiter.take(QStringLiteral("GET /x"), QStringLiteral("9"), true).allowed);
    }
};

QTEST_GUILESS_MAIN(tst_RateLimiter)
#include "tst_RateLimiter.moc"

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/rest/Buckets.h"
#include "tests/support/FakeClock.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::discord;
using namespace std::chrono_literals;
using Jobs = std::vector<Buckets::JobId>;

namespace {

Route messages(const QString &channel)
{
    return {QStringLiteral("POST /channels/{channel.id}/messages"), channel, false};
}

RateHeaders headers(int limit, int remaining, double resetAfterS,
                    const QString &hash = QStringLiteral("abc"))
{
    RateHeaders made;
    made.limit = limit;
    made.remaining = remaining;
    made.resetAfterS = resetAfterS;
    made.bucket = hash;
    return made;
}

} // namespace

class TestBuckets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsHeaders();
    void oneAtATimeInOrder();
    void waitsForReset();
    void wallClockDoesNotMatter();
    void topLevelIdsAreApart();
    void sharedHashSharesTheLimit();
    void rekeyKeepsTheQueue();
    void holdsABucketWithRemaining();
    void globalHoldSparesInteractions();
    void proxyHoldsAll();
    void fiftyASecond();
    void requeueGoesFirst();
    void withoutHeadersOneByOne();
    void idleOnesGo();
    void status();
};

void TestBuckets::readsHeaders()
{
    const QHash<QByteArray, QByteArray> raw{
        {"X-RateLimit-Limit", "5"},          {"X-RateLimit-Remaining", "0"},
        {"X-RateLimit-Reset-After", "1.25"}, {"Retry-After", "0.65"},
        {"X-RateLimit-Bucket", "abcd"},      {"X-RateLimit-Scope", "shared"}};
    const RateHeaders read = RateHeaders::read([&](const char *name) { return raw.value(name); });
    QCOMPARE(read.limit.value_or(-1), 5);
    QCOMPARE(read.remaining.value_or(-1), 0);
    QCOMPARE(read.resetAfterS.value_or(-1), 1.25);
    QCOMPARE(read.retryAfterS.value_or(-1), 0.65);
    QCOMPARE(read.bucket, QStringLiteral("abcd"));
    QCOMPARE(read.scope, QStringLiteral("shared"));
    QVERIFY(!read.global);
    QVERIFY(read.any());
    const RateHeaders junk = RateHeaders::read([](const char *) { return QByteArray("junk"); });
    QVERIFY(!junk.limit && !junk.resetAfterS && !junk.retryAfterS);
    QVERIFY(!RateHeaders::read([](const char *) { return QByteArray(); }).any());
}

void TestBuckets::oneAtATimeInOrder()
{
    test::FakeClock clock;
    Buckets buckets(clock);
    for (Buckets::JobId job = 1; job <= 3; ++job)
        buckets.enqueue(messages(QStringLiteral("1")), job);
    QCOMPARE(buckets.takeReady(), Jobs{1}); // alone, to learn
    QCOMPARE(buckets.takeReady(), Jobs{});
    QVERIFY(!buckets.untilNext());
    buckets.learn(1, headers(5, 4, 2));
    buckets.finished(1);
    QCOMPARE(buckets.takeReady(), Jobs{2});
    buckets.learn(2, headers(5, 3, 2));
    buckets.finished(2);
    QCOMPARE(buckets.takeReady(), Jobs{3});
}

void TestBuckets::waitsForReset()
{
    test::FakeClock clock;
    Buckets buckets(clock);
    buckets.enqueue(messages(QStringLiteral("1")), 1);
    buckets.enqueue(messages(QStringLiteral("1")), 2);
    buckets.takeReady();
    buckets.learn(1, headers(1, 0, 1.5));
    buckets.finished(1);
    QCOMPARE(buckets.takeReady(), Jobs{});
    QCOMPARE(buckets.untilNext().value_or(0ns), 1500ms);
    clock.advance(1499ms);
    QCOMPARE(buckets.takeReady(), Jobs{});
    clock.advance(1ms);
    QCOMPARE(buckets.takeReady(), Jobs{2});
}

void TestBuckets::wallClockDoesNotMatter()
{
    test::FakeClock clock;
    Buckets buckets(clock);
    buckets.enqueue(messages(QStringLiteral("1")), 1);
    buckets.enqueue(messages(QStringLiteral("1")), 2);
    buckets.takeReady();
    buckets.learn(1, headers(1, 0, 10));
    buckets.finished(1);
    clock.setNowMs(clock.nowMs() + 3'600'000);
    QCOMPARE(buckets.takeReady(), Jobs{});
}

void TestBuckets::topLevelIdsAreApart()
{
    test::FakeClock clock;
    Buckets buckets(clock);
    buckets.enqueue(messages(QStringLiteral("1")), 1);
    buckets.enqueue(messages(QStringLiteral("2")), 2);
    QCOMPARE(buckets.takeReady(), (Jobs{1, 2}));
    buckets.learn(1, headers(1, 0, 10));
    buckets.finished(1);
    buckets.learn(2, headers(5, 4, 10));
    buckets.finished(2);
    buckets.enqueue(messages(QStringLiteral("1")), 3);
    buckets.enqueue(messages(QStringLiteral("2")), 4);
    QCOMPARE(buckets.takeReady(), Jobs{4});
}

void TestBuckets::sharedHashSharesTheLimit()
{
    test::FakeClock clock;
    Buckets buckets(clock);
    const Route edit{QStringLiteral("PATCH /channels/{channel.id}/messages/{message.id}"),
                     QStringLiteral("1"), false};
    buckets.enqueue(messages(QStringLiteral("1")), 1);
    buckets.enqueue(edit, 2);
    QCOMPARE(buckets.takeReady(), (Jobs{1, 2}));
    buckets.learn(1, headers(5, 4, 10));
    buckets.finished(1);
    buckets.learn(2, headers(5, 0, 10));
    buckets.finished(2);
    buckets.enqueue(messages(QStringLiteral("1")), 3);
    QCOMPARE(buckets.takeReady(), Jobs{}); // the edit used the common limit up
    clock.advance(10s);
    QCOMPARE(buckets.takeReady(), Jobs{3});
}

void TestBuckets::rekeyKeepsTheQueue()
{
    test::FakeClock clock;
    Buckets buckets(clock);
    for (Buckets::JobId job = 1; job <= 4; ++job)
        buckets.enqueue(messages(QStringLiteral("1")), job);
    buckets.takeReady();
    buckets.learn(1, headers(5, 4, 10, QStringLiteral("first")));
    buckets.finished(1);
    QCOMPARE(buckets.takeReady(), Jobs{2});
    buckets.learn(2, headers(5, 3, 10, QStringLiteral("second"))); // the hash changed
    buckets.enqueue(messages(QStringLiteral("1")), 5);
    buckets.finished(2);
    for (const Buckets::JobId job : {3, 4, 5}) {
        QCOMPARE(buckets.takeReady(), Jobs{job});
        buckets.learn(job, headers(5, 2, 10, QStringLiteral("second")));
        buckets.finished(job);
    }
    QCOMPARE(buckets.size(), size_t(1));
}

void TestBuckets::holdsABucketWithRemaining()
{
    test::FakeClock clock;
    Buckets buckets(clock);
    buckets.enqueue(messages(QStringLiteral("1")), 1);
    buckets.takeReady();
    buckets.learn(1, headers(5, 4, 1));
    buckets.holdBucket(1, 600s); // a sub-limit
    buckets.requeue(1, 0ms);
    clock.advance(599s);
    QCOMPARE(buckets.takeReady(), Jobs{});
    clock.advance(1s);
    QCOMPARE(buckets.takeReady(), Jobs{1});
}

void TestBuckets::globalHoldSparesInteractions()
{
    test::FakeClock clock;
    Buckets buckets(clock);
    buckets.holdGlobal(2s);
    buckets.enqueue(messages(QStringLiteral("1")), 1);
    buckets.enqueue({QStringLiteral("POST /interactions/{interaction.id}/{token}/callback"),
                     QStringLiteral("9"), true},
                    2);
    QCOMPARE(buckets.takeReady(), Jobs{2});
    QCOMPARE(buckets.untilNext().value_or(0ns), 2s);
    clock.advance(2s);
    QCOMPARE(buckets.takeReady(), Jobs{1});
}

void TestBuckets::proxyHoldsAll()
{
    test::FakeClock clock;
    Buckets buckets(clock);
    buckets.holdAll(2s);
    buckets.enqueue({QStringLiteral("POST /interactions"), QStringLiteral("9"), true}, 1);
    QCOMPARE(buckets.takeReady(), Jobs{});
    clock.advance(2s);
    QCOMPARE(buckets.takeReady(), Jobs{1});
}

void TestBuckets::fiftyASecond()
{
    test::FakeClock clock;
    Buckets buckets(clock);
    for (Buckets::JobId job = 1; job <= 60; ++job)
        buckets.enqueue(messages(QString::number(job)), job);
    QCOMPARE(buckets.takeReady().size(), size_t(50));
    QCOMPARE(buckets.untilNext().value_or(0ns), 1s);
    clock.advance(1s);
    Jobs rest;
    for (Buckets::JobId job = 51; job <= 60; ++job)
        rest.push_back(job);
    QCOMPARE(buckets.takeReady(), rest);
}

void TestBuckets::requeueGoesFirst()
{
    test::FakeClock clock;
    Buckets buckets(clock);
    buckets.enqueue(messages(QStringLiteral("1")), 1);
    buckets.enqueue(messages(QStringLiteral("1")), 2);
    buckets.takeReady();
    buckets.learn(1, headers(5, 4, 1));
    buckets.requeue(1, 500ms);
    QCOMPARE(buckets.takeReady(), Jobs{});
    clock.advance(500ms);
    QCOMPARE(buckets.takeReady(), Jobs{1});
}

void TestBuckets::withoutHeadersOneByOne()
{
    test::FakeClock clock;
    Buckets buckets(clock);
    for (Buckets::JobId job = 1; job <= 3; ++job)
        buckets.enqueue(messages(QStringLiteral("1")), job);
    for (Buckets::JobId job = 1; job <= 3; ++job) {
        QCOMPARE(buckets.takeReady(), Jobs{job});
        buckets.learn(job, {});
        buckets.finished(job);
    }
}

void TestBuckets::idleOnesGo()
{
    test::FakeClock clock;
    Buckets buckets(clock);
    buckets.enqueue(messages(QStringLiteral("1")), 1);
    buckets.takeReady();
    buckets.learn(1, headers(5, 4, 1));
    buckets.finished(1);
    clock.advance(299s);
    buckets.enqueue(messages(QStringLiteral("2")), 2);
    QCOMPARE(buckets.size(), size_t(2));
    clock.advance(2s);
    buckets.enqueue(messages(QStringLiteral("2")), 3);
    QCOMPARE(buckets.size(), size_t(1));
}

void TestBuckets::status()
{
    test::FakeClock clock;
    Buckets buckets(clock);
    buckets.enqueue(messages(QStringLiteral("1")), 1);
    buckets.enqueue(messages(QStringLiteral("1")), 2);
    buckets.takeReady();
    buckets.learn(1, headers(5, 0, 2.5));
    const QList<BucketStatus> list = buckets.status();
    QCOMPARE(list.size(), 1);
    QCOMPARE(list.first().key, QStringLiteral("POST /channels/{channel.id}/messages 1"));
    QCOMPARE(list.first().limit, 5);
    QCOMPARE(list.first().remaining, 0);
    QCOMPARE(list.first().resetAfter, 2500ms);
    QCOMPARE(list.first().queued, 1);
}

QTEST_GUILESS_MAIN(TestBuckets)
#include "tst_Buckets.moc"

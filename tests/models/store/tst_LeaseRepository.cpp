// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/LeaseRepository.h"

#include "tests/support/TestDatabase.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kNow = 1'795'000'000'000;

LeaseWish wish(const QString &holder, qint64 nowMs = kNow)
{
    return {holder, nowMs, nowMs + 60'000};
}

bool take(Database &database, const QString &name, const LeaseWish &by)
{
    return *await(database.write<bool>([name, by](Transaction &transaction) {
        return LeaseRepository(transaction).take(name, by);
    }));
}

bool renew(Database &database, const QString &name, const LeaseWish &by)
{
    return *await(database.write<bool>([name, by](Transaction &transaction) {
        return LeaseRepository(transaction).renew(name, by);
    }));
}

QList<int> shards(Database &database, int count, int most, const LeaseWish &by)
{
    return *await(database.write<QList<int>>([count, most, by](Transaction &transaction) {
        return LeaseRepository(transaction).takeShards(count, most, by);
    }));
}

} // namespace

class tst_LeaseRepository : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneHolderAtATime()
    {
        TestDatabase file;
        Database &database = file.database();
        QVERIFY(take(database, u"bot"_s, wish(u"a"_s)));
        QVERIFY(take(database, u"bot"_s, wish(u"a"_s)));
        QVERIFY(!take(database, u"bot"_s, wish(u"b"_s)));
        QVERIFY(!renew(database, u"bot"_s, wish(u"b"_s)));
        QVERIFY(take(database, u"other"_s, wish(u"b"_s)));
    }

    void anExpiredOneCanBeTakenOverAndIsNotRenewed()
    {
        TestDatabase file;
        Database &database = file.database();
        QVERIFY(take(database, u"bot"_s, wish(u"a"_s)));
        QVERIFY(!take(database, u"bot"_s, wish(u"b"_s, kNow + 59'999)));
        QVERIFY(!renew(database, u"bot"_s, wish(u"a"_s, kNow + 60'000)));
        QVERIFY(take(database, u"bot"_s, wish(u"b"_s, kNow + 60'000)));
        QVERIFY(!take(database, u"bot"_s, wish(u"a"_s, kNow + 60'000)));
    }

    void aRenewedOneLivesOn()
    {
        TestDatabase file;
        Database &database = file.database();
        QVERIFY(take(database, u"bot"_s, wish(u"a"_s)));
        QVERIFY(renew(database, u"bot"_s, wish(u"a"_s, kNow + 30'000)));
        QVERIFY(!take(database, u"bot"_s, wish(u"b"_s, kNow + 60'000)));
    }

    void onlyTheHolderReleases()
    {
        TestDatabase file;
        const auto release = [&](const QString &holder) {
            return await(file.database().write<void>([holder](Transaction &transaction) {
                       return LeaseRepository(transaction).release(u"bot"_s, holder);
                   }))
                .has_value();
        };
        QVERIFY(take(file.database(), u"bot"_s, wish(u"a"_s)));
        QVERIFY(release(u"b"_s));
        QVERIFY(!take(file.database(), u"bot"_s, wish(u"b"_s)));
        QVERIFY(release(u"a"_s));
        QVERIFY(take(file.database(), u"bot"_s, wish(u"b"_s)));
    }

    void shardsAreSharedAndHandedOver()
    {
        TestDatabase file;
        Database &database = file.database();
        QCOMPARE(shards(database, 5, 3, wish(u"a"_s)), (QList<int>{0, 1, 2}));
        QCOMPARE(shards(database, 5, 3, wish(u"b"_s)), (QList<int>{3, 4}));
        QCOMPARE(shards(database, 5, 3, wish(u"a"_s)), (QList<int>{0, 1, 2}));
        // The first one is gone; the second holds on to its own and takes what expired.
        QCOMPARE(shards(database, 5, 3, wish(u"b"_s, kNow + 30'000)), (QList<int>{3, 4}));
        QCOMPARE(shards(database, 5, 5, wish(u"b"_s, kNow + 60'000)), (QList<int>{0, 1, 2, 3, 4}));
        QCOMPARE(shards(database, 5, 3, wish(u"a"_s, kNow + 60'000)), QList<int>());
    }

    void whatTheBotHasIsListedAndGivenBack()
    {
        TestDatabase file;
        Database &database = file.database();
        QCOMPARE(shards(database, 2, 1, wish(u"a"_s)), (QList<int>{0}));
        QCOMPARE(shards(database, 2, 1, wish(u"b"_s)), (QList<int>{1}));
        QVERIFY(take(database, LeaseRepository::processName(u"b"_s), wish(u"b"_s)));
        QVERIFY(take(database, u"import:7"_s, wish(u"b"_s)));
        const auto live = [&](qint64 nowMs) {
            return *await(database.read<QStringList>([nowMs](Transaction &transaction) {
                QStringList lines;
                const auto found = LeaseRepository(transaction).live(nowMs);
                for (const Lease &lease : found.value())
                    lines << lease.name + u' ' + lease.holder + u' '
                            + QString::number(lease.shardCount.value_or(0));
                return Result<QStringList>(lines);
            }));
        };
        QCOMPARE(
            live(kNow),
            (QStringList{u"bot:process:b b 0"_s, u"bot:shard:0/2 a 2"_s, u"bot:shard:1/2 b 2"_s}));
        QCOMPARE(live(kNow + 60'000), QStringList());
        QVERIFY(await(database.write<void>([](Transaction &transaction) {
            return LeaseRepository(transaction).releaseBot(u"b"_s);
        })));
        QCOMPARE(live(kNow), QStringList{u"bot:shard:0/2 a 2"_s});
        QVERIFY(!take(database, u"import:7"_s, wish(u"c"_s)));
    }

    void twoProcessesNeverBothGetIt()
    {
        TestDatabase file;
        Database other(file.options(), file.clock());
        QVERIFY(await(other.open()));
        for (int round = 0; round < 20; ++round) {
            const QString name = u"round %1"_s.arg(round);
            const auto attempt = [name](Database &database, const QString &holder) {
                return database.write<bool>([name, holder](Transaction &transaction) {
                    return LeaseRepository(transaction).take(name, wish(holder));
                });
            };
            QObject context;
            int answers = 0;
            int taken = 0;
            const auto count = [&](const Result<bool> &done) {
                ++answers;
                taken += done.value_or(false) ? 1 : 0;
            };
            attempt(file.database(), u"a"_s).then(&context, count);
            attempt(other, u"b"_s).then(&context, count);
            while (answers < 2) {
                QTRY_VERIFY(answers == 2 || file.clock().pendingTimers() > 0);
                file.clock().advance(file.clock().untilNextTimer());
            }
            QCOMPARE(taken, 1);
        }
    }
};

QTEST_GUILESS_MAIN(tst_LeaseRepository)
#include "tst_LeaseRepository.moc"

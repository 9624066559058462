// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/ShardLeases.h"

#include "models/core/ErrorCodes.h"
#include "tests/support/TestDatabase.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A process that asks for shards and follows what it is told.
struct Process
{
    Process(TestDatabase &file, const QString &holder)
        : leases(file.database(), file.clock(), holder)
    {
        QObject::connect(&leases, &ShardLeases::shareChanged, &leases,
                         [this](const ShardShare &share) { own = share.own; });
        QObject::connect(&leases, &ShardLeases::lost, &leases, [this](const Error &error) {
            own.clear();
            fault = error;
        });
    }
    bool take(int count)
    {
        const auto share = await(leases.take(count));
        if (share)
            own = share->own;
        else
            fault = share.error();
        shards = share ? share->count : 0;
        return share.has_value();
    }

    ShardLeases leases;
    QList<int> own;
    int shards = 0;
    std::optional<Error> fault;
};

/// Every job that was given is done.
void finish(TestDatabase &file)
{
    QTRY_COMPARE(file.database().waiting(), 0);
}

void pass(TestDatabase &file, std::chrono::milliseconds time)
{
    file.clock().advance(time);
    finish(file);
}

} // namespace

class tst_ShardLeases : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneProcessHasTheOnlyShard()
    {
        TestDatabase file;
        Process first(file, u"desk.example/4711/abc"_s);
        Process second(file, u"other.example/12/def"_s);
        QVERIFY(first.take(1));
        QCOMPARE(first.own, QList<int>{0});
        QVERIFY(!second.take(1));
        QVERIFY(second.fault->is(codes::kAlreadyRunning));
        const QString text = second.fault->userText();
        QVERIFY2(text.contains(u"desk.example") && text.contains(u"4711"), qPrintable(text));
        first.leases.release();
        QVERIFY(second.take(1)); // behind the release in the writer's queue
    }

    void itIsRenewedAndLapsesWithItsHolder()
    {
        TestDatabase file;
        Process second(file, u"second"_s);
        {
            Process first(file, u"first"_s);
            QVERIFY(first.take(1));
            for (int i = 0; i < 5; ++i)
                pass(file, 20s);
            QVERIFY(!second.take(1));
        } // ended without a word
        file.clock().advance(59s);
        QVERIFY(!second.take(1));
        file.clock().advance(1s);
        QVERIFY(second.take(1));
    }

    void aLostOneIsTold()
    {
        TestDatabase file;
        Process first(file, u"first"_s);
        QVERIFY(first.take(1));
        QVERIFY(
            file.execute(u"UPDATE lease SET holder = 'second' WHERE name LIKE 'bot:shard:%'"_s));
        pass(file, 20s);
        QVERIFY(first.fault && first.fault->is(codes::kAlreadyRunning));
        QCOMPARE(first.own, QList<int>());
        QCOMPARE(file.clock().pendingTimers(), size_t(0));
    }

    void anOutageIsWaitedOutAsLongAsTheLeaseLasts()
    {
        TestDatabase file;
        Process first(file, u"first"_s);
        QVERIFY(first.take(1));
        file.close();
        pass(file, 20s);
        QVERIFY(!first.fault);
        pass(file, 20s); // twenty seconds are left, and half of them is the margin
        QVERIFY(first.fault);
    }

    /// The newcomer gets its part once the other has left it, and gives it back when it ends.
    void shardsAreSharedEvenly()
    {
        TestDatabase file;
        Process first(file, u"first"_s);
        QVERIFY(first.take(5));
        QCOMPARE(first.own, (QList<int>{0, 1, 2, 3, 4}));
        Process second(file, u"second"_s);
        QVERIFY(!second.take(5)); // which says that it is there
        pass(file, 20s);
        QCOMPARE(first.own, (QList<int>{0, 1, 2}));
        QVERIFY(second.take(5));
        QCOMPARE(second.own, (QList<int>{3, 4}));
        pass(file, 20s);
        QCOMPARE(first.own, (QList<int>{0, 1, 2}));
        QCOMPARE(second.own, (QList<int>{3, 4}));
        second.leases.release();
        pass(file, 20s);
        QCOMPARE(first.own, (QList<int>{0, 1, 2, 3, 4}));
        QVERIFY(!first.fault);
    }

    void theDeadOnesShardsAreTakenOver()
    {
        TestDatabase file;
        Process first(file, u"first"_s);
        QVERIFY(first.take(2));
        auto second = std::make_unique<Process>(file, u"second"_s);
        QVERIFY(!second->take(2));
        pass(file, 20s);
        QVERIFY(second->take(2));
        QCOMPARE(second->own, QList<int>{1});
        second.reset();
        pass(file, 20s);
        pass(file, 20s);
        QCOMPARE(first.own, QList<int>{0});
        pass(file, 20s);
        QCOMPARE(first.own, (QList<int>{0, 1}));
    }

    /// Each shard identified with a count; another one must wait until all of them have ended.
    void theOnesThatAreThereSayHowManyThereAre()
    {
        TestDatabase file;
        Process first(file, u"first"_s);
        QVERIFY(first.take(2));
        Process second(file, u"second"_s);
        QVERIFY(!second.take(4));
        pass(file, 20s);
        QVERIFY(second.take(4));
        QCOMPARE(second.shards, 2);
        QCOMPARE(second.own, QList<int>{1});
        first.leases.release();
        second.leases.release();
        QVERIFY(second.take(4));
        QCOMPARE(second.own, (QList<int>{0, 1, 2, 3}));
    }

    /// Two processes on one database: one of them logs in, the other one five seconds later.
    void loginsArePaced()
    {
        TestDatabase file;
        Database elsewhere(file.options(), file.clock());
        QVERIFY(await(elsewhere.open()));
        ShardLeases first(file.database(), file.clock(), u"first"_s);
        ShardLeases second(elsewhere, file.clock(), u"second"_s);
        const auto claim = [](ShardLeases &leases, int place) {
            const auto wait = await(leases.claimIdentify(place));
            return wait ? wait->count() : qint64(-1);
        };
        QCOMPARE(claim(first, 0), 0);
        QCOMPARE(claim(second, 0), 5000);
        QCOMPARE(claim(first, 0), 5000); // not twice by the same one either
        QCOMPARE(claim(second, 1), 0);   // another place
        file.clock().advance(4s);
        QCOMPARE(claim(second, 0), 1000);
        file.clock().advance(1s);
        QCOMPARE(claim(second, 0), 0);
        QCOMPARE(claim(first, 0), 5000);
        // It is no process of the bot, and stays when its holder goes.
        QVERIFY(Process(file, u"third"_s).take(1));
        second.release();
        QCOMPARE(claim(first, 0), 5000);
        QVERIFY(await(elsewhere.close()));
    }

    /// Both ask at the same moment.
    void oneOfTwoGetsTheTurn()
    {
        TestDatabase file;
        Database elsewhere(file.options(), file.clock());
        QVERIFY(await(elsewhere.open()));
        ShardLeases first(file.database(), file.clock(), u"first"_s);
        ShardLeases second(elsewhere, file.clock(), u"second"_s);
        for (int place = 0; place < 8; ++place) {
            auto one = first.claimIdentify(place);
            auto other = second.claimIdentify(place);
            const auto waitOfOne = await(std::move(one));
            const auto waitOfOther = await(std::move(other));
            QVERIFY(waitOfOne && waitOfOther);
            QVERIFY((*waitOfOne == 0ms) != (*waitOfOther == 0ms));
        }
        QVERIFY(await(elsewhere.close()));
    }
};

QTEST_GUILESS_MAIN(tst_ShardLeases)
#include "tst_ShardLeases.moc"

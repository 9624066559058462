// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/BotLease.h"

#include "models/core/ErrorCodes.h"
#include "tests/support/TestDatabase.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace std::chrono_literals;

class tst_BotLease : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneProcessHasIt()
    {
        TestDatabase file;
        BotLease first(file.database(), file.clock(), QStringLiteral("first"));
        BotLease second(file.database(), file.clock(), QStringLiteral("second"));
        BotLease otherShard(file.database(), file.clock(), QStringLiteral("second"), 1);
        QVERIFY(await(first.take()));
        const Result<> refused = await(second.take());
        QVERIFY(!refused);
        QVERIFY(refused.error().is(codes::kAlreadyRunning));
        QVERIFY(await(otherShard.take()));
        first.release();
        QVERIFY(await(second.take())); // behind the release in the writer's queue
    }

    void itIsRenewedAndLapsesWithItsHolder()
    {
        TestDatabase file;
        BotLease second(file.database(), file.clock(), QStringLiteral("second"));
        {
            BotLease first(file.database(), file.clock(), QStringLiteral("first"));
            QVERIFY(await(first.take()));
            for (int i = 0; i < 5; ++i) {
                file.clock().advance(20s);
                QTRY_COMPARE(file.clock().pendingTimers(), size_t(1));
            }
            QVERIFY(!await(second.take()));
        } // ended without a word
        file.clock().advance(59s);
        QVERIFY(!await(second.take()));
        file.clock().advance(1s);
        QVERIFY(await(second.take()));
    }

    void aLostOneIsTold()
    {
        TestDatabase file;
        BotLease first(file.database(), file.clock(), QStringLiteral("first"));
        QSignalSpy lost(&first, &BotLease::lost);
        QVERIFY(await(first.take()));
        QVERIFY(file.execute(QStringLiteral("UPDATE lease SET holder = 'second'")));
        file.clock().advance(20s);
        QTRY_COMPARE(lost.count(), 1);
        QCOMPARE(file.clock().pendingTimers(), size_t(0));
    }

    void anOutageIsWaitedOutAsLongAsTheLeaseLasts()
    {
        TestDatabase file;
        BotLease first(file.database(), file.clock(), QStringLiteral("first"));
        QSignalSpy lost(&first, &BotLease::lost);
        QVERIFY(await(first.take()));
        file.close();
        file.clock().advance(20s);
        QCOMPARE(lost.count(), 0);
        file.clock().advance(20s);
        QTRY_COMPARE(lost.count(), 1); // twenty seconds are left, and half of them is the margin
    }
};

QTEST_GUILESS_MAIN(tst_BotLease)
#include "tst_BotLease.moc"

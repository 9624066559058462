// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/ReaderPool.h"

#include "models/core/ErrorCodes.h"
#include "models/store/GuildRepository.h"
#include "tests/support/TestDatabase.h"

#include <QTest>

#include <future>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace std::chrono_literals;

/// How many connections read, on the engine that this run is for.
class tst_ReaderPool : public QObject
{
    Q_OBJECT

private:
    static DatabaseOptions limits(int least, int most)
    {
        DatabaseOptions options;
        options.minConnections = least;
        options.maxConnections = most;
        return options;
    }

    /// Reads that hold their connection until \a gate opens; how many began is counted.
    static void hold(Database &database, int count, const std::shared_future<void> &gate,
                     std::atomic<int> &began, QObject &context, int &done)
    {
        for (int i = 0; i < count; ++i) {
            database
                .read<qint64>([gate, &began](Transaction &transaction) -> Result<qint64> {
                    ++began;
                    gate.wait();
                    const auto known = GuildRepository(transaction).known();
                    return known ? Result<qint64>(known->size()) : fail(known.error());
                })
                .then(&context, [&done](const Result<qint64> &read) { done += read ? 1 : 0; });
        }
    }

private Q_SLOTS:
    void moreAreOpenedWhileAllAreBusyAndGoWhenIdle()
    {
        TestDatabase file(limits(1, 4));
        QCOMPARE(file.database().readers(), size_t(1));
        QObject context;
        std::promise<void> gate;
        std::atomic<int> began = 0;
        int done = 0;
        hold(file.database(), 6, gate.get_future().share(), began, context, done);
        QTRY_COMPARE(began.load(), 3); // one of the four writes
        QCOMPARE(file.database().readers(), size_t(3));
        gate.set_value();
        QTRY_COMPARE(done, 6);
        QCOMPARE(file.database().readers(), size_t(3));
        file.database().watchChanges(500ms);
        const auto tick = [&](std::chrono::milliseconds by) {
            file.clock().advance(by);
            QTRY_COMPARE(file.clock().pendingTimers(), size_t(1));
        };
        tick(30s);
        QCOMPARE(file.database().readers(), size_t(3));
        tick(31s);
        tick(500ms); // the one before was asked half a second after thirty
        QCOMPARE(file.database().readers(), size_t(1));
        int after = 0;
        hold(file.database(), 3, std::async(std::launch::deferred, [] {}).share(), began, context,
             after);
        QTRY_COMPARE(after, 3);
    }

    void theLeastStayOpen()
    {
        TestDatabase file(limits(4, 10));
        QCOMPARE(file.database().readers(), size_t(3));
    }

    void aLoneConnectionReadsAndWrites()
    {
        TestDatabase file(limits(1, 1));
        QCOMPARE(file.database().readers(), size_t(0));
        QVERIFY(await(file.database().write<void>([](Transaction &transaction) {
            return GuildRepository(transaction).ensure(GuildId{7});
        })));
        const auto known = await(file.database().read<QMap<GuildId, QString>>(
            [](Transaction &transaction) { return GuildRepository(transaction).known(); }));
        QCOMPARE(known->size(), 1);
    }

    void whatWaitsIsFinishedAtTheEnd()
    {
        TestDatabase file(limits(1, 2));
        QObject context;
        std::promise<void> gate;
        std::atomic<int> began = 0;
        int done = 0;
        hold(file.database(), 20, gate.get_future().share(), began, context, done);
        QTRY_COMPARE(began.load(), 1);
        gate.set_value();
        file.close();
        QCOMPARE(done, 20);
    }

    void aReadSeesOneMoment()
    {
        TestDatabase file;
        QObject context;
        std::promise<void> gate;
        const std::shared_future<void> opened = gate.get_future().share();
        std::atomic<bool> began = false;
        std::optional<Result<qint64>> difference;
        file.database()
            .read<qint64>([opened, &began](Transaction &transaction) -> Result<qint64> {
                const auto before = GuildRepository(transaction).known();
                began = true;
                opened.wait();
                const auto after = GuildRepository(transaction).known();
                if (!before || !after)
                    return fail(codes::kInternal, InternalFault{}, QStringLiteral("no read"));
                return after->size() - before->size();
            })
            .then(&context, [&](const Result<qint64> &read) { difference = read; });
        QTRY_VERIFY(began.load());
        QVERIFY(await(file.database().write<void>([](Transaction &transaction) {
            return GuildRepository(transaction).ensure(GuildId{7});
        })));
        gate.set_value();
        QTRY_VERIFY(difference);
        QCOMPARE(difference->value_or(-1), 0);
    }
};

QTEST_GUILESS_MAIN(tst_ReaderPool)
#include "tst_ReaderPool.moc"

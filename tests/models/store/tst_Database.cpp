// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "models/store/GuildRepository.h"
#include "tests/support/TestDatabase.h"

#include <QTest>

#include <future>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

Task<Result<>> addGuild(Database &database, quint64 id)
{
    return database.write<void>([id](Transaction &transaction) {
        return GuildRepository(transaction).ensure(GuildId{id});
    });
}

Task<Result<>> addGuildThenFail(Database &database, quint64 id)
{
    return database.write<void>([id](Transaction &transaction) -> Result<> {
        if (const Result<> done = GuildRepository(transaction).ensure(GuildId{id}); !done)
            return done;
        return fail(codes::kBetNotFound, BettingFault{}, u"refused"_s);
    });
}

} // namespace

class TestDatabaseClass : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAreReadBack()
    {
        TestDatabase file;
        QVERIFY(await(addGuild(file.database(), 7)));
        const auto known = await(file.database().read<QMap<GuildId, QString>>(
            [](Transaction &transaction) { return GuildRepository(transaction).known(); }));
        QCOMPARE(known->keys(), QList<GuildId>{GuildId{7}});
    }

    void aFailedJobAloneLeavesNothing()
    {
        TestDatabase file;
        const Result<> done = await(addGuildThenFail(file.database(), 7));
        QVERIFY(!done);
        QVERIFY(done.error().is(codes::kBetNotFound));
        QCOMPARE(file.number(u"SELECT count(*) FROM guild"_s), 0);
    }

    void aBurstIsOneCommitAndAFailureSpoilsNobody()
    {
        TestDatabase file;
        QObject context;
        int succeeded = 0;
        int failed = 0;
        const auto count = [&](const Result<> &done) { done ? ++succeeded : ++failed; };
        // The writer is held until all jobs are in its queue, so that the burst is one for sure.
        std::promise<void> gate;
        std::shared_future<void> opened = gate.get_future().share();
        file.database()
            .write<void>([opened](Transaction &) {
                opened.wait();
                return Result<>();
            })
            .then(&context, count);
        for (quint64 id = 1; id <= 100; ++id) {
            auto task =
                id == 50 ? addGuildThenFail(file.database(), id) : addGuild(file.database(), id);
            task.then(&context, count);
        }
        gate.set_value();
        QTRY_COMPARE(succeeded + failed, 101);
        QCOMPARE(failed, 1);
        QVERIFY2(file.database().commits() <= 2, "the gate's commit and one for the burst");
        QCOMPARE(file.number(u"SELECT count(*) FROM guild"_s), 99);
        QCOMPARE(file.number(u"SELECT count(*) FROM guild WHERE id = 50"_s), 0);
    }

    void aRefusalThatWroteNothingRepeatsNobody()
    {
        TestDatabase file;
        QObject context;
        int runs = 0;
        int answered = 0;
        std::promise<void> gate;
        std::shared_future<void> opened = gate.get_future().share();
        const auto job = [&](Transaction &transaction) {
            opened.wait();
            ++runs;
            return GuildRepository(transaction).ensure(GuildId{7});
        };
        const auto count = [&](const Result<> &) { ++answered; };
        file.database().write<void>(job).then(&context, count);
        file.database()
            .write<void>([](Transaction &) -> Result<> {
                return fail(codes::kBetNotFound, BettingFault{}, u"no"_s);
            })
            .then(&context, count);
        file.database().write<void>(job).then(&context, count);
        gate.set_value();
        QTRY_COMPARE(answered, 3);
        QCOMPARE(runs, 2);
    }

    void outdatedRowsGoAtOpen()
    {
        TestDatabase file;
        const qint64 now = file.clock().nowMs();
        constexpr qint64 kDay = 86'400'000;
        QVERIFY(await(addGuild(file.database(), 7)));
        for (const qint64 age : {29 * kDay, 31 * kDay}) {
            QVERIFY(file.execute(u"INSERT INTO processed_command (command_id, digest, bet_id, "
                                 "at_ms) VALUES ('i:%1', %2, 1, %3)"_s.arg(age)
                                     .arg(file.literal("x"))
                                     .arg(now - age)));
            for (const QString &state : {u"delivered"_s, u"failed"_s}) {
                QVERIFY(file.tamper(u"INSERT INTO outbox (guild_id, bet_id, kind, state, "
                                    "created_at_ms, next_attempt_at_ms, nonce) VALUES "
                                    "(7, 1, 'post_slip', '%1', %2, 0, 'n')"_s.arg(state)
                                        .arg(now - age)));
            }
        }
        file.close();
        QVERIFY(file.reopen());
        QCOMPARE(file.number(u"SELECT count(*) FROM processed_command"_s), 1);
        QCOMPARE(file.number(u"SELECT count(*) FROM outbox WHERE state = 'delivered'"_s), 1);
        QCOMPARE(file.number(u"SELECT count(*) FROM outbox WHERE state = 'failed'"_s), 2);
    }

    void aBadStatementIsAnError()
    {
        TestDatabase file;
        const auto done = await(file.database().write<qint64>([](Transaction &transaction) {
            return transaction.exec(u"INSERT INTO nothing VALUES (1)"_s);
        }));
        QVERIFY(!done);
        QVERIFY(done.error().is(codes::kDatabaseStatement));
    }

    void readersCannotWrite()
    {
        TestDatabase file;
        const auto done = await(file.database().read<void>([](Transaction &transaction) {
            return GuildRepository(transaction).ensure(GuildId{1});
        }));
        QVERIFY(!done);
        QVERIFY(done.error().is(codes::kDatabaseReadOnly));
    }

    void closingFinishesWhatWaits()
    {
        TestDatabase file;
        QObject context;
        int answered = 0;
        for (quint64 id = 1; id <= 20; ++id)
            addGuild(file.database(), id).then(&context, [&](Result<> done) {
                answered += done ? 1 : 0;
            });
        file.close();
        QCOMPARE(answered, 20);
        const Result<> late = await(addGuild(file.database(), 99));
        QVERIFY(!late);
        QVERIFY(late.error().is(codes::kDatabaseClosed));
        QVERIFY(file.reopen());
        QVERIFY(await(addGuild(file.database(), 99)));
    }

    void destructionFinishesWhatWaits()
    {
        TestDatabase file;
        file.close();
        {
            Database database(file.options(), file.clock());
            QVERIFY(await(database.open()));
            for (quint64 id = 1; id <= 50; ++id)
                addGuild(database, id).then(&database, [](Result<>) {});
        }
        Database again(file.options(), file.clock());
        QVERIFY(await(again.open()));
        const auto known = await(again.read<QMap<GuildId, QString>>(
            [](Transaction &transaction) { return GuildRepository(transaction).known(); }));
        QCOMPARE(known->size(), 50);
    }

    void ownCommitsAreNotForeign()
    {
        TestDatabase file;
        QSignalSpy changed(&file.database(), &Database::changedElsewhere);
        file.database().watchChanges();
        const auto poll = [&] {
            QTRY_VERIFY(file.clock().pendingTimers() == 1);
            file.clock().advance(std::chrono::milliseconds(500));
            QTRY_VERIFY(file.clock().pendingTimers() == 1); // armed again once the answer is there
        };
        poll();
        QVERIFY(await(addGuild(file.database(), 1)));
        poll();
        QCOMPARE(changed.count(), 0);
        Database other(file.options(), file.clock());
        QVERIFY(await(other.open()));
        poll();
        changed.clear(); // opening may commit, too
        QVERIFY(await(addGuild(other, 2)));
        poll();
        QTRY_COMPARE(changed.count(), 1);
        poll();
        QCOMPARE(changed.count(), 1);
    }

    void jobsAreTimed()
    {
        TestDatabase file;
        int seen = 0;
        file.database().setJobObserver(
            [&](std::chrono::nanoseconds took) { seen += took.count() >= 0 ? 1 : 0; });
        QVERIFY(await(addGuild(file.database(), 1)));
        QCOMPARE(seen, 1);
    }
};

QTEST_GUILESS_MAIN(TestDatabaseClass)
#include "tst_Database.moc"

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/PostgresConnection.h"

#include "models/core/ErrorCodes.h"
#include "models/store/GuildRepository.h"
#include "tests/support/TestDatabase.h"

#include <QTest>

#include <future>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr GuildId kGuild{7};

Task<Result<>> addGuild(Database &database, GuildId guild)
{
    return database.write<void>(
        [guild](Transaction &transaction) { return GuildRepository(transaction).ensure(guild); });
}

Task<Result<QMap<GuildId, QString>>> guilds(Database &database)
{
    return database.read<QMap<GuildId, QString>>(
        [](Transaction &transaction) { return GuildRepository(transaction).known(); });
}

/// A statement that runs on a side connection to the same database.
void besides(TestDatabase &file, const QString &sql)
{
    QVERIFY2(file.execute(sql), qPrintable(sql));
}

/// Ends every connection of ours to that database, as an administrator would.
void terminate(TestDatabase &file)
{
    besides(file,
            u"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = "
            "current_database() AND pid <> pg_backend_pid()"_s);
}

/// The lines of the watch while it lives; all of them are of the test's own thread.
class WatchLines
{
public:
    WatchLines() { lines().clear(); }
    ~WatchLines() { qInstallMessageHandler(m_previous); }
    Q_DISABLE_COPY(WatchLines)

    static int count(QtMsgType type) { return static_cast<int>(lines().count(type)); }

private:
    static void keep(QtMsgType type, const QMessageLogContext &, const QString &line)
    {
        if (line.startsWith(u"watch: "))
            lines() << type;
    }
    static QList<QtMsgType> &lines()
    {
        static QList<QtMsgType> kept;
        return kept;
    }

    QtMessageHandler m_previous = qInstallMessageHandler(keep);
};

} // namespace

/// Conflicts between processes, broken connections and lost servers.
class tst_PostgresConnection : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tablesThatOnlyGrowCannotBeEmptied_data()
    {
        QTest::addColumn<QString>("table");
        for (const char *table :
             {"bet", "leg", "bet_event", "journal", "ledger_entry", "guild_setting_event"})
            QTest::newRow(table) << QString::fromLatin1(table);
    }
    void tablesThatOnlyGrowCannotBeEmptied()
    {
        QFETCH(QString, table);
        TestDatabase file;
        const SideResult result =
            onPostgres(*file.options().postgres, {u"TRUNCATE %1 CASCADE"_s.arg(table)});
        QVERIFY(!result.done);
        // Its own trigger refuses, not another one's.
        QVERIFY2(result.error.contains(u"never deleted") || result.error.contains(u"append-only"),
                 qPrintable(result.error));
    }

    void writesAreSerializableAndSynchronous()
    {
        TestDatabase file;
        const auto setting = await(file.database().write<QString>([](Transaction &transaction) {
            return transaction
                .first<QString>(u"SELECT current_setting('transaction_isolation') || ' ' || "
                                "current_setting('synchronous_commit')"_s,
                                {}, [](const Row &row) { return row.text(0); })
                .map([](const std::optional<QString> &text) { return text.value_or(QString()); });
        }));
        QCOMPARE(setting.value_or(QString()), u"serializable on"_s);
    }

    void aConflictIsRunAgain()
    {
        TestDatabase file;
        QVERIFY(await(addGuild(file.database(), kGuild)));
        std::atomic<int> runs = 0;
        std::promise<void> gate;
        const std::shared_future<void> opened = gate.get_future().share();
        QObject context;
        std::optional<Result<qint64>> number;
        file.database()
            .write<qint64>([&runs, opened](Transaction &transaction) -> Result<qint64> {
                const auto read = GuildRepository(transaction).isReadOnly(kGuild); // the snapshot
                ++runs;
                opened.wait();
                return read ? GuildRepository(transaction).nextNumber(kGuild) : fail(read.error());
            })
            .then(&context, [&](const Result<qint64> &done) { number = done; });
        QTRY_COMPARE(runs.load(), 1);
        besides(file, u"UPDATE guild SET last_number = 41"_s);
        gate.set_value();
        QTRY_VERIFY(number);
        QVERIFY2(*number, *number ? "" : qPrintable(number->error().detail()));
        QCOMPARE(**number, 42);
        QCOMPARE(runs.load(), 2);
    }

    void whoMetAConflictWritesAlone()
    {
        TestDatabase file;
        QVERIFY(await(addGuild(file.database(), kGuild)));
        QStringList modes;
        const auto written = await(file.database().write<qint64>(
            [&file, &modes](Transaction &transaction) -> Result<qint64> {
                const auto read = GuildRepository(transaction).isReadOnly(kGuild); // the snapshot
                modes << onPostgres(*file.options().postgres,
                                    {u"SELECT mode FROM pg_locks WHERE relation = "
                                     "'schema_version'::regclass AND database = (SELECT oid "
                                     "FROM pg_database WHERE datname = current_database())"_s})
                             .value.toString();
                if (modes.size() == 1)
                    besides(file, u"UPDATE guild SET last_number = 41"_s);
                return read ? GuildRepository(transaction).nextNumber(kGuild) : fail(read.error());
            }));
        QVERIFY(written);
        QCOMPARE(*written, 42);
        QCOMPARE(modes, (QStringList{u"RowExclusiveLock"_s, u"ExclusiveLock"_s}));
    }

    void aConflictThatStaysIsToldInTheEnd()
    {
        TestDatabase file;
        besides(file,
                u"CREATE FUNCTION collide() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RAISE "
                "EXCEPTION ''always'' USING ERRCODE = ''40001''; END'"_s);
        besides(file,
                u"CREATE TRIGGER collide BEFORE INSERT ON guild FOR EACH ROW EXECUTE "
                "FUNCTION collide()"_s);
        QObject context;
        std::optional<Result<>> done;
        addGuild(file.database(), kGuild).then(&context, [&](const Result<> &result) {
            done = result;
        });
        int pauses = 0;
        while (!done) {
            QTRY_VERIFY(done || file.clock().pendingTimers() > 0);
            if (done)
                break;
            ++pauses;
            QVERIFY(file.clock().untilNextTimer() <= 500ms);
            file.clock().advance(file.clock().untilNextTimer());
        }
        QVERIFY(!*done);
        QVERIFY(done->error().is(codes::kDatabaseBusy));
        QCOMPARE(pauses, 7); // the first repetition comes at once, the last of eight is the end
        besides(file, u"DROP TRIGGER collide ON guild"_s);
        QVERIFY(await(addGuild(file.database(), kGuild)));
    }

    void aTerminatedConnectionIsOpenedAgain()
    {
        TestDatabase file;
        QVERIFY(await(addGuild(file.database(), kGuild)));
        QCOMPARE(await(guilds(file.database()))->size(), 1);
        terminate(file);
        QCOMPARE(await(guilds(file.database()))->size(), 1);
        QVERIFY(await(addGuild(file.database(), GuildId{8})));
        QCOMPARE(await(guilds(file.database()))->size(), 2);
    }

    void aJobThatLosesItsConnectionIsRunAgain()
    {
        TestDatabase file;
        std::atomic<int> runs = 0;
        std::promise<void> gate;
        const std::shared_future<void> opened = gate.get_future().share();
        QObject context;
        std::optional<Result<>> done;
        file.database()
            .write<void>([&runs, opened](Transaction &transaction) -> Result<> {
                const Result<> added = GuildRepository(transaction).ensure(kGuild);
                ++runs;
                opened.wait();
                return added ? GuildRepository(transaction).rename(kGuild, u"again"_s) : added;
            })
            .then(&context, [&](const Result<> &result) { done = result; });
        QTRY_COMPARE(runs.load(), 1);
        terminate(file);
        gate.set_value();
        QTRY_VERIFY(done);
        QVERIFY2(*done, *done ? "" : qPrintable(done->error().detail()));
        QCOMPARE(runs.load(), 2);
        QCOMPARE(await(guilds(file.database()))->value(kGuild), u"again"_s);
    }

    void anUnknownOutcomeIsNoSuccess()
    {
        TestDatabase file;
        // Dies in the middle of its commit.
        besides(file,
                u"CREATE FUNCTION die() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN PERFORM "
                "pg_terminate_backend(pg_backend_pid()); RETURN NULL; END'"_s);
        besides(file,
                u"CREATE CONSTRAINT TRIGGER die AFTER INSERT ON guild DEFERRABLE INITIALLY "
                "DEFERRED FOR EACH ROW EXECUTE FUNCTION die()"_s);
        std::atomic<int> runs = 0;
        const Result<> done =
            await(file.database().write<void>([&runs](Transaction &transaction) -> Result<> {
                ++runs;
                return GuildRepository(transaction).ensure(kGuild);
            }));
        QVERIFY(!done);
        QVERIFY(done.error().is(codes::kDatabaseUnavailable));
        QCOMPARE(done.error().userText(), outcomeUnknown({}).userText());
        QCOMPARE(runs.load(), 1);
        besides(file, u"DROP TRIGGER die ON guild"_s);
        QVERIFY(await(addGuild(file.database(), kGuild)));
    }

    void aFailureAmongManySpoilsNobody()
    {
        TestDatabase file;
        QObject context;
        int succeeded = 0;
        int failed = 0;
        std::promise<void> gate;
        const std::shared_future<void> opened = gate.get_future().share();
        const auto count = [&](const Result<> &done) { done ? ++succeeded : ++failed; };
        file.database()
            .write<void>([opened](Transaction &) {
                opened.wait();
                return Result<>();
            })
            .then(&context, count);
        for (quint64 id = 1; id <= 20; ++id) {
            if (id % 5 != 0) {
                addGuild(file.database(), GuildId{id}).then(&context, count);
                continue;
            }
            // A statement that the server refuses ends the whole transaction there.
            file.database()
                .write<qint64>([](Transaction &transaction) {
                    return transaction.exec(u"INSERT INTO nothing VALUES (1)"_s);
                })
                .then(&context, [&](const Result<qint64> &done) { done ? ++succeeded : ++failed; });
        }
        gate.set_value();
        QTRY_COMPARE(succeeded + failed, 21);
        QCOMPARE(failed, 4);
        QCOMPARE(await(guilds(file.database()))->size(), 16);
    }

    void aSwallowedFaultIsNoSuccess()
    {
        TestDatabase file;
        const Result<> done = await(file.database().write<void>([](Transaction &transaction) {
            const Result<> added = GuildRepository(transaction).ensure(kGuild);
            const auto refused = transaction.exec(u"INSERT INTO nothing VALUES (1)"_s);
            return refused ? Result<>(fail(codes::kInternal, InternalFault{}, u"?"_s)) : added;
        }));
        QVERIFY(!done);
        QVERIFY(done.error().is(codes::kDatabaseStatement));
        QVERIFY(await(guilds(file.database()))->isEmpty());
    }

    void commitsOfOthersAreHeardAtOnce()
    {
        TestDatabase file;
        Database other(file.options(), file.clock());
        QVERIFY(await(other.open()));
        QSignalSpy heard(&file.database(), &Database::changedElsewhere);
        QSignalSpy heardByOther(&other, &Database::changedElsewhere);
        QVERIFY(await(addGuild(other, kGuild)));
        QTRY_COMPARE(heard.count(), 1); // no clock was moved: nobody asked
        QVERIFY(await(addGuild(file.database(), GuildId{8})));
        QTRY_COMPARE(heardByOther.count(), 1);
        QCOMPARE(heard.count(), 1);
        // Nothing changed, nothing is told.
        QVERIFY(await(addGuild(other, kGuild)));
        QVERIFY(await(addGuild(other, GuildId{9})));
        QTRY_COMPARE(heard.count(), 2);
    }

    void anOutageIsAnErrorUntilTheServerIsBack()
    {
        PostgresServer server;
        TestDatabase file;
        QSignalSpy changed(&file.database(), &Database::changedElsewhere);
        file.database().watchChanges(500ms);
        const auto tick = [&](std::chrono::milliseconds by) {
            file.clock().advance(by);
            QTRY_COMPARE(file.clock().pendingTimers(), size_t(1));
        };
        tick(500ms);
        QVERIFY(await(addGuild(file.database(), kGuild)));
        server.down();
        const auto read = await(guilds(file.database()));
        QVERIFY(!read);
        QVERIFY(read.error().is(codes::kDatabaseUnavailable));
        const auto written = await(addGuild(file.database(), GuildId{8}));
        QVERIFY(!written);
        QVERIFY(written.error().is(codes::kDatabaseUnavailable));
        tick(500ms);
        server.up();
        // The pause between attempts is at most half a minute.
        tick(31s);
        QTRY_COMPARE(changed.count(), 1); // what happened meanwhile is not known
        QCOMPARE(await(guilds(file.database()))->keys(), QList<GuildId>{kGuild});
        QVERIFY(await(addGuild(file.database(), GuildId{8})));
    }

    void anOutageIsSaidWhenItBeginsAndWhenItIsOver()
    {
        PostgresServer server;
        TestDatabase file;
        QSignalSpy changed(&file.database(), &Database::changedElsewhere);
        const WatchLines said;
        file.database().watchChanges(500ms);
        const auto tick = [&](std::chrono::milliseconds by) {
            file.clock().advance(by);
            QTRY_COMPARE(file.clock().pendingTimers(), size_t(1));
        };
        for (int outage = 1; outage <= 2; ++outage) {
            tick(500ms);
            QCOMPARE(said.count(QtWarningMsg), outage - 1);
            server.down();
            for (int i = 0; i < 8; ++i)
                tick(500ms);
            QCOMPARE(said.count(QtWarningMsg), outage);
            QCOMPARE(said.count(QtInfoMsg), outage - 1);
            server.up();
            tick(31s); // the pause between attempts is at most half a minute
            tick(500ms);
            QCOMPARE(said.count(QtWarningMsg), outage);
            QCOMPARE(said.count(QtInfoMsg), outage);
            QCOMPARE(changed.count(), outage); // what happened meanwhile is not known
        }
    }

    void whatCannotBeReachedIsSaid_data()
    {
        QTest::addColumn<QString>("database");
        QTest::addColumn<QString>("host");
        QTest::newRow("no such database") << u"nothing"_s << QString();
        QTest::newRow("no server") << u"nothing"_s << u"/nowhere"_s;
    }
    void whatCannotBeReachedIsSaid()
    {
        QFETCH(QString, database);
        QFETCH(QString, host);
        FakeClock clock;
        DatabaseOptions options;
        options.postgres = postgresAddress(database);
        options.postgres->password = Secret("hidden-password");
        if (!host.isEmpty())
            options.postgres->host = host;
        Database closed(options, clock);
        const Result<> opened = await(closed.open());
        QVERIFY(!opened);
        QVERIFY(opened.error().is(codes::kDatabaseUnavailable));
        QVERIFY(!opened.error().detail().contains(u"hidden"));
    }
};

QTEST_GUILESS_MAIN(tst_PostgresConnection)
#include "tst_PostgresConnection.moc"

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Schema.h"

#include "models/core/ErrorCodes.h"
#include "tests/support/TestDatabase.h"
#include "tests/support/TestPostgres.h"

#include <QFile>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

/// Versions and ownership of a schema, on the engine that this run is for. What only a file can be
/// (no database at all, locked, read-only) is in tst_Migrator.
class tst_Schema : public QObject
{
    Q_OBJECT

private:
    static bool onServer() { return testEngine() == Engine::Postgres; }

    static std::optional<Error> refusal(const DatabaseOptions &options)
    {
        FakeClock clock;
        Database database(options, clock);
        const Result<> opened = await(database.open());
        return opened ? std::nullopt : std::optional<Error>(opened.error());
    }

    static qint64 version(TestDatabase &file)
    {
        return file.number(onServer() ? u"SELECT version FROM schema_version"_s
                                      : u"PRAGMA user_version"_s);
    }

    /// How many migrations the program has.
    static qint64 newest()
    {
        return QDir(onServer() ? u":/dbsbm/sql/postgres"_s : u":/dbsbm/sql/sqlite"_s)
            .entryList()
            .size();
    }

    /// The program's own migrations and one more.
    static void write(const QTemporaryDir &folder, const QByteArray &last)
    {
        const QDir own(onServer() ? u":/dbsbm/sql/postgres"_s : u":/dbsbm/sql/sqlite"_s);
        for (const QString &name : own.entryList())
            QVERIFY(QFile::copy(own.filePath(name), folder.filePath(name)));
        QFile file(folder.filePath(u"%1_more.sql"_s.arg(newest() + 1, 3, 10, QChar(u'0'))));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(last), last.size());
    }

    static bool hasMotto(TestDatabase &file) { return file.execute(u"SELECT motto FROM guild"_s); }

private Q_SLOTS:
    void bothEnginesHaveTheSameMigrations()
    {
        QCOMPARE(QDir(u":/dbsbm/sql/postgres"_s).entryList(),
                 QDir(u":/dbsbm/sql/sqlite"_s).entryList());
    }

    /// Tables, columns and indexes; the search for words alone is each engine's own affair.
    void bothEnginesHaveTheSameTables()
    {
        TestDatabase here;
        QTemporaryDir folder;
        TestDatabase file({.path = folder.filePath(u"record.sqlite"_s)});
        const auto parts = [](TestDatabase &of, const QString &sql) {
            return await(of.database().read<QStringList>([sql](Transaction &transaction) {
                       return transaction
                           .list<QString>(sql, {}, [](const Row &row) { return row.text(0); })
                           .map([](const QList<QString> &list) { return QStringList(list); });
                   }))
                .value_or(QStringList());
        };
        const QString inFile =
            u"SELECT m.name || '.' || c.name FROM sqlite_master m JOIN pragma_table_info(m.name) c "
            "WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%' AND m.name NOT LIKE "
            "'bet_words%' "
            "UNION SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL "
            "ORDER BY 1"_s;
        const QString onServerToo =
            u"SELECT table_name || '.' || column_name COLLATE \"C\" FROM "
            u"information_schema.columns "
            "WHERE table_schema = current_schema() AND table_name NOT IN ('schema_version', "
            "'bet_words') UNION SELECT i.relname::text FROM pg_index x JOIN pg_class i ON i.oid = "
            "x.indexrelid WHERE i.relnamespace = current_schema()::regnamespace AND NOT EXISTS "
            "(SELECT 1 FROM pg_constraint c WHERE c.conindid = x.indexrelid) AND i.relname NOT "
            "LIKE "
            "'bet_words%' ORDER BY 1"_s;
        const QStringList expected = parts(file, inFile);
        QVERIFY(expected.contains(u"bet.risk"_s) && expected.contains(u"outbox_waiting"_s));
        QCOMPARE(parts(here, onServer() ? onServerToo : inFile), expected);
    }

    void anEmptyDatabaseGetsTheNewestVersion()
    {
        TestDatabase file;
        QCOMPARE(version(file), newest());
    }

    void aNewerSchemaIsRefusedUntouched()
    {
        TestDatabase file;
        file.close();
        QVERIFY(file.execute(onServer() ? u"UPDATE schema_version SET version = 99"_s
                                        : u"PRAGMA user_version = 99"_s));
        const auto error = refusal(file.options());
        QVERIFY(error);
        QVERIFY(error->is(codes::kDatabaseNewer));
        QCOMPARE(version(file), 99);
    }

    void anOlderSchemaIsUpgradedByWhoServesItAlone()
    {
        TestDatabase file;
        file.close();
        const qint64 older = newest() - 1;
        QVERIFY(file.execute((onServer() ? u"UPDATE schema_version SET version = %1"_s
                                         : u"PRAGMA user_version = %1"_s)
                                 .arg(older)));
        for (const SchemaCare care : {SchemaCare::Leave, SchemaCare::Make}) {
            DatabaseOptions options = file.options();
            options.schema = care;
            const auto error = refusal(options);
            QVERIFY(error);
            QVERIFY(error->is(codes::kDatabaseOlder));
            QCOMPARE(version(file), older);
        }
    }

    void thePresentSchemaIsOpenedByAll()
    {
        TestDatabase file;
        file.close();
        for (const SchemaCare care : {SchemaCare::Leave, SchemaCare::Make}) {
            DatabaseOptions options = file.options();
            options.schema = care;
            QVERIFY(!refusal(options));
        }
    }

    void whatIsNotOursIsRefused_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("another program's mark")
            << (onServer() ? u"UPDATE schema_version SET application = 5"_s
                           : u"PRAGMA application_id = 5"_s);
        QTest::newRow("no mark") << (onServer() ? u"DROP TABLE schema_version"_s
                                                : u"PRAGMA application_id = 0"_s);
    }
    void whatIsNotOursIsRefused()
    {
        QFETCH(QString, sql);
        TestDatabase file;
        file.close();
        QVERIFY(file.execute(sql));
        const auto error = refusal(file.options());
        QVERIFY(error);
        QVERIFY(error->is(codes::kDatabaseCorrupt));
    }

    void anOldSchemaIsMigrated()
    {
        TestDatabase file;
        file.close();
        QTemporaryDir folder;
        write(folder, "ALTER TABLE guild ADD COLUMN motto TEXT NOT NULL DEFAULT ''\n");
        DatabaseOptions options = file.options();
        options.migrations = folder.path();
        QVERIFY(!hasMotto(file));
        QVERIFY(!refusal(options));
        QVERIFY(hasMotto(file));
        QCOMPARE(version(file), newest() + 1);
    }

    /// What waits to be sent is still there, and alerts may wait beside it.
    void versionTwoBecomesVersionThree()
    {
        QTemporaryDir folder;
        const QDir own(onServer() ? u":/dbsbm/sql/postgres"_s : u":/dbsbm/sql/sqlite"_s);
        for (const QString &name : {u"001_record.sql"_s, u"002_core.sql"_s})
            QVERIFY(QFile::copy(own.filePath(name), folder.filePath(name)));
        DatabaseOptions two;
        two.migrations = folder.path();
        if (onServer())
            two.postgres = postgresAddress(makeEmptyPostgresDatabase());
        else
            two.path = folder.filePath(u"record.sqlite"_s);
        TestDatabase file(two);
        QCOMPARE(version(file), 2);
        const QString row =
            u"INSERT INTO outbox (guild_id, kind, subject, state, attempts, created_at_ms, "
            "next_attempt_at_ms, nonce, claimed_by) VALUES (7, '%1', 's', 'queued', 3, 11, 12, "
            "'n', 'me')"_s;
        QVERIFY(file.execute(u"INSERT INTO guild (id) VALUES (7)"_s));
        QVERIFY(file.execute(row.arg(u"root"_s)));
        QVERIFY(!file.execute(row.arg(u"alert"_s)));
        file.close();

        DatabaseOptions three = two;
        three.migrations.clear();
        QVERIFY(!refusal(three));
        QVERIFY(version(file) >= 3);
        QCOMPARE(file.number(u"SELECT count(*) FROM outbox WHERE id = 1 AND guild_id = 7 AND kind "
                             "= 'root' AND subject = 's' AND state = 'queued' AND attempts = 3 AND "
                             "created_at_ms = 11 AND next_attempt_at_ms = 12 AND nonce = 'n' AND "
                             "claimed_by = 'me'"_s),
                 1);
        QVERIFY(file.execute(row.arg(u"alert"_s)));
        QVERIFY(!file.execute(row.arg(u"nonsense"_s)));
        QVERIFY(!file.execute(row.arg(u"post_slip"_s))); // which is of a bet
    }

    void aBrokenStepChangesNothing()
    {
        TestDatabase file;
        file.close();
        QTemporaryDir folder;
        write(folder,
              "ALTER TABLE guild ADD COLUMN motto TEXT NOT NULL DEFAULT ''\n\nINSERT INTO "
              "nowhere VALUES (1)\n");
        DatabaseOptions options = file.options();
        options.migrations = folder.path();
        QVERIFY(refusal(options));
        QVERIFY(!hasMotto(file));
        QCOMPARE(version(file), newest());
        QVERIFY(file.reopen());
    }

    void twoThatMigrateAtOnceDoItOnce()
    {
        TestDatabase file;
        file.close();
        QTemporaryDir folder;
        write(folder, "ALTER TABLE guild ADD COLUMN motto TEXT NOT NULL DEFAULT ''\n");
        DatabaseOptions options = file.options();
        options.migrations = folder.path();
        Database first(options, file.clock());
        Database second(options, file.clock());
        Task<Result<>> opening = first.open();
        const Result<> later = await(second.open());
        QVERIFY2(later, later ? "" : qPrintable(later.error().detail()));
        const Result<> sooner = await(std::move(opening));
        QVERIFY2(sooner, sooner ? "" : qPrintable(sooner.error().detail()));
        QCOMPARE(version(file), newest() + 1);
    }
};

QTEST_GUILESS_MAIN(tst_Schema)
#include "tst_Schema.moc"

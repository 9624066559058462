// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "tests/support/TestDatabase.h"
#include "tests/support/sourceFile.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kPresent = 3; // the newest version of the schema

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(content), content.size());
}

/// The error with which the file is refused.
std::optional<Error> refusal(const DatabaseOptions &options)
{
    FakeClock clock;
    Database database(options, clock);
    const Result<> opened = await(database.open());
    return opened ? std::nullopt : std::optional<Error>(opened.error());
}

} // namespace

class TestMigrator : public QObject
{
    Q_OBJECT

private:
    /// A closed database of the present version.
    static QString make(const QTemporaryDir &folder)
    {
        const QString path = folder.filePath(u"record.sqlite"_s);
        TestDatabase file({.path = path});
        file.close();
        return path;
    }

    static void copyShipped(const QTemporaryDir &folder)
    {
        const QDir shipped(u":/dbsbm/sql/sqlite"_s);
        for (const QString &name : shipped.entryList())
            write(folder.filePath(name), contentOf(shipped.filePath(name)));
    }

private Q_SLOTS:
    /// A record of the first version: every row, total and chain stands as it was. PostgreSQL came
    /// with the second version, whose program runs both of its files at once, so a server with a
    /// filled record of the first exists nowhere; tst_Schema takes both from the second to the
    /// third.
    void aRecordOfTheFirstVersionIsMigrated()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"record.sqlite"_s);
        write(path, contentOf(sourceFile(u"tests/data/records/v1.sqlite"_s)));
        TestDatabase file({.path = path});
        QCOMPARE(file.number(u"PRAGMA user_version"_s), kPresent);
        QVERIFY(QFile::exists(path + u".v1.backup"));
        QCOMPARE(file.number(u"SELECT sum(net) FROM bet"_s), -2'750'000);
        QCOMPARE(
            file.number(
                u"SELECT count(*) FROM bet_words WHERE bet_words MATCH 'guild1440000000000012288'"_s),
            11);
        VerifyService verifier(file.database(), file.clock());
        const auto report = await(verifier.verify());
        QVERIFY(report);
        QCOMPARE(report->guilds.first().breaks, QStringList());
        QCOMPARE(report->guilds.first().entries, 38);
        QCOMPARE(report->guilds.first().bets, 11);
    }

    void aNewFileGetsVersionAndMark()
    {
        TestDatabase file;
        QCOMPARE(file.number(u"PRAGMA user_version"_s), kPresent);
        QCOMPARE(file.number(u"PRAGMA application_id"_s), 0x4442534D);
    }

    void aNewerSchemaIsRefusedUntouched()
    {
        QTemporaryDir folder;
        const QString path = make(folder);
        {
            TestDatabase file({.path = path});
            QVERIFY(file.execute(u"PRAGMA user_version = 99"_s));
            file.close();
        }
        const QByteArray before = contentOf(path);
        const auto error = refusal({.path = path});
        QVERIFY(error);
        QCOMPARE(error->code(), u"DB-004"_s);
        QCOMPARE(contentOf(path), before);
    }

    void whoOnlyLooksMakesNoFile()
    {
        QTemporaryDir folder;
        DatabaseOptions options{.path = folder.filePath(u"more/record.sqlite"_s)};
        options.schema = SchemaCare::Leave;
        const auto error = refusal(options);
        QVERIFY(error);
        QCOMPARE(error->code(), u"DB-009"_s);
        QVERIFY(QDir(folder.path()).isEmpty());
    }

    /// As in a folder of another user.
    void aFileThatCannotBeLookedAtIsNotMissing()
    {
        QTemporaryDir folder;
        DatabaseOptions options{.path = folder.filePath(u"record.sqlite"_s)};
        options.schema = SchemaCare::Leave;
        QVERIFY(QFile::link(options.path, options.path)); // to itself
        const auto error = refusal(options);
        QVERIFY(error);
        QCOMPARE(error->code(), u"DB-001"_s);
    }

    /// Killed between two steps, it would be neither the old version nor the new one.
    void aStepThatFailsLeavesNothing()
    {
        QTemporaryDir folder;
        QTemporaryDir migrations;
        copyShipped(migrations);
        write(migrations.filePath(u"004_more.sql"_s),
              "ALTER TABLE guild ADD COLUMN motto TEXT\n\nDROP TABLE nobody\n");
        const DatabaseOptions options{.path = folder.filePath(u"record.sqlite"_s),
                                      .migrations = migrations.path()};
        QVERIFY(refusal(options));
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"beside"_s);
        database.setDatabaseName(options.path);
        QVERIFY(database.open());
        {
            QSqlQuery query(u"SELECT count(*) FROM sqlite_master"_s, database);
            QVERIFY(query.next());
            QCOMPARE(query.value(0).toInt(), 0);
        }
        database.close();
        database = {};
        QSqlDatabase::removeDatabase(u"beside"_s);
    }

    void whatIsNoDatabaseIsRefusedUntouched_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("text") << QByteArray("my notes of the week, not a database\n");
        QTest::newRow("header, then rubbish")
            << QByteArray("SQLite format 3\0", 16) + QByteArray(8000, 'x');
        QTest::newRow("one byte") << QByteArray("x");
    }
    void whatIsNoDatabaseIsRefusedUntouched()
    {
        QFETCH(QByteArray, content);
        QTemporaryDir folder;
        const QString path = folder.filePath(u"record.sqlite"_s);
        write(path, content);
        const auto error = refusal({.path = path});
        QVERIFY(error);
        QCOMPARE(error->code(), u"DB-005"_s);
        QCOMPARE(contentOf(path), content);
    }

    void aForeignDatabaseIsRefused()
    {
        QTemporaryDir folder;
        const QString path = make(folder);
        {
            TestDatabase file({.path = path});
            QVERIFY(file.execute(u"PRAGMA application_id = 5"_s));
            file.close();
        }
        const auto error = refusal({.path = path});
        QVERIFY(error);
        QCOMPARE(error->code(), u"DB-005"_s);
    }

    void aReadOnlyFileIsRefused()
    {
        QTemporaryDir folder;
        const QString path = make(folder);
        const bool root = ::geteuid() == 0;
        ::chmod(QFile::encodeName(folder.path()).constData(), 0555);
        ::chmod(QFile::encodeName(path).constData(), 0444);
        if (root) // may write everything: be nobody for a while
            QCOMPARE(::seteuid(65534), 0);
        const auto error = refusal({.path = path});
        if (root)
            QCOMPARE(::seteuid(0), 0);
        ::chmod(QFile::encodeName(folder.path()).constData(), 0755);
        QVERIFY(error);
        QCOMPARE(error->code(), u"DB-003"_s);
    }

    void aLockedFileIsRefusedAfterTheTimeout()
    {
        QTemporaryDir folder;
        const QString path = make(folder);
        {
            QSqlDatabase holder = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"holder"_s);
            holder.setDatabaseName(path);
            QVERIFY(holder.open());
            QVERIFY(QSqlQuery(holder).exec(u"BEGIN IMMEDIATE"_s));
            const auto error =
                refusal({.path = path, .busyTimeout = std::chrono::milliseconds(20)});
            QVERIFY(error);
            QCOMPARE(error->code(), u"DB-002"_s);
        }
        QSqlDatabase::removeDatabase(u"holder"_s);
        QVERIFY(!refusal({.path = path}));
    }

    void anOldSchemaIsCopiedThenMigrated()
    {
        QTemporaryDir folder;
        const QString path = make(folder);
        QTemporaryDir migrations;
        copyShipped(migrations);
        write(migrations.filePath(u"004_more.sql"_s),
              "ALTER TABLE guild ADD COLUMN motto TEXT NOT NULL DEFAULT ''\n");
        QVERIFY(!refusal({.path = path, .migrations = migrations.path()}));
        TestDatabase file({.path = path, .migrations = migrations.path()});
        QCOMPARE(file.number(u"PRAGMA user_version"_s), kPresent + 1);
        QCOMPARE(
            file.number(u"SELECT count(*) FROM pragma_table_info('guild') WHERE name = 'motto'"_s),
            1);
        QVERIFY(QFile::exists(path + u".v3.backup"));
    }

    void aBrokenStepChangesNothing()
    {
        QTemporaryDir folder;
        const QString path = make(folder);
        QTemporaryDir migrations;
        copyShipped(migrations);
        write(migrations.filePath(u"004_more.sql"_s),
              "ALTER TABLE guild ADD COLUMN motto TEXT NOT NULL DEFAULT ''\n\nINSERT INTO nowhere "
              "VALUES (1)\n");
        QVERIFY(refusal({.path = path, .migrations = migrations.path()}));
        TestDatabase file({.path = path});
        QCOMPARE(file.number(u"PRAGMA user_version"_s), kPresent);
        QCOMPARE(
            file.number(u"SELECT count(*) FROM pragma_table_info('guild') WHERE name = 'motto'"_s),
            0);
    }
};

QTEST_GUILESS_MAIN(TestMigrator)
#include "tst_Migrator.moc"

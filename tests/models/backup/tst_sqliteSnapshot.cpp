// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backup/sqliteSnapshot.h"
#include "models/core/ErrorCodes.h"
#include "tests/models/backup/BackupRecord.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

class tst_sqliteSnapshot : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// Writers go on between any two steps, and the copy is as the record was when it began.
    void isOneMomentWhileOthersWrite()
    {
        BackupRecord house(3);
        TestDatabase &file = house.record.file;
        // Large enough for several steps.
        QVERIFY(file.execute(u"CREATE TABLE filler (content BLOB)"_s));
        QVERIFY(
            file.execute(u"INSERT INTO filler SELECT randomblob(1000000) FROM (VALUES (1), (2), "
                         "(3), (4), (5))"_s));
        const QMap<QString, QStringList> before = everyRow(file.options());
        int steps = 0;
        const WorkControl control({}, [&](const WorkProgress &) {
            QVERIFY(file.execute(u"UPDATE guild SET name = 'written meanwhile %1'"_s.arg(steps)));
            ++steps;
        });
        DatabaseOptions copy;
        copy.path = house.dataFolder() + u"/copy.sqlite";
        const Result<> done = snapshotSqlite(file.path(), copy.path, control);
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail()));
        QVERIFY2(steps >= 5 && steps < 20, qPrintable(QString::number(steps))); // never begun anew
        QVERIFY(everyRow(copy) == before);
        QVERIFY(everyRow(file.options()) != before);
        QVERIFY(!QFile::exists(copy.path + u"-wal"));
    }

    void isCancelled()
    {
        BackupRecord house(2);
        std::stop_source stop;
        stop.request_stop();
        const Result<> done =
            snapshotSqlite(house.record.file.path(), house.dataFolder() + u"/copy.sqlite",
                           WorkControl(stop.get_token(), {}));
        QVERIFY(!done);
        QCOMPARE(done.error().code(), u"API-012"_s);
    }

    void whatCannotBeCopied()
    {
        BackupRecord house(2);
        const QString to = house.dataFolder() + u"/copy.sqlite";
        const QString none = house.dataFolder() + u"/none.sqlite";
        QVERIFY(snapshotSqlite(none, to, {}).error().is(codes::kDatabaseUnavailable));
        QVERIFY(snapshotSqlite(house.record.file.path(), u"/proc/none/copy.sqlite"_s, {})
                    .error()
                    .is(codes::kFileUnwritable));
        const QString garbage = house.dataFolder() + u"/garbage.sqlite";
        writeFile(garbage, QByteArray(5000, 'x'));
        QVERIFY(snapshotSqlite(garbage, to, {}).error().is(codes::kDatabaseCorrupt));
    }

    void aHoldIsAlone()
    {
        BackupRecord house(2);
        TestDatabase &file = house.record.file;
        const auto refused = SqliteHold::take(file.path());
        QVERIFY(!refused);
        QVERIFY(refused.error().is(codes::kDatabaseBusy));
        file.close();
        const auto hold = SqliteHold::take(file.path());
        QVERIFY2(hold, hold ? "" : qPrintable(hold.error().detail()));
        QVERIFY(!QFile::exists(file.path() + u"-wal"));
        QVERIFY(SqliteHold::take(file.path()).error().is(codes::kDatabaseBusy));
        QVERIFY(snapshotSqlite(file.path(), house.dataFolder() + u"/copy.sqlite", {}));
    }
};

QTEST_GUILESS_MAIN(tst_sqliteSnapshot)
#include "tst_sqliteSnapshot.moc"

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/databaseErrors.h"

#include <QTest>

#include <sqlite3.h>

using namespace dbsbm;
using namespace Qt::StringLiterals;

class tst_databaseErrors : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void codesOfSqlite_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("error");
        QTest::newRow("busy") << SQLITE_BUSY << u"DB-002"_s;
        QTest::newRow("locked, extended") << SQLITE_LOCKED_SHAREDCACHE << u"DB-002"_s;
        QTest::newRow("read-only") << SQLITE_READONLY << u"DB-003"_s;
        QTest::newRow("corrupt") << SQLITE_CORRUPT << u"DB-005"_s;
        QTest::newRow("disk full") << SQLITE_FULL << u"DB-001"_s;
        QTest::newRow("fsync, extended") << SQLITE_IOERR_FSYNC << u"DB-001"_s;
        QTest::newRow("constraint") << SQLITE_CONSTRAINT_UNIQUE << u"DB-006"_s;
    }

    void codesOfSqlite()
    {
        QFETCH(int, code);
        QTEST(sqliteError(code, u"why"_s, u"what"_s).code(), "error");
    }

    void statesOfPostgres_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("error");
        QTest::addColumn<int>("kind");
        const auto row = [](const char *name, const char *state, const char *error,
                            FaultKind kind) {
            QTest::newRow(name) << QString::fromLatin1(state) << QString::fromLatin1(error)
                                << static_cast<int>(kind);
        };
        row("serialization", "40001", "DB-002", FaultKind::Conflict);
        row("deadlock", "40P01", "DB-002", FaultKind::Conflict);
        row("lock timeout", "55P03", "DB-002", FaultKind::Statement);
        row("statement timeout", "57014", "DB-002", FaultKind::Statement);
        row("read-only transaction", "25006", "DB-003", FaultKind::Statement);
        row("no privilege", "42501", "DB-003", FaultKind::Statement);
        row("unique", "23505", "DB-006", FaultKind::Statement);
        row("syntax", "42601", "DB-006", FaultKind::Statement);
        row("disk full", "53100", "DB-001", FaultKind::Statement);
        row("terminated", "57P01", "DB-001", FaultKind::Lost);
        row("connection failure", "08006", "DB-001", FaultKind::Lost);
        row("no answer at all", "", "DB-001", FaultKind::Lost);
    }

    void statesOfPostgres()
    {
        QFETCH(QString, state);
        const Error error = postgresError(state, u"why"_s, u"what"_s);
        QTEST(error.code(), "error");
        QTEST(static_cast<int>(postgresFaultKind(state)), "kind");
        QVERIFY(error.detail().contains(u"what"_s));
    }

    void anUnknownOutcomeIsNoOrdinaryRefusal()
    {
        QVERIFY(outcomeUnknown({}).userText() != postgresError(u"08006"_s, {}, {}).userText());
    }
};

QTEST_GUILESS_MAIN(tst_databaseErrors)
#include "tst_databaseErrors.moc"

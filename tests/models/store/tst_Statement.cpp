// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Statement.h"

#include "models/core/ErrorCodes.h"

#include <QTest>

#include <sqlite3.h>

using namespace dbsbm;
using namespace Qt::StringLiterals;

class tst_Statement : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        QCOMPARE(sqlite3_open(":memory:", &m_database), SQLITE_OK);
        Statement table(m_database, u"CREATE TABLE t (id INTEGER PRIMARY KEY, a, b, c)"_s);
        QVERIFY(table.bind({}));
        QVERIFY(table.run());
    }

    void cleanup() { QCOMPARE(sqlite3_close(m_database), SQLITE_OK); }

    void valuesComeBackAsTheyWent()
    {
        const QString text = u"a\u00e9\U0001f600'\n"_s + QChar(u'\0') + u"z"_s;
        Statement insert(m_database, u"INSERT INTO t (a, b, c) VALUES (:a, :b, :c)"_s);
        // In any order.
        QVERIFY(insert.bind({{u":c"_s, QByteArray("\0\xff", 2)},
                             {u":a"_s, std::numeric_limits<qint64>::min()},
                             {u":b"_s, text}}));
        QVERIFY(insert.run());
        QCOMPARE(insert.changes(), 1);
        Statement select(m_database,
                         u"SELECT a, b, c, typeof(b), typeof(c) FROM t WHERE id = :id"_s);
        QVERIFY(select.bind({{u":id"_s, insert.lastInsertId()}}));
        QVERIFY(*select.step());
        QCOMPARE(select.integer(0), std::numeric_limits<qint64>::min());
        QCOMPARE(select.text(1), text);
        QCOMPARE(select.bytes(2), QByteArray("\0\xff", 2));
        QCOMPARE(select.text(3), u"text"_s);
        QCOMPARE(select.text(4), u"blob"_s);
        QVERIFY(!*select.step());
    }

    void onlyAnInvalidVariantIsNull()
    {
        Statement select(m_database, u"SELECT typeof(:a), typeof(:b), typeof(:c), :c"_s);
        QVERIFY(
            select.bind({{u":a"_s, QString()}, {u":b"_s, QByteArray()}, {u":c"_s, QVariant()}}));
        QVERIFY(*select.step());
        QCOMPARE(select.text(0), u"text"_s);
        QCOMPARE(select.text(1), u"blob"_s);
        QCOMPARE(select.text(2), u"null"_s);
        QVERIFY(select.isNull(3));
    }

    void aStatementIsUsedAgain()
    {
        Statement select(m_database, u"SELECT :a"_s);
        for (const qint64 value : {1, 2}) {
            QVERIFY(select.bind({{u":a"_s, value}}));
            QVERIFY(*select.step());
            QCOMPARE(select.integer(0), value);
            select.reset();
        }
    }

    void everyPlaceholderIsBoundOnce()
    {
        Statement select(m_database, u"SELECT :a, :b"_s);
        QVERIFY(!select.bind({}));
        QVERIFY(!select.bind({{u":a"_s, 1}}));
        QVERIFY(!select.bind({{u":a"_s, 1}, {u":x"_s, 2}}));
        QVERIFY(!select.bind({{u":a"_s, 1}, {u":b"_s, 0.5}})); // amounts are never doubles
        QVERIFY(select.bind({{u":a"_s, 1}, {u":b"_s, 2}}));
    }

    void faults_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("unknown table") << u"SELECT * FROM nothing"_s;
        QTest::newRow("no SQL") << u"SELEKT"_s;
        QTest::newRow("nothing") << u"-- nothing"_s;
        QTest::newRow("two statements") << u"SELECT 1; SELECT 2"_s;
        QTest::newRow("constraint") << u"INSERT INTO t (id) VALUES (1), (1)"_s;
    }

    void faults()
    {
        QFETCH(QString, sql);
        Statement statement(m_database, sql);
        Result<> done = statement.bind({});
        if (done)
            done = statement.run();
        QVERIFY(!done);
        QVERIFY(done.error().is(codes::kDatabaseStatement));
        QVERIFY2(done.error().detail().contains(sql), qUtf8Printable(done.error().detail()));
        statement.reset();
    }

    void codesHaveTheirErrors_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("error");
        QTest::newRow("busy") << SQLITE_BUSY << u"DB-002"_s;
        QTest::newRow("locked, extended") << SQLITE_LOCKED_SHAREDCACHE << u"DB-002"_s;
        QTest::newRow("read-only") << SQLITE_READONLY << u"DB-003"_s;
        QTest::newRow("corrupt") << SQLITE_CORRUPT << u"DB-005"_s;
        QTest::newRow("disk full") << SQLITE_FULL << u"DB-001"_s;
        QTest::newRow("fsync, extended") << SQLITE_IOERR_FSYNC << u"DB-001"_s;
    }

    void codesHaveTheirErrors()
    {
        QFETCH(int, code);
        QTEST(databaseError(code, u"why"_s, u"what"_s).code(), "error");
    }

private:
    sqlite3 *m_database = nullptr;
};

QTEST_GUILESS_MAIN(tst_Statement)
#include "tst_Statement.moc"

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/DaemonHarness.h"

#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;

/// One byte of the closed database file is another one, as a disk or a person makes it.
class tst_FlippedByte : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void inAJournalRow_data();
    void inAJournalRow();
    void inTheTreeOfPages();

private:
    QByteArray readFile() const;
    bool flip(qsizetype at) const;
    /// The first column of the first row.
    QVariant ask(const QString &sql) const;

    std::unique_ptr<DaemonHarness> m_house;
};

void tst_FlippedByte::init()
{
    m_house = std::make_unique<DaemonHarness>();
    QVERIFY(m_house->setUpGuild()); // two settings and a capper: three rows of the journal
    QCOMPARE(m_house->terminal({QStringLiteral("verify")}).code, 0);
    QVERIFY(!QFile::exists(m_house->databasePath() + u"-wal")); // all of it is in the file
}

QByteArray tst_FlippedByte::readFile() const
{
    QFile file(m_house->databasePath());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool tst_FlippedByte::flip(qsizetype at) const
{
    QFile file(m_house->databasePath());
    char byte = 0;
    if (!file.open(QIODevice::ReadWrite) || !file.seek(at) || !file.getChar(&byte))
        return false;
    return file.seek(at) && file.putChar(static_cast<char>(byte ^ 1));
}

QVariant tst_FlippedByte::ask(const QString &sql) const
{
    const QString name = QStringLiteral("look");
    QVariant answer;
    {
        QSqlDatabase file = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        file.setDatabaseName(m_house->databasePath());
        file.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
        QSqlQuery query(file.open() ? file : QSqlDatabase());
        if (query.exec(sql) && query.next())
            answer = query.value(0);
    }
    QSqlDatabase::removeDatabase(name);
    return answer;
}

void tst_FlippedByte::inAJournalRow_data()
{
    QTest::addColumn<QString>("column");
    for (const char *column : {"content", "hash", "digest"})
        QTest::newRow(column) << QString::fromLatin1(column);
}

void tst_FlippedByte::inAJournalRow()
{
    QFETCH(QString, column);
    // The last row: its hash is in no other.
    const QString select =
        QStringLiteral("SELECT %1 FROM journal ORDER BY sequence DESC LIMIT 1").arg(column);
    const QByteArray value = ask(select).toByteArray();
    QVERIFY(value.size() >= 2);
    const QByteArray before = readFile();
    const qsizetype at = before.lastIndexOf(value);
    QVERIFY(at > 0);
    QVERIFY(flip(at + value.size() / 2));
    const QByteArray after = ask(select).toByteArray();
    QVERIFY(after != value);
    QCOMPARE(after.size(), value.size());
    const auto verified = m_house->terminal({QStringLiteral("verify")});
    QCOMPARE(verified.code, 1);
    QVERIFY2(verified.out.contains("3") || verified.err.contains("3"), verified.out.constData());
}

void tst_FlippedByte::inTheTreeOfPages()
{
    const qint64 page = ask(QStringLiteral("PRAGMA page_size")).toLongLong();
    const qint64 root =
        ask(QStringLiteral("SELECT rootpage FROM sqlite_master WHERE name = 'journal'"))
            .toLongLong();
    QVERIFY(page > 0 && root > 1);
    QVERIFY(flip((root - 1) * page)); // what kind of page it is
    const QByteArray damaged = readFile();
    const auto verified = m_house->terminal({QStringLiteral("verify")});
    QCOMPARE(verified.code, 1);
    QVERIFY2(verified.err.contains("DB-005"), verified.err.constData());
    QVERIFY(readFile() == damaged); // nothing is mended over the owner's head
}

QTEST_GUILESS_MAIN(tst_FlippedByte)
#include "tst_FlippedByte.moc"

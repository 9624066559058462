// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/DatabaseUrl.h"

#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;

class tst_DatabaseUrl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFile()
    {
        const auto url = databaseUrlFrom(u"sqlite:///my data/bets.db"_s);
        QVERIFY(url && url->isSqlite());
        QCOMPARE(url->path, u"/my data/bets.db"_s);
    }

    void aServer()
    {
        const auto url =
            databaseUrlFrom(u"postgresql://b%40ts@db.example.com:6432/record?sslmode=require"_s);
        QVERIFY(url && !url->isSqlite());
        QCOMPARE(url->host, u"db.example.com"_s);
        QCOMPARE(url->port, 6432);
        QCOMPARE(url->user, u"b@ts"_s);
        QCOMPARE(url->database, u"record"_s);
        QCOMPARE(url->sslMode, u"require"_s);
    }

    void refused_data()
    {
        QTest::addColumn<QString>("url");
        for (const char *url :
             {"", "mysql://a/b", "sqlite://", "sqlite://host/x", "sqlite:///x?a=b", "sqlite:///x#a",
              "postgresql://host", "postgresql://host/a/b", "postgresql://u:pw@host/db",
              "postgresql://u@host/db?password=pw", "postgresql://host/db#x",
              "postgresql://host/db?sslmode=bogus", "postgresql://host/db?host=/elsewhere",
              "postgresql:///db?host=elsewhere", "postgresql://host:99999/db"})
            QTest::newRow(url) << QString::fromLatin1(url);
    }

    void refused()
    {
        QFETCH(QString, url);
        QVERIFY(!databaseUrlFrom(url));
    }
};

QTEST_GUILESS_MAIN(tst_DatabaseUrl)
#include "tst_DatabaseUrl.moc"

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/DatabaseOptions.h"

#include "models/core/ErrorCodes.h"

#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;

class tst_DatabaseOptions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFileIsSqlite()
    {
        const auto options = databaseOptionsFrom(u"sqlite:///my data/bets.db"_s, {});
        QVERIFY(options);
        QCOMPARE(options->engine(), Engine::Sqlite);
        QCOMPARE(options->path, u"/my data/bets.db"_s);
    }

    void aServer()
    {
        const auto options = databaseOptionsFrom(
            u"postgresql://b%40ts@db.example.com:6432/record?sslmode=require"_s, Secret("s3cret"));
        QVERIFY(options);
        QCOMPARE(options->engine(), Engine::Postgres);
        const PostgresAddress &address = *options->postgres;
        QCOMPARE(address.host, u"db.example.com"_s);
        QCOMPARE(address.port, 6432);
        QCOMPARE(address.user, u"b@ts"_s);
        QCOMPARE(address.database, u"record"_s);
        QCOMPARE(address.sslMode, u"require"_s);
        QCOMPARE(address.password.reveal(), QByteArray("s3cret"));
    }

    void aSocket()
    {
        const auto options =
            databaseOptionsFrom(u"postgresql://bets@/record?host=/run/postgresql"_s, {});
        QVERIFY(options);
        QCOMPARE(options->postgres->host, u"/run/postgresql"_s);
        QCOMPARE(options->postgres->port, 5432);
    }

    void whatNamesNone_data()
    {
        QTest::addColumn<QString>("url");
        for (const char *url :
             {"", "sqlite://", "sqlite://host/x", "mysql://a/b", "postgresql://host",
              "postgresql://host/", "postgresql://host/a/b", "postgresql://u:password@host/db",
              "postgresql://host/db#x", "postgresql://host/db?options=-c",
              "postgresql://host/db?sslmode=off", "postgresql://host/db?host=/elsewhere",
              "postgresql:///db?host=elsewhere"})
            QTest::newRow(url) << QString::fromLatin1(url);
    }

    void whatNamesNone()
    {
        QFETCH(QString, url);
        const auto options = databaseOptionsFrom(url, {});
        QVERIFY(!options);
        QVERIFY(options.error().is(codes::kSettingInvalid));
        QVERIFY(!options.error().detail().contains(u"password"_s));
    }
};

QTEST_GUILESS_MAIN(tst_DatabaseOptions)
#include "tst_DatabaseOptions.moc"

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/DaemonHarness.h"
#include "tests/support/TestPostgres.h"
#include "tests/support/sourceFile.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <algorithm>
#include <unistd.h>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

/// Terminal commands beside a record that somebody else serves: who only looks neither makes one
/// nor upgrades it, on the engine that this run is for.
class tst_OnlyLooking : public QObject
{
    Q_OBJECT

private:
    static bool onServer() { return testEngine() == Engine::Postgres; }

    /// A record of the version before the present one; on a server a present one that says so.
    static void makeOlder(DaemonHarness &house)
    {
        if (onServer()) {
            const SideResult done = onPostgres(
                *house.postgres(), {u"UPDATE schema_version SET version = version - 1"_s});
            QVERIFY2(done.done, qUtf8Printable(done.error));
        } else {
            QVERIFY(
                QFile::copy(sourceFile(u"tests/data/records/v1.sqlite"_s), house.databasePath()));
            QVERIFY(
                QFile::setPermissions(house.databasePath(), QFile::ReadOwner | QFile::WriteOwner));
        }
    }

    static qint64 number(DaemonHarness &house, const QString &sql)
    {
        const QString name = u"beside"_s;
        const auto tidy = qScopeGuard([&name] { QSqlDatabase::removeDatabase(name); });
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
        database.setDatabaseName(house.databasePath());
        database.setConnectOptions(u"QSQLITE_OPEN_READONLY"_s);
        if (!database.open())
            return -1;
        QSqlQuery query(sql, database);
        return query.next() ? query.value(0).toLongLong() : -1;
    }

    static qint64 version(DaemonHarness &house)
    {
        return onServer() ? onPostgres(*house.postgres(), {u"SELECT version FROM schema_version"_s})
                                .value.toLongLong()
                          : number(house, u"PRAGMA user_version"_s);
    }

    static bool isMade(DaemonHarness &house, const PostgresAddress &address)
    {
        if (!onServer())
            return QFileInfo::exists(house.databasePath());
        return onPostgres(address,
                          {u"SELECT count(*) FROM pg_class WHERE relnamespace = "
                           "current_schema()::regnamespace"_s})
                   .value.toLongLong()
            != 0;
    }

    static void commands()
    {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<bool>("needsRecord");
        QTest::newRow("--check-config") << QStringList{u"--check-config"_s} << false;
        QTest::newRow("--diagnose")
            << QStringList{u"--diagnose"_s, u"--offline"_s, u"--json"_s} << false;
        QTest::newRow("--health") << QStringList{u"--health"_s} << false;
        QTest::newRow("config test") << QStringList{u"config"_s, u"test"_s} << false;
        QTest::newRow("config export")
            << QStringList{u"config"_s, u"export"_s, u"--guild"_s, DaemonHarness::kGuild.toString()}
            << true;
        QTest::newRow("a change that is only tried")
            << QStringList{u"config"_s,    u"set"_s,     u"min_units=1"_s,
                           u"--dry-run"_s, u"--guild"_s, DaemonHarness::kGuild.toString()}
            << true;
        QTest::newRow("bets") << QStringList{u"bets"_s} << true;
        const QString server = DaemonHarness::kGuild.toString();
        QTest::newRow("guild show") << QStringList{u"guild"_s, server, u"show"_s} << true;
        QTest::newRow("capper list") << QStringList{u"capper"_s, server, u"list"_s} << true;
        QTest::newRow("import list") << QStringList{u"import"_s, u"list"_s} << true;
        QTest::newRow("metrics --business") << QStringList{u"metrics"_s, u"--business"_s} << true;
        QTest::newRow("verify") << QStringList{u"verify"_s} << true;
        QTest::newRow("maintenance") << QStringList{u"maintenance"_s, u"analyze"_s} << true;
    }

private Q_SLOTS:
    void noRecordIsMade_data() { commands(); }
    void noRecordIsMade()
    {
        QFETCH(QStringList, command);
        QFETCH(bool, needsRecord);
        DaemonHarness house;
        PostgresAddress address;
        const auto tidy = qScopeGuard([&address] {
            if (onServer())
                dropPostgresDatabase(address.database);
        });
        if (onServer()) {
            address = postgresAddress(makeEmptyPostgresDatabase());
            house.setVariable(
                u"DBSBM_DATABASE_URL"_s,
                u"postgresql://%1@/%2?host=%3"_s.arg(address.user, address.database, address.host));
        }
        const auto output = house.terminal(command);
        const QByteArray said = output.out + output.err;
        QVERIFY2(!isMade(house, address), said.constData());
        QVERIFY2(!said.contains("DB-001"), said.constData());
        if (needsRecord) {
            QCOMPARE(output.code, 1);
            QVERIFY2(said.contains("DB-009") && said.contains("Start the bot"), said.constData());
        }
        // Whoever sets a server up before the first start makes it.
        QVERIFY(house.setUpGuild());
        QVERIFY(isMade(house, address));
    }

    void noRecordIsUpgraded_data() { commands(); }
    void noRecordIsUpgraded()
    {
        QFETCH(QStringList, command);
        QFETCH(bool, needsRecord);
        DaemonHarness house(testEngine());
        makeOlder(house);
        const qint64 before = version(house);
        QVERIFY(before > 0);
        const auto output = house.terminal(command);
        const QByteArray said = output.out + output.err;
        QCOMPARE(version(house), before);
        QVERIFY(!QFileInfo::exists(house.databasePath() + u".v%1.backup"_s.arg(before)));
        QVERIFY2(said.contains(QByteArray("is of version " + QByteArray::number(before))),
                 said.constData());
        if (needsRecord) {
            QCOMPARE(output.code, 1);
            QVERIFY2(said.contains("DB-010"), said.constData());
        }
    }

    /// Which record they mean is not known.
    void refusedSettingsOpenNone_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::newRow("metrics") << QStringList{u"metrics"_s, u"--business"_s};
        QTest::newRow("health") << QStringList{u"--health"_s};
        for (const char *line :
             {"backup create", "limits reset", "alerts silence cpu_warning --for 1h", "logs search",
              "logos list", "errors list", "token rotate"})
            QTest::newRow(line) << QString::fromLatin1(line).split(u' ');
        QTest::newRow("a server's settings") << QStringList{u"config"_s, u"export"_s, u"--guild"_s,
                                                            DaemonHarness::kGuild.toString()};
    }
    void refusedSettingsOpenNone()
    {
        QFETCH(QStringList, command);
        DaemonHarness house;
        QVERIFY(house.setUpGuild());
        house.setVariable(u"DBSBM_MODE"_s, u"rael"_s);
        const auto output = house.terminal(command);
        QVERIFY2(output.code != 0, output.out.constData());
        QVERIFY2(QByteArray(output.out + output.err).contains("rael"), output.err.constData());
        QVERIFY(!QFileInfo::exists(house.dataDir() + u"/practice")); // not in its place
    }

    /// The defaults are another record.
    void unreadableSettingsOpenNone_data() { refusedSettingsOpenNone_data(); }
    void unreadableSettingsOpenNone()
    {
        QFETCH(QStringList, command);
        DaemonHarness house;
        QVERIFY(house.setUpGuild());
        QFile file(house.dataDir() + u"/settings.json");
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(R"({"mode":"real",)");
        file.close();
        const auto output = house.terminal(command);
        QVERIFY2(output.code != 0, output.out.constData());
        QVERIFY2(QByteArray(output.out + output.err).contains("settings.json"),
                 output.err.constData());
        QVERIFY(!QFileInfo::exists(house.dataDir() + u"/practice"));
        QCOMPARE(house.terminal({u"errors"_s, u"explain"_s, u"CFG-004"_s}).code, 0);
    }

    /// As of somebody who forgot to become the user of the service.
    void aFolderOfAnotherUserIsNoEmptyOne_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::addColumn<int>("code");
        QTest::newRow("health") << QStringList{u"--health"_s} << 2;
        for (const char *line : {"--check-config", "--print-config", "--diagnose", "vault list",
                                 "config history", "bets", "backup list", "errors list"})
            QTest::newRow(line) << QString::fromLatin1(line).split(u' ') << 1;
    }
    void aFolderOfAnotherUserIsNoEmptyOne()
    {
        QFETCH(QStringList, command);
        if (::geteuid() != 0)
            QSKIP("needs a second user");
        constexpr uint kNobody = 65534;
        DaemonHarness house;
        if (house.terminal({u"--version"_s}, {}, kNobody).code != 0)
            QSKIP("the program lies where a second user may not go");
        QVERIFY(house.setUpGuild());
        const auto output = house.terminal(command, {}, kNobody);
        QTEST(output.code, "code");
        QVERIFY2(output.err.contains("CFG-006") && output.err.contains("user that owns it"),
                 output.err.constData());
    }

    /// It was one, perhaps.
    void anEmptyFileIsAWarning()
    {
        DaemonHarness house;
        QFile file(house.databasePath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto health = house.terminal({u"--health"_s});
        QCOMPARE(health.code, 1);
        QVERIFY2(health.out.contains("warning   Database") && health.out.contains("is empty"),
                 health.out.constData());
        const auto bets = house.terminal({u"bets"_s});
        QCOMPARE(bets.code, 1);
        QVERIFY2(bets.err.contains("backup restore"), bets.err.constData());
        QCOMPARE(file.size(), 0);
    }

    /// It waits for nothing but the next start, so it is no fault of the configuration.
    void anOlderRecordIsNoFaultOfTheConfiguration()
    {
        DaemonHarness house(testEngine());
        makeOlder(house);
        const auto output = house.terminal({u"--check-config"_s, u"--json"_s});
        QVERIFY2(output.code == 0, output.out.constData());
        const QJsonObject report = QJsonDocument::fromJson(output.out).object();
        const QJsonArray warnings = report[u"warnings"_s].toArray();
        QVERIFY2(std::any_of(warnings.begin(), warnings.end(),
                             [](const QJsonValue &warning) {
                                 return warning.toString().contains(u"is of version");
                             }),
                 output.out.constData());
        const auto health = house.terminal({u"--health"_s});
        QVERIFY2(health.code == 1, health.out.constData());
        QVERIFY2(health.out.contains("warning   Database"), health.out.constData());
    }
};

QTEST_GUILESS_MAIN(tst_OnlyLooking)
#include "tst_OnlyLooking.moc"

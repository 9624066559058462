// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/DaemonHarness.h"
#include "tests/support/TestPostgres.h"

#include <QJsonDocument>
#include <QTest>

#include <memory>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

/// A running bot whose database server dies and comes back: members are told, nothing is lost and
/// nobody has to start anything again.
class tst_Outage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<PostgresServer>(); }
    void cleanupTestCase() { m_server.reset(); }

    void theDatabaseIsGoneAndBack()
    {
        DaemonHarness house(Engine::Postgres);
        QVERIFY(house.setUpGuild());
        house.start();
        QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
        const auto preview = house.preview();
        QVERIFY2(!preview.confirm.isEmpty(), qUtf8Printable(house.errorText()));
        m_server->down();
        const QString told = list(house);
        QVERIFY2(told.contains(u"DB-001") && !told.contains(u"no bets", Qt::CaseInsensitive),
                 qUtf8Printable(told));
        QVERIFY(house.isRunning());
        DaemonHarness::Output health;
        QTRY_VERIFY2_WITH_TIMEOUT(
            (health = house.terminal({u"--health"_s}), health.out.contains("critical  Database")),
            health.out.constData(), 20'000);
        QCOMPARE(health.code, 2);
        m_server->up();
        // Reading and writing have connections of their own, and come back one after the other.
        QTRY_VERIFY2_WITH_TIMEOUT(
            (health = house.terminal({u"--health"_s}),
             health.out.contains("Database") && !health.out.contains("critical  Database")),
            health.out.constData(), 20'000);
        const QString back = list(house);
        QVERIFY2(!back.isEmpty() && !back.contains(u"DB-001"), qUtf8Printable(back));
        house.confirm(preview); // the same button
        QTRY_COMPARE_WITH_TIMEOUT(house.discord().messages(DaemonHarness::kSlips).size(), 1,
                                  20'000);
        QCOMPARE(house.bets().size(), 1);
        QCOMPARE(house.terminal({u"verify"_s}).code, 0);
        QCOMPARE(house.stop(), 0);
    }

private:
    static QString list(DaemonHarness &house)
    {
        const auto reply = house.command(DaemonHarness::kCapper, {u"bet"_s, u"list"_s}, {});
        return QString::fromUtf8(QJsonDocument(reply.data).toJson(QJsonDocument::Compact));
    }

    std::unique_ptr<PostgresServer> m_server;
};

QTEST_GUILESS_MAIN(tst_Outage)
#include "tst_Outage.moc"

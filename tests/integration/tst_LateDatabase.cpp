// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/DaemonHarness.h"
#include "tests/support/TestPostgres.h"

#include <QTest>

#include <memory>

using namespace dbsbm;
using namespace dbsbm::test;

/// A server that is started before its database is no failure: it waits.
class tst_LateDatabase : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_server = std::make_unique<PostgresServer>(); }
    void cleanupTestCase() { m_server.reset(); }

    void theBotWaitsForItsDatabase()
    {
        DaemonHarness house(Engine::Postgres);
        m_server->down();
        house.start();
        QVERIFY2(QTest::qWaitFor(
                     [&house] { return house.errorText().contains(u"It is tried again"); }, 20000),
                 qPrintable(house.errorText()));
        QVERIFY(house.isRunning());
        m_server->up();
        QVERIFY2(house.waitOnline(), qPrintable(house.errorText()));
        QTRY_VERIFY(house.errorText().contains(u"start: database done"));
        QCOMPARE(house.stop(), 0);
    }

    void whileItWaitsItCanBeStopped()
    {
        DaemonHarness house(Engine::Postgres);
        m_server->down();
        house.start();
        QVERIFY(QTest::qWaitFor(
            [&house] { return house.errorText().contains(u"It is tried again"); }, 20000));
        QCOMPARE(house.stop(), 0);
        m_server->up(); // the harness drops its database
    }

private:
    std::unique_ptr<PostgresServer> m_server;
};

QTEST_GUILESS_MAIN(tst_LateDatabase)
#include "tst_LateDatabase.moc"

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/DaemonHarness.h"

#include <QFile>
#include <QJsonObject>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;

/// `dbsbmd run` as an operator meets it: what it says, what it exits with, what it goes on trying.
class tst_RealMode : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesOnlineAndStops();
    void missingTokenIsSaid();
    void wrongTokenIsSaid();
    void refusedIntentsAreSaid();
    void goesOnTryingWithoutNetwork();
    void registersOnlyWhenChanged();
    void resumesAfterTheLineDropped();
    void secondBotOnTheSameDataIsRefused();
    void terminalWorksBesideARunningBot();
    void logHoldsNoSecret();
};

void tst_RealMode::comesOnlineAndStops()
{
    DaemonHarness house;
    house.start();
    QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
    QCOMPARE(house.stop(), 0);
    QTRY_COMPARE(house.discord().connectedSockets(), 0);
}

void tst_RealMode::missingTokenIsSaid()
{
    DaemonHarness house;
    house.start({});
    QTRY_COMPARE_WITH_TIMEOUT(house.process()->state(), QProcess::NotRunning, 15000);
    QCOMPARE(house.process()->exitCode(), 1);
    QVERIFY2(house.errorText().contains(QStringLiteral("AUT-001"))
                 && house.errorText().contains(QStringLiteral("DISCORD_TOKEN")),
             qUtf8Printable(house.errorText()));
    QCOMPARE(house.discord().identifies(), 0);
}

void tst_RealMode::wrongTokenIsSaid()
{
    DaemonHarness house;
    const QByteArray wrong = QByteArrayLiteral(
        "MTQ0MDAwMDAwMDAwMDAwMDAw.GzZzZz.wrongwrongwrongwrongwrongwrongwrong0000");
    house.start(wrong);
    QTRY_COMPARE_WITH_TIMEOUT(house.process()->state(), QProcess::NotRunning, 15000);
    QCOMPARE(house.process()->exitCode(), 1);
    QVERIFY2(house.errorText().contains(QStringLiteral("AUT-002")),
             qUtf8Printable(house.errorText()));
    QVERIFY(!house.errorText().contains(QString::fromLatin1(wrong)));
}

void tst_RealMode::refusedIntentsAreSaid()
{
    DaemonHarness house;
    house.start();
    QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
    house.discord().closeSockets(4014, QStringLiteral("Disallowed intent(s)."));
    QTRY_COMPARE_WITH_TIMEOUT(house.process()->state(), QProcess::NotRunning, 15000);
    QCOMPARE(house.process()->exitCode(), 1);
    QVERIFY2(house.errorText().contains(QStringLiteral("AUT-003")),
             qUtf8Printable(house.errorText()));
}

void tst_RealMode::goesOnTryingWithoutNetwork()
{
    DaemonHarness house;
    simulator::SimFault fault;
    fault.method = QStringLiteral("GET");
    fault.pathPattern = QStringLiteral("^/applications/@me$");
    fault.status = 503;
    fault.times = 4; // three tries of one request, and one of the next
    house.discord().addFault(fault);
    house.start();
    QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
    QVERIFY2(house.errorText().contains(QStringLiteral("API-")), qUtf8Printable(house.errorText()));
    QCOMPARE(house.stop(), 0);
}

void tst_RealMode::registersOnlyWhenChanged()
{
    DaemonHarness house;
    house.start();
    QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
    QTRY_COMPARE_WITH_TIMEOUT(house.discord().commandRegistrations(), 1, 15000);
    QCOMPARE(house.stop(), 0);
    house.start();
    QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
    QCOMPARE(house.discord().commandRegistrations(), 1);
}

void tst_RealMode::resumesAfterTheLineDropped()
{
    DaemonHarness house;
    QVERIFY(house.setUpGuild());
    house.start();
    QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
    house.discord().dropSockets();
    QTRY_COMPARE_WITH_TIMEOUT(house.discord().resumes(), 1, 15000);
    QCOMPARE(house.discord().identifies(), 1);
    QVERIFY(!house.preview().confirm.isEmpty());
}

void tst_RealMode::secondBotOnTheSameDataIsRefused()
{
    DaemonHarness house;
    house.start();
    QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
    const auto second = house.terminal({QStringLiteral("run")});
    QCOMPARE(second.code, 1);
    QVERIFY2(second.err.contains("CFG-008"), second.err.constData());
    QCOMPARE(house.discord().identifies(), 1);
}

void tst_RealMode::terminalWorksBesideARunningBot()
{
    DaemonHarness house;
    house.start();
    QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
    QVERIFY(house.setUpGuild()); // written by other processes while the bot runs
    const auto preview = house.preview();
    QVERIFY2(!preview.confirm.isEmpty(), qUtf8Printable(house.errorText()));
    house.confirm(preview);
    QTRY_COMPARE_WITH_TIMEOUT(house.discord().messages(DaemonHarness::kSlips).size(), 1, 15000);
}

void tst_RealMode::logHoldsNoSecret()
{
    DaemonHarness house;
    QVERIFY(house.setUpGuild());
    house.start();
    QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
    house.confirm(house.preview());
    QTRY_COMPARE_WITH_TIMEOUT(house.discord().messages(DaemonHarness::kSlips).size(), 1, 15000);
    QCOMPARE(house.stop(), 0);
    QFile log(house.dataDir() + QStringLiteral("/logs/dbsbm.log"));
    QVERIFY2(log.open(QIODevice::ReadOnly), qUtf8Printable(log.fileName()));
    const QByteArray text = log.readAll();
    QVERIFY(!text.isEmpty());
    QVERIFY(!text.contains(DaemonHarness::kToken));
}

QTEST_GUILESS_MAIN(tst_RealMode)
#include "tst_RealMode.moc"

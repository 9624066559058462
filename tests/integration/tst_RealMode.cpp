// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/DaemonHarness.h"

#include <QFile>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTcpServer>
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
    void newFolderIsItsOwnersAlone();
    void wrongTokenIsSaid();
    void refusedIntentsAreSaid();
    void goesOnTryingWithoutNetwork();
    void goesOnTryingWhileDiscordIsIll();
    void faultySettingsAreSaid();
    void attemptsAreASetting();
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

/// Whatever makes it first.
void tst_RealMode::newFolderIsItsOwnersAlone()
{
    DaemonHarness house;
    const QString folder = house.dataDir() + u"/new";
    house.setVariable(QStringLiteral("DBSBM_DATA_DIR"), folder);
    house.start();
    QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
    QCOMPARE(QFile::permissions(folder) & QFileDevice::Permissions(0x77),
             QFileDevice::Permissions());
    QCOMPARE(house.stop(), 0);
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

/// Nothing listens where Discord should be, until it does.
void tst_RealMode::goesOnTryingWithoutNetwork()
{
    quint16 port = 0;
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        port = closed.serverPort();
    }
    DaemonHarness house;
    house.setVariable(QStringLiteral("DBSBM_API_BASE"),
                      QStringLiteral("http://127.0.0.1:%1/api/v10").arg(port));
    house.setVariable(QStringLiteral("API_RETRY_ATTEMPTS"), QStringLiteral("1"));
    house.start();
    QTRY_VERIFY2_WITH_TIMEOUT(house.errorText().contains(QStringLiteral("cannot be reached")),
                              qUtf8Printable(house.errorText()), 20000);
    QVERIFY(house.isRunning());
    SystemClock clock;
    simulator::SimulatorOptions options;
    options.token = DaemonHarness::kToken;
    options.port = port;
    options.application = ApplicationId{1440000000000000001};
    options.botUser = UserId{1440000000000000002};
    simulator::SimulatedDiscord late(options, clock);
    QSignalSpy ready(&late, &simulator::SimulatedDiscord::ready);
    QVERIFY(late.listen());
    QTRY_COMPARE_WITH_TIMEOUT(ready.size(), 1, 70000); // waits grow up to 60 s
    QCOMPARE(house.stop(), 0);
}

void tst_RealMode::goesOnTryingWhileDiscordIsIll()
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

void tst_RealMode::faultySettingsAreSaid()
{
    DaemonHarness house;
    house.setVariable(QStringLiteral("CACHE_TTL"), QStringLiteral("soon"));
    house.start();
    QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
    QVERIFY2(house.errorText().contains(QStringLiteral("cache_ttl")),
             qUtf8Printable(house.errorText()));
    const auto beside = house.terminal({QStringLiteral("verify")});
    QCOMPARE(beside.code, 0);
    QVERIFY2(beside.err.contains("cache_ttl"), beside.err.constData());
    QCOMPARE(house.stop(), 0);
    house.setVariable(QStringLiteral("DBSBM_API_BASE"), QStringLiteral("discord.example"));
    house.start(); // and does not ask discord.com in its place
    QTRY_COMPARE_WITH_TIMEOUT(house.process()->state(), QProcess::NotRunning, 15000);
    QCOMPARE(house.process()->exitCode(), 1);
    QVERIFY2(house.errorText().contains(QStringLiteral("CFG-001"))
                 && house.errorText().contains(QStringLiteral("api_base")),
             qUtf8Printable(house.errorText()));
}

void tst_RealMode::attemptsAreASetting()
{
    for (const char *attempts : {"2", "1"}) {
        DaemonHarness house;
        simulator::SimFault fault;
        fault.method = QStringLiteral("GET");
        fault.pathPattern = QStringLiteral("^/applications/@me$");
        fault.status = 503;
        house.discord().addFault(fault);
        house.setVariable(QStringLiteral("API_RETRY_ATTEMPTS"), QString::fromLatin1(attempts));
        house.start();
        QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
        // Only one who tries once hears of a fault that has passed by the second time.
        QCOMPARE(house.errorText().contains(QStringLiteral("API-")), attempts[0] == '1');
        QCOMPARE(house.stop(), 0);
    }
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
    house.setVariable(QStringLiteral("LOG_LEVEL"), QStringLiteral("DEBUG"));
    simulator::SimFault fault; // what is said of requests that fail counts, too
    fault.method = QStringLiteral("POST");
    fault.pathPattern = QStringLiteral("^/webhooks/\\d+/[^/]+$");
    fault.status = 502;
    house.discord().addFault(fault);
    house.start();
    QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
    house.confirm(house.preview());
    QTRY_COMPARE_WITH_TIMEOUT(house.discord().messages(DaemonHarness::kSlips).size(), 1, 20000);
    const QStringList secrets = house.discord().secrets();
    QVERIFY(secrets.size() >= 3); // a webhook, two interactions
    QCOMPARE(house.stop(), 0);
    QFile log(house.dataDir() + QStringLiteral("/logs/dbsbm.log"));
    QVERIFY2(log.open(QIODevice::ReadOnly), qUtf8Printable(log.fileName()));
    const QByteArray text = log.readAll();
    QVERIFY(!text.isEmpty());
    QVERIFY(!text.contains(DaemonHarness::kToken));
    for (const QString &secret : secrets)
        QVERIFY2(!text.contains(secret.toUtf8()), qUtf8Printable(secret));
}

QTEST_GUILESS_MAIN(tst_RealMode)
#include "tst_RealMode.moc"

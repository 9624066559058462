// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/bot/PracticeRig.h"

#include <QSignalSpy>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using simulator::SimFault;

namespace {
SimFault get(const QString &path, int status, int times = 1)
{
    SimFault fault;
    fault.method = QStringLiteral("GET");
    fault.pathPattern = path;
    fault.status = status;
    fault.times = times;
    return fault;
}
} // namespace

/// The life of a session: start, faults that a person must mend, faults that mend themselves, stop.
class tst_BotSession : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void comesOnlineAndShowsIt();
    void stopEndsTheSession();
    void refusedTokenFails();
    void fatalCloseFails_data();
    void fatalCloseFails();
    void serverTroubleIsTriedAgain();
    void droppedLineIsResumed_data();
    void droppedLineIsResumed();
    void exhaustedLoginsWait();
    void commandsAreRegisteredOnce();
};

void tst_BotSession::comesOnlineAndShowsIt()
{
    PracticeRig rig;
    QVERIFY(rig.prepare());
    QSignalSpy changes(&rig.session(), &BotControl::statusChanged);
    QVERIFY(rig.goOnline());
    const BotStatus status = rig.session().status();
    QVERIFY(changes.count() >= 3);
    QVERIFY(!status.botName.isEmpty());
    QCOMPARE(status.guilds, 1);
    QVERIFY(status.onlineSinceMs > 0);
    QVERIFY(status.inviteUrl.contains(status.application.toString()));
    QVERIFY(spinUntil([&rig] { return rig.session().status().latencyMs >= 0; }));
    QVERIFY(!rig.session().restBuckets().isEmpty());
}

void tst_BotSession::stopEndsTheSession()
{
    PracticeRig rig;
    QVERIFY(rig.prepare() && rig.goOnline());
    rig.session().stop();
    QCOMPARE(rig.session().status().phase, BotPhase::Stopped);
    QVERIFY(spinUntil([&rig] { return rig.discord().connectedSockets() == 0; }));
    QVERIFY(rig.goOnline());
    QCOMPARE(rig.discord().identifies(), 2);
}

void tst_BotSession::refusedTokenFails()
{
    PracticeRig rig;
    QVERIFY(rig.prepare());
    rig.discord().addFault(get(QStringLiteral("^/applications/@me$"), 401));
    rig.session().start();
    QVERIFY(spinUntil([&rig] { return rig.session().status().phase == BotPhase::Failed; }));
    QVERIFY(rig.session().status().fault->is(codes::kTokenRefused));
    QCOMPARE(rig.discord().identifies(), 0);
}

void tst_BotSession::fatalCloseFails_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("error");
    QTest::newRow("token") << 4004 << "AUT-002";
    QTest::newRow("shard") << 4010 << "API-009";
    QTest::newRow("sharding") << 4011 << "API-009";
    QTest::newRow("version") << 4012 << "API-009";
    QTest::newRow("intents invalid") << 4013 << "AUT-003";
    QTest::newRow("intents refused") << 4014 << "AUT-003";
}

void tst_BotSession::fatalCloseFails()
{
    QFETCH(int, code);
    QFETCH(QString, error);
    PracticeRig rig;
    QVERIFY(rig.prepare() && rig.goOnline());
    rig.discord().closeSockets(code, QStringLiteral("planted"));
    QVERIFY(spinUntil([&rig] { return rig.session().status().phase == BotPhase::Failed; }));
    QCOMPARE(rig.session().status().fault->code(), error);
    QCOMPARE(rig.discord().identifies(), 1);
}

void tst_BotSession::serverTroubleIsTriedAgain()
{
    PracticeRig rig;
    QVERIFY(rig.prepare());
    rig.discord().addFault(get(QStringLiteral("^/gateway/bot$"), 503, 4));
    bool retried = false;
    connect(&rig.session(), &BotControl::statusChanged, this, [&retried](const BotStatus &status) {
        retried = retried
            || (status.phase == BotPhase::Reconnecting && status.fault && status.retryAtMs > 0);
    });
    QVERIFY(rig.goOnline());
    QVERIFY(retried);
    QVERIFY(!rig.session().status().fault);
}

void tst_BotSession::droppedLineIsResumed_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("dropped socket") << 0;
    QTest::newRow("op 7") << 1;
    QTest::newRow("op 9 true") << 2;
    QTest::newRow("close 4000") << 3;
    QTest::newRow("reconnect button") << 4;
    QTest::newRow("malformed frame") << 5;
}

void tst_BotSession::droppedLineIsResumed()
{
    QFETCH(int, how);
    PracticeRig rig;
    QVERIFY(rig.prepare() && rig.goOnline());
    switch (how) {
    case 0: rig.discord().dropSockets(); break;
    case 1: rig.discord().requestReconnect(); break;
    case 2: rig.discord().invalidateSession(true); break;
    case 3: rig.discord().closeSockets(4000, QStringLiteral("planted")); break;
    case 4: rig.session().reconnect(); break;
    default: rig.discord().sendRaw("{\"op\":0,\"t\":\"INTERACTION_CREATE\",\"s\":");
    }
    QVERIFY(spinUntil([&rig] {
        return rig.discord().resumes() == 1 && rig.session().status().phase == BotPhase::Online;
    }));
    QCOMPARE(rig.discord().identifies(), 1);
    QVERIFY(rig.session().status().reconnects >= 1);
    const auto bet = rig.place();
    QVERIFY(bet && rig.waitStatus(bet->id, BetStatus::Open));
}

void tst_BotSession::exhaustedLoginsWait()
{
    PracticeRig rig;
    QVERIFY(rig.prepare());
    SimFault fault = get(QStringLiteral("^/gateway/bot$"), 200);
    fault.body = {{QStringLiteral("url"), rig.discord().gatewayUrl().toString()},
                  {QStringLiteral("shards"), 1},
                  {QStringLiteral("session_start_limit"),
                   QJsonObject{{QStringLiteral("total"), 1000},
                               {QStringLiteral("remaining"), 0},
                               {QStringLiteral("reset_after"), 200},
                               {QStringLiteral("max_concurrency"), 1}}}};
    rig.discord().addFault(fault);
    rig.session().start();
    QVERIFY(spinUntil([&rig] {
        return rig.session().status().fault
            && rig.session().status().fault->is(codes::kIdentifyExhausted);
    }));
    QCOMPARE(rig.discord().identifies(), 0);
    QVERIFY(spinUntil([&rig] { return rig.session().status().phase == BotPhase::Online; }));
}

void tst_BotSession::commandsAreRegisteredOnce()
{
    PracticeRig rig;
    QVERIFY(rig.prepare() && rig.goOnline());
    rig.session().stop();
    QVERIFY(rig.goOnline());
    QVERIFY(spinUntil([&rig] { return rig.discord().connectedSockets() == 1; }));
    const auto bet = rig.place(); // by now the second comparison is long done
    QVERIFY(bet && rig.waitStatus(bet->id, BetStatus::Open));
    QCOMPARE(rig.discord().commandRegistrations(), 1);
}

QTEST_MAIN(tst_BotSession)
#include "tst_BotSession.moc"

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bot/CommandSync.h"

#include "tests/app/bot/PracticeRig.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using simulator::SimFault;

/// Commands come to Discord beside the gateway, as often as it takes.
class tst_CommandSync : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commandsAreRegisteredOnce()
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

    void refusedCommandsAreTriedAgain()
    {
        PracticeRig rig;
        QVERIFY(rig.prepare());
        SimFault fault;
        fault.method = QStringLiteral("PUT");
        fault.pathPattern = QStringLiteral("^/applications/\\d+/commands$");
        fault.status = 503;
        fault.times = 4; // three tries of one request, and one of the next
        rig.discord().addFault(fault);
        bool said = false;
        connect(&rig.session(), &BotControl::statusChanged, this, [&said](const BotStatus &status) {
            said = said || (status.phase == BotPhase::Online && status.fault);
        });
        rig.session().start();
        QVERIFY(spinUntil([&said] { return said; })); // being online does not hide it
        QVERIFY(spinUntil([&rig] { return rig.discord().commandRegistrations() == 1; }));
        QVERIFY(spinUntil([&rig] { return !rig.session().status().fault; }));
        QCOMPARE(rig.session().status().phase, BotPhase::Online);
    }

    void commandsThatCanNotBeMendedStayAFault()
    {
        PracticeRig rig;
        QVERIFY(rig.prepare());
        SimFault fault;
        fault.method = QStringLiteral("PUT");
        fault.pathPattern = QStringLiteral("^/applications/\\d+/commands$");
        fault.status = 400;
        rig.discord().addFault(fault);
        rig.session().start();
        QVERIFY(spinUntil([&rig] {
            const BotStatus status = rig.session().status();
            return status.phase == BotPhase::Online && status.fault;
        }));
        rig.discord().dropSockets();
        QVERIFY(spinUntil([&rig] {
            return rig.discord().resumes() == 1 && rig.session().status().phase == BotPhase::Online;
        }));
        QVERIFY(rig.session().status().fault); // coming back mends nothing
        QCOMPARE(rig.discord().commandRegistrations(), 0);
    }
};

QTEST_MAIN(tst_CommandSync)
#include "tst_CommandSync.moc"

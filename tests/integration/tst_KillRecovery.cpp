// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/DaemonHarness.h"

#include <QJsonObject>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using simulator::SimFault;

namespace {

QString executePath()
{
    return QStringLiteral("^/webhooks/\\d+/[^/]+$");
}

QString webhooksPath()
{
    return QStringLiteral("^/channels/\\d+/webhooks$");
}

QString callbackPath()
{
    return QStringLiteral("^/interactions/\\d+/[^/]+/callback$");
}

bool becomesOpen(DaemonHarness &house)
{
    return QTest::qWaitFor(
        [&house] {
            const QJsonObject bet = house.bets().at(0).toObject();
            return bet.value(QLatin1String("status")).toString() == u"open";
        },
        30000);
}

} // namespace

/// SIGKILL at each step between Confirm and the posted slip: after a restart exactly one slip
/// stands in the channel, the bet is open and points to it, and the records verify.
class tst_KillRecovery : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void oneSlipAfterKill_data();
    void oneSlipAfterKill();
    void replyLostWithoutKill();
};

void tst_KillRecovery::oneSlipAfterKill_data()
{
    QTest::addColumn<QString>("method");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("carriedOut");
    QTest::newRow("confirmation is being answered") << "POST" << callbackPath() << true;
    QTest::newRow("confirmation arrives, unanswered") << "POST" << callbackPath() << false;
    QTest::newRow("webhooks are being listed") << "GET" << webhooksPath() << false;
    QTest::newRow("webhook is being made") << "POST" << webhooksPath() << false;
    QTest::newRow("webhook was made, nobody heard") << "POST" << webhooksPath() << true;
    QTest::newRow("slip arrives, not accepted") << "POST" << executePath() << false;
    QTest::newRow("slip was accepted, nobody heard") << "POST" << executePath() << true;
}

void tst_KillRecovery::oneSlipAfterKill()
{
    QFETCH(QString, method);
    QFETCH(QString, path);
    QFETCH(bool, carriedOut);
    DaemonHarness house;
    QVERIFY(house.setUpGuild());
    house.start();
    QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
    const auto preview = house.preview();
    QVERIFY2(!preview.confirm.isEmpty(), qUtf8Printable(house.errorText()));

    bool killed = false;
    SimFault fault;
    fault.method = method;
    fault.pathPattern = path;
    fault.loseReply = carriedOut;
    fault.never = !carriedOut;
    fault.then = [&house, &killed] {
        house.kill();
        killed = true;
    };
    house.discord().addFault(fault);
    house.confirm(preview);
    QTRY_VERIFY_WITH_TIMEOUT(killed, 15000);

    house.start();
    QTRY_COMPARE_WITH_TIMEOUT(house.discord().messages(DaemonHarness::kSlips).size(), 1, 30000);
    QVERIFY2(becomesOpen(house), qUtf8Printable(house.errorText()));
    const QJsonArray bets = house.bets();
    QCOMPARE(bets.size(), 1);
    QCOMPARE(bets.at(0).toObject().value(QLatin1String("message")).toString(),
             house.discord().messages(DaemonHarness::kSlips).constFirst().id.toString());
    QCOMPARE(house.discord().messages(DaemonHarness::kSlips).size(), 1);
    const auto verified = house.terminal({QStringLiteral("verify")});
    QVERIFY2(verified.code == 0, verified.out.constData());
}

void tst_KillRecovery::replyLostWithoutKill()
{
    DaemonHarness house;
    QVERIFY(house.setUpGuild());
    house.discord().setContentHidden(true); // as without the privileged intent
    house.start();
    QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
    const auto preview = house.preview();
    SimFault fault;
    fault.method = QStringLiteral("POST");
    fault.pathPattern = executePath();
    fault.loseReply = true;
    house.discord().addFault(fault);
    house.confirm(preview);
    QVERIFY2(becomesOpen(house), qUtf8Printable(house.errorText()));
    QCOMPARE(house.discord().messages(DaemonHarness::kSlips).size(), 1);
}

QTEST_GUILESS_MAIN(tst_KillRecovery)
#include "tst_KillRecovery.moc"

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ErrorCodes.h"
#include "panelServices.h"
#include "ui/docks/ConnectionDock.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_ConnectionDock : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTheStatus();
    void saysWhatToDo();
    void startsAndStops();
    void copiesTheInvite();
};

namespace {

BotStatus online(const Clock &clock)
{
    BotStatus status;
    status.phase = BotPhase::Online;
    status.botName = u"Sharp Bot"_s;
    status.latencyMs = 41.4;
    status.guilds = 3;
    status.reconnects = 2;
    status.eventsReceived = 1234;
    status.identifiesLeft = 998;
    status.onlineSinceMs = clock.nowMs();
    status.inviteUrl = u"https://discord.com/oauth2/authorize?client_id=1"_s;
    return status;
}

QString shown(QWidget &dock, const QString &name)
{
    return part<QLabel>(dock, name)->text();
}

} // namespace

void tst_ConnectionDock::showsTheStatus()
{
    PanelHarness panel;
    ConnectionDock dock(panelServices(panel));
    dock.show();
    QCOMPARE(shown(dock, u"connectionPhase"_s), u"Stopped"_s);
    QCOMPARE(shown(dock, u"connectionLatency"_s), u"–"_s);
    panel.bot.setStatus(online(panel.clock));
    QCOMPARE(shown(dock, u"connectionPhase"_s), u"Online"_s);
    QCOMPARE(shown(dock, u"connectionBotName"_s), u"Sharp Bot"_s);
    QCOMPARE(shown(dock, u"connectionShard"_s), u"1 of 1"_s);
    QCOMPARE(shown(dock, u"connectionLatency"_s), u"41 ms"_s);
    QCOMPARE(shown(dock, u"connectionGuilds"_s), u"3"_s);
    QCOMPARE(shown(dock, u"connectionReconnects"_s), u"2"_s);
    QCOMPARE(shown(dock, u"connectionIdentifies"_s), u"998"_s);
    panel.clock.advance(125s);
    QCOMPARE(shown(dock, u"connectionUptime"_s), u"2 min 5 s"_s);
}

void tst_ConnectionDock::saysWhatToDo()
{
    PanelHarness panel;
    ConnectionDock dock(panelServices(panel));
    dock.show();
    auto *fault = part<QLabel>(dock, u"connectionFault"_s);
    QVERIFY(!fault->isVisible());
    auto *settings = part<QPushButton>(dock, u"connectionSettings"_s);
    BotStatus status;
    status.phase = BotPhase::Reconnecting;
    status.fault = Error(codes::kApiUnreachable, ApiFault{},
                         u"Discord cannot be reached. Check the network."_s);
    status.retryAtMs = panel.clock.nowMs() + 8000;
    panel.bot.setStatus(status);
    QVERIFY(fault->isVisible());
    QVERIFY(fault->text().contains(u"Check the network."_s));
    QVERIFY(fault->text().contains(u"API-001"_s));
    QVERIFY(fault->text().contains(u"8 s"_s));
    panel.clock.advance(3s);
    QVERIFY(fault->text().contains(u"5 s"_s));
    QVERIFY(!settings->isVisible()); // no setting mends a network
    QSignalSpy requested(&dock, &ConnectionDock::settingsRequested);
    status.fault = Error(codes::kTokenMissing, AuthenticationFault{}, u"There is no token."_s);
    panel.bot.setStatus(status);
    QVERIFY(settings->isVisible());
    QTest::mouseClick(settings, Qt::LeftButton);
    QCOMPARE(requested.value(0).value(0).toString(), u"discord_token"_s);
    panel.bot.setStatus(online(panel.clock));
    QVERIFY(!fault->isVisible());
}

void tst_ConnectionDock::startsAndStops()
{
    PanelHarness panel;
    ConnectionDock dock(panelServices(panel));
    dock.show();
    auto *start = part<QPushButton>(dock, u"connectionStart"_s);
    auto *stop = part<QPushButton>(dock, u"connectionStop"_s);
    auto *reconnect = part<QPushButton>(dock, u"connectionReconnect"_s);
    QVERIFY(start->isEnabled() && !stop->isEnabled() && !reconnect->isEnabled());
    QTest::mouseClick(start, Qt::LeftButton);
    QCOMPARE(panel.bot.starts, 1);
    panel.bot.setStatus(online(panel.clock));
    QVERIFY(!start->isEnabled() && stop->isEnabled() && reconnect->isEnabled());
    QTest::mouseClick(reconnect, Qt::LeftButton);
    QCOMPARE(panel.bot.reconnects, 1);
    stop->setFocus();
    QTest::keyClick(stop, Qt::Key_Space);
    QCOMPARE(panel.bot.stops, 1);
}

void tst_ConnectionDock::copiesTheInvite()
{
    PanelHarness panel;
    ConnectionDock dock(panelServices(panel));
    dock.show();
    QVERIFY(!part<QPushButton>(dock, u"connectionCopy"_s)->isEnabled());
    panel.bot.setStatus(online(panel.clock));
    QTest::mouseClick(part<QPushButton>(dock, u"connectionCopy"_s), Qt::LeftButton);
    QCOMPARE(QGuiApplication::clipboard()->text(), online(panel.clock).inviteUrl);
    QVERIFY(shown(dock, u"messageText"_s).contains(u"clipboard"_s));
}

QTEST_MAIN(tst_ConnectionDock)
#include "tst_ConnectionDock.moc"

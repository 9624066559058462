// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/bot/PostRig.h"

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Alerts on their way to the channel of a server, over the real REST client.
class tst_PostAlerts : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anAlertIsToldToTheOperatorAlone()
    {
        PostRig rig;
        rig.set({{u"alert_channel"_s, kAdmin.toString()}});
        rig.goOnline();
        QVERIFY(await(rig.posts->announce(
            {u"3fa9c1-12"_s, 1, u"Critical: Disk @everyone"_s, u"Free space."_s, false})));
        QTRY_COMPARE(rig.messages(kAdmin).size(), 1);
        const SimMessage told = rig.messages(kAdmin).constFirst();
        QVERIFY(rig.textOf(told).contains(u"Critical: Disk"));
        QVERIFY(rig.textOf(told).contains(u"Free space."));
        QVERIFY(!told.json.value("mention_everyone"_L1).toBool());
        QVERIFY(told.json.value("mentions"_L1).toArray().isEmpty());
        QVERIFY(await(
            rig.posts->announce({u"3fa9c1-12"_s, 2, u"Over: Disk"_s, u"It is well."_s, true})));
        QTRY_COMPARE(rig.messages(kAdmin).size(), 2);
    }

    /// An error of the delivery would be counted, and could be an alert again.
    void anAlertThatCannotBePostedIsNoError()
    {
        PostRig rig;
        rig.set({{u"alert_channel"_s, kAdmin.toString()}});
        SimFault refused = fault(u"POST"_s, u"^/channels/[0-9]+/messages$"_s, 403, 50013);
        refused.times = 100;
        rig.discord.addFault(refused);
        rig.goOnline();
        QVERIFY(await(rig.posts->announce({u"3fa9c1-12"_s, 1, u"Disk"_s, u"Free it."_s, false})));
        const QString failed =
            u"SELECT count(*) FROM outbox WHERE kind = 'alert' AND state = 'failed'"_s;
        QTRY_COMPARE(rig.count(failed), 1);
        rig.run(0s);
        QVERIFY(rig.errors.groups().isEmpty());
    }
};

QTEST_MAIN(tst_PostAlerts)
#include "tst_PostAlerts.moc"

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/DaemonHarness.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

/// limits as processes, beside a running bot and after it.
class tst_LimitsCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void limitsOfARunningBot();
    void aKilledBotForgivesNothing();
    void wrongUsage();

private:
    static QJsonObject report(DaemonHarness &house, const QStringList &more = {})
    {
        const auto output = house.terminal(QStringList{u"limits"_s, u"--json"_s} + more);
        if (output.code != 0)
            qWarning("%s", output.err.constData());
        return QJsonDocument::fromJson(output.out).object();
    }
    static bool refused(const simulator::SimReply &reply)
    {
        return reply.data.value(u"content").toString().contains(u"too often");
    }
};

void tst_LimitsCommands::limitsOfARunningBot()
{
    DaemonHarness house;
    house.start();
    QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
    for (int i = 0; i < 11; ++i)
        QCOMPARE(refused(house.command(DaemonHarness::kCapper, {u"bet"_s, u"list"_s}, {})),
                 i == 10);
    QJsonObject told = report(house);
    QVERIFY(told.value(u"running").toBool());
    const QJsonObject counter = told.value(u"counters").toArray().at(0).toObject();
    QCOMPARE(counter.value(u"action").toString(), u"stats_query"_s);
    QCOMPARE(counter.value(u"guild").toString(), DaemonHarness::kGuild.toString());
    QCOMPARE(counter.value(u"allowed").toInt(), 10);
    QCOMPARE(counter.value(u"refused").toInt(), 1);
    QCOMPARE(counter.value(u"refused_share").toDouble(), 1.0 / 11);
    const QJsonObject use = told.value(u"uses").toArray().at(0).toObject();
    QCOMPARE(use.value(u"used").toInt(), 10);
    QVERIFY(use.value(u"next_free_ms").toInt() > 0);
    const QJsonObject member = told.value(u"week_members").toArray().at(0).toObject();
    QCOMPARE(member.value(u"user").toString(), DaemonHarness::kCapper.toString());
    QCOMPARE(member.value(u"refused").toInt(), 1);
    QVERIFY(report(house, {u"--guild"_s, u"5"_s}).value(u"week").toArray().isEmpty());

    const auto replay = house.terminal({u"limits"_s, u"replay"_s, u"stats_query"_s, u"4/60"_s});
    QVERIFY2(replay.out.startsWith("stats_query at 4/60 would have refused 7 of 11"),
             replay.out.constData());
    const auto text = house.terminal({u"limits"_s});
    QVERIFY2(text.out.contains("10 allowed, 1 refused (9.1 %)"), text.out.constData());

    QCOMPARE(house
                 .terminal({u"limits"_s, u"reset"_s, u"--user"_s, DaemonHarness::kCapper.toString(),
                            u"--action"_s, u"stats_query"_s})
                 .code,
             0);
    QVERIFY(!refused(house.command(DaemonHarness::kCapper, {u"bet"_s, u"list"_s}, {})));
    told = report(house);
    QCOMPARE(told.value(u"uses").toArray().at(0).toObject().value(u"used").toInt(), 1);
    QCOMPARE(told.value(u"week_members").toArray().at(0).toObject().value(u"refused").toInt(), 0);
}

void tst_LimitsCommands::aKilledBotForgivesNothing()
{
    DaemonHarness house;
    house.setVariable(u"DBSBM_MEMBER_LIMITS"_s, u"stats_query=2/3600"_s);
    house.start();
    QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
    for (int i = 0; i < 2; ++i)
        QVERIFY(!refused(house.command(DaemonHarness::kCapper, {u"bet"_s, u"list"_s}, {})));
    QCOMPARE(house.stop(), 0);
    const QJsonObject left = report(house); // by the terminal alone
    QVERIFY(!left.value(u"running").toBool(true));
    QCOMPARE(left.value(u"uses").toArray().at(0).toObject().value(u"used").toInt(), 2);
    house.start();
    QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
    QVERIFY(refused(house.command(DaemonHarness::kCapper, {u"bet"_s, u"list"_s}, {})));
    QCOMPARE(house.terminal({u"limits"_s, u"reset"_s}).code, 0); // writes the state at once
    house.kill();
    house.start();
    QVERIFY2(house.waitOnline(), qUtf8Printable(house.errorText()));
    QVERIFY(!refused(house.command(DaemonHarness::kCapper, {u"bet"_s, u"list"_s}, {})));
    QCOMPARE(report(house).value(u"uses").toArray().size(), 1);
}

void tst_LimitsCommands::wrongUsage()
{
    DaemonHarness house;
    for (const QStringList &words : {QStringList{u"wrong"_s},
                                     {u"replay"_s, u"sleeping"_s, u"1/60"_s},
                                     {u"replay"_s, u"stats_query"_s, u"often"_s},
                                     {u"reset"_s, u"--action"_s, u"sleeping"_s},
                                     {u"--guild"_s, u"home"_s},
                                     {u"--user"_s, u"abc"_s},
                                     {u"--action"_s, u"stats_query"_s}}) {
        const auto output = house.terminal(QStringList{u"limits"_s} + words);
        QCOMPARE(output.code, 2);
        QVERIFY(!output.err.isEmpty());
    }
}

QTEST_GUILESS_MAIN(tst_LimitsCommands)
#include "tst_LimitsCommands.moc"

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/DaemonHarness.h"
#include "tests/support/TestDatabase.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

QString guildText()
{
    return RecordFixture::kGuild.toString();
}

/// Three won and two lost bets of one capper, one of each graded by the capper.
void makeRecord(DaemonHarness &house)
{
    RecordFixture record;
    const std::pair<BetResult, bool> results[] = {{BetResult::Won, false},
                                                  {BetResult::Won, false},
                                                  {BetResult::Won, true},
                                                  {BetResult::Lost, false},
                                                  {BetResult::Lost, true}};
    for (const auto &[result, own] : results) {
        const Bet bet = record.placeOpen(u"+150"_s, u"1"_s);
        const Actor by = own ? record.capper() : record.admin();
        if (!await(record.betting.grade(record.gradeOf(bet, result, by))))
            qFatal("the bet was not graded");
        record.file.clock().advance(std::chrono::hours(3));
    }
    record.file.close();
    if (!QFile::copy(record.file.path(), house.databasePath()))
        qFatal("the record was not copied");
}

QJsonObject jsonOf(const DaemonHarness::Output &output)
{
    return QJsonDocument::fromJson(output.out).object();
}

} // namespace

/// stats and leaderboard as processes.
class tst_StatsCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRecordWholeAndByParts()
    {
        DaemonHarness house;
        makeRecord(house);
        const QString capper = RecordFixture::kCapper.toString();
        const auto text = house.terminal({u"stats"_s, guildText(), u"--capper"_s, capper});
        QVERIFY2(text.code == 0, text.err.constData());
        QVERIFY2(text.out.contains(": 3-2-0, net +2.50 u, turnover 5.00 u"), text.out.constData());
        QVERIFY2(text.out.contains("Win rate: 60.0 %. ROI: +50.0 %."), text.out.constData());
        QVERIFY2(text.out.contains("Self-graded: 1-1-0, net +0.50 u."), text.out.constData());
        const auto parts =
            house.terminal({u"stats"_s, guildText(), u"--by"_s, u"price"_s, u"--json"_s});
        QVERIFY2(parts.code == 0, parts.err.constData());
        const QJsonObject json = jsonOf(parts);
        QCOMPARE(json["net"_L1].toString(), u"2.5"_s);
        QCOMPARE(json["win_rate_permille"_L1].toInt(), 600);
        QVERIFY(!json.contains("sequence"_L1)); // a server has none
        QCOMPARE(json["parts"_L1].toArray().size(), 1);
        const QJsonObject part = json["parts"_L1].toArray().at(0).toObject();
        QCOMPARE(part["value"_L1].toString(), u"2.50_4.00"_s);
        QCOMPARE(part["settled"_L1].toInt(), 5);
        QCOMPARE(part["roi_permille"_L1].toInt(), 500);
        const auto table = house.terminal({u"stats"_s, guildText(), u"--by"_s, u"price"_s});
        QVERIFY2(table.out.contains("2.50 to 4.00     5  3-2-0    60.0 %  +2.50 u  +50.0 %"),
                 table.out.constData());
    }

    void theBoard()
    {
        DaemonHarness house;
        makeRecord(house);
        const auto text = house.terminal({u"leaderboard"_s, guildText()});
        QVERIFY2(text.out.contains("1. Casey: +2.50 u (3-2-0)"), text.out.constData());
        const QJsonObject json = jsonOf(house.terminal(
            {u"leaderboard"_s, guildText(), u"--metric"_s, u"win_rate"_s, u"--json"_s}));
        QCOMPARE(json["metric"_L1].toString(), u"win_rate"_s);
        QCOMPARE(json["rows"_L1].toArray().size(), 1);
        QCOMPARE(json["rows"_L1].toArray().at(0)["win_rate_permille"_L1].toInt(), 600);
    }

    void wrongUsage_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("says");
        QTest::newRow("guild") << u"stats x"_s << 2 << QByteArray("is not the id of a guild");
        QTest::newRow("period") << u"stats 7 --period eon"_s << 2 << QByteArray("no period 'eon'");
        QTest::newRow("parts") << u"stats 7 --by moon"_s << 2 << QByteArray("no parts 'moon'");
        QTest::newRow("user") << u"stats 7 --capper x"_s << 2 << QByteArray("not the id of a user");
        QTest::newRow("capper") << u"stats 7 --capper 8"_s << 1 << QByteArray("not a capper there");
        QTest::newRow("metric") << u"leaderboard 7 --metric luck"_s << 2
                                << QByteArray("no metric 'luck'");
        QTest::newRow("option") << u"leaderboard 7 --by league"_s << 2
                                << QByteArray("--by does not go with leaderboard");
    }

    void wrongUsage()
    {
        QFETCH(QString, line);
        QFETCH(QByteArray, says);
        DaemonHarness house;
        QVERIFY(house.setUpGuild());
        const auto output = house.terminal(line.split(u' '));
        QTEST(output.code, "code");
        QVERIFY2(output.err.contains(says), output.err.constData());
    }
};

QTEST_GUILESS_MAIN(tst_StatsCommands)
#include "tst_StatsCommands.moc"

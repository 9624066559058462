// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/MetricStore.h"
#include "tests/integration/DaemonHarness.h"
#include "tests/support/TestDatabase.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Ten minutes of metrics that end now, recorded by a process that is still there.
class Bot
{
public:
    explicit Bot(const DaemonHarness &house)
        : m_store(m_metrics, m_clock, {house.dataDir() + u"/metrics.sqlite", 100'000'000})
    {
        m_clock.setNowMs(QDateTime::currentMSecsSinceEpoch() - 10 * 60'000);
        if (!await(m_store.open()))
            qFatal("the store did not open");
        m_store.record();
        for (int i = 0; i < 10; ++i) {
            m_metrics.set(metric::kSystemCpu, 0.5);
            m_metrics.add(metric::kCommands, 3,
                          {{u"command"_s, u"bet"_s}, {u"outcome"_s, u"ok"_s}});
            m_metrics.add(metric::kGuildCommands, 3,
                          {{u"guild"_s, RecordFixture::kGuild.toString()}});
            m_metrics.record(metric::kRenderDuration, 20ms);
            m_clock.advance(1min);
        }
        if (!await(m_store.flush()))
            qFatal("the metrics were not written");
    }

private:
    FakeClock m_clock;
    Metrics m_metrics;
    MetricStore m_store;
};

QJsonArray arrayOf(const DaemonHarness::Output &output)
{
    return QJsonDocument::fromJson(output.out).array();
}

} // namespace

/// metrics as a process beside one that records.
class tst_MetricsCommands : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsStoredYet()
    {
        DaemonHarness house;
        const auto none = house.terminal({u"metrics"_s});
        QCOMPARE(none.code, 1);
        QVERIFY(none.err.contains("No metrics are stored yet"));
        QVERIFY(!QFile::exists(house.dataDir() + u"/metrics.sqlite")); // looking makes none
    }

    void readsBesideTheBot()
    {
        DaemonHarness house;
        const Bot bot(house);
        const auto list = house.terminal({u"metrics"_s});
        QVERIFY2(list.code == 0, list.err.constData());
        QVERIFY(list.out.contains("gauge     dbsbm_system_cpu_ratio\n"));
        QVERIFY(
            list.out.contains("counter   dbsbm_commands_total{command=\"bet\",outcome=\"ok\"}\n"));

        const auto cpu = house.terminal({u"metrics"_s, u"--series"_s, u"dbsbm_system_cpu_ratio"_s,
                                         u"--from"_s, u"1h"_s, u"--step"_s, u"1m"_s, u"--json"_s});
        QVERIFY2(cpu.code == 0, cpu.err.constData());
        const QJsonArray points = arrayOf(cpu).at(0).toObject().value(u"points").toArray();
        QVERIFY(points.size() >= 10 && points.size() <= 12);
        QCOMPARE(points.at(1).toObject().value(u"avg").toDouble(), 0.5);

        const auto csv = house.terminal({u"metrics"_s, u"--series"_s, u"dbsbm_commands_total"_s,
                                         u"--step"_s, u"1h"_s, u"--format"_s, u"csv"_s});
        QVERIFY(csv.out.startsWith("series,time,min,max,avg,count,"));
        QVERIFY(csv.out.count('\n') >= 2);

        const QString file = house.dataDir() + u"/all.prom";
        const auto all = house.terminal(
            {u"metrics"_s, u"--format"_s, u"prometheus"_s, u"--step"_s, u"5m"_s, u"--out"_s, file});
        QVERIFY2(all.code == 0 && all.out.isEmpty(), all.err.constData());
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const QByteArray text = written.readAll();
        QVERIFY(text.contains("# TYPE dbsbm_system_cpu_ratio gauge\n"));
        QVERIFY(text.contains("dbsbm_slip_render_duration_seconds{quantile=\"0.99\"} "));
    }

    void wrongQuestions_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<int>("code");
        QTest::newRow("format") << QStringList{u"--format"_s, u"xml"_s} << 2;
        QTest::newRow("from") << QStringList{u"--from"_s, u"yesterday"_s} << 2;
        QTest::newRow("order") << QStringList{u"--from"_s, u"1h"_s, u"--to"_s, u"2h"_s} << 2;
        QTest::newRow("step") << QStringList{u"--step"_s, u"0s"_s} << 2;
        QTest::newRow("too many") << QStringList{u"--from"_s, u"90d"_s, u"--step"_s, u"1s"_s} << 2;
        QTest::newRow("guild") << QStringList{u"--guild"_s, u"5"_s} << 2;
        QTest::newRow("no guild") << QStringList{u"--business"_s, u"--guild"_s, u"x"_s} << 2;
        QTest::newRow("series") << QStringList{u"--series"_s, u"dbsbm_nothing"_s} << 1;
        QTest::newRow("file") << QStringList{u"--format"_s, u"csv"_s, u"--out"_s,
                                             u"/nowhere/at/all.csv"_s}
                              << 1;
    }
    void wrongQuestions()
    {
        QFETCH(QStringList, arguments);
        QFETCH(int, code);
        DaemonHarness house;
        const Bot bot(house);
        const auto answer = house.terminal(QStringList{u"metrics"_s} + arguments);
        QCOMPARE(answer.code, code);
        QVERIFY(!answer.err.isEmpty() && answer.out.isEmpty());
    }

    void business()
    {
        DaemonHarness house;
        RecordFixture record;
        record.file.clock().setNowMs(QDateTime::currentMSecsSinceEpoch() - 3'600'000);
        const Bet bet = record.placeOpen(u"+100"_s, u"2"_s);
        QVERIFY(await(record.betting.grade(record.gradeOf(bet, BetResult::Won, record.admin()))));
        record.file.close();
        QVERIFY(QFile::copy(record.file.path(), house.databasePath()));
        const auto before = house.terminal({u"metrics"_s, u"--business"_s, u"--json"_s});
        QVERIFY2(before.code == 0, before.err.constData());
        const QJsonObject guild = arrayOf(before).at(0).toObject();
        QCOMPARE(guild["guild"_L1].toString(), RecordFixture::kGuild.toString());
        QCOMPARE(guild["last_24h"_L1].toObject()["placed"_L1].toInt(), 1);
        QCOMPARE(guild["last_7d"_L1].toObject()["turnover"_L1].toString(), u"2"_s);
        QVERIFY(guild["members_7d"_L1].isNull()); // nobody took them down
        QVERIFY(guild["trend"_L1].toObject()["placed"_L1].isNull());

        const Bot bot(house);
        const auto after = house.terminal({u"metrics"_s, u"--business"_s, u"--guild"_s,
                                           RecordFixture::kGuild.toString(), u"--json"_s});
        QVERIFY2(after.code == 0, after.err.constData());
        const QJsonObject known = arrayOf(after).at(0).toObject();
        QCOMPARE(known["members_7d"_L1].toInt(-1), 0);
        QCOMPARE(known["commands_7d"_L1].toDouble(), 30.0);
        const auto text = house.terminal({u"metrics"_s, u"--business"_s});
        QVERIFY2(text.out.contains("last 24 hours: 1 placed, 1 settled, 2.00 u risked, 1 cappers"),
                 text.out.constData());
        QVERIFY2(text.out.contains("placed 1 (new), settled 1 (new), 2.00 u risked (new), "),
                 text.out.constData());
        // What is nothing, as it was before, is not new.
        QVERIFY(house.setUpGuild());
        const auto idle = house.terminal(
            {u"metrics"_s, u"--business"_s, u"--guild"_s, DaemonHarness::kGuild.toString()});
        QVERIFY2(idle.out.contains("placed 0, settled 0, 0.00 u risked, cappers 0\n"),
                 idle.out.constData());
    }
};

QTEST_GUILESS_MAIN(tst_MetricsCommands)
#include "tst_MetricsCommands.moc"

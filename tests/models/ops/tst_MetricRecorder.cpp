// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/MetricRecorder.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace dbsbm;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kMinute = 1'795'000'020'000; // a full one
constexpr qint64 kSecond = 1'000;

const MetricMinute::Series *find(const MetricMinute &minute, const QString &name)
{
    const auto found =
        std::find_if(minute.series.begin(), minute.series.end(),
                     [&name](const MetricMinute::Series &one) { return one.name == name; });
    return found == minute.series.end() ? nullptr : &*found;
}

constexpr QLatin1StringView kCommandsBet("dbsbm_commands_total{command=\"bet\"}");

} // namespace

class tst_MetricRecorder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMinuteOfEachKind()
    {
        Metrics metrics;
        const MetricLabels bet{{QStringLiteral("command"), QStringLiteral("bet")}};
        metrics.add(metric::kCommands, 10, bet); // before anybody looked
        metrics.set(metric::kSystemCpu, 0.5);
        MetricRecorder recorder(metrics);
        QVERIFY(!recorder.sample(kMinute));
        metrics.add(metric::kCommands, 3, bet);
        metrics.set(metric::kSystemCpu, 0.75);
        metrics.record(metric::kRenderDuration, 20ms);
        metrics.add(metric::kBetsPlaced); // a new one counts from nothing
        QVERIFY(!recorder.sample(kMinute + kSecond));
        metrics.set(metric::kSystemCpu, std::nan(""));
        QVERIFY(!recorder.sample(kMinute + 3 * kSecond));
        const auto minute = recorder.sample(kMinute + 60 * kSecond);
        QVERIFY(minute);
        QCOMPARE(minute->startMs, kMinute);

        const auto *commands = find(*minute, kCommandsBet);
        QVERIFY(commands);
        QCOMPARE(commands->type, MetricType::Counter);
        QCOMPARE(commands->seconds.at(0).count, quint64(0)); // where it stood is not growth
        QCOMPARE(commands->seconds.at(1).sum, 3.0);
        QCOMPARE(commands->seconds.at(2).count, quint64(0)); // nobody looked: a gap
        QCOMPARE(commands->seconds.at(3).count, quint64(1)); // nothing happened: a zero
        QCOMPARE(commands->seconds.at(3).sum, 0.0);
        QCOMPARE(find(*minute, QStringLiteral("dbsbm_bets_placed_total"))->seconds.at(1).sum, 1.0);

        const auto *cpu = find(*minute, QStringLiteral("dbsbm_system_cpu_ratio"));
        QVERIFY(cpu);
        QCOMPARE(cpu->seconds.at(0).sum, 0.5);
        QCOMPARE(cpu->seconds.at(1).sum, 0.75);
        QCOMPARE(cpu->seconds.at(3).count, quint64(0)); // no data is a gap

        const auto *render = find(*minute, QStringLiteral("dbsbm_slip_render_duration_seconds"));
        QVERIFY(render);
        QCOMPARE(render->seconds.at(1).count, quint64(1));
        QVERIFY(std::abs(render->seconds.at(1).max - 0.02) < 0.0002);
        Histogram histogram;
        QVERIFY(histogram.mergeBytes(render->seconds.at(1).histogram));
        QCOMPARE(histogram.count(), quint64(1));
        QCOMPARE(render->seconds.at(3).count, quint64(0));
    }

    void theNextMinuteIsItsOwn()
    {
        Metrics metrics;
        metrics.set(metric::kSystemCpu, 0.5);
        MetricRecorder recorder(metrics);
        recorder.sample(kMinute);
        QVERIFY(recorder.sample(kMinute + 60 * kSecond));
        const auto second = recorder.take();
        QVERIFY(second);
        QCOMPARE(second->startMs, kMinute + 60 * kSecond);
        QCOMPARE(second->series.size(), size_t(1));
        QCOMPARE(second->series.front().seconds.at(0).count, quint64(1));
        QCOMPARE(second->series.front().seconds.at(1).count, quint64(0));
        QVERIFY(!recorder.take());
    }

    void theClockMayGoBack()
    {
        Metrics metrics;
        metrics.set(metric::kSystemCpu, 0.5);
        MetricRecorder recorder(metrics);
        recorder.sample(kMinute);
        constexpr qint64 kDay = 86'400'000;
        const auto today = recorder.sample(kMinute - kDay);
        QVERIFY(today);
        QCOMPARE(today->startMs, kMinute);
        QCOMPARE(recorder.take()->startMs, kMinute - kDay);
    }

    void twoLooksAtOneSecondAddUp()
    {
        Metrics metrics;
        MetricRecorder recorder(metrics);
        recorder.sample(kMinute);
        metrics.add(metric::kBetsPlaced, 2);
        metrics.record(metric::kRenderDuration, 5ms);
        recorder.sample(kMinute + 1'010);
        metrics.add(metric::kBetsPlaced, 5);
        metrics.record(metric::kRenderDuration, 50ms);
        recorder.sample(kMinute + 1'990);
        const auto minute = recorder.take();
        QCOMPARE(find(*minute, QStringLiteral("dbsbm_bets_placed_total"))->seconds.at(1).sum, 7.0);
        QCOMPARE(find(*minute, QStringLiteral("dbsbm_slip_render_duration_seconds"))
                     ->seconds.at(1)
                     .count,
                 quint64(2));
    }

    void seriesAreBounded()
    {
        Metrics metrics;
        for (int name = 0; name < 4; ++name) {
            for (int i = 0; i < 900; ++i)
                metrics.set(QStringLiteral("dbsbm_many_%1").arg(name), i,
                            {{QStringLiteral("id"), QString::number(i)}});
        }
        MetricRecorder recorder(metrics);
        recorder.sample(kMinute);
        QCOMPARE(recorder.seriesCount(), MetricRecorder::kMaxSeries);
        QCOMPARE(recorder.take()->series.size(), MetricRecorder::kMaxSeries);
        QCOMPARE(recorder.leftOut(), 3'600 - MetricRecorder::kMaxSeries);
    }

    /// However many servers there are, what the program says of itself is stored.
    void serversLeaveRoomForOthers()
    {
        Metrics metrics;
        const auto placed = [&metrics](double by) {
            for (int i = 0; i < 900; ++i) {
                const MetricLabels guild{{QStringLiteral("guild"), QString::number(i)}};
                metrics.add(metric::kBetsPlaced, by, guild);
                metrics.add(metric::kBetsSettled, 2 * by, guild);
            }
        };
        placed(1);
        MetricRecorder recorder(metrics);
        recorder.sample(kMinute);
        QCOMPARE(recorder.leftOut(), 1'800 - MetricRecorder::kMaxGuildSeries);
        metrics.set(metric::kSystemCpu, 0.5); // comes later than all of them
        placed(3);
        recorder.sample(kMinute + kSecond);
        const auto minute = recorder.take();
        QVERIFY(find(*minute, QStringLiteral("dbsbm_system_cpu_ratio")));
        // Nothing that was counted is lost: the rest is in one series.
        double settled = 0;
        for (const MetricMinute::Series &one : minute->series) {
            if (one.name.startsWith(QStringLiteral("dbsbm_bets_settled_total{")))
                settled += one.seconds.at(1).sum;
        }
        QCOMPARE(settled, 900 * 6.0);
        const auto *rest =
            find(*minute, QStringLiteral("dbsbm_bets_settled_total{overflow=\"true\"}"));
        QVERIFY(rest);
        QCOMPARE(rest->seconds.at(1).sum, 300 * 6.0);
    }

    void whatHasNoDataTakesNoRoom()
    {
        Metrics metrics;
        metrics.set(metric::kBackupAge, std::nan(""));
        MetricRecorder recorder(metrics);
        recorder.sample(kMinute);
        QCOMPARE(recorder.seriesCount(), size_t(0));
    }
};

QTEST_GUILESS_MAIN(tst_MetricRecorder)
#include "tst_MetricRecorder.moc"

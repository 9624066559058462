// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/StoredPerformance.h"

#include "models/core/ErrorCodes.h"
#include "tests/support/await.h"

#include <QHash>
#include <QTest>

#include <cmath>

using namespace dbsbm;
using namespace dbsbm::test;

namespace {

/// A past that was made up.
class FakeHistory : public MetricHistory
{
public:
    Task<Result<QList<MetricPoint>>> points(const QString &series, qint64, qint64,
                                            int maxPoints) override
    {
        using Points = Result<QList<MetricPoint>>;
        asked = maxPoints;
        if (broken)
            return Task<Points>::ready(fail(codes::kDatabaseBusy, DatabaseFault{}, {}));
        if (!stored.contains(series))
            return Task<Points>::ready(fail(codes::kTextInvalid, ValidationFault{}, {}));
        return Task<Points>::ready(stored.value(series));
    }
    QHash<QString, QList<MetricPoint>> stored;
    int asked = 0;
    bool broken = false;
};

} // namespace

class tst_StoredPerformance : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void putsTheSeriesTogether()
    {
        FakeHistory history;
        const auto at = [](qint64 atMs, double value) {
            return MetricPoint{.atMs = atMs, .min = 0, .max = 2 * value, .avg = value, .count = 60};
        };
        MetricPoint commands = at(60'000, 0.02);
        commands.p50 = 0.01;
        commands.p95 = 0.03;
        commands.p99 = 0.04;
        history.stored.insert(QString::fromUtf16(metric::kGatewayLatencyNow), {at(0, 0.05)});
        history.stored.insert(QString::fromUtf16(metric::kCommandDuration), {commands});
        history.stored.insert(QString::fromUtf16(metric::kProcessCpu),
                              {at(0, 0.5), at(60'000, 0.25), at(300'000, 0.75)});
        StoredPerformance stored(history);
        const auto samples = await(stored.load(0, 600'000, 500));
        QVERIFY(samples);
        QCOMPARE(history.asked, 500);
        QCOMPARE(samples->size(), 4);                     // one of them the gap
        QCOMPARE(samples->at(0).gatewayLatencyMs, 100.0); // of the slowest shard
        QCOMPARE(samples->at(0).cpuPercent, 50.0);
        QVERIFY(std::isnan(samples->at(0).commandP50Ms));
        QVERIFY(std::isnan(samples->at(1).gatewayLatencyMs));
        QCOMPARE(samples->at(1).commandP99Ms, 40.0);
        QCOMPARE(samples->at(2).atMs, qint64(120'000));
        QVERIFY(std::isnan(samples->at(2).cpuPercent));
        QCOMPARE(samples->at(3).cpuPercent, 75.0);
        QVERIFY(std::isnan(samples->at(3).eventsPerSecond)); // never stored
    }

    void anOutageIsNoEmptyChart()
    {
        FakeHistory history;
        history.broken = true;
        StoredPerformance stored(history);
        QVERIFY(!await(stored.load(0, 600'000, 500)));
        history.broken = false;
        QVERIFY(await(stored.load(0, 600'000, 500))->isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_StoredPerformance)
#include "tst_StoredPerformance.moc"

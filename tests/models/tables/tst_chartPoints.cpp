// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/chartPoints.h"

#include <QTest>

#include <limits>

using namespace dbsbm;

class tst_chartPoints : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void breaksAtGaps();
    void dropsWhatIsTooOld();
    void thinsButKeepsPeaks();
};

namespace {

PerformanceSample at(qint64 ms, double latency)
{
    PerformanceSample sample;
    sample.atMs = ms;
    sample.gatewayLatencyMs = latency;
    return sample;
}

} // namespace

void tst_chartPoints::breaksAtGaps()
{
    const double none = std::numeric_limits<double>::quiet_NaN();
    const auto segments = chartSegments({at(1, none), at(2, 10), at(3, 20), at(4, none), at(5, 30)},
                                        &PerformanceSample::gatewayLatencyMs, 0, 2);
    QCOMPARE(segments.size(), 2);
    QCOMPARE(segments[0], (ChartSegment{{2, 20}, {3, 40}}));
    QCOMPARE(segments[1], (ChartSegment{{5, 60}}));
}

void tst_chartPoints::dropsWhatIsTooOld()
{
    const auto segments =
        chartSegments({at(1, 1), at(2, 2), at(3, 3)}, &PerformanceSample::gatewayLatencyMs, 2);
    QCOMPARE(segments.size(), 1);
    QCOMPARE(segments[0].first().x(), 2.0);
}

void tst_chartPoints::thinsButKeepsPeaks()
{
    QList<PerformanceSample> samples;
    for (int i = 0; i < 3600; ++i)
        samples.append(at(i, i == 1234 ? 900 : 40 + i % 3));
    samples[2000].gatewayLatencyMs = std::numeric_limits<double>::quiet_NaN();
    const auto segments = chartSegments(samples, &PerformanceSample::gatewayLatencyMs, 0);
    qsizetype total = 0;
    double highest = 0;
    double last = -1;
    for (const ChartSegment &segment : segments) {
        total += segment.size();
        for (const QPointF point : segment) {
            QVERIFY(point.x() > last); // in time order
            last = point.x();
            highest = qMax(highest, point.y());
        }
    }
    QVERIFY(total <= kMaxChartPoints);
    QVERIFY(total > kMaxChartPoints / 2);
    QCOMPARE(highest, 900.0);
    QCOMPARE(segments.size(), 2);
}

QTEST_GUILESS_MAIN(tst_chartPoints)
#include "tst_chartPoints.moc"

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/Metrics.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace dbsbm;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

MetricLabels label(const char *key, const QString &value)
{
    return {{QString::fromLatin1(key), value}};
}

} // namespace

class tst_Metrics : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyValueWithinOnePercent()
    {
        for (double ns = 1e3; ns <= 3.6e12; ns *= 1.0037) {
            Histogram histogram;
            const nanoseconds value(static_cast<qint64>(ns));
            histogram.record(value);
            const double exact = static_cast<double>(value.count()) / 1e6;
            for (const double q : {0.0, 0.5, 1.0})
                QVERIFY2(std::abs(histogram.quantileMs(q) - exact) <= exact * 0.01,
                         qPrintable(QString::number(ns)));
            QCOMPARE(histogram.maxMs(), exact);
            QCOMPARE(histogram.meanMs(), exact);
        }
    }

    void quantilesOfManyWithinOnePercent()
    {
        QRandomGenerator random(7);
        Histogram histogram;
        std::vector<double> exact;
        for (int i = 0; i < 20'000; ++i) {
            const double ns = std::exp(std::log(1e4) + random.generateDouble() * std::log(1e6));
            const nanoseconds value(static_cast<qint64>(ns));
            histogram.record(value);
            exact.push_back(static_cast<double>(value.count()) / 1e6);
        }
        std::ranges::sort(exact);
        for (const double q : {0.01, 0.25, 0.5, 0.9, 0.95, 0.99, 0.999, 1.0}) {
            const auto rank = static_cast<size_t>(std::ceil(q * static_cast<double>(exact.size())));
            const double expected = exact[rank - 1];
            QVERIFY(std::abs(histogram.quantileMs(q) - expected) <= expected * 0.01);
        }
        QCOMPARE(histogram.count(), quint64(20'000));
    }

    void edges()
    {
        Histogram histogram;
        QCOMPARE(histogram.quantileMs(0.5), 0.0);
        QCOMPARE(histogram.meanMs(), 0.0);
        histogram.record(-5ns);
        histogram.record(0ns);
        histogram.record(1us);
        QVERIFY(std::abs(histogram.quantileMs(1) - 0.001) <= 0.00001);
        histogram.record(hours(100));
        QCOMPARE(histogram.maxMs(), 3'600'000.0);
        QVERIFY(std::abs(histogram.quantileMs(7) - 3'600'000) <= 36'000);
        QVERIFY(histogram.quantileMs(-1) < 0.00101);
        histogram.clear();
        QCOMPARE(histogram.count(), quint64(0));
        QCOMPARE(histogram.maxMs(), 0.0);
    }

    void mergeAndSince()
    {
        Histogram a;
        for (int i = 0; i < 100; ++i)
            a.record(1ms);
        const Histogram before = a;
        for (int i = 0; i < 50; ++i)
            a.record(20ms);
        const Histogram recent = a.since(before);
        QCOMPARE(recent.count(), quint64(50));
        QVERIFY(std::abs(recent.quantileMs(0.01) - 20) < 0.2);
        QVERIFY(std::abs(recent.meanMs() - 20) < 1e-6);
        QVERIFY(std::abs(recent.maxMs() - 20) <= 0.2);
        QCOMPARE(a.since(a).count(), quint64(0));
        QCOMPARE(a.since(Histogram()).count(), quint64(150));
        Histogram cleared;
        cleared.record(5ms);
        QCOMPARE(cleared.since(before).count(), quint64(1)); // started anew in between

        Histogram sum;
        sum.merge(Histogram());
        QCOMPARE(sum.count(), quint64(0));
        sum.merge(before);
        sum.merge(recent);
        QCOMPARE(sum.count(), quint64(150));
        QVERIFY(std::abs(sum.quantileMs(0.6) - 1) < 0.01);
        QVERIFY(std::abs(sum.quantileMs(0.7) - 20) < 0.2);
    }

    void countersGaugesHistograms()
    {
        Metrics metrics;
        QCOMPARE(metrics.counter(metric::kCommands), 0.0);
        metrics.add(metric::kCommands, 1, label("command", QStringLiteral("bet")));
        metrics.add(metric::kCommands, 2, label("command", QStringLiteral("stats")));
        metrics.add(metric::kCommands, 1, label("command", QStringLiteral("bet")));
        QCOMPARE(metrics.counter(metric::kCommands, label("command", QStringLiteral("bet"))), 2.0);
        QCOMPARE(metrics.counterSum(metric::kCommands), 4.0);

        QVERIFY(std::isnan(metrics.gauge(metric::kProcessCpu)));
        QVERIFY(std::isnan(metrics.gaugeMax(metric::kGatewayLatency)));
        metrics.set(metric::kGatewayLatency, 0.05, label("shard", QStringLiteral("0")));
        metrics.set(metric::kGatewayLatency, 0.08, label("shard", QStringLiteral("1")));
        metrics.set(metric::kGatewayLatency, std::nan(""), label("shard", QStringLiteral("2")));
        QCOMPARE(metrics.gaugeMax(metric::kGatewayLatency), 0.08);

        metrics.record(metric::kCommandDuration, 10ms, label("command", QStringLiteral("bet")));
        metrics.record(metric::kCommandDuration, 30ms, label("command", QStringLiteral("stats")));
        QCOMPARE(metrics.histogram(metric::kCommandDuration).count(), quint64(0));
        QCOMPARE(
            metrics.histogram(metric::kCommandDuration, label("command", QStringLiteral("bet")))
                .count(),
            quint64(1));
        QCOMPARE(metrics.histogramSum(metric::kCommandDuration).count(), quint64(2));
    }

    void prometheusText()
    {
        Metrics metrics;
        metrics.add(QStringLiteral("dbsbm_x_total"), 3,
                    {{QStringLiteral("path"), QStringLiteral("a\"b\\c\nd")},
                     {QStringLiteral("a-b"), QStringLiteral("1")}});
        metrics.add(QStringLiteral("dbsbm_y_total"));
        metrics.set(QStringLiteral("dbsbm_gauge"), 1.5);
        metrics.set(QStringLiteral("dbsbm_nan"), std::nan(""));
        metrics.set(QStringLiteral("dbsbm_inf"), -std::numeric_limits<double>::infinity());
        metrics.record(QStringLiteral("dbsbm_time_seconds"), 1h,
                       label("command", QStringLiteral("bet")));
        const QString expected =
            QStringLiteral("# TYPE dbsbm_x_total counter\n"
                           "dbsbm_x_total{a_b=\"1\",path=\"a\\\"b\\\\c\\nd\"} 3\n"
                           "# TYPE dbsbm_y_total counter\n"
                           "dbsbm_y_total 1\n"
                           "# TYPE dbsbm_gauge gauge\n"
                           "dbsbm_gauge 1.5\n"
                           "# TYPE dbsbm_inf gauge\n"
                           "dbsbm_inf -Inf\n"
                           "# TYPE dbsbm_nan gauge\n"
                           "dbsbm_nan NaN\n"
                           "# TYPE dbsbm_time_seconds summary\n"
                           "dbsbm_time_seconds{command=\"bet\",quantile=\"0.5\"} Q\n"
                           "dbsbm_time_seconds{command=\"bet\",quantile=\"0.95\"} Q\n"
                           "dbsbm_time_seconds{command=\"bet\",quantile=\"0.99\"} Q\n"
                           "dbsbm_time_seconds_sum{command=\"bet\"} 3600\n"
                           "dbsbm_time_seconds_count{command=\"bet\"} 1\n");
        QString text = metrics.toPrometheusText();
        static const QRegularExpression quantile(
            QStringLiteral("(quantile=\"[0-9.]+\"\\}) ([0-9.]+)"));
        const double value = quantile.match(text).captured(2).toDouble();
        QVERIFY(std::abs(value - 3600) <= 36);
        QCOMPARE(text.replace(quantile, QStringLiteral("\\1 Q")), expected);
    }

    void labelSetsAreBounded()
    {
        Metrics metrics;
        for (int i = 0; i < 5'000; ++i)
            metrics.add(QStringLiteral("dbsbm_many_total"), 1, label("id", QString::number(i)));
        QCOMPARE(metrics.counterSum(QStringLiteral("dbsbm_many_total")), 5'000.0);
        QCOMPARE(metrics.toPrometheusText().count(u'\n'), 1'002);
        QCOMPARE(metrics.counter(QStringLiteral("dbsbm_many_total"),
                                 label("overflow", QStringLiteral("true"))),
                 4'000.0);
    }
};

QTEST_GUILESS_MAIN(tst_Metrics)
#include "tst_Metrics.moc"

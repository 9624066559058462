// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/Metrics.h"

#include <QRegularExpression>
#include <QTest>

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
        QVERIFY(std::isnan(metrics.gaugeMin(metric::kProcessCpu)));
        QCOMPARE(metrics.gaugeMin(metric::kGatewayLatency), 0.05);

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
        metrics.set(QStringLiteral("dbsbm_nan"), std::nan("")); // no data is a gap
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
                           "# TYPE dbsbm_time_seconds summary\n"
                           "dbsbm_time_seconds{command=\"bet\",quantile=\"0.5\"} Q\n"
                           "dbsbm_time_seconds{command=\"bet\",quantile=\"0.95\"} Q\n"
                           "dbsbm_time_seconds{command=\"bet\",quantile=\"0.99\"} Q\n"
                           "dbsbm_time_seconds{command=\"bet\",quantile=\"0.999\"} Q\n"
                           "dbsbm_time_seconds_sum{command=\"bet\"} 3600\n"
                           "dbsbm_time_seconds_count{command=\"bet\"} 1\n");
        QString text = metrics.toPrometheusText();
        static const QRegularExpression quantile(
            QStringLiteral("(quantile=\"[0-9.]+\"\\}) ([0-9.]+)"));
        const double value = quantile.match(text).captured(2).toDouble();
        QVERIFY(std::abs(value - 3600) <= 36);
        QCOMPARE(text.replace(quantile, QStringLiteral("\\1 Q")), expected);
    }

    void knownNamesAreExplained()
    {
        Metrics metrics;
        metrics.set(metric::kSystemCpu, 0.25);
        QCOMPARE(metrics.toPrometheusText(),
                 QStringLiteral("# HELP dbsbm_system_cpu_ratio Busy share of all processors of the "
                                "machine, 0 to 1.\n# TYPE dbsbm_system_cpu_ratio gauge\n"
                                "dbsbm_system_cpu_ratio 0.25\n"));
    }

    void everySeriesIsVisited()
    {
        Metrics metrics;
        metrics.add(metric::kCommands, 2, label("command", QStringLiteral("bet")));
        metrics.set(metric::kSystemCpu, 0.5);
        metrics.record(metric::kRenderDuration, 7ms);
        QStringList seen;
        metrics.forEach(
            [&seen](const SeriesKey &key, double value) {
                seen << seriesText(key.name, key.labels) + u' ' + QLatin1String(toName(key.type))
                        + u' ' + QString::number(value);
            },
            [&seen](const SeriesKey &key, const Histogram &value) {
                seen << seriesText(key.name, key.labels) + u' ' + QLatin1String(toName(key.type))
                        + u' ' + QString::number(value.count());
            });
        QCOMPARE(seen,
                 (QStringList{QStringLiteral("dbsbm_commands_total{command=\"bet\"} counter 2"),
                              QStringLiteral("dbsbm_system_cpu_ratio gauge 0.5"),
                              QStringLiteral("dbsbm_slip_render_duration_seconds histogram 1")}));
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

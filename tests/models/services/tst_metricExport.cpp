// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/metricExport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;

namespace {

QList<MetricRange> ranges()
{
    MetricPoint cpu{.atMs = 1'795'000'020'000, .min = 0.25, .max = 0.75, .avg = 0.5, .count = 60};
    MetricPoint growth{.atMs = 1'795'000'020'000, .min = 0, .max = 2, .avg = 0.5, .count = 60};
    MetricPoint later = growth;
    later.atMs += 60'000;
    MetricPoint time{.atMs = 1'795'000'020'000, .min = 0.1, .max = 0.4, .avg = 0.2, .count = 3};
    time.p50 = 0.2;
    time.p95 = 0.4;
    time.p99 = 0.4;
    time.p999 = 0.4;
    return {{{1, u"dbsbm_commands_total{command=\"bet\",outcome=\"ok\"}"_s, MetricType::Counter},
             {growth, later}},
            {{2, u"dbsbm_system_cpu_ratio"_s, MetricType::Gauge}, {cpu}},
            {{3, u"dbsbm_slip_render_duration_seconds"_s, MetricType::Histogram}, {time}}};
}

} // namespace

class tst_metricExport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void json()
    {
        const QJsonArray all = QJsonDocument::fromJson(metricsAsJson(ranges())).array();
        QCOMPARE(all.size(), 3);
        QCOMPARE(all.at(0).toObject().value(u"type").toString(), u"counter"_s);
        const QJsonObject cpu = all.at(1).toObject();
        QCOMPARE(cpu.value(u"series").toString(), u"dbsbm_system_cpu_ratio"_s);
        const QJsonObject point = cpu.value(u"points").toArray().at(0).toObject();
        QCOMPARE(point.value(u"at").toString(), u"2026-11-18T11:07:00.000Z"_s);
        QCOMPARE(point.value(u"max").toDouble(), 0.75);
        QVERIFY(!point.contains(u"p50")); // no data is left out
        const QJsonObject time = all.at(2).toObject().value(u"points").toArray().at(0).toObject();
        QCOMPARE(time.value(u"p99").toDouble(), 0.4);
        QVERIFY(QJsonDocument::fromJson(metricsAsJson({})).isArray());
    }

    void csv()
    {
        const QList<QByteArray> lines = metricsAsCsv(ranges()).trimmed().split('\n');
        QCOMPARE(lines.size(), 5);
        QCOMPARE(lines.at(0).trimmed(),
                 QByteArray("series,time,min,max,avg,count,p50,p95,p99,p999"));
        QVERIFY(lines.at(1).startsWith(
            "\"dbsbm_commands_total{command=\"\"bet\"\",outcome=\"\"ok\"\"}\",2026-11-18T"));
        QCOMPARE(
            lines.at(3).trimmed(),
            QByteArray("dbsbm_system_cpu_ratio,2026-11-18T11:07:00.000Z,0.25,0.75,0.5,60,,,,"));
    }

    void prometheus()
    {
        const QByteArray text = metricsAsPrometheus(ranges());
        QVERIFY(text.contains(
            "# TYPE dbsbm_commands_total counter\n"
            "dbsbm_commands_total{command=\"bet\",outcome=\"ok\"} 30 1795000020000\n"
            "dbsbm_commands_total{command=\"bet\",outcome=\"ok\"} 60 1795000080000\n"));
        QVERIFY(text.contains("dbsbm_system_cpu_ratio 0.5 1795000020000\n"));
        QVERIFY(text.contains("# TYPE dbsbm_slip_render_duration_seconds summary\n"));
        QVERIFY(text.contains(
            "dbsbm_slip_render_duration_seconds{quantile=\"0.5\"} 0.2 1795000020000\n"));
    }
};

QTEST_GUILESS_MAIN(tst_metricExport)
#include "tst_metricExport.moc"

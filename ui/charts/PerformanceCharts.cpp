// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/PerformanceCharts.h"

#include "ui/charts/PerformanceChart.h"

#include <QGridLayout>
#include <QResizeEvent>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

QList<ChartSpec> chartSpecs()
{
    using C = PerformanceCharts;
    using S = PerformanceSample;
    constexpr double kMebi = 1024.0 * 1024.0;
    return {
        {u"chartLatency"_s, C::tr("Gateway latency"), C::tr("ms"), 0, {{{}, &S::gatewayLatencyMs}}},
        {u"chartEvents"_s, C::tr("Events per second"), C::tr("/s"), 1, {{{}, &S::eventsPerSecond}}},
        {u"chartCommands"_s,
         C::tr("Command time"),
         C::tr("ms"),
         0,
         {{u"p50"_s, &S::commandP50Ms},
          {u"p95"_s, &S::commandP95Ms},
          {u"p99"_s, &S::commandP99Ms}}},
        {u"chartCpu"_s, C::tr("Processor, of one core"), u"%"_s, 1, {{{}, &S::cpuPercent}}},
        {u"chartMemory"_s,
         C::tr("Memory, resident"),
         C::tr("MiB"),
         1,
         {{{}, &S::residentBytes, 1 / kMebi}}},
    };
}

} // namespace

PerformanceCharts::PerformanceCharts(QWidget *parent)
    : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 2, 0);
    m_grid->setHorizontalSpacing(14);
    m_grid->setVerticalSpacing(8);
    for (const ChartSpec &spec : chartSpecs())
        m_charts.append(new PerformanceChart(spec, this));
    arrange(3);
}

void PerformanceCharts::setSamples(const QList<PerformanceSample> &samples, qint64 nowMs,
                                   qint64 spanMs)
{
    for (PerformanceChart *chart : m_charts)
        chart->setSamples(samples, nowMs, spanMs);
}

int PerformanceCharts::columnsFor(int width) const
{
    return width >= 900 ? 3 : (width >= 520 ? 2 : 1);
}

void PerformanceCharts::resizeEvent(QResizeEvent *event)
{
    arrange(columnsFor(event->size().width()));
    QWidget::resizeEvent(event);
}

void PerformanceCharts::arrange(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    // A row of six parts lets the last, shorter row fill the width as well.
    constexpr int kParts = 6;
    const int total = int(m_charts.size());
    for (int i = 0; i < total; ++i) {
        const int row = i / columns;
        const int inRow = qMin(columns, total - row * columns);
        const int span = kParts / inRow;
        m_grid->addWidget(m_charts[i], row, (i % columns) * span, 1, span);
    }
    for (int row = 0; row < total; ++row)
        m_grid->setRowStretch(row, row * columns < total ? 1 : 0);
    for (int part = 0; part < kParts; ++part)
        m_grid->setColumnStretch(part, 1);
}

} // namespace dbsbm

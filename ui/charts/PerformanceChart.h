// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/chartPoints.h"
#include "models/tables/chartScale.h"

#include <QWidget>

class QCategoryAxis;
class QChart;
class QChartView;
class QLabel;
class QLineSeries;
class QValueAxis;

namespace dbsbm {

class StateOverlay;

/// One line of a chart and how its newest value is written.
struct ChartLine
{
    QString name; ///< empty = the only line
    SampleField field = nullptr;
    double factor = 1; ///< to the unit of the chart
};

struct ChartSpec
{
    QString name; ///< object name
    QString title;
    QString unit; ///< "ms"
    int decimals = 0;
    QList<ChartLine> lines;
};

/// One titled chart over time with the newest value beside the title. A gap in the samples is a gap
/// in the line.
class PerformanceChart : public QWidget
{
    Q_OBJECT
public:
    explicit PerformanceChart(const ChartSpec &spec, QWidget *parent = nullptr);

    /// Draws what is not older than \a spanMs before \a nowMs, from the first sample on.
    void setSamples(const QList<PerformanceSample> &samples, qint64 nowMs, qint64 spanMs);
    /// Rich text: "41 ms", or of several lines "p50 3  p95 9 ms", the unit said once.
    QString valueText() const;
    /// Points drawn now, over all lines.
    int pointCount() const;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildChart();
    QLineSeries *segmentSeries(int line, int segment);
    double drawLine(int line, const QList<PerformanceSample> &samples, qint64 fromMs);
    void scaleValues();
    void showTime(const TimeScale &scale);
    void showValue(const QList<PerformanceSample> &samples);
    void restyle();

    const ChartSpec m_spec;
    QLabel *m_title;
    QLabel *m_value;
    QChart *m_chart;
    QChartView *m_view;
    QCategoryAxis *m_timeAxis; ///< a label at each tick, not between them
    QValueAxis *m_valueAxis;
    StateOverlay *m_overlay;
    double m_highest = 0;                 ///< value drawn
    QList<QList<QLineSeries *>> m_series; ///< by line, then by segment
};

} // namespace dbsbm

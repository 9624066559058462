// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/PerformanceChart.h"

#include "ui/widgets/StateOverlay.h"
#include "ui/widgets/Theme.h"

#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QDateTime>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLegend>
#include <QLineSeries>
#include <QLocale>
#include <QValueAxis>

#include <cmath>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr double kLineWidth = 2;
constexpr double kDotSize = 6;

} // namespace

PerformanceChart::PerformanceChart(const ChartSpec &spec, QWidget *parent)
    : QWidget(parent),
      m_spec(spec),
      m_title(new QLabel(spec.title, this)),
      m_value(new QLabel(this)),
      m_chart(new QChart),
      m_view(new QChartView(m_chart, this)) // the view owns the chart
      ,
      m_timeAxis(new QCategoryAxis(m_chart)),
      m_valueAxis(new QValueAxis(m_chart)),
      m_overlay(new StateOverlay(m_view)),
      m_series(spec.lines.size())
{
    setObjectName(spec.name);
    setAccessibleName(spec.title);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_value->setObjectName(spec.name + u"Value"_s);
    m_value->setFont(tabularFont(m_value->font()));
    m_value->setTextFormat(Qt::RichText);
    m_value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *head = new QHBoxLayout;
    head->setSpacing(12);
    head->addWidget(m_title);
    head->addWidget(m_value, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addLayout(head);
    layout->addWidget(m_view, 1);
    m_view->setMinimumSize(160, 96);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRenderHint(QPainter::Antialiasing);
    // The chart does not tell the view how far a dot reaches, and part of it would stay.
    m_view->setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    buildChart();
    restyle();
    m_timeAxis->hide();
    m_valueAxis->hide();
    m_overlay->present(u"chart"_s, tr("No data yet"),
                       tr("The first values appear within seconds of the bot being online."));
}

void PerformanceChart::buildChart()
{
    m_chart->legend()->hide();
    m_chart->setMargins(QMargins(0, 2, 6, 0));
    m_chart->setBackgroundRoundness(0);
    m_chart->setLocale(QLocale());
    m_chart->setLocalizeNumbers(true);
    m_timeAxis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
    m_timeAxis->setTruncateLabels(false);
    m_chart->addAxis(m_timeAxis, Qt::AlignBottom);
    m_chart->addAxis(m_valueAxis, Qt::AlignLeft);
    QFont small = font();
    small.setPointSizeF(qMax(6.5, small.pointSizeF() * 0.82));
    m_timeAxis->setLabelsFont(small);
    m_valueAxis->setLabelsFont(small);
}

QLineSeries *PerformanceChart::segmentSeries(int line, int segment)
{
    QList<QLineSeries *> &pool = m_series[line];
    while (pool.size() <= segment) {
        auto *series = new QLineSeries(m_chart);
        series->setPen(QPen(lineColor(line, palette()), kLineWidth));
        series->setMarkerSize(kDotSize);
        m_chart->addSeries(series);
        series->attachAxis(m_timeAxis);
        series->attachAxis(m_valueAxis);
        pool.append(series);
    }
    return pool[segment];
}

double PerformanceChart::drawLine(int line, const QList<PerformanceSample> &samples, qint64 fromMs)
{
    const ChartLine &spec = m_spec.lines[line];
    const QList<ChartSegment> segments = chartSegments(samples, spec.field, fromMs, spec.factor);
    double highest = 0;
    for (int i = 0; i < segments.size(); ++i) {
        for (const QPointF point : segments[i])
            highest = qMax(highest, point.y());
        QLineSeries *series = segmentSeries(line, i);
        series->setPointsVisible(segments[i].size() == 1); // one point makes no line
        series->replace(segments[i]);
    }
    for (int i = int(segments.size()); i < m_series[line].size(); ++i)
        m_series[line][i]->clear();
    return highest;
}

void PerformanceChart::setSamples(const QList<PerformanceSample> &samples, qint64 nowMs,
                                  qint64 spanMs)
{
    double highest = 0;
    for (int line = 0; line < m_spec.lines.size(); ++line)
        highest = qMax(highest, drawLine(line, samples, nowMs - spanMs));
    const qint64 firstMs = samples.isEmpty() ? 0 : samples.first().atMs;
    showTime(timeScale(firstMs, nowMs, spanMs));
    m_highest = highest;
    scaleValues();
    showValue(samples);
    const bool empty = pointCount() == 0;
    m_overlay->setVisible(empty);
    m_timeAxis->setVisible(!empty);
    m_valueAxis->setVisible(!empty);
}

void PerformanceChart::scaleValues()
{
    constexpr int kPixelsPerStep = 36; // with less the chart writes dots for its labels
    const ValueScale scale = valueScale(m_highest, qBound(2, m_view->height() / kPixelsPerStep, 5));
    m_valueAxis->setRange(0, scale.top);
    m_valueAxis->setTickCount(int(std::lround(scale.top / scale.step)) + 1);
    m_valueAxis->setLabelFormat(u"%.%1f"_s.arg(scale.decimals));
}

void PerformanceChart::showTime(const TimeScale &scale)
{
    const QStringList old = m_timeAxis->categoriesLabels();
    for (const QString &label : old)
        m_timeAxis->remove(label);
    m_timeAxis->setStartValue(double(scale.fromMs));
    for (const qint64 tick : scale.ticks)
        m_timeAxis->append(QDateTime::fromMSecsSinceEpoch(tick).toString(scale.format),
                           double(tick));
    m_timeAxis->setRange(double(scale.fromMs), double(scale.toMs));
}

void PerformanceChart::showValue(const QList<PerformanceSample> &samples)
{
    QStringList parts;
    for (int line = 0; line < m_spec.lines.size(); ++line) {
        const ChartLine &spec = m_spec.lines[line];
        const double value =
            samples.isEmpty() ? std::nan("") : samples.last().*(spec.field) * spec.factor;
        const QString unit = &spec == &m_spec.lines.last() ? u" "_s + m_spec.unit : QString();
        const QString number =
            std::isfinite(value) ? measureText(value, m_spec.decimals) + unit : u"–"_s;
        if (spec.name.isEmpty())
            parts << u"<b>%1</b>"_s.arg(number);
        else
            parts << u"<span style='color:%1'>&#9679;</span> %2 <b>%3</b>"_s.arg(
                lineColor(line, palette()).name(), spec.name, number);
    }
    m_value->setText(parts.join(u"&nbsp; "_s));
}

QString PerformanceChart::valueText() const
{
    return m_value->text();
}

int PerformanceChart::pointCount() const
{
    int points = 0;
    for (const QList<QLineSeries *> &line : m_series) {
        for (const QLineSeries *series : line)
            points += series->count();
    }
    return points;
}

void PerformanceChart::restyle()
{
    const QPalette colors = palette();
    m_chart->setBackgroundBrush(colors.color(QPalette::Base));
    m_chart->setBackgroundPen(Qt::NoPen);
    m_view->setBackgroundBrush(colors.color(QPalette::Base));
    for (QAbstractAxis *axis :
         {static_cast<QAbstractAxis *>(m_timeAxis), static_cast<QAbstractAxis *>(m_valueAxis)}) {
        axis->setLabelsColor(toneColor(Tone::Muted, colors));
        axis->setGridLineColor(colors.color(QPalette::Midlight));
        axis->setLinePenColor(colors.color(QPalette::Mid));
    }
    for (int line = 0; line < m_series.size(); ++line) {
        for (QLineSeries *series : m_series[line])
            series->setPen(QPen(lineColor(line, colors), kLineWidth));
    }
}

void PerformanceChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    scaleValues();
}

void PerformanceChart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        restyle();
    QWidget::changeEvent(event);
}

} // namespace dbsbm

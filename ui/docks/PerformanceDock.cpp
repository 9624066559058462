// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/PerformanceDock.h"

#include "models/core/ErrorCodes.h"
#include "models/ops/PerformanceHistory.h"
#include "models/tables/StoredPerformance.h"
#include "ui/PanelServices.h"
#include "ui/charts/PerformanceCharts.h"
#include "ui/dialogs/saveFile.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/icons.h"

#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kRemembered = 60 * kMinute; ///< what PerformanceHistory keeps in memory
constexpr int kPastPoints = 600;

} // namespace

PerformanceDock::PerformanceDock(const PanelServices &services, QWidget *parent)
    : Dock(u"performanceDock"_s, tr("Performance"), services.clock, parent),
      m_history(services.performance),
      m_clock(services.clock),
      m_span(new QComboBox(this)),
      m_charts(new PerformanceCharts(this))
{
    if (services.metricHistory)
        m_stored = new StoredPerformance(*services.metricHistory, this);
    buildBar();
    auto *scroll = new QScrollArea(this);
    scroll->setWidget(m_charts);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    body().addWidget(scroll, 1);
    connect(&m_history, &PerformanceHistory::sampled, this, &PerformanceDock::showSamples);
    connect(m_span, &QComboBox::currentIndexChanged, this, &PerformanceDock::showSamples);
    showSamples();
}

void PerformanceDock::buildBar()
{
    m_span->setObjectName(u"chartSpan"_s);
    m_span->setAccessibleName(tr("Time shown"));
    m_span->addItem(tr("Last minute"), kMinute);
    m_span->addItem(tr("Last 5 minutes"), 5 * kMinute);
    m_span->addItem(tr("Last 15 minutes"), 15 * kMinute);
    m_span->addItem(tr("Last hour"), kRemembered);
    if (m_stored) {
        m_span->addItem(tr("Last 24 hours"), 24 * kRemembered);
        m_span->addItem(tr("Last 7 days"), 7 * 24 * kRemembered);
        m_span->addItem(tr("Last 90 days"), 90 * 24 * kRemembered);
    }
    m_span->setCurrentIndex(1);
    auto *button = new QPushButton(themedIcon(u"export"_s), tr("&Export"), this);
    button->setObjectName(u"chartExport"_s);
    auto *menu = new QMenu(button);
    menu->addAction(tr("As a &picture (PNG)…"), this, [this] { chooseExport(ChartFormat::Png); });
    menu->addAction(tr("As a &drawing (SVG)…"), this, [this] { chooseExport(ChartFormat::Svg); });
    menu->addAction(tr("As a &table (CSV)…"), this, [this] { chooseExport(ChartFormat::Csv); });
    button->setMenu(menu);
    auto *line = new QHBoxLayout;
    line->addWidget(m_span);
    line->addStretch();
    line->addWidget(button);
    body().addLayout(line);
}

qint64 PerformanceDock::spanMs() const
{
    return m_span->currentData().toLongLong();
}

bool PerformanceDock::isPast() const
{
    return spanMs() > kRemembered;
}

const QList<PerformanceSample> &PerformanceDock::shown() const
{
    return isPast() ? m_past : m_history.samples();
}

void PerformanceDock::showSamples()
{
    if (isPast())
        loadPast();
    else
        m_charts->setSamples(m_history.samples(), m_clock.nowMs(), spanMs());
}

void PerformanceDock::loadPast()
{
    const qint64 now = m_clock.nowMs();
    const qint64 span = spanMs();
    if (m_loading || (span == m_pastSpanMs && now - m_pastAtMs < kMinute))
        return;
    m_loading = true;
    m_stored->load(now - span, now, kPastPoints)
        .then(this, [this, now, span](const Result<QList<PerformanceSample>> &past) {
            m_loading = false;
            m_pastSpanMs = span; // a fault, too, is asked again in a minute only
            m_pastAtMs = now;
            m_past = past.value_or(QList<PerformanceSample>());
            if (!past)
                messages().showError(past.error());
            if (span == spanMs())
                m_charts->setSamples(m_past, now, span);
            else
                showSamples(); // another was chosen meanwhile
        });
}

void PerformanceDock::chooseExport(ChartFormat format)
{
    const QString ending = toName(format);
    chooseSaveFile(this,
                   {.title = tr("Export performance"),
                    .name = u"performance."_s + ending,
                    .filter = tr("%1 (*.%2)").arg(ending.toUpper(), ending)},
                   [this, format](const QString &path) { exportTo(path, format); });
}

void PerformanceDock::exportTo(const QString &path, ChartFormat format)
{
    if (const Result<> done = exportCharts(shown(), spanMs(), path, format); !done)
        messages().showError(done.error());
    else
        messages().showMessage(
            Tone::Good,
            tr("The performance was written to %1.").arg(QDir::toNativeSeparators(path)));
}

Result<> PerformanceDock::exportAll(const QString &folder) const
{
    if (!QDir().mkpath(folder))
        return fail(codes::kFileUnwritable, ConfigurationFault{},
                    tr("The folder cannot be made. Choose another one."), folder);
    for (const auto format : {ChartFormat::Png, ChartFormat::Svg, ChartFormat::Csv}) {
        const Result<> done = exportCharts(
            shown(), spanMs(), QDir(folder).filePath(u"performance."_s + toName(format)), format);
        if (!done)
            return done;
    }
    return {};
}

} // namespace dbsbm

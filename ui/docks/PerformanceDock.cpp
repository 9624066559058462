// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/PerformanceDock.h"

#include "models/core/ErrorCodes.h"
#include "models/ops/PerformanceHistory.h"
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

PerformanceDock::PerformanceDock(const PanelServices &services, QWidget *parent)
    : Dock(u"performanceDock"_s, tr("Performance"), services.clock, parent),
      m_history(services.performance),
      m_clock(services.clock),
      m_span(new QComboBox(this)),
      m_charts(new PerformanceCharts(this))
{
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
    constexpr qint64 kMinute = 60'000;
    m_span->setObjectName(u"chartSpan"_s);
    m_span->setAccessibleName(tr("Time shown"));
    m_span->addItem(tr("Last minute"), kMinute);
    m_span->addItem(tr("Last 5 minutes"), 5 * kMinute);
    m_span->addItem(tr("Last 15 minutes"), 15 * kMinute);
    m_span->addItem(tr("Last hour"), 60 * kMinute);
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

void PerformanceDock::showSamples()
{
    m_charts->setSamples(m_history.samples(), m_clock.nowMs(), spanMs());
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
    if (const Result<> done = exportCharts(m_history, spanMs(), path, format); !done)
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
            m_history, spanMs(), QDir(folder).filePath(u"performance."_s + toName(format)), format);
        if (!done)
            return done;
    }
    return {};
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"
#include "ui/charts/ChartExport.h"
#include "ui/docks/Dock.h"

class QComboBox;

namespace dbsbm {

class PerformanceCharts;
class PerformanceHistory;
struct PanelServices;

/// Latency, events, command times, processor and memory as they are now; and their export.
class PerformanceDock : public Dock
{
    Q_OBJECT
public:
    explicit PerformanceDock(const PanelServices &services, QWidget *parent = nullptr);

    /// Writes performance.png, .svg and .csv into \a folder, made when missing.
    Result<> exportAll(const QString &folder) const;
    /// Asks for a file, then exports.
    void chooseExport(ChartFormat format);

private:
    void buildBar();
    void showSamples();
    void exportTo(const QString &path, ChartFormat format);
    qint64 spanMs() const;

    PerformanceHistory &m_history;
    Clock &m_clock;
    QComboBox *m_span;
    PerformanceCharts *m_charts;
};

} // namespace dbsbm

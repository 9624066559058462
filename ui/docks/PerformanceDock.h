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
class StoredPerformance;
struct PerformanceSample;
struct PanelServices;

/// Latency, events, command times, processor and memory as they are now or were in the last 90
/// days; and their export.
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
    /// Asks for the stored past when what is shown of it is older than a minute.
    void loadPast();
    bool isPast() const;
    const QList<PerformanceSample> &shown() const;
    void exportTo(const QString &path, ChartFormat format);
    qint64 spanMs() const;

    PerformanceHistory &m_history;
    Clock &m_clock;
    QComboBox *m_span;
    PerformanceCharts *m_charts;
    StoredPerformance *m_stored = nullptr; ///< null without a stored past
    QList<PerformanceSample> m_past;
    qint64 m_pastSpanMs = 0; ///< which span that is of, and when it was asked for
    qint64 m_pastAtMs = 0;
    bool m_loading = false;
};

} // namespace dbsbm

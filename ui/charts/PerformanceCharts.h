// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/tables/chartPoints.h"

#include <QWidget>

class QGridLayout;

namespace dbsbm {

class PerformanceChart;

/// The charts of the Performance dock, in as many columns as the width allows.
class PerformanceCharts : public QWidget
{
    Q_OBJECT
public:
    explicit PerformanceCharts(QWidget *parent = nullptr);
    /// \a spanMs of time up to \a nowMs.
    void setSamples(const QList<PerformanceSample> &samples, qint64 nowMs, qint64 spanMs);
    int columnsFor(int width) const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange(int columns);

    QGridLayout *m_grid;
    QList<PerformanceChart *> m_charts;
    int m_columns = 0;
};

} // namespace dbsbm

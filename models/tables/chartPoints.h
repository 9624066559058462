// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/PerformanceHistory.h"

#include <QList>
#include <QPointF>

namespace dbsbm {

/// One unbroken stretch of a line: x = UTC epoch milliseconds, y in the unit of the field.
using ChartSegment = QList<QPointF>;
using SampleField = double PerformanceSample::*;

/// At most this many points are drawn of one line.
inline constexpr int kMaxChartPoints = 2000;

/// The samples not older than \a fromMs as line segments, broken where there was no data, times
/// \a factor. Longer lines keep the lowest and highest value of each stretch, so peaks stay.
QList<ChartSegment> chartSegments(const QList<PerformanceSample> &samples, SampleField field,
                                  qint64 fromMs, double factor = 1,
                                  int maxPoints = kMaxChartPoints);

} // namespace dbsbm

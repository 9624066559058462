// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/MetricHistory.h"
#include "models/store/MetricRepository.h"

namespace dbsbm {

/// The points of one stored series.
struct MetricRange
{
    StoredSeries series;
    QList<MetricPoint> points;
};

/// Text of stored series, with a line end. Times are UTC; values in the series' own unit.
/// One JSON object a line within an array, one a series; what has no data is left out.
QByteArray metricsAsJson(const QList<MetricRange> &ranges);
/// A line a point after a header line; empty cells for what has no data.
QByteArray metricsAsCsv(const QList<MetricRange> &ranges);
/// Text for Prometheus with the time of each sample: of a gauge the mean, of a counter its growth
/// since the first point, of durations quantiles.
QByteArray metricsAsPrometheus(const QList<MetricRange> &ranges);

} // namespace dbsbm

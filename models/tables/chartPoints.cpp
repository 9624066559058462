// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/chartPoints.h"

#include <algorithm>
#include <cmath>

namespace dbsbm {

namespace {

/// Lowest and highest point of each group of \a stride points, in time order.
ChartSegment thinned(const ChartSegment &points, qsizetype stride)
{
    ChartSegment kept;
    for (qsizetype first = 0; first < points.size(); first += stride) {
        const auto end = points.begin() + std::min(first + stride, points.size());
        auto [low, high] = std::minmax_element(points.begin() + first, end,
                                               [](QPointF a, QPointF b) { return a.y() < b.y(); });
        if (low > high)
            std::swap(low, high);
        kept.append(*low);
        if (low != high)
            kept.append(*high);
    }
    return kept;
}

} // namespace

QList<ChartSegment> chartSegments(const QList<PerformanceSample> &samples, SampleField field,
                                  qint64 fromMs, double factor, int maxPoints)
{
    QList<ChartSegment> segments;
    bool open = false;
    qsizetype total = 0;
    for (const PerformanceSample &sample : samples) {
        if (sample.atMs < fromMs)
            continue;
        const double value = sample.*field * factor;
        if (!std::isfinite(value)) {
            open = false;
            continue;
        }
        if (!open)
            segments.append(ChartSegment());
        open = true;
        segments.last().append(QPointF(double(sample.atMs), value));
        ++total;
    }
    if (total <= maxPoints)
        return segments;
    // Two points are kept of each stretch, and a segment's last stretch may be short.
    const qsizetype budget = std::max<qsizetype>(1, maxPoints / 2 - segments.size());
    const qsizetype stride = (total + budget - 1) / budget;
    for (ChartSegment &segment : segments)
        segment = thinned(segment, stride);
    return segments;
}

} // namespace dbsbm

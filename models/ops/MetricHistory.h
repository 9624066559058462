// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"
#include "models/core/Task.h"

#include <QList>
#include <QString>

#include <limits>

namespace dbsbm {

/// What a series said in one stretch of time. Values are in the series' own unit.
struct MetricPoint
{
    qint64 atMs = 0; ///< begin of the stretch, UTC epoch milliseconds
    double min = 0;
    double max = 0;
    double avg = 0;
    quint64 count = 0; ///< samples in it, at least 1
    /// Of a series of durations, within 1 %; NaN for others.
    double p50 = std::numeric_limits<double>::quiet_NaN();
    double p95 = std::numeric_limits<double>::quiet_NaN();
    double p99 = std::numeric_limits<double>::quiet_NaN();
    double p999 = std::numeric_limits<double>::quiet_NaN();
};

/// The stored past of the metrics, as charts and the back-test of alerts read it.
class MetricHistory
{
public:
    MetricHistory() = default;
    MetricHistory(const MetricHistory &) = delete;
    MetricHistory &operator=(const MetricHistory &) = delete;
    virtual ~MetricHistory() = default;

    /// Points of \a series from \a fromMs (included) to \a toMs (not included), oldest first, at
    /// most \a maxPoints: what is denser is put together. A stretch without data has no point. A
    /// series nobody knows is an error (VAL-005); a known one without data there is an empty list.
    /// A counter's values are its growth a second. A name without labels, or with some of them,
    /// stands for all label sets that have these together: counters added, durations merged, of
    /// gauges the least, greatest and mean.
    virtual Task<Result<QList<MetricPoint>>> points(const QString &series, qint64 fromMs,
                                                    qint64 toMs, int maxPoints) = 0;
};

} // namespace dbsbm

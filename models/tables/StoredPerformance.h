// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/MetricHistory.h"
#include "models/ops/PerformanceHistory.h"

#include <QMap>
#include <QObject>

namespace dbsbm {

/// The figures of the performance charts from the stored past of the metrics.
class StoredPerformance : public QObject
{
    Q_OBJECT
public:
    explicit StoredPerformance(MetricHistory &history, QObject *parent = nullptr);

    /// Samples of [fromMs, toMs), oldest first, at most \a maxPoints and as many gaps: a sample
    /// without figures follows each stretch after which nothing is stored. Latency is that of the
    /// slowest shard, commands are those of the stretch that a sample stands for.
    Task<Result<QList<PerformanceSample>>> load(qint64 fromMs, qint64 toMs, int maxPoints);

private:
    struct Loading
    {
        qint64 fromMs = 0;
        qint64 toMs = 0;
        int maxPoints = 0;
        size_t figure = 0; ///< which is asked for next
        QMap<qint64, PerformanceSample> samples = {};
    };
    Task<Result<QList<PerformanceSample>>> next(Loading loading);

    MetricHistory &m_history;
};

} // namespace dbsbm

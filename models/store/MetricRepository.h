// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/MetricTier.h"
#include "models/ops/metricNames.h"
#include "models/store/Transaction.h"

namespace dbsbm {

/// A stored series.
struct StoredSeries
{
    qint64 id = 0;
    QString name; ///< with its labels
    MetricType type = MetricType::Gauge;
};

/// A row of packed values, see MetricBlock.
struct StoredBlock
{
    qint64 startMs = 0;
    QByteArray data;
};

/// [fromMs, toMs), UTC epoch milliseconds.
struct MetricSpan
{
    qint64 fromMs = 0;
    qint64 toMs = 0;
};

/// The tables of metrics.sqlite (resources/sql/metrics).
class MetricRepository
{
public:
    explicit MetricRepository(Transaction &transaction) : m_transaction(transaction) {}

    Result<QList<StoredSeries>> series();
    /// The series' id; made when missing.
    Result<qint64> ensureSeries(const QString &name, MetricType type);

    Result<std::optional<QByteArray>> minute(qint64 startMs);
    Result<> setMinute(const StoredBlock &minute);
    Result<QList<StoredBlock>> minutes(const MetricSpan &span);
    /// Where the oldest waiting minute outside [span) begins; nothing when there is none.
    Result<std::optional<qint64>> firstMinuteOutside(const MetricSpan &span);
    Result<> removeMinutes(const MetricSpan &span);

    Result<std::optional<QByteArray>> block(MetricTier tier, qint64 series, qint64 startMs);
    Result<> setBlock(MetricTier tier, qint64 series, const StoredBlock &block);
    /// Blocks that begin in \a span, oldest first.
    Result<QList<StoredBlock>> blocks(MetricTier tier, qint64 series, const MetricSpan &span);
    /// When the oldest block of a tier begins; nothing when it is empty.
    Result<std::optional<qint64>> oldest(MetricTier tier);
    /// Removes blocks that begin before \a startMs; how many.
    Result<qint64> removeBefore(MetricTier tier, qint64 startMs);

    /// Removes series that have no block, unless minutes wait, which may be theirs.
    Result<> removeUnusedSeries();

    /// Bytes in use, of the file without the space that is free in it.
    Result<qint64> usedBytes();
    Result<qint64> fileBytes();

private:
    Transaction &m_transaction;
};

} // namespace dbsbm

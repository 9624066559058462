// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/MetricHistory.h"
#include "models/ops/MetricRecorder.h"
#include "models/store/MetricRepository.h"

namespace dbsbm {

/// A minute as it is stored: every series' packed seconds by the series' id.
QByteArray packMinute(const QHash<qint64, QByteArray> &series);
/// The reverse; what is damaged is left out.
QHash<qint64, QByteArray> unpackMinute(QByteArrayView bytes);

/// Stores a minute. If there is one already, because the clock was set back, the new one's seconds
/// take the place of the old one's.
Result<> storeMinute(Transaction &transaction, const MetricMinute &minute);
/// Rolls up every hour that is not the one of \a nowMs into blocks of seconds, minutes and hours.
/// All are derived from the seconds, so doing it twice changes nothing.
Result<> rollUp(Transaction &transaction, qint64 nowMs);
/// Removes what is older than its tier keeps, then the oldest of the finest tier until at most
/// \a maxBytes are in use.
Result<> forgetOldMetrics(Transaction &transaction, qint64 nowMs, qint64 maxBytes);

/// The tier that answers a question: the coarsest that still gives a quarter of the points asked
/// for, and 24 at least, or a coarser one where that reaches back and the finer does not.
Result<MetricTier> tierFor(Transaction &transaction, const MetricSpan &span, int maxPoints);
/// See MetricHistory::points(); VAL-005 when no series has that name.
Result<QList<MetricPoint>> readMetricPoints(Transaction &transaction, const QString &series,
                                            const MetricSpan &span, int maxPoints);

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Task.h"
#include "models/ops/AlertRule.h"
#include "models/ops/MetricHistory.h"

namespace dbsbm {

/// One time that a rule would have fired.
struct AlertStretch
{
    qint64 fromMs = 0;
    qint64 untilMs = 0; ///< 0 = at the end of the history it still fired
    double worst = 0;   ///< the value farthest beyond the threshold
};

/// What a rule would have done.
struct AlertBacktest
{
    qint64 fromMs = 0;
    qint64 toMs = 0;
    qsizetype points = 0; ///< that there were
    QList<AlertStretch> stretches{};
    int notices = 0; ///< fired, repeated while nobody acknowledged, and resolved
};

/// From a moment (included) to another, UTC epoch milliseconds.
struct AlertSpan
{
    qint64 fromMs = 0;
    qint64 toMs = 0;
};

/// Runs the rule over stored points, oldest first. Of a stretch of time the value that is farthest
/// beyond the threshold counts; of a counter the points are its growth a second. A gap is a time
/// without a value, as it is for the engine.
AlertBacktest backtest(const AlertRule &rule, const QList<MetricPoint> &points, qint64 fromMs,
                       qint64 toMs);

/// What the growth a second of all commands and of those that failed means to a rule of BurnRate:
/// at each point the lower of its two burns, NaN where too few commands came to tell.
QList<MetricPoint> burnPoints(const AlertRule &rule, const QList<MetricPoint> &commands,
                              const QList<MetricPoint> &failed);

/// Reads of the stored past what the rule looks at and runs it over that. \a history and \a context
/// have to live as long.
Task<Result<AlertBacktest>> backtest(MetricHistory &history, const AlertRule &rule,
                                     const AlertSpan &span, QObject *context);

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"
#include "models/tables/chartPoints.h"

namespace dbsbm {

enum class ChartFormat { Png, Svg, Csv };

/// File ending: "png".
QString toName(ChartFormat format);

/// Draws the charts of the Performance dock, freshly and always 1200x760, into a file; or writes
/// every sample as CSV. CFG-007 when the file cannot be written.
Result<> exportCharts(const QList<PerformanceSample> &samples, qint64 spanMs, const QString &path,
                      ChartFormat format);

} // namespace dbsbm

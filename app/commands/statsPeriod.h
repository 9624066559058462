// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace dbsbm {

/// A span of time that a record can be asked for.
struct StatsPeriod
{
    QString name;  ///< "month", "7d": the option's value
    QString title; ///< "This month"
};

/// UTC epoch ms; from 0 = since the start, to 0 = no end.
struct StatsRange
{
    qint64 fromMs = 0;
    qint64 toMs = 0;
};

/// All periods, in the order a member sees them; the first is the default.
QList<StatsPeriod> statsPeriods();
/// The span of a period at \a nowMs, in UTC: calendar day, week (from Monday), month and year, and
/// rolling days. Nothing for an unknown name.
std::optional<StatsRange> statsRange(const QString &name, qint64 nowMs);

} // namespace dbsbm

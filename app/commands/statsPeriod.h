// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QTimeZone>

#include <optional>

namespace dbsbm {

/// A period that a record can be asked for, as a member chooses it.
struct PeriodChoice
{
    QString name;  ///< "month", "7d": the option's value, that of toName(StatsPeriod)
    QString title; ///< "This month"
};

/// UTC epoch ms; from 0 = since the start, to 0 = no end.
struct StatsRange
{
    qint64 fromMs = 0;
    qint64 toMs = 0;
};

/// All periods, in the order a member sees them; the first is the default.
QList<PeriodChoice> statsPeriods();
/// From the start of a period (models/betting/StatsPeriod.h) at \a nowMs, UTC epoch ms, whose days
/// are those of \a zone. Nothing for an unknown name.
std::optional<StatsRange> statsRange(const QString &name, qint64 nowMs, const QTimeZone &zone);

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/statsPeriod.h"

#include "models/betting/StatsPeriod.h"
#include "models/core/tr.h"

namespace dbsbm {

QList<PeriodChoice> statsPeriods()
{
    return {{QStringLiteral("all"), tr(QT_TRANSLATE_NOOP("statsPeriod", "All time"))},
            {QStringLiteral("day"), tr(QT_TRANSLATE_NOOP("statsPeriod", "Today"))},
            {QStringLiteral("week"), tr(QT_TRANSLATE_NOOP("statsPeriod", "This week"))},
            {QStringLiteral("month"), tr(QT_TRANSLATE_NOOP("statsPeriod", "This month"))},
            {QStringLiteral("year"), tr(QT_TRANSLATE_NOOP("statsPeriod", "This year"))},
            {QStringLiteral("7d"), tr(QT_TRANSLATE_NOOP("statsPeriod", "Last 7 days"))},
            {QStringLiteral("30d"), tr(QT_TRANSLATE_NOOP("statsPeriod", "Last 30 days"))},
            {QStringLiteral("90d"), tr(QT_TRANSLATE_NOOP("statsPeriod", "Last 90 days"))}};
}

std::optional<StatsRange> statsRange(const QString &name, qint64 nowMs, const QTimeZone &zone)
{
    const std::optional<StatsPeriod> period = statsPeriodFromName(name);
    if (!period)
        return std::nullopt;
    const StatsSpan span = spanOf(*period, nowMs, zone);
    return StatsRange{span.first.isValid() ? span.fromMs : 0, 0};
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/statsPeriod.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

namespace dbsbm {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("statsPeriod", text);
}

qint64 startOf(const QDate &day)
{
    return day.startOfDay(QTimeZone::utc()).toMSecsSinceEpoch();
}

} // namespace

QList<StatsPeriod> statsPeriods()
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

std::optional<StatsRange> statsRange(const QString &name, qint64 nowMs)
{
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(nowMs, QTimeZone::utc());
    const QDate today = now.date();
    if (name == u"all")
        return StatsRange{};
    if (name == u"day")
        return StatsRange{startOf(today), 0};
    if (name == u"week")
        return StatsRange{startOf(today.addDays(1 - today.dayOfWeek())), 0};
    if (name == u"month")
        return StatsRange{startOf(QDate(today.year(), today.month(), 1)), 0};
    if (name == u"year")
        return StatsRange{startOf(QDate(today.year(), 1, 1)), 0};
    for (const int days : {7, 30, 90}) {
        if (name == QStringLiteral("%1d").arg(days))
            return StatsRange{now.addDays(-days).toMSecsSinceEpoch(), 0};
    }
    return {};
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/StatsPeriod.h"

#include <QDateTime>
#include <QTimeZone>

#include <array>
#include <limits>
#include <utility>

namespace dbsbm {

namespace {

constexpr std::array<std::pair<StatsPeriod, QLatin1String>, 8> kPeriods{{
    {StatsPeriod::Day, QLatin1String("day")},
    {StatsPeriod::Week, QLatin1String("week")},
    {StatsPeriod::Month, QLatin1String("month")},
    {StatsPeriod::Year, QLatin1String("year")},
    {StatsPeriod::Rolling7, QLatin1String("7d")},
    {StatsPeriod::Rolling30, QLatin1String("30d")},
    {StatsPeriod::Rolling90, QLatin1String("90d")},
    {StatsPeriod::All, QLatin1String("all")},
}};

constexpr qint64 kBeginning = std::numeric_limits<qint64>::min();
constexpr qint64 kEnd = std::numeric_limits<qint64>::max();

qint64 firstMoment(QDate day, const QTimeZone &zone)
{
    return day.startOfDay(zone).toMSecsSinceEpoch();
}

StatsSpan wholeDays(QDate first, QDate end, const QTimeZone &zone)
{
    return {first, end, firstMoment(first, zone), firstMoment(end, zone)};
}

StatsSpan rolling(int days, QDate last, const QTimeZone &zone)
{
    return wholeDays(last.addDays(1 - days), last.addDays(1), zone);
}

StatsSpan spanOf(StatsPeriod period, QDate day, const QTimeZone &zone)
{
    switch (period) {
    case StatsPeriod::Day: return wholeDays(day, day.addDays(1), zone);
    case StatsPeriod::Week: {
        const QDate monday = day.addDays(1 - day.dayOfWeek());
        return wholeDays(monday, monday.addDays(7), zone);
    }
    case StatsPeriod::Month: {
        const QDate first(day.year(), day.month(), 1);
        return wholeDays(first, first.addMonths(1), zone);
    }
    case StatsPeriod::Year:
        return wholeDays(QDate(day.year(), 1, 1), QDate(day.year() + 1, 1, 1), zone);
    case StatsPeriod::Rolling7: return rolling(7, day, zone);
    case StatsPeriod::Rolling30: return rolling(30, day, zone);
    case StatsPeriod::Rolling90: return rolling(90, day, zone);
    case StatsPeriod::All: break;
    }
    return {QDate(), QDate(), kBeginning, kEnd};
}

} // namespace

QString toName(StatsPeriod period)
{
    const auto found = std::find_if(kPeriods.begin(), kPeriods.end(),
                                    [period](const auto &pair) { return pair.first == period; });
    return found == kPeriods.end() ? QString() : QString(found->second);
}

std::optional<StatsPeriod> statsPeriodFromName(const QString &name)
{
    const auto found = std::find_if(kPeriods.begin(), kPeriods.end(),
                                    [&name](const auto &pair) { return name == pair.second; });
    return found == kPeriods.end() ? std::nullopt : std::optional(found->first);
}

qint64 StatsSpan::days() const
{
    return first.isValid() && end.isValid() ? first.daysTo(end) : 0;
}

StatsSpan spanOf(StatsPeriod period, qint64 atMs, const QTimeZone &zone)
{
    return spanOf(period, QDateTime::fromMSecsSinceEpoch(atMs, zone).date(), zone);
}

std::optional<StatsSpan> spanBefore(StatsPeriod period, const StatsSpan &span,
                                    const QTimeZone &zone)
{
    if (!span.first.isValid())
        return std::nullopt;
    return spanOf(period, span.first.addDays(-1), zone);
}

qint64 dayNumber(qint64 atMs, const QTimeZone &zone)
{
    return dayNumber(QDateTime::fromMSecsSinceEpoch(atMs, zone).date());
}

qint64 dayNumber(QDate date)
{
    return QDate(1970, 1, 1).daysTo(date);
}

} // namespace dbsbm

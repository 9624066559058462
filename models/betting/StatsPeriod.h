// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

class QTimeZone;

namespace dbsbm {

/// A stretch of the calendar that statistics are about; bets fall into it by settlement time.
enum class StatsPeriod { Day, Week, Month, Year, Rolling7, Rolling30, Rolling90, All };

// "day", "7d", "all", ...; the inverse returns nothing for an unknown name.
QString toName(StatsPeriod period);
std::optional<StatsPeriod> statsPeriodFromName(const QString &name);

/// Whole days of a time zone. All has neither first nor end.
struct StatsSpan
{
    QDate first; ///< the first day within; invalid = without beginning
    QDate end;   ///< the first day after; invalid = without end
    /// UTC; the first moment of \a first in the zone, which is not midnight where a clock change
    /// skips it. The smallest int64 without beginning.
    qint64 fromMs = 0;
    qint64 untilMs = 0; ///< UTC; the first moment after; the largest int64 without end

    bool operator==(const StatsSpan &) const = default;
    bool contains(qint64 atMs) const { return atMs >= fromMs && atMs < untilMs; }
    /// Days from first to end; 0 for All.
    qint64 days() const;
};

/// The period that \a atMs (UTC) falls into by the calendar of \a zone. Weeks begin on Monday.
/// A rolling period ends with the day of \a atMs and has that many calendar days.
StatsSpan spanOf(StatsPeriod period, qint64 atMs, const QTimeZone &zone);

/// Of a calendar period the one just before \a span; of a rolling one as many days before. Nothing
/// before All.
std::optional<StatsSpan> spanBefore(StatsPeriod period, const StatsSpan &span,
                                    const QTimeZone &zone);

/// Days from 1970-01-01 to the day of \a atMs in \a zone: `start_day` of the table `tally`.
qint64 dayNumber(qint64 atMs, const QTimeZone &zone);
/// The same of a date.
qint64 dayNumber(QDate date);

} // namespace dbsbm

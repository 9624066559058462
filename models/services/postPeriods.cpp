// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/postPeriods.h"

#include <QDateTime>
#include <QStringList>
#include <QTimeZone>

#include <algorithm>
#include <array>
#include <utility>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array<std::pair<PostKind, QLatin1String>, 7> kKinds{{
    {PostKind::Recap, QLatin1String("recap")},
    {PostKind::Leaderboard, QLatin1String("leaderboard")},
    {PostKind::LiveBoard, QLatin1String("live_board")},
    {PostKind::UnitsCounter, QLatin1String("units_counter")},
    {PostKind::RecordCounter, QLatin1String("record_counter")},
    {PostKind::Root, QLatin1String("root")},
    {PostKind::Alert, QLatin1String("alert")},
}};

QString nameOf(PostKind kind)
{
    const auto found = std::find_if(kKinds.begin(), kKinds.end(),
                                    [kind](const auto &pair) { return pair.first == kind; });
    return found == kKinds.end() ? QString() : QString(found->second);
}

bool isPeriodic(PostKind kind)
{
    return kind == PostKind::Recap || kind == PostKind::Leaderboard;
}

/// The period whose hour comes first after \a span began.
DuePeriod before(StatsPeriod period, const StatsSpan &span, int hour, const QTimeZone &zone)
{
    const StatsSpan earlier = spanBefore(period, span, zone).value_or(span);
    return {earlier, hourOfDay(earlier.end, hour, zone)};
}

} // namespace

QString PostSubject::toText() const
{
    if (isPeriodic(kind))
        return QStringList{nameOf(kind), toName(period), first.toString(Qt::ISODate)}.join(u':');
    if (kind == PostKind::Alert)
        return nameOf(kind) + u':' + notice;
    return nameOf(kind) + u':'
        + (kind == PostKind::Root ? first.toString(Qt::ISODate) : channel.toString());
}

std::optional<PostSubject> PostSubject::fromText(const QString &text)
{
    const QStringList parts = text.split(u':');
    const auto found = std::find_if(kKinds.begin(), kKinds.end(), [&parts](const auto &pair) {
        return parts.constFirst() == pair.second;
    });
    if (found == kKinds.end())
        return {};
    PostSubject subject{found->first};
    if (isPeriodic(subject.kind)) {
        const auto period = statsPeriodFromName(parts.value(1));
        subject.period = period.value_or(StatsPeriod::Day);
        subject.first = QDate::fromString(parts.value(2), Qt::ISODate);
    } else if (subject.kind == PostKind::Root) {
        subject.first = QDate::fromString(parts.value(1), Qt::ISODate);
    } else if (subject.kind == PostKind::Alert) {
        subject.notice = parts.value(1);
    } else {
        subject.channel = ChannelId::fromString(parts.value(1));
    }
    return subject.toText() == text ? std::optional(subject) : std::nullopt;
}

QString PostSubject::outboxKind() const
{
    const bool counts = kind == PostKind::UnitsCounter || kind == PostKind::RecordCounter;
    return counts ? u"counter"_s : nameOf(kind);
}

qint64 hourOfDay(QDate day, int hour, const QTimeZone &zone)
{
    const QDateTime begin = day.startOfDay(zone);
    const QDateTime end = day.addDays(1).startOfDay(zone);
    const qint64 wall = QDateTime(day, QTime(hour, 0), Qt::UTC).toMSecsSinceEpoch();
    qint64 moment = wall - qint64(begin.offsetFromUtc()) * 1000;
    const auto changes = zone.transitions(begin, end.addMSecs(-1));
    for (const QTimeZone::OffsetData &change : changes) {
        const qint64 atMs = change.atUtc.toMSecsSinceEpoch();
        if (moment >= atMs)
            moment = std::max(atMs, wall - qint64(change.offsetFromUtc) * 1000);
    }
    // Where the whole rest of the day is skipped, the day's end.
    return std::clamp(moment, begin.toMSecsSinceEpoch(), end.toMSecsSinceEpoch());
}

DuePeriod latestDue(StatsPeriod period, qint64 nowMs, int hour, const QTimeZone &zone)
{
    const StatsSpan present = spanOf(period, nowMs, zone);
    const DuePeriod latest = before(period, present, hour, zone);
    return latest.dueMs <= nowMs ? latest : before(period, latest.span, hour, zone);
}

qint64 nextDueMs(StatsPeriod period, qint64 nowMs, int hour, const QTimeZone &zone)
{
    const StatsSpan present = spanOf(period, nowMs, zone);
    const DuePeriod latest = before(period, present, hour, zone);
    return latest.dueMs > nowMs ? latest.dueMs : hourOfDay(present.end, hour, zone);
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/businessReport.h"

#include "models/betting/Units.h"
#include "models/core/exportText.h"
#include "models/core/tr.h"

#include <QJsonObject>

#include <cmath>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

template<typename T>
QJsonValue orNull(const std::optional<T> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

/// By how much the second is more than the first, 0.5 = half more; nothing without a first.
std::optional<double> change(double before, double now)
{
    if (before <= 0)
        return {};
    return (now - before) / before;
}

QJsonObject sumsJson(const BusinessSums &sums)
{
    return {{u"placed"_s, sums.placed},
            {u"settled"_s, sums.settled},
            {u"turnover"_s, Units::fromMicro(sums.turnover).toExact()},
            {u"cappers"_s, sums.cappers}};
}

QString changeText(double before, double now)
{
    const auto by = change(before, now);
    if (!by)
        return tr("new");
    return (*by < 0 ? u"-"_s : u"+"_s) + QString::number(std::abs(*by) * 100, 'f', 0) + u'%';
}

/// \a figure, and in brackets how it changed, where it did.
QString trendText(const QString &figure, qint64 before, qint64 now)
{
    return before == now
        ? figure
        : QString(figure + u" ("_s
                  + changeText(static_cast<double>(before), static_cast<double>(now)) + u')');
}

QString countText(const QString &what, qint64 before, qint64 now)
{
    return trendText(what + u' ' + QString::number(now), before, now);
}

} // namespace

QJsonArray businessJson(const QList<GuildBusiness> &report)
{
    QJsonArray all;
    for (const GuildBusiness &one : report) {
        QJsonArray hours;
        for (const BusinessHour &hour : one.hours)
            hours.append(QJsonObject{{u"at"_s, isoTimeText(hour.startMs)},
                                     {u"placed"_s, hour.placed},
                                     {u"settled"_s, hour.settled}});
        const auto trend = [](qint64 before, qint64 now) {
            return orNull(change(static_cast<double>(before), static_cast<double>(now)));
        };
        all.append(QJsonObject{
            {u"guild"_s, one.guild.toString()},
            {u"name"_s, one.name},
            {u"last_24h"_s, sumsJson(one.day)},
            {u"last_7d"_s, sumsJson(one.week)},
            {u"7d_before"_s, sumsJson(one.weekBefore)},
            {u"trend"_s,
             QJsonObject{{u"placed"_s, trend(one.weekBefore.placed, one.week.placed)},
                         {u"settled"_s, trend(one.weekBefore.settled, one.week.settled)},
                         {u"turnover"_s, trend(one.weekBefore.turnover, one.week.turnover)},
                         {u"cappers"_s, trend(one.weekBefore.cappers, one.week.cappers)},
                         {u"commands"_s,
                          orNull(change(one.commandsWeekBefore.value_or(0),
                                        one.commandsWeek.value_or(0)))}}},
            {u"hours"_s, hours},
            {u"members_24h"_s, orNull(one.membersDay)},
            {u"members_7d"_s, orNull(one.membersWeek)},
            {u"commands_7d"_s, orNull(one.commandsWeek)},
            {u"commands_per_member"_s, orNull(one.commandsPerMember())}});
    }
    return all;
}

QStringList businessLines(const QList<GuildBusiness> &report)
{
    QStringList lines;
    for (const GuildBusiness &one : report) {
        lines << tr("Server %1 (%2)").arg(one.guild.toString(), one.name);
        lines << tr("  last 24 hours: %1 placed, %2 settled, %3 u risked, %4 cappers")
                     .arg(one.day.placed)
                     .arg(one.day.settled)
                     .arg(Units::fromMicro(one.day.turnover).toDisplay())
                     .arg(one.day.cappers);
        lines << tr("  last 7 days, against the 7 before: %1")
                     .arg(QStringList{
                         countText(tr("placed"), one.weekBefore.placed, one.week.placed),
                         countText(tr("settled"), one.weekBefore.settled, one.week.settled),
                         trendText(
                             tr("%1 u risked").arg(Units::fromMicro(one.week.turnover).toDisplay()),
                             one.weekBefore.turnover, one.week.turnover),
                         countText(tr("cappers"), one.weekBefore.cappers, one.week.cappers)}
                              .join(u", "_s));
        if (one.membersWeek) {
            const auto each = one.commandsPerMember();
            lines << tr("  members: %1 in 24 hours, %2 in 7 days, %3 commands each")
                         .arg(one.membersDay.value_or(0))
                         .arg(*one.membersWeek)
                         .arg(each ? QString::number(*each, 'f', 1) : QStringLiteral("-"));
        }
    }
    if (report.isEmpty())
        lines << tr("Nothing is recorded of such a server. dbsbmd guild ID show tells whether it "
                    "is known.");
    return lines;
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/importReport.h"

#include "models/core/tr.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxStored = 1000; // refusals and differences that stay with a batch

QJsonObject countsOf(const ImportReport &report)
{
    return {{u"bets"_s, report.bets},
            {u"settled"_s, report.settled},
            {u"cappers"_s, report.cappers},
            {u"settings"_s, report.settings},
            {u"balances"_s, report.balances},
            {u"known"_s, report.known},
            {u"net"_s, report.net.toExact()},
            {u"refused"_s, qint64(report.refused.size())},
            {u"differences"_s, qint64(report.differences.size())},
            {u"other_guilds"_s, report.otherGuilds}};
}

QJsonObject refusalJson(const LegacyRefusal &refusal)
{
    return {{u"table"_s, refusal.table},
            {u"row"_s, refusal.row},
            {u"field"_s, refusal.field},
            {u"reason"_s, refusal.reason}};
}

QJsonObject differenceJson(const LegacyDifference &difference)
{
    return {{u"about"_s, difference.about},
            {u"what"_s, difference.what},
            {u"before"_s, difference.before},
            {u"after"_s, difference.after},
            {u"cause"_s, difference.cause}};
}

QString differenceLine(const LegacyDifference &difference)
{
    const QString about = difference.user.isValid()
        ? QString(difference.about + u' ' + difference.user.toString())
        : difference.about;
    return u"  %1 %2: %3 -> %4 (%5)"_s.arg(about, difference.what, difference.before,
                                           difference.after, difference.cause);
}

QString refusalLine(const LegacyRefusal &refusal)
{
    const QString value = refusal.value.isEmpty() ? QString() : u" \"%1\""_s.arg(refusal.value);
    return u"  %1 %2, %3%4: %5 %6"_s.arg(refusal.table, refusal.row, refusal.field, value,
                                         refusal.reason, refusal.remedy);
}

} // namespace

QJsonObject toJson(const ImportReport &report)
{
    QJsonArray refused;
    for (const LegacyRefusal &refusal : report.refused) {
        QJsonObject object = refusalJson(refusal);
        object.insert(u"value"_s, refusal.value);
        object.insert(u"remedy"_s, refusal.remedy);
        refused.append(object);
    }
    QJsonArray differences;
    for (const LegacyDifference &difference : report.differences) {
        QJsonObject object = differenceJson(difference);
        if (difference.user.isValid())
            object.insert(u"user"_s, difference.user.toString());
        differences.append(object);
    }
    QJsonArray people;
    for (const ImportPerson &person : report.people) {
        people.append(QJsonObject{{u"user"_s, person.user.toString()},
                                  {u"name"_s, person.name},
                                  {u"bets"_s, person.bets}});
    }
    return {{u"batch"_s,
             report.batch.isValid() ? QJsonValue(qint64(report.batch.value)) : QJsonValue()},
            {u"dry_run"_s, report.dryRun},
            {u"source"_s, report.source},
            {u"time_zone"_s, report.timeZone},
            {u"counts"_s, countsOf(report)},
            {u"people"_s, people},
            {u"refused"_s, refused},
            {u"differences"_s, differences},
            {u"remarks"_s, QJsonArray::fromStringList(report.remarks)}};
}

QStringList toLines(const ImportReport &report)
{
    const auto number = [](qint64 count) { return QString::number(count); };
    QStringList lines{
        report.dryRun                ? tr("Dry run: nothing was changed. This would be taken over:")
            : report.batch.isValid() ? tr("Batch %1 was taken over:").arg(report.batch.toString())
                                     : tr("Nothing new was found, so nothing was changed."),
        tr("  bets %1 (%2 settled), cappers %3, settings %4, balances %5, net %6 u")
            .arg(number(report.bets), number(report.settled), number(report.cappers),
                 number(report.settings), number(report.balances), report.net.toExact()),
        tr("  taken earlier %1, of other servers %2; times without a zone were read in %3")
            .arg(number(report.known), number(report.otherGuilds), report.timeZone)};
    if (!report.refused.isEmpty())
        lines << tr("Rows that cannot be taken: %1").arg(report.refused.size());
    for (const LegacyRefusal &refusal : report.refused)
        lines << refusalLine(refusal);
    if (!report.differences.isEmpty())
        lines << tr("Old numbers that are others now: %1").arg(report.differences.size());
    for (const LegacyDifference &difference : report.differences)
        lines << differenceLine(difference);
    if (!report.remarks.isEmpty())
        lines << tr("Remarks: %1").arg(report.remarks.size());
    for (const QString &remark : report.remarks)
        lines << u"  "_s + remark;
    return lines;
}

QString storedReport(const ImportReport &report)
{
    QJsonArray refused;
    for (const LegacyRefusal &refusal :
         report.refused.first(qMin(report.refused.size(), kMaxStored)))
        refused.append(refusalJson(refusal));
    QJsonArray differences;
    for (const LegacyDifference &difference :
         report.differences.first(qMin(report.differences.size(), kMaxStored)))
        differences.append(differenceJson(difference));
    const QJsonObject json{{u"counts"_s, countsOf(report)},
                           {u"time_zone"_s, report.timeZone},
                           {u"refused"_s, refused},
                           {u"differences"_s, differences}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backup/backupRetention.h"

#include <QDateTime>
#include <QSet>

#include <algorithm>

namespace dbsbm {

namespace {

QDate dayOf(const BackupEntry &entry, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(entry.name.createdAtMs, zone).date();
}

QDate weekOf(const QDate &day)
{
    return day.addDays(1 - day.dayOfWeek());
}

QDate monthOf(const QDate &day)
{
    return {day.year(), day.month(), 1};
}

/// The paths that the latest \a count spans keep.
QSet<QString> keptBy(const QMap<QDate, QList<BackupEntry>> &spans, int count)
{
    QSet<QString> kept;
    int left = count;
    for (auto it = spans.constEnd(); it != spans.constBegin() && left > 0; --left) {
        --it;
        kept << newestIntact(it.value()).value_or(it.value().constFirst()).path;
    }
    return kept;
}

} // namespace

QList<BackupEntry> outdatedBackups(const QList<BackupEntry> &entries, qint64 nowMs,
                                   const BackupRetention &retention, const QTimeZone &zone)
{
    QList<BackupEntry> sorted;
    for (const BackupEntry &entry : entries) {
        // One of the future takes no other's place, whoever named it so.
        if (entry.name.kind != BackupKind::BeforeRestore && entry.name.createdAtMs <= nowMs)
            sorted << entry;
    }
    if (sorted.isEmpty())
        return {};
    std::sort(sorted.begin(), sorted.end(), [](const BackupEntry &a, const BackupEntry &b) {
        return a.name.createdAtMs > b.name.createdAtMs;
    });
    QMap<QDate, QList<BackupEntry>> days, weeks, months; // of each the newest first
    for (const BackupEntry &entry : std::as_const(sorted)) {
        const QDate day = dayOf(entry, zone);
        days[day] << entry;
        weeks[weekOf(day)] << entry;
        months[monthOf(day)] << entry;
    }
    QSet<QString> kept = keptBy(days, retention.daily);
    kept.unite(keptBy(weeks, retention.weekly));
    kept.unite(keptBy(months, retention.monthly));
    kept << sorted.constFirst().path;
    if (const auto intact = newestIntact(sorted))
        kept << intact->path;
    sorted.removeIf([&kept](const BackupEntry &entry) { return kept.contains(entry.path); });
    return sorted;
}

qint64 nextBackupAt(std::optional<qint64> newestMs, qint64 nowMs, const QTime &hour,
                    const QTimeZone &zone)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowMs, zone).date();
    const auto at = [&hour, &zone](const QDate &day) {
        return QDateTime(day, hour, zone).toMSecsSinceEpoch();
    };
    const bool cameToday = at(today) <= nowMs;
    const qint64 lastCame = at(cameToday ? today : today.addDays(-1));
    if (!newestMs || *newestMs < lastCame)
        return nowMs;
    return at(cameToday ? today.addDays(1) : today);
}

std::optional<BackupEntry> newestVerifiedBackup(const QString &folder, qint64 nowMs)
{
    QList<BackupEntry> entries = backupsIn(folder);
    entries.removeIf([nowMs](const BackupEntry &entry) { return entry.name.createdAtMs > nowMs; });
    return newestIntact(entries);
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/backup/backupFiles.h"

#include <QTime>
#include <QTimeZone>

namespace dbsbm {

/// How many days, weeks and months keep a backup; those without one are not counted.
struct BackupRetention
{
    int daily = 7;
    int weekly = 4;
    int monthly = 6;
};

/// Which backups may go: all but the best of each of the latest days, weeks (from Monday) and
/// months that have one, by the time zone. The best of a span is its newest whose record is intact,
/// else its newest. The newest, the newest intact one and the safety copies of restores always
/// stay.
QList<BackupEntry> outdatedBackups(const QList<BackupEntry> &entries, qint64 nowMs,
                                   const BackupRetention &retention, const QTimeZone &zone);

/// When the next daily backup is due: at once (\a nowMs) when none was made since the hour last
/// came, else when it comes next. UTC milliseconds; \a newestMs of the newest one, if any.
qint64 nextBackupAt(std::optional<qint64> newestMs, qint64 nowMs, const QTime &hour,
                    const QTimeZone &zone);

/// The newest intact backup that was not made in the future, as after a clock was set back.
std::optional<BackupEntry> newestVerifiedBackup(const QString &folder, qint64 nowMs);

} // namespace dbsbm

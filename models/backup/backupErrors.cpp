// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backup/backupErrors.h"

#include "models/core/ErrorCodes.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace dbsbm {

namespace {

QString say(const char *sentence)
{
    return QCoreApplication::translate("Backup", sentence);
}

} // namespace

Error backupCancelled()
{
    return Error(codes::kCancelled, InternalFault{},
                 say(QT_TRANSLATE_NOOP("Backup",
                                       "The work was cancelled, and nothing of it was "
                                       "kept. Start it again when you like.")));
}

Error backupUnwritable(const QString &path, const QString &why)
{
    return Error(codes::kFileUnwritable, ConfigurationFault{QStringLiteral("backup_dir")},
                 say(QT_TRANSLATE_NOOP(
                         "Backup",
                         "The backup cannot be written to %1. Make room there, give this user the "
                         "right to write, or choose another folder with the setting backup_dir. "
                         "The unfinished file was removed."))
                     .arg(QFileInfo(path).path()),
                 why);
}

Error backupUnreadable(const QString &path, const QString &why)
{
    return Error(
        codes::kFileUnreadable, ConfigurationFault{QStringLiteral("backup_dir")},
        say(QT_TRANSLATE_NOOP("Backup", "The file %1 cannot be read. Check its name and rights."))
            .arg(path),
        why);
}

Error backupDamaged(const QString &path, const QString &why)
{
    return Error(codes::kDatabaseCorrupt, DatabaseFault{},
                 say(QT_TRANSLATE_NOOP("Backup",
                                       "The backup %1 is damaged or is none of this program, so "
                                       "nothing is taken from it. Use another one; dbsbmd backup "
                                       "list names them."))
                     .arg(path),
                 why);
}

Error backupNewer(const QString &path, const QString &why)
{
    return Error(codes::kDatabaseNewer, DatabaseFault{},
                 say(QT_TRANSLATE_NOOP("Backup",
                                       "The backup %1 was made by a newer version of this program. "
                                       "Install that version, then restore it."))
                     .arg(path),
                 why);
}

Error nothingToBackUp(const QString &where)
{
    return Error(codes::kDatabaseUnavailable, DatabaseFault{},
                 say(QT_TRANSLATE_NOOP("Backup",
                                       "There is no record at %1 to back up. Name the data folder "
                                       "with --data-dir, or start the program once."))
                     .arg(where));
}

Error recordIsEmpty(const QString &path)
{
    return Error(codes::kDatabaseMissing, DatabaseFault{},
                 say(QT_TRANSLATE_NOOP("Backup",
                                       "The record %1 is empty, so no backup was made. Put the "
                                       "newest backup in its place with dbsbmd backup restore; "
                                       "dbsbmd backup list names them."))
                     .arg(path));
}

Error drillNotAllowed(const QString &role)
{
    return Error(codes::kDatabaseReadOnly, DatabaseFault{},
                 say(QT_TRANSLATE_NOOP("Backup",
                                       "The backup itself is whole, but no drill took place: it "
                                       "needs a scratch database, and %1 may not make one. Run "
                                       "ALTER ROLE %1 CREATEDB on the server as an administrator, "
                                       "or leave --drill away."))
                     .arg(role),
                 QStringLiteral("a database for the drill"));
}

} // namespace dbsbm

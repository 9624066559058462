// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/backup/BackupManifest.h"
#include "models/backup/postgresTools.h"

namespace dbsbm {

/// A backup in a folder of backups.
struct BackupEntry
{
    QString path;
    BackupName name;
    qint64 bytes = 0;
};

/// Every backup of a folder, the newest first. A file has a backup's name only once it was
/// verified.
QList<BackupEntry> backupsIn(const QString &folder);
/// The newest whose record is intact, too; nothing when there is none.
std::optional<BackupEntry> newestIntact(const QList<BackupEntry> &entries);

/// The manifest alone, without a look at the rest.
Result<BackupManifest> readManifest(const QString &path);
/// Makes sure that not a byte of it is another than it was written, and unpacks it into the empty
/// \a folder, each file against its size and hash in the manifest.
Result<BackupManifest> unpackBackup(const QString &path, const QString &folder,
                                    const WorkControl &control);
/// Opens what was unpacked: of SQLite its pages, its counts and its record; of PostgreSQL its list,
/// and with \a drill its counts and its record after a restore into a scratch database there.
Result<RecordCheck> checkUnpacked(const BackupManifest &manifest, const QString &folder,
                                  const PostgresTools &tools,
                                  const std::optional<DatabaseOptions> &drill,
                                  const WorkControl &control);

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/backup/backupFiles.h"
#include "models/core/Secret.h"

namespace dbsbm {

/// What a backup is made of, and where it goes.
struct BackupPlan
{
    DatabaseOptions database;
    QString dataFolder;            ///< of the mode; its logos go along
    QJsonObject settings;          ///< stored settings without secrets
    QMap<QString, Secret> secrets; ///< go along under the passphrase, or not at all
    Secret passphrase;
    QString folder; ///< where backups are kept; made when missing
    qint64 nowMs = 0;
    QString version; ///< of the program
    PostgresTools tools;
};

/// A backup that was made, or looked at.
struct BackupInfo
{
    BackupEntry entry;
    BackupManifest manifest;
    QStringList breaks; ///< of the record in it; empty = intact
};

/// Makes one backup on the calling thread: under a temporary name, synced, read again, its
/// database opened and its record verified; only then it gets its name. Leaves nothing behind when
/// it fails or is cancelled; what a killed process left is removed by the next one. Errors: CFG-007
/// the target is full or read-only, CFG-008 another process is making one, API-012, DB-00x.
Result<BackupInfo> makeBackup(const BackupPlan &plan, BackupKind kind, const WorkControl &control);

/// Looks a backup through: seal, hashes, pages, counts and record. With \a drill a PostgreSQL dump
/// is also restored into a scratch database of that server.
Result<BackupInfo> verifyBackup(const QString &path, const PostgresTools &tools,
                                const std::optional<DatabaseOptions> &drill,
                                const WorkControl &control);

/// A folder for temporary files beside backups, or in the system's own where these are read-only.
class BackupStaging
{
public:
    enum Purpose {
        Making, ///< under the folder's lock; what is left of it goes with the next backup
        Reading ///< by anybody at any time; what is left of it goes when it is a day old
    };
    static Result<std::unique_ptr<BackupStaging>> make(const QString &folder, Purpose purpose);
    /// What QTemporaryDir takes.
    static QString form(const QString &folder, Purpose purpose);
    virtual ~BackupStaging() = default;
    virtual QString path() const = 0;
};

} // namespace dbsbm

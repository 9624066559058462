// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/backup/BackupCensus.h"

#include <QJsonObject>

namespace dbsbm {

/// What a backup is for; it is part of the file's name.
enum class BackupKind {
    Regular,
    BrokenRecord,  ///< whole as a file, but verify found a break in the record itself
    BeforeRestore, ///< the safety copy that a restore makes first; never removed by itself
};

/// One file in a backup.
struct BackupFile
{
    QString name; ///< "database.sqlite", "logos/index.json"
    qint64 size = 0;
    QByteArray sha256; ///< 32 bytes
};

/// manifest.json, the first file of a backup: what it is of, and what has to be in it.
struct BackupManifest
{
    static constexpr int kFormat = 1;

    QString version; ///< of the program
    Engine engine = Engine::Sqlite;
    qint64 createdAtMs = 0; ///< UTC; the database is as it was a moment later
    BackupCensus census;
    QList<BackupFile> files;

    const BackupFile *find(const QString &name) const;
    QByteArray toJson() const;
    /// An error of backupDamaged() or backupNewer() with \a path, the file that it came from.
    static Result<BackupManifest> fromJson(const QByteArray &json, const QString &path);
};

// The files of a backup.
QString manifestName();
QString databaseName(Engine engine);
QString settingsName();
QString secretsName();
/// Whether a backup may hold a file of that name: none that leads out of a folder.
bool isBackupEntry(const QString &name);

/// The name of a backup of that moment, and what a name says.
QString backupFileName(qint64 createdAtMs, BackupKind kind);
struct BackupName
{
    qint64 createdAtMs = 0;
    BackupKind kind = BackupKind::Regular;
};
/// Nothing for any other file.
std::optional<BackupName> backupNameFrom(const QString &fileName);

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/backup/backupMaking.h"

namespace dbsbm {

/// What is put in place of what.
struct RestorePlan
{
    BackupPlan present; ///< where it goes, and how its safety copy is made
    QString file;
    bool dryRun = false;
};

/// What a restore did, or would do.
struct RestoreReport
{
    BackupInfo backup;
    std::optional<BackupCensus> before; ///< nothing when there was no record that can be read
    QString beforeFault;                ///< why not, where one was there
    QJsonObject settings;               ///< as the backup has them
    bool hasSecrets = false;
    QMap<QString, Secret> secrets; ///< opened, when the passphrase was given
    int logos = 0;
    QString safetyCopy;  ///< the backup of what was there; empty when there was nothing
    QString damagedFile; ///< where a damaged database file was put aside
};

/// Restores a backup on the calling thread; settings and secrets are for the caller to apply. In
/// order: the backup is looked through (DB-005, DB-004), nobody else may use the database (DB-002,
/// CFG-008), a safety copy of the present record is made, then it is replaced at once: a file by
/// renaming, a server's tables in one transaction. Any error before leaves everything as it was.
Result<RestoreReport> restoreBackup(const RestorePlan &plan, const WorkControl &control);

} // namespace dbsbm

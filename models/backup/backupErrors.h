// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"

namespace dbsbm {

// What can go wrong with a backup, beside its database; each says what to do next.

/// API-012.
Error backupCancelled();
/// CFG-007: \a path cannot be written, as the disk is full or the folder read-only.
Error backupUnwritable(const QString &path, const QString &why);
/// CFG-006.
Error backupUnreadable(const QString &path, const QString &why);
/// DB-005: not a backup, or not as it was written.
Error backupDamaged(const QString &path, const QString &why);
/// DB-004: of a newer program.
Error backupNewer(const QString &path, const QString &why);
/// DB-001: no program made a record in that file or database yet.
Error nothingToBackUp(const QString &where);
/// DB-009: the database at \a path is there and holds nothing, not even a record's tables.
Error recordIsEmpty(const QString &path);
/// DB-003: \a role, as it stands in a statement, may not make the database of a drill. The backup
/// was looked through before.
Error drillNotAllowed(const QString &role);

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"
#include "models/core/WorkControl.h"

namespace dbsbm {

/// Copies the SQLite database \a from, as it is now, into the new file \a to, in steps of a
/// megabyte. The copy is one snapshot, however much is written meanwhile; writers go on. It has no
/// write-ahead log. Errors: API-012 cancelled, CFG-007 the copy cannot be written, DB-00x for
/// \a from; \a to is to be thrown away then.
Result<> snapshotSqlite(const QString &from, const QString &to, const WorkControl &control);

/// Keeps every other program off an SQLite file, for as long as it lives: nobody else has it open,
/// nobody writes, and its write-ahead log is folded in and gone. This process may read it.
class SqliteHold
{
public:
    /// DB-002 while others have it open, DB-005 for a damaged file.
    static Result<std::unique_ptr<SqliteHold>> take(const QString &path);
    virtual ~SqliteHold() = default;
};

} // namespace dbsbm

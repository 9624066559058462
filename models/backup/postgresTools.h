// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/backup/BackupCensus.h"
#include "models/core/WorkControl.h"

#include <chrono>

namespace dbsbm {

/// PostgreSQL's own programs, as the package postgresql-client-15 brings them. Each runs as a child
/// that dies with its parent, is killed when the work is cancelled or takes longer than
/// \a deadline, and is given the password in its environment.
struct PostgresTools
{
    QString folder = {}; ///< where they are; empty = the newest version that is installed
    std::chrono::milliseconds deadline = std::chrono::hours(4);
};

/// Dumps the database into the new file \a to (pg_dump -Fc) and, on the very snapshot that was
/// dumped, counts and verifies the record. DB-001 the server is away, DB-006 the program failed,
/// CFG-006 it is missing, CFG-007 \a to cannot be written, API-002 the deadline passed, API-012.
Result<RecordCheck> dumpPostgres(const DatabaseOptions &database, const QString &to,
                                 const PostgresTools &tools, const WorkControl &control);

/// Reads all of the dump, as a restore would: DB-005 where it breaks off, and unless the rows of
/// all \a tables are listed in it. No server is asked.
Result<> readDump(const QString &dump, const QStringList &tables, const PostgresTools &tools,
                  const WorkControl &control);

/// Where a dump is put.
struct DumpTarget
{
    PostgresAddress address;
    QString folder;            ///< takes the script meanwhile
    QByteArray condition = {}; ///< statements that come first: where one fails, nothing is changed
    bool isScratch = false;    ///< nobody minds what a cancelled restore left in it
};

/// Puts a dump in place of all that the database holds, in one transaction: either all of it or
/// nothing. It can be cancelled until it asks the server, a scratch database at any time: whether
/// a program that was ended had already committed is not known. DB-006 while others have its
/// tables locked.
Result<> restoreDump(const QString &dump, const DumpTarget &target, const PostgresTools &tools,
                     const WorkControl &control);

/// A database of its own on the same server, made empty and dropped at the end.
class ScratchDatabase
{
public:
    /// DB-003 when this user may not make one.
    static Result<std::unique_ptr<ScratchDatabase>> make(const DatabaseOptions &beside);
    ~ScratchDatabase();
    ScratchDatabase(const ScratchDatabase &) = delete;
    ScratchDatabase &operator=(const ScratchDatabase &) = delete;

    const DatabaseOptions &options() const { return m_options; }

private:
    ScratchDatabase(DatabaseOptions beside, DatabaseOptions own)
        : m_beside(std::move(beside)), m_options(std::move(own))
    {}

    DatabaseOptions m_beside;
    DatabaseOptions m_options;
};

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/databaseErrors.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"

#include <sqlite3.h>

#include <algorithm>

namespace dbsbm {

namespace {

Error busy(const QString &detail)
{
    return Error(
        codes::kDatabaseBusy, DatabaseFault{},
        tr("Another program holds the database. Close it or wait a moment, then try again."),
        detail);
}

Error refusedStep(const QString &detail)
{
    return Error(codes::kDatabaseStatement, DatabaseFault{},
                 tr("The database refused a step, and nothing was changed. Export an error report "
                    "and report this."),
                 detail);
}

bool isOneOf(const QString &state, std::initializer_list<QStringView> list)
{
    return std::find(list.begin(), list.end(), QStringView(state)) != list.end();
}

} // namespace

Error sqliteError(int code, const QString &message, const QString &doing)
{
    const QString detail = QStringLiteral("%1: %2 (%3)").arg(doing, message).arg(code);
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return busy(detail);
    case SQLITE_READONLY:
        return Error(
            codes::kDatabaseReadOnly, DatabaseFault{},
            tr("The database cannot be written. Give this user the right to write the file and its "
               "folder, then start again."),
            detail);
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return Error(codes::kDatabaseCorrupt, DatabaseFault{},
                     tr("The database file is damaged or is not a database of this program. It was "
                        "left as it is; restore a backup or choose another data folder."),
                     detail);
    case SQLITE_FULL:
    case SQLITE_IOERR:
    case SQLITE_CANTOPEN:
        return Error(codes::kDatabaseUnavailable, DatabaseFault{},
                     tr("The database cannot be reached. Check the disk, its free space and the "
                        "data folder, then try again."),
                     detail);
    default: return refusedStep(detail);
    }
}

FaultKind postgresFaultKind(const QString &state)
{
    if (isOneOf(state, {u"40001", u"40P01"})) // serialization_failure, deadlock_detected
        return FaultKind::Conflict;
    // 25P03: idle in transaction for too long. 57P0x: shut down or terminated by an administrator.
    const bool lost = state.isEmpty() || state.startsWith(u"08") || state.startsWith(u"57P0")
        || state == u"25P03";
    return lost ? FaultKind::Lost : FaultKind::Statement;
}

Error postgresError(const QString &state, const QString &message, const QString &doing)
{
    const QString detail = QStringLiteral("%1: %2 (%3)").arg(doing, message.simplified(), state);
    // 55P03: lock_timeout, 57014: statement_timeout.
    if (postgresFaultKind(state) == FaultKind::Conflict || isOneOf(state, {u"55P03", u"57014"}))
        return busy(detail);
    if (isOneOf(state, {u"25006", u"42501"})) // read-only transaction, privilege missing
        return Error(codes::kDatabaseReadOnly, DatabaseFault{},
                     tr("The database cannot be written. Give its user the right to change the "
                        "tables, then start again."),
                     detail);
    // 53: out of disk, memory or connections. 58: the server's own input or output failed.
    if (postgresFaultKind(state) == FaultKind::Lost || state.startsWith(u"53")
        || state.startsWith(u"58"))
        return Error(codes::kDatabaseUnavailable, DatabaseFault{},
                     tr("The database server cannot be reached or has no room. Check its address, "
                        "user and password, and that it runs, then try again."),
                     detail);
    return refusedStep(detail);
}

Error outcomeUnknown(const QString &detail)
{
    return Error(codes::kDatabaseUnavailable, DatabaseFault{},
                 tr("The connection to the database broke while it was storing this, so it is not "
                    "known whether it was stored. Look before you do it again."),
                 detail);
}

} // namespace dbsbm

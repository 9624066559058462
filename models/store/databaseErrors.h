// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Error.h"

#include <QString>

namespace dbsbm {

/// What a fault means for the transaction in which it came.
enum class FaultKind {
    Statement, ///< the statement alone was refused
    Conflict,  ///< with another transaction: the whole one is to be run again
    Lost,      ///< the connection is gone, and the transaction with it
};

/// Turns an SQLite result code (sqlite.org/rescode.html, plain or extended) into one of our errors,
/// with a sentence saying what to do. \a doing is the statement or step, for the log.
Error sqliteError(int code, const QString &message, const QString &doing);

/// The same for an SQLSTATE (PostgreSQL manual, appendix A); none at all means that the connection
/// failed.
Error postgresError(const QString &state, const QString &message, const QString &doing);
FaultKind postgresFaultKind(const QString &state);

/// For the jobs of a commit that was sent and never answered.
Error outcomeUnknown(const QString &detail);

} // namespace dbsbm

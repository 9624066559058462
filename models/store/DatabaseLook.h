// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Transaction.h"

#include <QStringList>

namespace dbsbm {

/// What an open database says of itself.
struct DatabaseLook
{
    QString engine; ///< "SQLite 3.40.1", "PostgreSQL 15.8"
    qint64 schema = 0;
    qint64 bytes = 0;
    qint64 freeBytes = 0; ///< that a rewrite would give back; SQLite only
    QStringList damage;   ///< the first ten findings of SQLite's quick check; empty = sound
};

/// Reads every page on SQLite, so it takes a while on a large file.
Result<DatabaseLook> lookAtDatabase(Transaction &transaction);

} // namespace dbsbm

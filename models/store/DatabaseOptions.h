// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"
#include "models/core/Secret.h"

#include <QString>

#include <chrono>
#include <optional>

namespace dbsbm {

enum class Engine { Sqlite, Postgres };

/// What opening may do to the schema.
enum class SchemaCare {
    Upgrade, ///< makes it, or brings an older one to this version: whoever serves the record
    Make,    ///< makes it where there is none; an older one is refused (DB-010)
    Leave,   ///< nothing: where there is none it is refused, too (DB-009)
};

/// Where a PostgreSQL database is and who asks for it.
struct PostgresAddress
{
    QString host; ///< a name, an address or the folder of a socket; empty = libpq's default socket
    int port = 5432;
    QString database;
    QString user;    ///< empty = the user of this process
    Secret password; ///< from a setting of its own, never from the address
    QString sslMode; ///< of libpq; empty = "prefer"
};

/// Which database, and how it is spoken to.
struct DatabaseOptions
{
    QString path; ///< the SQLite file; its folder is made when missing
    std::optional<PostgresAddress> postgres = {}; ///< in place of the file
    /// Connections that stay open, and that may be open at once: one writes, the others read. With
    /// a maximum of one the writer reads, too.
    int minConnections = 1;
    int maxConnections = 10;
    /// How long another's lock is waited for.
    std::chrono::milliseconds busyTimeout{5000};
    QString migrations = {}; ///< a folder; empty = the program's own for the engine
    SchemaCare schema = SchemaCare::Upgrade;
    bool isRecord = true; ///< false = of other content, with migrations of its own

    Engine engine() const { return postgres ? Engine::Postgres : Engine::Sqlite; }
};

/// The options that an address names: sqlite:///path, or postgresql://user@host:port/database with
/// "host" (a socket's folder) and "sslmode" allowed in its query. CFG-001 for any other, and for an
/// address with a password: that would stand in logs and process lists.
Result<DatabaseOptions> databaseOptionsFrom(const QString &url, const Secret &password);

} // namespace dbsbm

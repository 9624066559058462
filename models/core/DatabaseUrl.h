// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <optional>

namespace dbsbm {

/// The address of a database, taken apart.
struct DatabaseUrl
{
    QString path; ///< of an SQLite file; empty = PostgreSQL, which the others are of
    QString host; ///< a name, an address or the folder of a socket; may be empty
    int port = 5432;
    QString database;
    QString user;
    QString sslMode; ///< of libpq; empty = its default

    bool isSqlite() const { return !path.isEmpty(); }
};

/// sqlite:///path, or postgresql://user@host:port/database with "host" (a socket's folder) and
/// "sslmode" allowed in its query. Nothing for any other, and for one with a password anywhere:
/// that would stand in logs and process lists.
std::optional<DatabaseUrl> databaseUrlFrom(const QString &text);

} // namespace dbsbm

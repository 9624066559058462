// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Connection.h"

namespace dbsbm {

/// Keeps every other program off a PostgreSQL database, for as long as it lives: nobody is
/// connected to write, and nobody can connect to do so. Reading and the programs of PostgreSQL go
/// on.
class PostgresHold
{
public:
    /// DB-002 while others use the database, DB-001 when the server is away.
    static Result<std::unique_ptr<PostgresHold>> take(const DatabaseOptions &database);

    /// A statement that fails once the hold was lost, as with its connection: it is never had
    /// again.
    QByteArray proof() const;

private:
    PostgresHold(std::unique_ptr<Connection> connection, qint64 session)
        : m_connection(std::move(connection)), m_session(session)
    {}

    std::unique_ptr<Connection> m_connection;
    qint64 m_session;
};

} // namespace dbsbm

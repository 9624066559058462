// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Connection.h"

#include "models/store/PostgresConnection.h"
#include "models/store/SqliteConnection.h"

namespace dbsbm {

std::unique_ptr<Connection> Connection::make(const DatabaseOptions &options, Use use,
                                             const QString &name)
{
    if (options.postgres)
        return std::make_unique<PostgresConnection>(*options.postgres, options.busyTimeout, use,
                                                    name);
    return std::make_unique<SqliteConnection>(options.path, options.busyTimeout, use, name);
}

StatementLease Connection::statement(const QString &sql)
{
    std::shared_ptr<CachedStatement> &cached = m_statements[sql];
    if (cached && !cached->busy && cached->statement->isUsable())
        return StatementLease(cached);
    auto fresh = std::make_shared<CachedStatement>(prepare(sql));
    if (!cached || !cached->busy)
        cached = fresh; // the same text within its own rows gets a statement of its own
    return StatementLease(std::move(fresh));
}

} // namespace dbsbm

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

Connection::Recent &Connection::recentOf(const QString &sql)
{
    return m_recent[qHash(reinterpret_cast<quintptr>(sql.constData())) % m_recent.size()];
}

void Connection::forgetStatements()
{
    m_statements.clear();
    m_recent.fill({});
}

StatementLease Connection::statement(const QString &sql)
{
    const auto isFree = [](const std::shared_ptr<CachedStatement> &cached) {
        return cached && !cached->busy && cached->statement->isUsable();
    };
    Recent &recent = recentOf(sql);
    const bool isSame =
        recent.text.constData() == sql.constData() && recent.text.size() == sql.size();
    if (isSame && isFree(recent.cached))
        return StatementLease(recent.cached);
    std::shared_ptr<CachedStatement> &cached = m_statements[sql];
    if (isFree(cached)) {
        recent = {sql, cached};
        return StatementLease(cached);
    }
    auto fresh = std::make_shared<CachedStatement>(prepare(sql));
    if (!cached || !cached->busy)
        cached = fresh; // the same text within its own rows gets a statement of its own
    return StatementLease(std::move(fresh));
}

} // namespace dbsbm

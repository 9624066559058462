// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Transaction.h"

#include "models/core/Logging.h"

namespace dbsbm {

static Result<> run(Statement &statement, Bindings bindings)
{
    const Result<> bound = statement.bind(bindings);
    return bound ? statement.run() : bound;
}

Transaction::~Transaction()
{
    if (m_open)
        rollback();
}

Result<> Transaction::begin(Mode mode)
{
    const Result<> done = m_connection.begin(mode);
    m_open = done.has_value();
    return done;
}

Result<> Transaction::commit()
{
    const Result<> done = m_connection.commit();
    if (done)
        m_open = false;
    return done;
}

void Transaction::rollback()
{
    // Fails only when the engine already took it back by itself, which is what is wanted.
    if (const Result<> done = m_connection.rollback(); !done)
        qCInfo(lcStore, "rollback: %s", qUtf8Printable(done.error().detail()));
    m_open = false;
}

Result<> Transaction::setSavepoint()
{
    return m_connection.savepoint(QStringLiteral("SAVEPOINT job"));
}

Result<> Transaction::releaseSavepoint()
{
    return m_connection.savepoint(QStringLiteral("RELEASE job"));
}

Result<> Transaction::rollbackToSavepoint()
{
    m_cache = {};
    const Result<> done = m_connection.savepoint(QStringLiteral("ROLLBACK TO job"));
    return done ? releaseSavepoint() : done;
}

Result<qint64> Transaction::exec(const QString &sql, Bindings bindings)
{
    const StatementLease lease = m_connection.statement(sql);
    if (const Result<> done = run(*lease, bindings); !done)
        return fail(done.error());
    return lease->changes();
}

Result<qint64> Transaction::insert(const QString &sql, Bindings bindings)
{
    const StatementLease lease = m_connection.statement(m_connection.insertText(sql));
    if (const Result<> done = run(*lease, bindings); !done)
        return fail(done.error());
    return lease->lastInsertId();
}

} // namespace dbsbm

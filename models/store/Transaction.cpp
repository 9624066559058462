// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Transaction.h"

#include "models/core/Logging.h"

#include <QSqlError>

namespace dbsbm {

Transaction::~Transaction()
{
    if (m_open)
        rollback();
}

Result<> Transaction::begin(Mode mode)
{
    const Result<> done =
        command(mode == Mode::Write ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN"));
    m_open = done.has_value();
    return done;
}

Result<> Transaction::commit()
{
    const Result<> done = command(QStringLiteral("COMMIT"));
    if (done)
        m_open = false;
    return done;
}

void Transaction::rollback()
{
    // Fails only when SQLite already rolled back by itself, which is what is wanted.
    if (const Result<> done = command(QStringLiteral("ROLLBACK")); !done)
        qCInfo(lcStore, "rollback: %s", qUtf8Printable(done.error().detail()));
    m_open = false;
}

Result<> Transaction::setSavepoint()
{
    return command(QStringLiteral("SAVEPOINT job"));
}

Result<> Transaction::releaseSavepoint()
{
    return command(QStringLiteral("RELEASE job"));
}

Result<> Transaction::rollbackToSavepoint()
{
    const Result<> done = command(QStringLiteral("ROLLBACK TO job"));
    return done ? releaseSavepoint() : done;
}

Result<qint64> Transaction::exec(const QString &sql, Bindings bindings)
{
    StatementLease lease = m_connection.statement(sql);
    if (const Result<> done = run(lease, bindings); !done)
        return fail(done.error());
    return lease->numRowsAffected();
}

Result<qint64> Transaction::insert(const QString &sql, Bindings bindings)
{
    StatementLease lease = m_connection.statement(sql);
    if (const Result<> done = run(lease, bindings); !done)
        return fail(done.error());
    return lease->lastInsertId().toLongLong();
}

/// A null QString is an empty text, not SQL's NULL: an invalid QVariant is what says NULL.
static QVariant boundValue(const QVariant &value)
{
    const bool nullText =
        value.metaType() == QMetaType::fromType<QString>() && value.toString().isNull();
    return nullText ? QVariant(QString::fromLatin1("")) : value;
}

Result<> Transaction::run(StatementLease &lease, Bindings bindings)
{
    if (lease.isPrepared()) {
        for (const Binding &binding : bindings)
            lease->bindValue(binding.name, boundValue(binding.value));
        if (lease->exec())
            return {};
    }
    return fail(databaseError(lease->lastError(), lease->lastQuery()));
}

Result<> Transaction::command(const QString &sql)
{
    StatementLease lease = m_connection.statement(sql);
    return run(lease, {});
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"
#include "models/store/Connection.h"
#include "models/store/TransactionCache.h"

#include <QList>

#include <optional>

namespace dbsbm {

/// One row of a result; columns by their position in the SELECT.
class Row
{
public:
    explicit Row(const Statement &statement) : m_statement(statement) {}
    qint64 integer(int column) const { return m_statement.integer(column); }
    QString text(int column) const { return m_statement.text(column); }
    QByteArray bytes(int column) const { return m_statement.bytes(column); }
    QByteArrayView view(int column) const { return m_statement.view(column); }
    /// A short text that is only compared, as view().
    QUtf8StringView name(int column) const
    {
        const QByteArrayView text = view(column);
        return {text.data(), text.size()};
    }
    bool isNull(int column) const { return m_statement.isNull(column); }
    template<typename Id>
    Id id(int column) const
    {
        return Id::fromSql(integer(column));
    }

private:
    const Statement &m_statement;
};

/// All that reads or writes the database does so through one of these, so no repository can run
/// outside a transaction. RAII: rolled back unless committed. Lives on a database thread.
class Transaction
{
public:
    using Mode = Connection::Use;

    explicit Transaction(Connection &connection) : m_connection(connection) {}
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction();

    /// For the few statements that the engines do not share.
    Engine engine() const { return m_connection.engine(); }

    TransactionCache &cache() { return m_cache; }

    /// See Connection::begin().
    Result<> begin(Mode mode);
    Result<> commit();
    void rollback();
    /// What jobs left in cache().counts; commit() does so, too.
    Result<> writeCounts();

    /// A part that can be taken back alone; one level deep.
    Result<> setSavepoint();
    Result<> releaseSavepoint();
    Result<> rollbackToSavepoint();

    /// Runs a statement with named placeholders; the number of rows it changed.
    Result<qint64> exec(const QString &sql, Bindings bindings = {});
    /// Runs an INSERT, whose VALUES are placeholders alone, for each of \a rows; on a server many
    /// of them at once.
    Result<> execRows(const QString &sql, std::span<const std::vector<Binding>> rows);
    /// Runs an INSERT into a table with a column "id"; the new row's.
    Result<qint64> insert(const QString &sql, Bindings bindings = {});

    /// Every row, through \a read(const Row &).
    template<typename T, typename Read>
    Result<QList<T>> list(const QString &sql, Bindings bindings, Read read)
    {
        QList<T> rows;
        const Result<> done = each(sql, bindings, [&](const Row &row) { rows.append(read(row)); });
        if (!done)
            return fail(done.error());
        return rows;
    }

    /// The first row, or nothing.
    template<typename T, typename Read>
    Result<std::optional<T>> first(const QString &sql, Bindings bindings, Read read)
    {
        std::optional<T> found;
        const Result<> done = each(sql, bindings, [&](const Row &row) {
            if (!found)
                found = read(row);
        });
        if (!done)
            return fail(done.error());
        return found;
    }

    /// Calls \a read for each row; a fault in the middle of the rows is an error, never an end.
    template<typename Read>
    Result<> each(const QString &sql, Bindings bindings, Read read)
    {
        const StatementLease lease = m_connection.statement(sql);
        if (const Result<> bound = lease->bind(bindings); !bound)
            return bound;
        for (;;) {
            const Result<bool> row = lease->step();
            if (!row)
                return fail(row.error());
            if (!*row)
                return {};
            read(Row(*lease));
        }
    }

private:
    Connection &m_connection;
    TransactionCache m_cache;
    bool m_open = false;
};

} // namespace dbsbm

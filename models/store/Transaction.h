// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"
#include "models/store/Connection.h"

#include <QVariant>

#include <initializer_list>
#include <optional>
#include <span>
#include <vector>

namespace dbsbm {

/// One row of a result; columns by their position in the SELECT.
class Row
{
public:
    explicit Row(const QSqlQuery &query) : m_query(query) {}
    qint64 integer(int column) const { return m_query.value(column).toLongLong(); }
    QString text(int column) const { return m_query.value(column).toString(); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    bool isNull(int column) const { return m_query.isNull(column); }
    template<typename Id>
    Id id(int column) const
    {
        return Id::fromSql(integer(column));
    }

private:
    const QSqlQuery &m_query;
};

/// A named placeholder (":guild") and its value. An invalid variant binds NULL.
struct Binding
{
    QString name;
    QVariant value;
};

/// The bindings of one statement: a list in braces, or a vector made at run time.
class Bindings
{
public:
    Bindings() = default;
    Bindings(std::initializer_list<Binding> list) : m_list(list.begin(), list.size()) {}
    Bindings(const std::vector<Binding> &list) : m_list(list) {}
    auto begin() const { return m_list.begin(); }
    auto end() const { return m_list.end(); }

private:
    std::span<const Binding> m_list; ///< lives as long as the statement's call
};

/// All that reads or writes the database does so through one of these, so no repository can run
/// outside a transaction. RAII: rolled back unless committed. Lives on a database thread.
class Transaction
{
public:
    enum class Mode { Read, Write };

    explicit Transaction(Connection &connection) : m_connection(connection) {}
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction();

    /// BEGIN IMMEDIATE for Write (the lock is taken now, or DB-002), BEGIN for Read (a snapshot).
    Result<> begin(Mode mode);
    Result<> commit();
    void rollback();

    /// A part that can be taken back alone; one level deep.
    Result<> setSavepoint();
    Result<> releaseSavepoint();
    Result<> rollbackToSavepoint();

    /// Runs a statement with named placeholders; the number of rows it changed.
    Result<qint64> exec(const QString &sql, Bindings bindings = {});
    /// Runs an INSERT; the new row id.
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
        StatementLease lease = m_connection.statement(sql);
        const Result<> started = run(lease, bindings);
        if (!started)
            return started;
        while (lease->next())
            read(Row(*lease));
        return lease.finish();
    }

private:
    Result<> run(StatementLease &lease, Bindings bindings);
    Result<> command(const QString &sql);

    Connection &m_connection;
    bool m_open = false;
};

} // namespace dbsbm

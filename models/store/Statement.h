// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"

#include <QString>
#include <QVariant>

#include <initializer_list>
#include <memory>
#include <span>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace dbsbm {

/// Turns an SQLite result code (sqlite.org/rescode.html, plain or extended) into one of our errors,
/// with a sentence saying what to do. \a doing is the statement or step, for the log.
Error databaseError(int code, const QString &message, const QString &doing);

/// A named placeholder (":guild") and its value: an integer, a QString or a QByteArray. An invalid
/// variant binds NULL; a null QString or QByteArray binds an empty one.
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
    size_t size() const { return m_list.size(); }

private:
    std::span<const Binding> m_list; ///< lives as long as the statement's call
};

/// One prepared SQLite statement, on the handle that the driver opened: binding and stepping here
/// costs a third of what it does through QSqlQuery. Belongs to its connection's thread.
class Statement
{
public:
    /// A text that cannot be prepared is told by the first bind().
    Statement(sqlite3 *database, QString sql);
    ~Statement();
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;

    bool isPrepared() const { return m_statement != nullptr; }
    /// Every placeholder exactly once, in any order.
    Result<> bind(Bindings bindings);
    /// True while there is a row.
    Result<bool> step();
    /// Steps to the end.
    Result<> run();
    /// Ready for other bindings.
    void reset();

    /// Rows that the last INSERT, UPDATE or DELETE of the connection changed.
    qint64 changes() const;
    qint64 lastInsertId() const;

    // The present row; columns by position.
    qint64 integer(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;
    bool isNull(int column) const;

private:
    int bindOne(int index, const QVariant &value);
    int indexOf(const QString &name, size_t expected) const;
    tl::unexpected<Error> fault(int code) const;

    sqlite3 *m_database;
    sqlite3_stmt *m_statement = nullptr;
    QString m_sql;
    int m_prepareCode = 0;
    std::vector<QString> m_names; ///< of the placeholders, in the order of their indexes
};

/// A statement of the cache, with whether somebody is reading from it.
struct CachedStatement
{
    CachedStatement(sqlite3 *database, const QString &sql) : statement(database, sql) {}
    Statement statement;
    bool busy = false;
};

/// The use of one cached statement; resets it when it goes.
class StatementLease
{
public:
    explicit StatementLease(std::shared_ptr<CachedStatement> cached) : m_cached(std::move(cached))
    {
        m_cached->busy = true;
    }
    StatementLease(const StatementLease &) = delete;
    StatementLease &operator=(const StatementLease &) = delete;
    StatementLease(StatementLease &&) = default;
    StatementLease &operator=(StatementLease &&) = delete;
    ~StatementLease()
    {
        if (!m_cached)
            return;
        m_cached->statement.reset();
        m_cached->busy = false;
    }

    Statement *operator->() const { return &m_cached->statement; }
    Statement &operator*() const { return m_cached->statement; }

private:
    std::shared_ptr<CachedStatement> m_cached;
};

} // namespace dbsbm

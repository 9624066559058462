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

namespace dbsbm {

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

/// One prepared statement of one connection, whatever the engine; belongs to its thread. A text
/// that cannot be prepared is told by bind() or by the first step().
class Statement
{
public:
    Statement() = default;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    virtual ~Statement() = default;

    /// False once it could not be prepared.
    virtual bool isUsable() const = 0;
    /// Every placeholder exactly once, in any order.
    virtual Result<> bind(Bindings bindings) = 0;
    /// True while there is a row.
    virtual Result<bool> step() = 0;
    /// Ready for other bindings.
    virtual void reset() = 0;
    /// Steps to the end.
    Result<> run();

    /// Rows that this INSERT, UPDATE or DELETE changed.
    virtual qint64 changes() const = 0;
    /// Of an INSERT whose text went through Connection::insertText().
    virtual qint64 lastInsertId() const = 0;

    // The present row; columns by position.
    virtual qint64 integer(int column) const = 0;
    virtual QString text(int column) const = 0;
    virtual QByteArray bytes(int column) const = 0;
    /// Bytes, or a text as UTF-8, where they lie: for what is hashed or compared at once. Lasts
    /// until the statement is asked for anything else.
    virtual QByteArrayView view(int column) const = 0;
    virtual bool isNull(int column) const = 0;
};

/// A statement of the cache, with whether somebody is reading from it.
struct CachedStatement
{
    explicit CachedStatement(std::unique_ptr<Statement> made) : statement(std::move(made)) {}
    std::unique_ptr<Statement> statement;
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
        m_cached->statement->reset();
        m_cached->busy = false;
    }

    Statement *operator->() const { return m_cached->statement.get(); }
    Statement &operator*() const { return *m_cached->statement; }

private:
    std::shared_ptr<CachedStatement> m_cached;
};

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"

#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QString>

#include <chrono>
#include <memory>

namespace dbsbm {

/// Turns what the driver reports into one of our errors, with a sentence saying what to do.
Error databaseError(const QSqlError &error, const QString &doing);

/// A prepared statement of the cache, with whether somebody is reading from it.
struct Statement
{
    QSqlQuery query;
    bool busy = false;
    bool prepared = false;
};

/// The use of one prepared statement; resets it when it goes.
class StatementLease
{
public:
    explicit StatementLease(std::shared_ptr<Statement> statement);
    StatementLease(const StatementLease &) = delete;
    StatementLease &operator=(const StatementLease &) = delete;
    StatementLease(StatementLease &&) = default;
    StatementLease &operator=(StatementLease &&) = delete;
    ~StatementLease();

    QSqlQuery *operator->() const { return &m_statement->query; }
    QSqlQuery &operator*() const { return m_statement->query; }
    bool isPrepared() const { return m_statement->prepared; }
    /// Ends the reading; an error when the rows ended in a fault.
    Result<> finish();

private:
    std::shared_ptr<Statement> m_statement;
};

/// One SQLite connection with its cache of prepared statements. Lives and dies on one thread.
class Connection
{
public:
    explicit Connection(QString name) : m_name(std::move(name)) {}
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    ~Connection() { close(); }

    /// Opens the file without changing anything in it. A file that is not a database is refused
    /// here (DB-005), before SQLite sees it.
    Result<> open(const QString &path, std::chrono::milliseconds busyTimeout, bool readOnly);
    /// foreign_keys=ON; for the writer journal_mode=WAL and synchronous=FULL. Only after the schema
    /// was accepted.
    Result<> configure(bool writes);
    void close();
    bool isOpen() const { return m_database.isOpen(); }

    StatementLease statement(const QString &sql);
    /// A PRAGMA's or SELECT's single number, outside any transaction.
    Result<qint64> number(const QString &sql);
    Result<> run(const QString &sql);

private:
    QString m_name;
    QSqlDatabase m_database;
    QHash<QString, std::shared_ptr<Statement>> m_statements;
};

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Statement.h"

#include <QHash>
#include <QSqlDatabase>

#include <chrono>
#include <memory>

namespace dbsbm {

/// One SQLite connection with its cache of prepared statements: opened and owned through Qt SQL,
/// used through its handle. Lives and dies on one thread.
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
    /// foreign_keys=ON; for the writer journal_mode=WAL, synchronous=FULL, temp_store=MEMORY. Only
    /// after the schema was accepted.
    Result<> configure(bool writes);
    void close();
    bool isOpen() const { return m_database.isOpen(); }

    /// The statement of the cache, or a new one while that is being read.
    StatementLease statement(const QString &sql);
    /// Rows changed since it was opened; grows with every row that a statement changes.
    qint64 totalChanges() const;
    /// False, too, after SQLite took a transaction back by itself, as when the disk is full.
    bool isInTransaction() const;
    /// A PRAGMA's or SELECT's single number, outside any transaction.
    Result<qint64> number(const QString &sql);
    Result<> run(const QString &sql);

private:
    Result<> takeHandle();

    QString m_name;
    QSqlDatabase m_database;
    sqlite3 *m_handle = nullptr; ///< of m_database's driver
    QHash<QString, std::shared_ptr<CachedStatement>> m_statements;
};

} // namespace dbsbm

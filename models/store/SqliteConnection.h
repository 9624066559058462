// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Connection.h"

#include <QSqlDatabase>

#include <chrono>

struct sqlite3;

namespace dbsbm {

/// SQLite: opened and owned through Qt SQL, used through its handle.
class SqliteConnection final : public Connection
{
public:
    SqliteConnection(QString path, std::chrono::milliseconds busyTimeout, Use use, QString name)
        : m_path(std::move(path)), m_busyTimeout(busyTimeout), m_use(use), m_name(std::move(name))
    {}
    ~SqliteConnection() override { close(); }

    Engine engine() const override { return Engine::Sqlite; }
    /// A file that is not a database is refused here (DB-005), before SQLite sees it.
    Result<> open() override;
    /// foreign_keys=ON; for the writer journal_mode=WAL, synchronous=FULL, temp_store=MEMORY.
    Result<> configure() override;
    void close() override;
    bool isOpen() const override { return m_database.isOpen(); }

    /// VACUUM, then empties the write-ahead log.
    Result<> compact(const std::stop_token &stop) override;
    Result<qint64> number(const QString &sql) override;
    Result<> run(const QString &sql) override;
    QString insertText(const QString &sql) const override { return sql; }

    /// BEGIN IMMEDIATE for Write (the lock is taken now, or DB-002), BEGIN for Read.
    Result<> begin(Use use) override;
    Result<> takeTurn(Turn) override { return {}; } // BEGIN IMMEDIATE is alone
    Result<> commit() override;
    Result<> rollback() override;
    Result<> savepoint(const QString &sql) override { return command(sql); }
    /// Gone after SQLite took a transaction back by itself, as when the disk is full.
    TransactionHealth health() const override;
    qint64 totalChanges() const override;
    /// PRAGMA data_version.
    Result<qint64> changeMark() override;
    void onForeignCommit(std::function<void()>) override {}

protected:
    std::unique_ptr<Statement> prepare(const QString &sql) override;

private:
    Result<> rewrite(const std::stop_token &stop);
    Result<> takeHandle();
    Result<> command(const QString &sql);

    QString m_path;
    std::chrono::milliseconds m_busyTimeout;
    Use m_use;
    QString m_name;
    QSqlDatabase m_database;
    sqlite3 *m_handle = nullptr; ///< of m_database's driver
};

} // namespace dbsbm

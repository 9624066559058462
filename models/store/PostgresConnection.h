// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Connection.h"
#include "models/store/databaseErrors.h"

#include <QSqlDatabase>

#include <chrono>

class QSqlError;

namespace dbsbm {

/// PostgreSQL 15 or newer through the driver QPSQL. Every write commit that changed something
/// tells the other processes on the channel "dbsbm_changed".
class PostgresConnection final : public Connection
{
public:
    PostgresConnection(PostgresAddress address, std::chrono::milliseconds busyTimeout, Use use,
                       QString name)
        : m_address(std::move(address)),
          m_busyTimeout(busyTimeout),
          m_use(use),
          m_name(std::move(name))
    {}
    ~PostgresConnection() override { close(); }

    Engine engine() const override { return Engine::Postgres; }
    /// To write: DB-002 while a restore has the database for itself, which it cannot begin
    /// while this connection is open.
    Result<> open() override;
    /// Time limits of statements, locks and forgotten transactions, synchronous_commit=on; the
    /// writer listens to the other processes.
    Result<> configure() override;
    void close() override;
    bool isOpen() const override { return m_database.isOpen() && !m_lost; }

    /// VACUUM FULL of the tables that name people.
    Result<> compact(const std::stop_token &stop) override;
    Result<qint64> number(const QString &sql) override;
    Result<> run(const QString &sql) override;
    QString insertText(const QString &sql) const override;

    /// SERIALIZABLE for Write, REPEATABLE READ READ ONLY for Read.
    Result<> begin(Use use) override;
    Result<> takeTurn(Turn turn) override;
    /// Refuses a transaction in which a statement failed: PostgreSQL would answer its COMMIT with
    /// a rollback and call that a success.
    Result<> commit() override;
    Result<> rollback() override;
    Result<> savepoint(const QString &sql) override;
    TransactionHealth health() const override;
    qint64 totalChanges() const override { return m_totalChanges; }
    /// Asks the server for a sign of life; the number of times it was opened, as what happened in
    /// between is not known.
    Result<qint64> changeMark() override;
    void onForeignCommit(std::function<void()> heard) override { m_heard = std::move(heard); }

    // For its statements.
    QSqlDatabase database() const { return m_database; }
    /// The error of what just failed, remembered in the transaction's health.
    Error fault(const QSqlError &error, const QString &doing);
    void countChanges(qint64 rows) { m_totalChanges += rows; }

protected:
    std::unique_ptr<Statement> prepare(const QString &sql) override;

private:
    QString connectOptions() const;
    Result<> refuseOldServer();
    Result<> joinWriters();
    Result<> listen();

    PostgresAddress m_address;
    std::chrono::milliseconds m_busyTimeout;
    Use m_use;
    QString m_name;
    QSqlDatabase m_database;
    std::function<void()> m_heard;
    TransactionHealth m_health = TransactionHealth::Gone;
    bool m_lost = false;
    qint64 m_opened = 0;
    qint64 m_totalChanges = 0;
    qint64 m_changesAtBegin = 0;
};

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/DatabaseOptions.h"
#include "models/store/Statement.h"

#include <QHash>

#include <array>
#include <functional>
#include <stop_token>

namespace dbsbm {

/// How a transaction stands while it is open.
enum class TransactionHealth {
    Good,
    Aborted,  ///< a statement failed; goes on only from a savepoint
    Conflict, ///< with another transaction: the whole one is to be run again
    Gone,     ///< the engine took it back, or the connection is lost
};

/// One connection to a database with its cache of prepared statements. Lives and dies on one
/// thread. What differs between the engines ends here.
class Connection
{
public:
    enum class Use { Read, Write };
    enum class Turn { Shared, Alone };

    /// \a name is unique in the process. Nothing is opened yet.
    static std::unique_ptr<Connection> make(const DatabaseOptions &options, Use use,
                                            const QString &name);

    Connection() = default;
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    virtual ~Connection() = default;

    virtual Engine engine() const = 0;
    /// Opens without changing anything in the database.
    virtual Result<> open() = 0;
    /// Sets what the record relies on; only after the schema was accepted.
    virtual Result<> configure() = 0;
    virtual void close() = 0;
    /// False, too, once the server ended the connection.
    virtual bool isOpen() const = 0;

    /// The statement of the cache, or a new one while that is being read.
    StatementLease statement(const QString &sql);
    /// A single number from outside the cache; 0 when there is no row.
    virtual Result<qint64> number(const QString &sql) = 0;
    /// Rewrites what is stored so that nothing of deleted or changed rows stays in its files; only
    /// outside a transaction. DB-002 while others read or write, API-012 when \a stop came first.
    virtual Result<> compact(const std::stop_token &stop) = 0;
    /// One statement without placeholders, of any kind.
    virtual Result<> run(const QString &sql) = 0;
    /// The text of an INSERT, such that the statement knows the new row's id.
    virtual QString insertText(const QString &sql) const = 0;

    /// For Write a serializable transaction that holds or will notice its conflicts, for Read one
    /// consistent snapshot that cannot write.
    virtual Result<> begin(Use use) = 0;
    /// First in a transaction that writes: beside others who write and may conflict, or alone, when
    /// a conflict made it be run again. Waits until those who may not write beside it have ended.
    virtual Result<> takeTurn(Turn turn) = 0;
    /// An error leaves nothing behind, but one of outcomeUnknown().
    virtual Result<> commit() = 0;
    virtual Result<> rollback() = 0;
    /// "SAVEPOINT job" and its like.
    virtual Result<> savepoint(const QString &sql) = 0;
    virtual TransactionHealth health() const = 0;
    /// Rows changed since it was opened; grows with every row that a statement changes.
    virtual qint64 totalChanges() const = 0;

    /// A number that changes when others may have committed; an error when the server is gone.
    virtual Result<qint64> changeMark() = 0;
    /// Called, on this connection's thread, when another process tells of a commit of its own.
    /// SQLite has nobody who tells: it is asked with changeMark().
    virtual void onForeignCommit(std::function<void()> heard) = 0;

protected:
    virtual std::unique_ptr<Statement> prepare(const QString &sql) = 0;
    void forgetStatements();

private:
    /// What a text that lies there was prepared as. The text is held, so nothing else comes to lie
    /// in its place: most texts are literals, and reading one to look it up costs as much as
    /// binding its values.
    struct Recent
    {
        QString text;
        std::shared_ptr<CachedStatement> cached;
    };

    Recent &recentOf(const QString &sql);

    QHash<QString, std::shared_ptr<CachedStatement>> m_statements;
    std::array<Recent, 256> m_recent;
};

} // namespace dbsbm

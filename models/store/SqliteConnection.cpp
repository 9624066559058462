// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/SqliteConnection.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"
#include "models/store/SqliteStatement.h"
#include "models/store/databaseErrors.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>

#include <sqlite3.h>

namespace dbsbm {

namespace {

constexpr int kStopSteps = 10'000;   // of SQLite's machine, between two looks whether to stop
constexpr qint64 kHeaderBytes = 100; // sqlite.org/fileformat2.html 1.3

} // namespace

Result<> SqliteConnection::open()
{
    if (!QDir().mkpath(QFileInfo(m_path).absolutePath())) {
        return fail(
            codes::kDatabaseUnavailable, DatabaseFault{},
            tr("The data folder cannot be made. Check its path and the rights of this user."),
            m_path);
    }
    // SQLite takes a file without a whole header for an empty one and would write over it. This
    // asks for its size without opening it.
    const qint64 size = QFileInfo(m_path).size();
    if (size > 0 && size < kHeaderBytes)
        return fail(sqliteError(SQLITE_NOTADB, QString::fromUtf8(sqlite3_errstr(SQLITE_NOTADB)),
                                QStringLiteral("%1 bytes").arg(size)));
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    m_database.setDatabaseName(m_path);
    QString connectOptions = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(m_busyTimeout.count());
    if (m_use == Use::Read)
        connectOptions += QStringLiteral(";QSQLITE_OPEN_READONLY");
    m_database.setConnectOptions(connectOptions);
    Result<> opened;
    if (m_database.open()) {
        // SQLite itself says whether the file is a database. Never open the file by other means:
        // closing any descriptor of it drops this process's locks on it, another process then
        // takes itself for the last one and deletes the write-ahead log under our feet
        // (SQLite, "How To Corrupt An SQLite Database File", 2.2).
        opened =
            takeHandle().and_then([this] { return run(QStringLiteral("PRAGMA schema_version")); });
    } else {
        const QSqlError error = m_database.lastError();
        opened = fail(sqliteError(error.nativeErrorCode().toInt(), error.text(),
                                  QStringLiteral("open ") + m_path));
    }
    if (!opened)
        close();
    return opened;
}

/// The handle is usable only when the driver runs on the very SQLite that this program links.
Result<> SqliteConnection::takeHandle()
{
    QSqlQuery query(m_database);
    const bool asked = query.exec(QStringLiteral("SELECT sqlite_source_id()")) && query.next();
    const QVariant handle = m_database.driver()->handle();
    if (asked && query.value(0).toString() == QLatin1StringView(sqlite3_sourceid())
        && qstrcmp(handle.typeName(), "sqlite3*") == 0)
        m_handle = *static_cast<sqlite3 *const *>(handle.constData());
    if (m_handle)
        return {};
    return fail(codes::kDatabaseUnavailable, DatabaseFault{},
                tr("The SQLite driver does not fit this program. Install the program again."),
                query.lastError().text());
}

Result<> SqliteConnection::configure()
{
    QStringList pragmas{QStringLiteral("PRAGMA foreign_keys=ON")};
    if (m_use == Use::Write) {
        pragmas << QStringLiteral("PRAGMA journal_mode=WAL")
                << QStringLiteral("PRAGMA synchronous=FULL")
                // What savepoints keep of changed pages; a file of its own would cost writes.
                << QStringLiteral("PRAGMA temp_store=MEMORY");
    }
    for (const QString &pragma : pragmas) {
        if (const Result<> done = run(pragma); !done)
            return done;
    }
    return {};
}

void SqliteConnection::close()
{
    if (!m_database.isValid())
        return;
    forgetStatements();
    m_handle = nullptr;
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

std::unique_ptr<Statement> SqliteConnection::prepare(const QString &sql)
{
    return std::make_unique<SqliteStatement>(m_handle, sql);
}

Result<> SqliteConnection::begin(Use use)
{
    return command(use == Use::Write ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN"));
}

Result<> SqliteConnection::commit()
{
    return command(QStringLiteral("COMMIT"));
}

Result<> SqliteConnection::rollback()
{
    return command(QStringLiteral("ROLLBACK"));
}

Result<> SqliteConnection::command(const QString &sql)
{
    const StatementLease lease = statement(sql);
    const Result<> bound = lease->bind({});
    return bound ? lease->run() : bound;
}

qint64 SqliteConnection::totalChanges() const
{
    return sqlite3_total_changes64(m_handle);
}

TransactionHealth SqliteConnection::health() const
{
    return sqlite3_get_autocommit(m_handle) == 0 ? TransactionHealth::Good
                                                 : TransactionHealth::Gone;
}

Result<qint64> SqliteConnection::changeMark()
{
    return number(QStringLiteral("PRAGMA data_version"));
}

Result<qint64> SqliteConnection::number(const QString &sql)
{
    SqliteStatement statement(m_handle, sql);
    if (const Result<> bound = statement.bind({}); !bound)
        return fail(bound.error());
    const Result<bool> row = statement.step();
    if (!row)
        return fail(row.error());
    return *row ? statement.integer(0) : 0;
}

/// VACUUM writes the whole database anew, which has no place in memory. A stop takes it back.
Result<> SqliteConnection::rewrite(const std::stop_token &stop)
{
    if (const Result<> set = run(QStringLiteral("PRAGMA temp_store=FILE")); !set)
        return set;
    const auto asked = [](void *token) {
        return static_cast<const std::stop_token *>(token)->stop_requested() ? 1 : 0;
    };
    std::stop_token token(stop);
    sqlite3_progress_handler(m_handle, kStopSteps, asked, &token);
    // A small file is rewritten before the handler is asked once.
    const Result<> done = stop.stop_requested() ? fail(sqliteError(SQLITE_INTERRUPT, {}, {}))
                                                : run(QStringLiteral("VACUUM"));
    sqlite3_progress_handler(m_handle, 0, nullptr, nullptr);
    const Result<> reset = run(QStringLiteral("PRAGMA temp_store=MEMORY"));
    if (!done && stop.stop_requested()) {
        return fail(codes::kCancelled, InternalFault{},
                    QCoreApplication::translate("Backup",
                                                "The work was cancelled, and nothing of it was "
                                                "kept. Start it again when you like."));
    }
    return done ? reset : done;
}

Result<> SqliteConnection::compact(const std::stop_token &stop)
{
    if (const Result<> done = rewrite(stop); !done)
        return done;
    // Its one row begins with 1 when somebody else still reads from the log.
    const Result<qint64> blocked = number(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    if (!blocked)
        return fail(blocked.error());
    if (*blocked != 0)
        return fail(sqliteError(SQLITE_BUSY, QString::fromUtf8(sqlite3_errstr(SQLITE_BUSY)),
                                QStringLiteral("wal_checkpoint")));
    return {};
}

Result<> SqliteConnection::run(const QString &sql)
{
    SqliteStatement statement(m_handle, sql);
    const Result<> bound = statement.bind({});
    return bound ? statement.run() : bound;
}

} // namespace dbsbm

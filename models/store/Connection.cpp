// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Connection.h"

#include "models/core/ErrorCodes.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>

#include <sqlite3.h>

namespace dbsbm {

namespace {

constexpr qint64 kHeaderBytes = 100; // sqlite.org/fileformat2.html 1.3

QString tr(const char *text)
{
    return QCoreApplication::translate("dbsbm::Database", text);
}

} // namespace

Result<> Connection::open(const QString &path, std::chrono::milliseconds busyTimeout, bool readOnly)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath())) {
        return fail(
            codes::kDatabaseUnavailable, DatabaseFault{},
            tr("The data folder cannot be made. Check its path and the rights of this user."),
            path);
    }
    // SQLite takes a file without a whole header for an empty one and would write over it. This
    // asks for its size without opening it.
    const qint64 size = QFileInfo(path).size();
    if (size > 0 && size < kHeaderBytes)
        return fail(databaseError(SQLITE_NOTADB, QString::fromUtf8(sqlite3_errstr(SQLITE_NOTADB)),
                                  QStringLiteral("%1 bytes").arg(size)));
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    m_database.setDatabaseName(path);
    QString connectOptions = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyTimeout.count());
    if (readOnly)
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
        opened = fail(databaseError(error.nativeErrorCode().toInt(), error.text(),
                                    QStringLiteral("open ") + path));
    }
    if (!opened)
        close();
    return opened;
}

/// The handle is usable only when the driver runs on the very SQLite that this program links.
Result<> Connection::takeHandle()
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

Result<> Connection::configure(bool writes)
{
    QStringList pragmas{QStringLiteral("PRAGMA foreign_keys=ON")};
    if (writes) {
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

void Connection::close()
{
    if (!m_database.isValid())
        return;
    m_statements.clear();
    m_handle = nullptr;
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

StatementLease Connection::statement(const QString &sql)
{
    std::shared_ptr<CachedStatement> &cached = m_statements[sql];
    if (cached && !cached->busy && cached->statement.isPrepared())
        return StatementLease(cached);
    auto fresh = std::make_shared<CachedStatement>(m_handle, sql);
    if (!cached)
        cached = fresh; // the same text within its own rows gets a statement of its own
    return StatementLease(std::move(fresh));
}

qint64 Connection::totalChanges() const
{
    return sqlite3_total_changes64(m_handle);
}

bool Connection::isInTransaction() const
{
    return sqlite3_get_autocommit(m_handle) == 0;
}

Result<qint64> Connection::number(const QString &sql)
{
    Statement statement(m_handle, sql);
    if (const Result<> bound = statement.bind({}); !bound)
        return fail(bound.error());
    const Result<bool> row = statement.step();
    if (!row)
        return fail(row.error());
    return *row ? statement.integer(0) : 0;
}

Result<> Connection::run(const QString &sql)
{
    Statement statement(m_handle, sql);
    const Result<> bound = statement.bind({});
    return bound ? statement.run() : bound;
}

} // namespace dbsbm

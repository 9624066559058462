// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Connection.h"

#include "models/core/ErrorCodes.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSqlError>

namespace dbsbm {

namespace {

// Primary result codes of SQLite (sqlite.org/rescode.html); the driver reports extended ones,
// whose low byte is the primary.
enum SqliteCode {
    Busy = 5,
    Locked = 6,
    ReadOnly = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    CantOpen = 14,
    NotADatabase = 26
};

QString tr(const char *text)
{
    return QCoreApplication::translate("dbsbm::Database", text);
}

Error corruptError(const QString &detail)
{
    return Error(codes::kDatabaseCorrupt, DatabaseFault{},
                 tr("The database file is damaged or is not a database of this program. It was "
                    "left as it is; "
                    "restore a backup or choose another data folder."),
                 detail);
}

Result<> refuseForeignFile(const QString &path)
{
    QFile file(path);
    if (!file.exists() || file.size() == 0)
        return {};
    if (!file.open(QIODevice::ReadOnly)) {
        return fail(codes::kDatabaseUnavailable, DatabaseFault{},
                    tr("The database file cannot be read. Check that this user may read it."),
                    file.errorString());
    }
    if (file.read(16) != QByteArray("SQLite format 3", 16))
        return fail(
            corruptError(QStringLiteral("the file does not start as an SQLite database does")));
    return {};
}

} // namespace

Error databaseError(const QSqlError &error, const QString &doing)
{
    const QString detail = doing % QStringLiteral(": ") % error.driverText() % QStringLiteral(" ")
        % error.databaseText() % QStringLiteral(" (") % error.nativeErrorCode()
        % QStringLiteral(")");
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case Busy:
    case Locked:
        return Error(
            codes::kDatabaseBusy, DatabaseFault{},
            tr("Another program holds the database. Close it or wait a moment, then try again."),
            detail);
    case ReadOnly:
        return Error(
            codes::kDatabaseReadOnly, DatabaseFault{},
            tr("The database cannot be written. Give this user the right to write the file and its "
               "folder, then start again."),
            detail);
    case Corrupt:
    case NotADatabase: return corruptError(detail);
    case Full:
    case IoError:
    case CantOpen:
        return Error(codes::kDatabaseUnavailable, DatabaseFault{},
                     tr("The database cannot be reached. Check the disk, its free space and the "
                        "data folder, then "
                        "try again."),
                     detail);
    default:
        return Error(
            codes::kDatabaseStatement, DatabaseFault{},
            tr("The database refused a step, and nothing was changed. Export an error report and "
               "report this."),
            detail);
    }
}

StatementLease::StatementLease(std::shared_ptr<Statement> statement)
    : m_statement(std::move(statement))
{
    m_statement->busy = true;
}

StatementLease::~StatementLease()
{
    if (!m_statement)
        return;
    m_statement->query.finish();
    m_statement->busy = false;
}

Result<> StatementLease::finish()
{
    const QSqlError error = m_statement->query.lastError();
    if (error.type() == QSqlError::NoError)
        return {};
    return fail(databaseError(error, m_statement->query.lastQuery()));
}

Result<> Connection::open(const QString &path, std::chrono::milliseconds busyTimeout, bool readOnly)
{
    if (const Result<> known = refuseForeignFile(path); !known)
        return known;
    if (!QDir().mkpath(QFileInfo(path).absolutePath())) {
        return fail(
            codes::kDatabaseUnavailable, DatabaseFault{},
            tr("The data folder cannot be made. Check its path and the rights of this user."),
            path);
    }
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
    m_database.setDatabaseName(path);
    QString connectOptions = QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyTimeout.count());
    if (readOnly)
        connectOptions += QStringLiteral(";QSQLITE_OPEN_READONLY");
    m_database.setConnectOptions(connectOptions);
    if (m_database.open())
        return {};
    const Error error = databaseError(m_database.lastError(), QStringLiteral("open ") + path);
    close();
    return fail(error);
}

Result<> Connection::configure(bool writes)
{
    QStringList pragmas{QStringLiteral("PRAGMA foreign_keys=ON")};
    if (writes) {
        pragmas << QStringLiteral("PRAGMA journal_mode=WAL")
                << QStringLiteral("PRAGMA synchronous=FULL");
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
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

StatementLease Connection::statement(const QString &sql)
{
    std::shared_ptr<Statement> &cached = m_statements[sql];
    if (cached && !cached->busy && cached->prepared)
        return StatementLease(cached);
    auto fresh = std::make_shared<Statement>(Statement{QSqlQuery(m_database)});
    fresh->query.setForwardOnly(true);
    fresh->prepared = fresh->query.prepare(sql);
    if (!cached)
        cached = fresh; // the same text within its own rows gets a statement of its own
    return StatementLease(std::move(fresh));
}

Result<qint64> Connection::number(const QString &sql)
{
    QSqlQuery query(m_database);
    if (query.exec(sql) && query.next())
        return query.value(0).toLongLong();
    return fail(databaseError(query.lastError(), sql));
}

Result<> Connection::run(const QString &sql)
{
    QSqlQuery query(m_database);
    if (query.exec(sql))
        return {};
    return fail(databaseError(query.lastError(), sql));
}

} // namespace dbsbm

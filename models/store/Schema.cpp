// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Schema.h"

#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"
#include "models/core/tr.h"

#include <QFile>
#include <QUuid>

namespace dbsbm {

namespace {

/// PRAGMA user_version and application_id; a write transaction is the lock.
class SqliteSchema final : public Schema
{
public:
    SqliteSchema(Connection &connection, QString path)
        : m_connection(connection), m_path(std::move(path))
    {}

    QString migrations() const override { return QStringLiteral(":/dbsbm/sql/sqlite"); }
    Result<> lock() override { return {}; }
    void unlock() override {}

    Result<qint64> version() override
    {
        const Result<qint64> tables =
            m_connection.number(QStringLiteral("SELECT count(*) FROM sqlite_master"));
        if (!tables || *tables == 0)
            return tables;
        const Result<qint64> owner = m_connection.number(QStringLiteral("PRAGMA application_id"));
        if (!owner)
            return owner;
        if (*owner != kApplicationId) {
            return fail(codes::kDatabaseCorrupt, DatabaseFault{},
                        tr("The database file belongs to another program. It was left as it is; "
                           "choose another data folder."),
                        QStringLiteral("application_id %1").arg(*owner));
        }
        return m_connection.number(QStringLiteral("PRAGMA user_version"));
    }

    Result<> backUp(qint64 version) override
    {
        const QString copy = QStringLiteral("%1.v%2.backup").arg(m_path).arg(version);
        if (QFile::exists(copy))
            return {}; // of an earlier attempt, which changed nothing
        // Under a name of its own first: another process may be at it, and half a copy is none.
        const QString part = copy + u'.' + QUuid::createUuid().toString(QUuid::WithoutBraces);
        QString quoted = part;
        quoted.replace(u'\'', QStringLiteral("''"));
        if (const Result<> done = m_connection.run(QStringLiteral("VACUUM INTO '%1'").arg(quoted));
            !done) {
            QFile::remove(part);
            return done;
        }
        if (!QFile::rename(part, copy) && (!QFile::remove(part) || !QFile::exists(copy))) {
            return fail(codes::kDatabaseUnavailable, DatabaseFault{},
                        tr("The copy that is made before an upgrade could not be kept. Check the "
                           "rights and the space of the data folder."),
                        copy);
        }
        return {};
    }

    QStringList setVersion(qint64 version) const override
    {
        return {QStringLiteral("PRAGMA application_id=%1").arg(kApplicationId),
                QStringLiteral("PRAGMA user_version=%1").arg(version)};
    }

private:
    Connection &m_connection;
    QString m_path;
};

/// A table "schema_version" of one row; an advisory lock of the session. Backing up is the
/// server's business: each migration is one transaction, tables and all.
class PostgresSchema final : public Schema
{
public:
    explicit PostgresSchema(Connection &connection) : m_connection(connection) {}

    QString migrations() const override { return QStringLiteral(":/dbsbm/sql/postgres"); }

    Result<> lock() override
    {
        return m_connection.run(QStringLiteral("SELECT pg_advisory_lock(%1)").arg(kApplicationId));
    }

    void unlock() override
    {
        const Result<> done =
            m_connection.run(QStringLiteral("SELECT pg_advisory_unlock(%1)").arg(kApplicationId));
        if (!done) // then the connection is lost, and the lock with it
            qCWarning(lcStore, "%s", qUtf8Printable(done.error().detail()));
    }

    Result<qint64> version() override
    {
        const Result<qint64> tables = m_connection.number(QStringLiteral(
            "SELECT count(*) FROM pg_class WHERE relnamespace = current_schema()::regnamespace "
            "AND relkind IN ('r', 'p', 'v', 'm', 'f')"));
        if (!tables || *tables == 0)
            return tables;
        const Result<qint64> ours = m_connection.number(QStringLiteral(
            "SELECT count(*) FROM information_schema.columns WHERE table_schema = "
            "current_schema() AND table_name = 'schema_version' AND column_name = 'application'"));
        if (!ours)
            return ours;
        if (*ours == 0)
            return foreign();
        const Result<qint64> owner =
            m_connection.number(QStringLiteral("SELECT application FROM schema_version"));
        if (!owner)
            return owner;
        if (*owner != kApplicationId)
            return foreign();
        return m_connection.number(QStringLiteral("SELECT version FROM schema_version"));
    }

    Result<> backUp(qint64) override { return {}; }

    QStringList setVersion(qint64 version) const override
    {
        return {QStringLiteral("CREATE TABLE IF NOT EXISTS schema_version (one BIGINT PRIMARY KEY "
                               "CHECK (one = 1), application BIGINT NOT NULL, version BIGINT NOT "
                               "NULL)"),
                QStringLiteral("INSERT INTO schema_version VALUES (1, %1, %2) ON CONFLICT (one) "
                               "DO UPDATE SET version = excluded.version")
                    .arg(kApplicationId)
                    .arg(version)};
    }

private:
    static tl::unexpected<Error> foreign()
    {
        return fail(codes::kDatabaseCorrupt, DatabaseFault{},
                    tr("The PostgreSQL database holds the tables of another program. It was left "
                       "as it is; choose an empty database."));
    }

    Connection &m_connection;
};

} // namespace

std::unique_ptr<Schema> Schema::make(Connection &connection, const QString &path)
{
    if (connection.engine() == Engine::Postgres)
        return std::make_unique<PostgresSchema>(connection);
    return std::make_unique<SqliteSchema>(connection, path);
}

} // namespace dbsbm

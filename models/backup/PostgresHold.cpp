// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backup/PostgresHold.h"

#include "models/core/ErrorCodes.h"
#include "models/store/Schema.h"

#include <QCoreApplication>
#include <QUuid>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> usedByOthers(const QString &detail)
{
    return fail(codes::kDatabaseBusy, DatabaseFault{},
                QCoreApplication::translate(
                    "Backup",
                    "A bot or a panel still uses the database. Close every one of them, then "
                    "restore."),
                detail);
}

/// A session that has just been closed ends a moment later on the server.
constexpr int kLooks = 20;
constexpr char16_t kPause[] = u"SELECT pg_sleep(0.1)";

/// A number that is asked for until it is the wanted one, or what it is in the end.
Result<qint64> askedUntil(Connection &connection, const QString &sql, qint64 wanted)
{
    Result<qint64> found = connection.number(sql);
    for (int look = 1; look < kLooks && found && *found != wanted; ++look) {
        if (const Result<> waited = connection.run(QString::fromUtf16(kPause)); !waited)
            return fail(waited.error());
        found = connection.number(sql);
    }
    return found;
}

} // namespace

Result<std::unique_ptr<PostgresHold>> PostgresHold::take(const DatabaseOptions &database)
{
    auto connection = Connection::make(database, Connection::Use::Read,
                                       u"restore-"_s + QUuid::createUuid().toString(QUuid::Id128));
    if (const Result<> opened = connection->open(); !opened)
        return fail(opened.error());
    // It is idle while the safety copy is made.
    if (const Result<> set = connection->run(u"SET idle_session_timeout = 0"_s); !set)
        return fail(set.error());
    const Result<qint64> had = askedUntil(
        *connection, u"SELECT pg_try_advisory_lock(%1)::int"_s.arg(Schema::kWritersLock), 1);
    if (!had)
        return fail(had.error());
    if (*had == 0)
        return usedByOthers(u"others hold the lock of the writers"_s);
    // Those who read, too: replacing a table waits for them.
    const Result<qint64> others = askedUntil(
        *connection,
        u"SELECT count(*) FROM pg_stat_activity WHERE datname = current_database() AND pid <> "
        "pg_backend_pid() AND application_name = 'dbsbm'"_s,
        0);
    if (!others)
        return fail(others.error());
    if (*others != 0)
        return usedByOthers(u"%1 sessions"_s.arg(*others));
    const Result<qint64> session = connection->number(u"SELECT pg_backend_pid()"_s);
    if (!session)
        return fail(session.error());
    return std::unique_ptr<PostgresHold>(new PostgresHold(std::move(connection), *session));
}

/// A key of one number is shown as two halves with objsubid 1 (PostgreSQL manual 54.12, pg_locks).
QByteArray PostgresHold::proof() const
{
    return R"(DO $$
BEGIN
    IF NOT EXISTS (SELECT FROM pg_locks l JOIN pg_database d ON d.oid = l.database
        WHERE d.datname = current_database() AND l.locktype = 'advisory' AND l.classid = 0
        AND l.objid = )"
        + QByteArray::number(Schema::kWritersLock) + R"( AND l.objsubid = 1
        AND l.mode = 'ExclusiveLock' AND l.granted AND l.pid = )"
        + QByteArray::number(m_session) + R"()
    THEN
        RAISE EXCEPTION 'the connection that kept other programs off was lost';
    END IF;
END
$$;
)";
}

} // namespace dbsbm

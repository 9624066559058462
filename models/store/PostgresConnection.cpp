// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/PostgresConnection.h"

#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"
#include "models/store/PostgresStatement.h"
#include "models/store/Schema.h"

#include <QCoreApplication>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kOldestServer = 150000; // server_version_num; older ones are not tested
const auto kChannel = u"dbsbm_changed";

} // namespace

/// Values of libpq (PostgreSQL manual 34.1.2), in seconds and, the last, milliseconds: a server
/// that vanished without a word is noticed within 15 s.
QString PostgresConnection::connectOptions() const
{
    const QString sslMode = m_address.sslMode.isEmpty() ? u"prefer"_s : m_address.sslMode;
    return u"application_name=dbsbm;connect_timeout=5;keepalives_idle=5;keepalives_interval=3;"
           u"keepalives_count=3;tcp_user_timeout=15000;sslmode="_s
        + sslMode;
}

Result<> PostgresConnection::open()
{
    close();
    m_database = QSqlDatabase::addDatabase(u"QPSQL"_s, m_name);
    if (!m_database.isValid()) {
        close();
        return fail(codes::kDatabaseUnavailable, DatabaseFault{},
                    QCoreApplication::translate(
                        "dbsbm::Database",
                        "The PostgreSQL driver of Qt is missing. Install the package "
                        "libqt6sql6-psql, then start again."));
    }
    m_database.setHostName(m_address.host);
    m_database.setPort(m_address.port);
    m_database.setDatabaseName(m_address.database);
    m_database.setUserName(m_address.user);
    m_database.setPassword(QString::fromUtf8(m_address.password.reveal()));
    m_database.setConnectOptions(connectOptions());
    // Sums of whole numbers are numeric: as text they stay exact.
    m_database.setNumericalPrecisionPolicy(QSql::HighPrecision);
    Result<> opened;
    if (m_database.open()) {
        m_lost = false;
        opened = refuseOldServer();
        if (opened && m_use == Use::Write)
            opened = joinWriters();
    } else {
        opened = fail(fault(m_database.lastError(), u"connect"_s));
    }
    if (!opened)
        close();
    else
        ++m_opened;
    return opened;
}

Result<> PostgresConnection::refuseOldServer()
{
    const Result<qint64> version =
        number(u"SELECT current_setting('server_version_num')::bigint"_s);
    if (!version)
        return fail(version.error());
    if (*version >= kOldestServer)
        return {};
    return fail(codes::kDatabaseUnavailable, DatabaseFault{},
                QCoreApplication::translate("dbsbm::Database",
                                            "The PostgreSQL server is too old. Use version 15 or "
                                            "newer."),
                u"server_version_num %1"_s.arg(*version));
}

/// For as long as the session lasts: a restore must not miss what somebody was told is stored.
Result<> PostgresConnection::joinWriters()
{
    const Result<qint64> joined =
        number(u"SELECT pg_try_advisory_lock_shared(%1)::int"_s.arg(Schema::kWritersLock));
    if (!joined)
        return fail(joined.error());
    if (*joined != 0)
        return {};
    return fail(codes::kDatabaseBusy, DatabaseFault{},
                QCoreApplication::translate("dbsbm::Database",
                                            "A backup is being restored into this database. Wait "
                                            "for the end of it, then try again."));
}

/// A page of bets costs very differently by its values, and a plan for any of them may walk through
/// half of the table; so readers plan each time, while writers' statements are always alike.
Result<> PostgresConnection::configure()
{
    const auto planning = m_use == Use::Write ? u"auto" : u"force_custom_plan";
    const Result<> set = run(
        u"SELECT set_config('synchronous_commit', 'on', false), "
        "set_config('lock_timeout', '%1', false), set_config('statement_timeout', '60000', false), "
        "set_config('idle_in_transaction_session_timeout', '60000', false), "
        "set_config('TimeZone', 'UTC', false), set_config('bytea_output', 'hex', false), "
        "set_config('plan_cache_mode', '%2', false)"_s.arg(m_busyTimeout.count())
            .arg(QStringView(planning)));
    return set && m_use == Use::Write ? listen() : set;
}

Result<> PostgresConnection::listen()
{
    QSqlDriver *driver = m_database.driver();
    QObject::connect(driver, &QSqlDriver::notification, driver,
                     [this](const QString &, QSqlDriver::NotificationSource source) {
                         if (source != QSqlDriver::SelfSource && m_heard)
                             m_heard();
                     });
    if (driver->subscribeToNotification(QString::fromUtf16(kChannel)))
        return {};
    return fail(fault(driver->lastError(), u"LISTEN"_s));
}

void PostgresConnection::close()
{
    m_health = TransactionHealth::Gone;
    forgetStatements();
    if (!m_database.isValid())
        return;
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(m_name);
}

std::unique_ptr<Statement> PostgresConnection::prepare(const QString &sql)
{
    return std::make_unique<PostgresStatement>(*this, sql);
}

QString PostgresConnection::insertText(const QString &sql) const
{
    return sql + u" RETURNING id"_s;
}

Error PostgresConnection::fault(const QSqlError &error, const QString &doing)
{
    const QString state = error.nativeErrorCode();
    switch (postgresFaultKind(state)) {
    case FaultKind::Statement:
        if (m_health == TransactionHealth::Good)
            m_health = TransactionHealth::Aborted;
        break;
    case FaultKind::Conflict: m_health = TransactionHealth::Conflict; break;
    case FaultKind::Lost:
        m_health = TransactionHealth::Gone;
        m_lost = true;
        break;
    }
    return postgresError(state, error.databaseText() + u' ' + error.driverText(), doing);
}

TransactionHealth PostgresConnection::health() const
{
    return m_health;
}

Result<qint64> PostgresConnection::number(const QString &sql)
{
    QSqlQuery query(m_database);
    if (!query.exec(sql))
        return fail(fault(query.lastError(), sql));
    return query.next() ? query.value(0).toLongLong() : 0;
}

Result<> PostgresConnection::run(const QString &sql)
{
    QSqlQuery query(m_database);
    if (query.exec(sql))
        return {};
    return fail(fault(query.lastError(), sql));
}

/// These tables are small, so a stop that comes meanwhile is late.
Result<> PostgresConnection::compact(const std::stop_token &)
{
    return run(u"VACUUM (FULL) person, draft, flow, outbox"_s);
}

Result<> PostgresConnection::begin(Use use)
{
    const Result<> begun =
        run(use == Use::Write ? u"BEGIN ISOLATION LEVEL SERIALIZABLE READ WRITE"_s
                              : u"BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"_s);
    if (begun)
        m_health = TransactionHealth::Good;
    m_changesAtBegin = m_totalChanges;
    return begun;
}

/// LOCK takes no snapshot: whoever waited for it sees what the others committed.
Result<> PostgresConnection::takeTurn(Turn turn)
{
    return run(turn == Turn::Alone ? u"LOCK TABLE schema_version IN EXCLUSIVE MODE"_s
                                   : u"LOCK TABLE schema_version IN ROW EXCLUSIVE MODE"_s);
}

Result<> PostgresConnection::commit()
{
    if (m_health != TransactionHealth::Good) {
        return fail(postgresError(u"25P02"_s, u"a statement before it failed"_s, u"COMMIT"_s));
    }
    if (m_totalChanges != m_changesAtBegin) {
        if (const Result<> told = run(u"NOTIFY "_s + QString::fromUtf16(kChannel)); !told)
            return told;
    }
    const Result<> done = run(u"COMMIT"_s);
    if (done || !m_lost)
        return done;
    return fail(outcomeUnknown(done.error().detail()));
}

Result<> PostgresConnection::rollback()
{
    if (m_lost)
        return {}; // the server does it
    const Result<> done = run(u"ROLLBACK"_s);
    m_health = TransactionHealth::Gone;
    return done;
}

Result<> PostgresConnection::savepoint(const QString &sql)
{
    const Result<> done = run(sql);
    if (done && m_health == TransactionHealth::Aborted)
        m_health = TransactionHealth::Good; // only going back to one succeeds there
    return done;
}

Result<qint64> PostgresConnection::changeMark()
{
    if (const Result<> alive = run(u"SELECT 1"_s); !alive)
        return fail(alive.error());
    return m_opened;
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backup/postgresTools.h"

#include "models/backup/ToolProcess.h"
#include "models/backup/backupErrors.h"
#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"
#include "models/store/Connection.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QUuid>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kSignOfLifeMs = 5'000;

QString newName(const QString &start)
{
    return start + QUuid::createUuid().toString(QUuid::Id128);
}

std::unique_ptr<Connection> connectionTo(const DatabaseOptions &database, Connection::Use use)
{
    return Connection::make(database, use, newName(u"backup-"_s));
}

/// Drops what the record is made of; extensions and what is theirs stay.
QByteArray emptyingScript()
{
    return R"(SET lock_timeout = '5s';
DO $$
DECLARE found record;
BEGIN
    FOR found IN SELECT c.oid::regclass AS name FROM pg_class c
        WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')
    LOOP
        EXECUTE 'DROP TABLE ' || found.name || ' CASCADE';
    END LOOP;
    FOR found IN SELECT p.oid::regprocedure AS name FROM pg_proc p
        WHERE p.pronamespace = current_schema()::regnamespace
        AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
    LOOP
        EXECUTE 'DROP ROUTINE ' || found.name || ' CASCADE';
    END LOOP;
END
$$;
)";
}

Result<> writeScript(const QString &path, const QByteArray &text)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly) && file.write(text) == text.size()
        && file.flush())
        return {};
    return fail(backupUnwritable(path, file.errorString()));
}

/// Dumps on the snapshot of \a transaction, which stays open meanwhile.
Result<> dumpSnapshot(Transaction &transaction, const DatabaseOptions &database, const QString &to,
                      const PostgresTools &tools, const WorkControl &control)
{
    const auto snapshot = transaction.first<QString>(u"SELECT pg_export_snapshot()"_s, {},
                                                     [](const Row &row) { return row.text(0); });
    const auto size = transaction.first<qint64>(u"SELECT pg_database_size(current_database())"_s,
                                                {}, [](const Row &row) { return row.integer(0); });
    if (!snapshot || !size)
        return fail(snapshot ? size.error() : snapshot.error());
    QElapsedTimer sinceSign;
    sinceSign.start();
    const auto watch = [&] {
        control.report(QFileInfo(to).size(), size->value_or(0));
        if (sinceSign.elapsed() < kSignOfLifeMs)
            return;
        sinceSign.start();
        const Result<> alive = transaction.each(u"SELECT 1"_s, {}, [](const Row &) {});
        if (!alive) // then the dump fails, or has its own snapshot by now
            qCWarning(lcStore, "%s", qUtf8Printable(alive.error().detail()));
    };
    // The archive compresses it.
    const ToolProcess dump{tools.folder,
                           u"pg_dump"_s,
                           {u"--format=custom"_s, u"--compress=0"_s, u"--no-owner"_s,
                            u"--no-privileges"_s, u"--lock-wait-timeout=5000"_s, u"--snapshot"_s,
                            snapshot->value_or(QString()), u"--file"_s, to},
                           &*database.postgres,
                           tools.deadline,
                           watch};
    const Result<QByteArray> done = dump.run(control);
    if (done)
        return {};
    if (done.error().detail().contains(u"could not write"_s)
        || done.error().detail().contains(u"could not open output file"_s))
        return fail(backupUnwritable(to, done.error().detail()));
    return fail(done.error());
}

/// Who this connection works as, where that role may make no databases; otherwise nothing.
Result<std::optional<QString>> roleWithoutDatabases(Connection &connection)
{
    Transaction transaction(connection);
    if (const Result<> begun = transaction.begin(Transaction::Mode::Read); !begun)
        return fail(begun.error());
    return transaction.first<QString>(
        u"SELECT quote_ident(rolname) FROM pg_roles WHERE rolname = current_user AND NOT "
        "(rolcreatedb OR rolsuper)"_s,
        {}, [](const Row &row) { return row.text(0); });
}

} // namespace

Result<RecordCheck> dumpPostgres(const DatabaseOptions &database, const QString &to,
                                 const PostgresTools &tools, const WorkControl &control)
{
    const auto connection = connectionTo(database, Connection::Use::Read);
    if (const Result<> opened = connection->open(); !opened)
        return fail(opened.error());
    const Result<qint64> schema = schemaOf(*connection, {});
    if (!schema)
        return fail(schema.error());
    if (*schema == 0)
        return fail(nothingToBackUp(database.postgres->database));
    Transaction transaction(*connection);
    if (const Result<> begun = transaction.begin(Transaction::Mode::Read); !begun)
        return fail(begun.error());
    const Result<> dumped =
        dumpSnapshot(transaction, database, to, tools, control.part(u"dumping"_s, 0, 60));
    if (!dumped)
        return fail(dumped.error());
    Result<RecordCheck> check = checkRecord(transaction, control.part(u"verifying"_s, 60, 100));
    if (check)
        check->census.schema = *schema;
    return check;
}

Result<> readDump(const QString &dump, const QStringList &tables, const PostgresTools &tools,
                  const WorkControl &control)
{
    const auto restore = [&](const QStringList &arguments) -> Result<QByteArray> {
        const ToolProcess program{tools.folder, u"pg_restore"_s, arguments + QStringList{dump},
                                  nullptr, tools.deadline};
        Result<QByteArray> done = program.run(control);
        if (!done && done.error().is(codes::kDatabaseStatement))
            return fail(backupDamaged(dump, done.error().detail()));
        return done;
    };
    const Result<QByteArray> listed = restore({u"--list"_s});
    if (!listed)
        return fail(listed.error());
    const QString text = QString::fromUtf8(*listed);
    for (const QString &table : tables) {
        const QRegularExpression entry(u" TABLE DATA \\S+ %1 "_s.arg(table));
        if (!entry.match(text).hasMatch())
            return fail(backupDamaged(dump, u"no rows of table "_s + table));
    }
    // The list stands at its begin; only who wants the rows reads them.
    const Result<QByteArray> read = restore({u"--file"_s, QProcess::nullDevice()});
    return read ? Result<>() : fail(read.error());
}

Result<> restoreDump(const QString &dump, const DumpTarget &target, const PostgresTools &tools,
                     const WorkControl &control)
{
    const QString emptying = target.folder + u"/empty.sql"_s;
    const QString script = target.folder + u"/restore.sql"_s;
    const Result<> written = writeScript(emptying, target.condition + emptyingScript());
    if (!written)
        return written;
    const ToolProcess translate{
        tools.folder,
        u"pg_restore"_s,
        {u"--no-owner"_s, u"--no-privileges"_s, u"--no-comments"_s, u"--file"_s, script, dump},
        nullptr,
        tools.deadline};
    const ToolProcess play{tools.folder,
                           u"psql"_s,
                           {u"--no-psqlrc"_s, u"--quiet"_s, u"--single-transaction"_s, u"--set"_s,
                            u"ON_ERROR_STOP=1"_s, u"--output"_s, QProcess::nullDevice(),
                            u"--file"_s, emptying, u"--file"_s, script},
                           &target.address,
                           tools.deadline};
    Result<QByteArray> done = translate.run(control);
    control.report(1, 3);
    if (done && control.stopped())
        done = fail(backupCancelled());
    if (done)
        done = play.run(target.isScratch ? control : control.withoutStop());
    QFile::remove(script);
    QFile::remove(emptying);
    control.report(3, 3);
    return done ? Result<>() : fail(done.error());
}

Result<std::unique_ptr<ScratchDatabase>> ScratchDatabase::make(const DatabaseOptions &beside)
{
    const auto connection = connectionTo(beside, Connection::Use::Read);
    if (const Result<> opened = connection->open(); !opened)
        return fail(opened.error());
    const Result<std::optional<QString>> barred = roleWithoutDatabases(*connection);
    if (!barred)
        return fail(barred.error());
    if (*barred)
        return fail(drillNotAllowed(**barred));
    DatabaseOptions own = beside;
    own.postgres->database = newName(u"dbsbm_drill_"_s);
    const Result<> made =
        connection->run(u"CREATE DATABASE %1 TEMPLATE template0"_s.arg(own.postgres->database));
    if (!made)
        return fail(made.error().withContext(u"a database for the drill"_s));
    return std::unique_ptr<ScratchDatabase>(new ScratchDatabase(beside, own));
}

ScratchDatabase::~ScratchDatabase()
{
    const auto connection = connectionTo(m_beside, Connection::Use::Read);
    Result<> dropped = connection->open();
    if (dropped)
        dropped = connection->run(
            u"DROP DATABASE IF EXISTS %1 WITH (FORCE)"_s.arg(m_options.postgres->database));
    if (!dropped)
        qCWarning(lcStore, "%s", qUtf8Printable(dropped.error().detail()));
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestPostgres.h"

#include "tests/support/TestDatabase.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace dbsbm::test {

using namespace Qt::StringLiterals;

namespace {

constexpr char kFolder[] = "DBSBM_TEST_POSTGRES";

void require(const SideResult &result, const char *what)
{
    if (!result.done)
        qFatal("%s: %s", what, qUtf8Printable(result.error));
}

QString nextName()
{
    static int counter = 0;
    return u"t_%1_%2"_s.arg(QCoreApplication::applicationPid()).arg(++counter);
}

/// One template for each set of migrations, so that a server can outlive a change of them.
QString templateName()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const QDir folder(u":/dbsbm/sql/postgres"_s);
    for (const QString &name : folder.entryList()) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            hash.addData(file.readAll());
    }
    return u"template_"_s + QString::fromLatin1(hash.result().toHex().left(16));
}

void migrate(const QString &name)
{
    FakeClock clock;
    DatabaseOptions options;
    options.postgres = postgresAddress(name);
    Database database(options, clock);
    const Result<> opened = await(database.open());
    if (!opened)
        qFatal("the template: %s", qUtf8Printable(opened.error().detail()));
}

/// Each process makes sure once a server; the lock keeps two from making it at the same time.
void ensureTemplate(const QString &name)
{
    static QString ensured;
    const QString key = name + postgresAddress(u"postgres"_s).host; // a folder of each server's own
    if (ensured == key)
        return;
    ensured = key;
    const QString connection = u"test-template"_s;
    {
        QSqlDatabase server = QSqlDatabase::addDatabase(u"QPSQL"_s, connection);
        const PostgresAddress address = postgresAddress(u"postgres"_s);
        server.setHostName(address.host);
        server.setDatabaseName(address.database);
        server.setUserName(address.user);
        if (!server.open())
            qFatal("no test server: %s", qUtf8Printable(server.lastError().text()));
        QSqlQuery query(server);
        if (!query.exec(u"SELECT pg_advisory_lock(1)"_s)
            || !query.exec(u"SELECT count(*) FROM pg_database WHERE datname = '%1'"_s.arg(name))
            || !query.next())
            qFatal("the template: %s", qUtf8Printable(query.lastError().text()));
        if (query.value(0).toInt() == 0) {
            if (!query.exec(u"CREATE DATABASE "_s + name))
                qFatal("the template: %s", qUtf8Printable(query.lastError().text()));
            migrate(name);
        }
    }
    QSqlDatabase::removeDatabase(connection);
}

QString made(const QString &from)
{
    const QString name = nextName();
    require(onPostgres(postgresAddress(u"postgres"_s),
                       {u"CREATE DATABASE %1 TEMPLATE %2 STRATEGY file_copy"_s.arg(name, from)}),
            "a database");
    return name;
}

void control(const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    const QString script =
        qEnvironmentVariable("DBSBM_SOURCE_DIR") + u"/tests/support/postgres_server.py"_s;
    process.start(u"/usr/bin/python3"_s, QStringList{u"-B"_s, script} + arguments);
    if (!process.waitForFinished(120'000) || process.exitCode() != 0)
        qFatal("the test server: %s", qUtf8Printable(process.errorString()));
}

} // namespace

Engine testEngine()
{
    return qgetenv("DBSBM_TEST_ENGINE") == "postgres" ? Engine::Postgres : Engine::Sqlite;
}

PostgresAddress postgresAddress(const QString &database)
{
    QFile file(QFile::decodeName(qgetenv(kFolder)) + u"/socket"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no test server: %s says no folder of one. ctest starts one, and so does "
               "tests/support/postgres_server.py start FOLDER",
               kFolder);
    PostgresAddress address;
    address.host = QString::fromUtf8(file.readAll());
    address.database = database;
    address.user = u"postgres"_s;
    return address;
}

SideResult onPostgres(const PostgresAddress &address, const QStringList &statements)
{
    const QString name = u"test-side-connection"_s;
    SideResult result;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QPSQL"_s, name);
        database.setHostName(address.host);
        database.setDatabaseName(address.database);
        database.setUserName(address.user);
        result.done = database.open();
        result.error = database.lastError().text();
        for (const QString &statement : statements) {
            QSqlQuery query(database);
            if (!result.done)
                break;
            result.done = query.exec(statement);
            result.error = query.lastError().text();
            if (result.done && query.isSelect() && query.next())
                result.value = query.value(0);
        }
    }
    QSqlDatabase::removeDatabase(name);
    return result;
}

QString makePostgresDatabase()
{
    const QString name = templateName();
    ensureTemplate(name);
    return made(name);
}

QString makeEmptyPostgresDatabase()
{
    return made(u"template0"_s);
}

void dropPostgresDatabase(const QString &name)
{
    require(onPostgres(postgresAddress(u"postgres"_s),
                       {u"DROP DATABASE IF EXISTS %1 WITH (FORCE)"_s.arg(name)}),
            "dropping a database");
}

PostgresServer::PostgresServer(Sync sync)
    : m_folder(QDir::temp().filePath(u"dbsbm-server-%1"_s.arg(QCoreApplication::applicationPid()))),
      m_before(qgetenv(kFolder))
{
    QStringList arguments{u"start"_s, m_folder};
    if (sync == Sync::On)
        arguments << u"--durable"_s;
    control(arguments);
    qputenv(kFolder, QFile::encodeName(m_folder));
}

PostgresServer::~PostgresServer()
{
    qputenv(kFolder, m_before);
    control({u"stop"_s, m_folder});
    QDir(m_folder).removeRecursively();
}

void PostgresServer::down()
{
    control({u"down"_s, m_folder});
}

void PostgresServer::up()
{
    control({u"up"_s, m_folder});
}

} // namespace dbsbm::test

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestMariadb.h"

#include <QCoreApplication>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>

namespace dbsbm::test {

using namespace Qt::StringLiterals;

namespace {

constexpr char kFolder[] = "DBSBM_TEST_MARIADB";

QString socketPath()
{
    QFile file(QFile::decodeName(qgetenv(kFolder)) + u"/socket"_s);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no test server: %s says no folder of one. ctest starts one, and so does "
               "tests/support/mariadb_server.py start FOLDER",
               kFolder);
    return QString::fromUtf8(file.readAll()) + u"/s"_s;
}

void onServer(const QString &database, const QStringList &statements)
{
    const QString name = u"test-mariadb"_s;
    {
        QSqlDatabase server = QSqlDatabase::addDatabase(u"QMYSQL"_s, name);
        server.setHostName(u"localhost"_s);
        server.setUserName(u"root"_s);
        server.setDatabaseName(database);
        server.setConnectOptions(u"UNIX_SOCKET="_s + socketPath());
        if (!server.open())
            qFatal("MariaDB: %s", qUtf8Printable(server.lastError().text()));
        for (const QString &statement : statements) {
            QSqlQuery query(server);
            if (!query.exec(statement))
                qFatal("%s: %s", qUtf8Printable(statement),
                       qUtf8Printable(query.lastError().text()));
        }
    }
    QSqlDatabase::removeDatabase(name);
}

} // namespace

TestMariadb::TestMariadb(const QStringList &statements)
{
    static int counter = 0;
    m_name = u"t_%1_%2"_s.arg(QCoreApplication::applicationPid()).arg(++counter);
    onServer({}, {u"CREATE DATABASE %1 CHARACTER SET utf8mb4"_s.arg(m_name)});
    run(statements);
}

TestMariadb::~TestMariadb()
{
    onServer({}, {u"DROP DATABASE "_s + m_name});
}

LegacyAddress TestMariadb::address() const
{
    return {socketPath(), 3306, u"root"_s, Secret(), m_name};
}

void TestMariadb::run(const QStringList &statements) const
{
    onServer(m_name, statements);
}

QStringList legacySchema()
{
    return {
        u"CREATE TABLE guild_settings (guild_id BIGINT PRIMARY KEY, embed_channel_1 BIGINT, "
        "admin_role BIGINT, member_role BIGINT, voice_channel_id BIGINT, is_paid BOOLEAN, "
        "min_units DECIMAL(15,2), max_units DECIMAL(15,2))"_s,
        u"CREATE TABLE cappers (guild_id BIGINT NOT NULL, user_id BIGINT NOT NULL, display_name "
        "VARCHAR(100), bet_won INT, bet_loss INT, bet_push INT, PRIMARY KEY (guild_id, user_id))"_s,
        u"CREATE TABLE bets (bet_serial BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY, guild_id "
        u"BIGINT "
        "NOT NULL, message_id BIGINT, status VARCHAR(20) NOT NULL DEFAULT 'pending', user_id "
        "BIGINT "
        "NOT NULL, bet_type VARCHAR(50), league VARCHAR(50) NOT NULL, team VARCHAR(100), opponent "
        "VARCHAR(50), line VARCHAR(255), odds DECIMAL(10,2), units DECIMAL(10,2) NOT NULL, legs "
        "INT, "
        "bet_won TINYINT DEFAULT 0, bet_loss TINYINT DEFAULT 0, confirmed TINYINT DEFAULT 0, "
        "created_at TIMESTAMP NULL DEFAULT CURRENT_TIMESTAMP, game_start DATETIME, result_value "
        "DECIMAL(15,2), result_description TEXT, updated_at TIMESTAMP NULL, channel_id BIGINT, "
        "bet_details LONGTEXT NOT NULL)"_s,
        u"CREATE TABLE unit_records (record_id INT AUTO_INCREMENT PRIMARY KEY, bet_serial BIGINT "
        u"NOT "
        "NULL, guild_id BIGINT NOT NULL, user_id BIGINT NOT NULL, year INT, month INT, units "
        "DECIMAL(15,2), odds DECIMAL(10,2), monthly_result_value DECIMAL(15,2) NOT NULL, "
        "created_at "
        "TIMESTAMP DEFAULT CURRENT_TIMESTAMP)"_s,
    };
}

} // namespace dbsbm::test

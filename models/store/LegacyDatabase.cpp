// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/LegacyDatabase.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"
#include "models/store/legacyCsv.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QUuid>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> refused(const QSqlError &error)
{
    return fail(codes::kDatabaseStatement, DatabaseFault{},
                tr("The old bot's database refused a question. Check the rights of its user."),
                error.databaseText());
}

QString driver()
{
    for (const QString &name : {u"QMARIADB"_s, u"QMYSQL"_s}) {
        if (QSqlDatabase::isDriverAvailable(name))
            return name;
    }
    return {};
}

struct LegacyColumn
{
    QString name;
    bool isInstant = false; ///< a TIMESTAMP, which the server writes in the session's zone: UTC
};

/// Columns of a table, in their order; none when there is no such table.
Result<QList<LegacyColumn>> columnsOf(const QSqlDatabase &database, LegacyTable table)
{
    QSqlQuery query(database);
    query.prepare(
        u"SELECT column_name, data_type FROM information_schema.columns WHERE table_schema = ? AND "
        u"table_name = ? ORDER BY ordinal_position"_s);
    query.addBindValue(database.databaseName());
    query.addBindValue(toName(table));
    if (!query.exec())
        return refused(query.lastError());
    QList<LegacyColumn> columns;
    while (query.next())
        columns << LegacyColumn{query.value(0).toString(),
                                query.value(1).toString().toLower() == u"timestamp"};
    return columns;
}

/// As text, so that no number becomes a double on its way: a FLOAT 1.1 is "1.1".
QString selectText(LegacyTable table, const QStringList &columns)
{
    QStringList parts;
    for (QString column : columns)
        parts << u"CAST(`%1` AS CHAR CHARACTER SET utf8mb4)"_s.arg(column.replace(u'`', u"``"_s));
    QString sql = u"SELECT %1 FROM `%2`"_s.arg(parts.join(u", "_s), toName(table));
    if (columns.contains(u"guild_id"_s, Qt::CaseInsensitive))
        sql += u" WHERE guild_id = ?"_s;
    return sql + u" ORDER BY `%1`"_s.arg(QString(columns.first()).replace(u'`', u"``"_s));
}

/// An instant says so, other times are what the old bot's machine took for local.
QString textOf(const QSqlQuery &query, int index, const LegacyColumn &column)
{
    const QString text = query.value(index).toString();
    return column.isInstant ? QString(text + u'Z') : text;
}

Result<> readTable(const QSqlDatabase &database, LegacyTable table, GuildId guild, LegacyData &data)
{
    const Result<QList<LegacyColumn>> columns = columnsOf(database, table);
    if (!columns)
        return fail(columns.error());
    if (columns->isEmpty())
        return {};
    QStringList names;
    QStringList known;
    for (const LegacyColumn &column : *columns) {
        names << column.name;
        known << column.name.toLower();
    }
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.prepare(selectText(table, names)))
        return refused(query.lastError());
    if (known.contains(u"guild_id"_s))
        query.addBindValue(guild.toString());
    if (!query.exec())
        return refused(query.lastError());
    data.tables.insert(table, {});
    data.columns.insert(table, known);
    qint64 position = 0;
    while (query.next()) {
        LegacyRow row{++position, {}};
        for (qsizetype i = 0; i < columns->size(); ++i) {
            const int index = static_cast<int>(i);
            if (!query.isNull(index))
                row.fields.insert(known.at(i), textOf(query, index, columns->at(i)));
        }
        if (const Result<> kept = keepLegacyRow(data, table, std::move(row), guild); !kept)
            return kept;
    }
    return query.lastError().isValid() ? refused(query.lastError()) : Result<>();
}

Result<LegacyData> readAll(QSqlDatabase &database, GuildId guild)
{
    if (!database.open()) {
        return fail(codes::kDatabaseUnavailable, DatabaseFault{},
                    tr("The old bot's database cannot be reached. Check MYSQL_HOST, MYSQL_PORT, "
                       "MYSQL_USER, MYSQL_PASSWORD and MYSQL_DB."),
                    database.lastError().databaseText());
    }
    LegacyData data;
    data.source = u"mysql"_s;
    for (const QString &statement : {u"SET time_zone = '+00:00'"_s,
                                     u"START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY"_s}) {
        QSqlQuery query(database);
        if (!query.exec(statement))
            return refused(query.lastError());
    }
    for (const LegacyTable table : {LegacyTable::GuildSettings, LegacyTable::Cappers,
                                    LegacyTable::Bets, LegacyTable::UnitRecords}) {
        if (const Result<> read = readTable(database, table, guild, data); !read)
            return fail(read.error());
    }
    return data;
}

} // namespace

Result<LegacyData> readLegacyDatabase(const LegacyAddress &address, GuildId guild)
{
    const QString type = driver();
    if (type.isEmpty()) {
        return fail(codes::kDatabaseUnavailable, DatabaseFault{},
                    tr("Qt's driver for MySQL is missing. Install the package libqt6sql6-mysql."));
    }
    const QString name = u"legacy-"_s + QUuid::createUuid().toString(QUuid::WithoutBraces);
    Result<LegacyData> data;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(type, name);
        database.setHostName(address.host);
        database.setPort(address.port);
        database.setUserName(address.user);
        database.setPassword(QString::fromUtf8(address.password.reveal()));
        database.setDatabaseName(address.database);
        QString options = u"MYSQL_OPT_CONNECT_TIMEOUT=10;MYSQL_OPT_READ_TIMEOUT=60"_s;
        if (address.host.startsWith(u'/')) { // a socket of this machine
            database.setHostName(u"localhost"_s);
            options += u";UNIX_SOCKET="_s + address.host;
        }
        database.setConnectOptions(options);
        data = readAll(database, guild);
    }
    QSqlDatabase::removeDatabase(name);
    return data;
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/backup/BackupRecord.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>

#include <array>

namespace dbsbm::test {

using namespace Qt::StringLiterals;

namespace {

QString textOf(const QSqlQuery &query)
{
    QStringList columns;
    for (int i = 0; i < query.record().count(); ++i) {
        const QVariant value = query.value(i);
        columns << (value.typeId() == QMetaType::QByteArray
                        ? QString::fromLatin1(value.toByteArray().toHex())
                        : value.toString());
    }
    return columns.join(u'|');
}

QStringList rowsOf(QSqlDatabase &database, const QString &sql)
{
    QSqlQuery query(database);
    query.setForwardOnly(true);
    if (!query.exec(sql))
        qFatal("%s: %s", qUtf8Printable(sql), qUtf8Printable(query.lastError().text()));
    QStringList rows;
    while (query.next())
        rows << textOf(query);
    rows.sort();
    return rows;
}

} // namespace

BackupRecord::BackupRecord(int bets)
{
    constexpr std::array results{BetResult::Won, BetResult::Lost, BetResult::Won, BetResult::Push,
                                 BetResult::Void};
    for (int i = 0; i < bets; ++i)
        addBet(results.at(static_cast<size_t>(i) % results.size()));
    record.placeOpen();    // stays open
    record.placePosting(); // waits to be posted
    writeFile(dataFolder() + u"/logos/index.json", "{\"leagues\":[]}");
    writeFile(dataFolder() + u"/logos/" + QString(64, u'a') + u".png", "a picture");
    writeFile(dataFolder() + u"/logos/lock", "not for backups");
}

BackupRecord::~BackupRecord() = default;

BackupPlan BackupRecord::plan() const
{
    BackupPlan plan;
    plan.database = record.file.options();
    plan.dataFolder = dataFolder();
    plan.settings = {{u"log_level"_s, u"DEBUG"_s}};
    plan.folder = folder();
    plan.nowMs = 1'795'000'000'000;
    plan.version = u"1.2.3"_s;
    return plan;
}

void BackupRecord::addBet(BetResult result)
{
    const Bet bet = record.placeOpen(u"-110"_s, u"1.5"_s);
    const auto graded = await(record.betting.grade(record.gradeOf(bet, result, record.admin())));
    if (!graded)
        qFatal("%s", qUtf8Printable(graded.error().detail()));
    if (bet.number.toString().endsWith(u'7')
        && !await(record.betting.undo(record.undoOf(bet, record.admin()))))
        qFatal("an undo was refused");
}

BackupEntry BackupRecord::onlyBackup() const
{
    const QList<BackupEntry> entries = backupsIn(folder());
    if (entries.size() != 1)
        qFatal("%lld backups", static_cast<long long>(entries.size()));
    return entries.first();
}

QMap<QString, QStringList> everyRow(const DatabaseOptions &options)
{
    const QString name = u"every-row"_s;
    QMap<QString, QStringList> rows;
    {
        const bool server = options.postgres.has_value();
        QSqlDatabase database = QSqlDatabase::addDatabase(server ? u"QPSQL"_s : u"QSQLITE"_s, name);
        database.setDatabaseName(server ? options.postgres->database : options.path);
        if (server) {
            database.setHostName(options.postgres->host);
            database.setUserName(options.postgres->user);
        }
        if (!database.open())
            qFatal("%s", qUtf8Printable(database.lastError().text()));
        const QStringList tables =
            rowsOf(database,
                   server ? u"SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = "
                            "'public'::regnamespace"_s
                          : u"SELECT name FROM sqlite_master WHERE type = 'table'"_s);
        for (const QString &table : tables)
            rows.insert(table, rowsOf(database, u"SELECT * FROM \"%1\""_s.arg(table)));
        const QString others = server
            ? u"SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' UNION ALL SELECT "
              "tgname || pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal"_s
            : u"SELECT name || coalesce(sql, '') FROM sqlite_master WHERE type <> 'table'"_s;
        rows.insert(u"indexes and triggers"_s, rowsOf(database, others));
    }
    QSqlDatabase::removeDatabase(name);
    return rows;
}

EmptyTarget::EmptyTarget()
{
    if (testEngine() == Engine::Postgres)
        m_options.postgres = postgresAddress(makeEmptyPostgresDatabase());
    else
        m_options.path = m_folder.filePath(u"new/dbsbm.sqlite"_s);
}

EmptyTarget::~EmptyTarget()
{
    if (m_options.postgres)
        dropPostgresDatabase(m_options.postgres->database);
}

QByteArray fileContent(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writeFile(const QString &path, const QByteArray &content)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("%s cannot be written", qUtf8Printable(path));
}

} // namespace dbsbm::test

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/backup/BackupCensus.h"

#include "models/backup/backupErrors.h"
#include "models/core/WorkControl.h"
#include "models/store/Migrator.h"
#include "models/store/RecordVerifier.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QSet>
#include <QUuid>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

QString say(const char *sentence)
{
    return QCoreApplication::translate("Backup", sentence);
}

Result<QStringList> tablesOf(Transaction &transaction)
{
    const bool server = transaction.engine() == Engine::Postgres;
    return transaction.list<QString>(
        server ? u"SELECT relname::text FROM pg_class WHERE relnamespace = "
                 "current_schema()::regnamespace AND relkind = 'r' ORDER BY relname"_s
               // Of the search index only the rows that it is made of count.
               : u"SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' "
                 "AND name NOT LIKE 'sqlite%' ORDER BY name"_s,
        {}, [](const Row &row) { return row.text(0); });
}

Result<> countRows(Transaction &transaction, BackupCensus &census)
{
    const Result<QStringList> tables = tablesOf(transaction);
    if (!tables)
        return fail(tables.error());
    for (const QString &table : *tables) {
        const Result<> counted =
            transaction.each(u"SELECT count(*) FROM \"%1\""_s.arg(table), {},
                             [&](const Row &row) { census.rows.insert(table, row.integer(0)); });
        if (!counted)
            return counted;
    }
    return {};
}

Result<> readBets(Transaction &transaction, BackupCensus &census)
{
    return transaction.each(
        u"SELECT guild_id, count(*), max(number), max(placed_at_ms) FROM bet GROUP BY guild_id"_s,
        {}, [&census](const Row &row) {
            BackupCensus::Guild &guild = census.guilds[row.id<GuildId>(0)];
            guild.bets = row.integer(1);
            guild.newestNumber = row.integer(2);
            guild.newestPlacedAtMs = row.integer(3);
        });
}

Result<> readHeads(Transaction &transaction, BackupCensus &census)
{
    return transaction.each(
        u"SELECT j.guild_id, j.sequence, j.hash FROM journal j JOIN (SELECT guild_id, "
        "max(sequence) AS last FROM journal GROUP BY guild_id) h ON h.guild_id = j.guild_id AND "
        "h.last = j.sequence"_s,
        {}, [&census](const Row &row) {
            BackupCensus::Guild &guild = census.guilds[row.id<GuildId>(0)];
            guild.entries = row.integer(1);
            guild.head = row.bytes(2);
        });
}

Result<> readBalances(Transaction &transaction, BackupCensus &census)
{
    QMap<GuildId, QMap<QByteArray, qint64>> accounts; // sorted the same way on both engines
    const Result<> read = transaction.each(
        u"SELECT guild_id, account, sum(amount) FROM ledger_entry GROUP BY guild_id, account"_s, {},
        [&accounts](const Row &row) {
            accounts[row.id<GuildId>(0)].insert(row.text(1).toUtf8(), row.integer(2));
        });
    for (auto it = accounts.constBegin(); it != accounts.constEnd(); ++it) {
        BackupCensus::Guild &guild = census.guilds[it.key()];
        QCryptographicHash hash(QCryptographicHash::Sha256);
        for (auto at = it->constBegin(); at != it->constEnd(); ++at) {
            hash.addData(QByteArray(at.key() + '=' + QByteArray::number(at.value()) + '\n'));
            if (at.key().startsWith("result:"))
                guild.resultMicro += at.value();
            else if (at.key().startsWith("open:"))
                guild.openMicro += at.value();
        }
        guild.balances = hash.result();
    }
    return read;
}

QJsonObject guildJson(const BackupCensus::Guild &guild)
{
    const auto number = [](qint64 value) { return QString::number(value); };
    return {{u"bets"_s, number(guild.bets)},
            {u"newest_bet"_s, number(guild.newestNumber)},
            {u"newest_placed_at_ms"_s, number(guild.newestPlacedAtMs)},
            {u"journal_rows"_s, number(guild.entries)},
            {u"head"_s, QString::fromLatin1(guild.head.toHex())},
            {u"result"_s, number(guild.resultMicro)},
            {u"open"_s, number(guild.openMicro)},
            {u"balances"_s, QString::fromLatin1(guild.balances.toHex())}};
}

/// Numbers are texts: a JSON number of another program has 53 bits.
class Reader
{
public:
    explicit Reader(const QJsonObject &json) : m_json(json) {}
    qint64 number(const QString &name)
    {
        bool ok = false;
        const qint64 value = m_json.value(name).toString().toLongLong(&ok);
        m_good = m_good && ok;
        return value;
    }
    QByteArray bytes(const QString &name)
    {
        return QByteArray::fromHex(m_json.value(name).toString().toLatin1());
    }
    bool good() const { return m_good; }

private:
    const QJsonObject &m_json;
    bool m_good = true;
};

Result<> checkPages(Connection &connection)
{
    const StatementLease lease = connection.statement(u"PRAGMA integrity_check(1)"_s);
    if (const Result<> bound = lease->bind({}); !bound)
        return bound;
    const Result<bool> row = lease->step();
    if (!row)
        return fail(row.error());
    const QString said = *row ? lease->text(0) : QString();
    if (said == u"ok")
        return {};
    return fail(backupDamaged(QString(), u"integrity_check: "_s + said));
}

/// Opens it, makes sure that it is ours, and shows it to \a read in one snapshot.
template<typename T>
Result<T> inSnapshot(const DatabaseOptions &options,
                     const std::function<Result<T>(Connection &, Transaction &)> &read)
{
    const auto connection =
        Connection::make(options, Connection::Use::Read,
                         u"backup-check-"_s + QUuid::createUuid().toString(QUuid::Id128));
    if (const Result<> opened = connection->open(); !opened)
        return fail(opened.error());
    Transaction transaction(*connection);
    if (const Result<> begun = transaction.begin(Transaction::Mode::Read); !begun)
        return fail(begun.error());
    return read(*connection, transaction);
}

} // namespace

QStringList BackupCensus::differencesTo(const BackupCensus &other) const
{
    QStringList found;
    QSet<QString> tables(rows.keyBegin(), rows.keyEnd());
    tables.unite(QSet<QString>(other.rows.keyBegin(), other.rows.keyEnd()));
    QStringList sorted(tables.cbegin(), tables.cend());
    sorted.sort();
    for (const QString &table : std::as_const(sorted)) {
        const qint64 here = rows.value(table);
        const qint64 there = other.rows.value(table);
        if (here != there)
            found << say(QT_TRANSLATE_NOOP("Backup", "Table %1: %2 rows, then %3."))
                         .arg(table, QString::number(here), QString::number(there));
    }
    QMap<GuildId, Guild> all = guilds;
    for (auto it = other.guilds.constBegin(); it != other.guilds.constEnd(); ++it)
        all.insert(it.key(), it.value());
    for (auto it = all.constBegin(); it != all.constEnd(); ++it) {
        const Guild here = guilds.value(it.key());
        const Guild there = other.guilds.value(it.key());
        if (here == there)
            continue;
        found << say(QT_TRANSLATE_NOOP("Backup",
                                       "Guild %1: %2 bets up to #%3, journal row %4, then %5 bets "
                                       "up to #%6, journal row %7."))
                     .arg(it.key().toString(), QString::number(here.bets),
                          QString::number(here.newestNumber), QString::number(here.entries),
                          QString::number(there.bets), QString::number(there.newestNumber),
                          QString::number(there.entries));
    }
    return found;
}

QJsonObject BackupCensus::toJson() const
{
    QJsonObject tables;
    for (auto it = rows.constBegin(); it != rows.constEnd(); ++it)
        tables.insert(it.key(), QString::number(it.value()));
    QJsonObject servers;
    for (auto it = guilds.constBegin(); it != guilds.constEnd(); ++it)
        servers.insert(it.key().toString(), guildJson(it.value()));
    return {{u"schema"_s, QString::number(schema)}, {u"rows"_s, tables}, {u"guilds"_s, servers}};
}

std::optional<BackupCensus> BackupCensus::fromJson(const QJsonObject &json)
{
    BackupCensus census;
    Reader top(json);
    census.schema = top.number(u"schema"_s);
    const QJsonObject tables = json.value(u"rows"_s).toObject();
    Reader counts(tables);
    for (auto it = tables.constBegin(); it != tables.constEnd(); ++it)
        census.rows.insert(it.key(), counts.number(it.key()));
    bool good = top.good() && counts.good() && !tables.isEmpty();
    const QJsonObject servers = json.value(u"guilds"_s).toObject();
    for (auto it = servers.constBegin(); it != servers.constEnd(); ++it) {
        const GuildId id = GuildId::fromString(it.key());
        const QJsonObject of = it.value().toObject();
        Reader reader(of);
        census.guilds.insert(id,
                             {reader.number(u"bets"_s), reader.number(u"newest_bet"_s),
                              reader.number(u"newest_placed_at_ms"_s),
                              reader.number(u"journal_rows"_s), reader.bytes(u"head"_s),
                              reader.number(u"result"_s), reader.number(u"open"_s),
                              reader.bytes(u"balances"_s)});
        good = good && reader.good() && id.isValid();
    }
    return good ? std::optional(census) : std::nullopt;
}

Result<BackupCensus> BackupCensus::count(Transaction &transaction)
{
    BackupCensus census;
    for (const auto read : {countRows, readBets, readHeads, readBalances}) {
        if (const Result<> done = read(transaction, census); !done)
            return fail(done.error());
    }
    return census;
}

Result<qint64> schemaOf(Connection &connection, const QString &path)
{
    return Schema::make(connection, path)->version();
}

qint64 knownSchema(Engine engine)
{
    const QString folder =
        engine == Engine::Postgres ? u":/dbsbm/sql/postgres"_s : u":/dbsbm/sql/sqlite"_s;
    return QDir(folder).entryList({u"*.sql"_s}, QDir::Files).size();
}

Result<RecordCheck> checkRecord(Transaction &transaction, const WorkControl &control)
{
    const Result<BackupCensus> census = BackupCensus::count(transaction);
    if (!census)
        return fail(census.error());
    RecordCheck check{*census, {}};
    qint64 done = 0;
    const qint64 total = census->rows.value(u"journal"_s);
    const Result<QList<GuildId>> guilds = RecordVerifier::guilds(transaction);
    if (!guilds)
        return fail(guilds.error());
    for (const GuildId guild : *guilds) {
        const Result<RecordFindings> found =
            RecordVerifier(transaction, guild, control.stop()).verify();
        if (control.stopped())
            return fail(backupCancelled());
        if (!found)
            return fail(found.error());
        check.breaks += found->breaks;
        done += found->entries;
        control.report(done, total);
    }
    return check;
}

Result<BackupCensus> countDatabase(const DatabaseOptions &options)
{
    return inSnapshot<BackupCensus>(
        options, [&options](Connection &connection, Transaction &transaction) {
            Result<BackupCensus> census;
            const Result<qint64> schema = schemaOf(connection, options.path);
            if (!schema)
                return Result<BackupCensus>(fail(schema.error()));
            if (*schema > 0) // an empty database holds nothing
                census = BackupCensus::count(transaction);
            if (census)
                census->schema = *schema;
            return census;
        });
}

Result<RecordCheck> checkDatabase(const DatabaseOptions &options, const WorkControl &control)
{
    return inSnapshot<RecordCheck>(options, [&](Connection &connection, Transaction &transaction) {
        const Result<qint64> schema = schemaOf(connection, options.path);
        if (!schema)
            return Result<RecordCheck>(fail(schema.error()));
        if (!options.postgres) {
            if (const Result<> whole = checkPages(connection); !whole)
                return Result<RecordCheck>(fail(whole.error()));
        }
        Result<RecordCheck> check = checkRecord(transaction, control);
        if (check)
            check->census.schema = *schema;
        return check;
    });
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/RecordVerifier.h"

#include "models/core/ErrorCodes.h"
#include "models/services/RecordService.h"
#include "tests/support/TestDatabase.h"

#include <QTest>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

constexpr GuildId kGuild = RecordFixture::kGuild;
constexpr GuildId kElsewhere{100000000000001002};
/// On a server each look at the record takes milliseconds, so only every so many-th byte is
/// changed there; the engines differ in how they keep bytes, not in what is checked.
constexpr int kStrideOfServer = 23;

enum class Kind { Whole, Text, Bytes };

struct Column
{
    QString name;
    Kind kind = Kind::Whole;
    bool isKey = false;
};

/// A table, and what tells its rows of the guild apart.
struct Table
{
    QString name;
    QStringList keys;
    QList<Column> columns = {};
};

using Values = QMap<QString, QVariant>; ///< by column

Kind kindOf(const QString &type)
{
    const QString lower = type.toLower();
    if (lower == u"text")
        return Kind::Text;
    return lower == u"blob" || lower == u"bytea" ? Kind::Bytes : Kind::Whole;
}

/// As the database has them, so that a new column is changed, too.
Result<> loadColumns(Transaction &transaction, Table &table)
{
    const QString sql = transaction.engine() == Engine::Postgres
        ? u"SELECT column_name, data_type FROM information_schema.columns "
          "WHERE table_schema = current_schema() AND table_name = :table"_s
        : u"SELECT name, type FROM pragma_table_info(:table)"_s;
    return transaction.each(sql, {{u":table"_s, table.name}}, [&table](const Row &row) {
        table.columns << Column{row.text(0), kindOf(row.text(1)), table.keys.contains(row.text(0))};
    });
}

QVariant valueOf(const Row &row, int index, Kind kind)
{
    if (row.isNull(index))
        return {};
    switch (kind) {
    case Kind::Whole: return row.integer(index);
    case Kind::Text: return row.text(index);
    case Kind::Bytes: break;
    }
    return row.bytes(index);
}

Result<QList<Values>> rowsOf(Transaction &transaction, const Table &table)
{
    QStringList names;
    for (const Column &column : table.columns)
        names << column.name;
    const QString sql = u"SELECT %1 FROM %2 WHERE guild_id = :guild ORDER BY %3"_s.arg(
        names.join(u", "), table.name, table.keys.join(u", "));
    return transaction.list<Values>(sql, {{u":guild"_s, kGuild.toSql()}}, [&](const Row &row) {
        Values values;
        for (int i = 0; i < table.columns.size(); ++i)
            values.insert(names.at(i), valueOf(row, i, table.columns.at(i).kind));
        return values;
    });
}

template<typename T>
void addTextChanges(QVariantList &changes, const T &text, const T &more)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        T changed = text;
        if constexpr (std::is_same_v<T, QString>)
            changed[i] = QChar(text.at(i).unicode() ^ 1);
        else
            changed[i] = static_cast<char>(text.at(i) ^ 1);
        changes << changed;
    }
    changes << T(text + more);
    if (!text.isEmpty())
        changes << text.chopped(1);
}

/// The value with each of its bytes changed; texts and bytes also one longer and one shorter.
QVariantList changesOf(const Column &column, const QVariant &value)
{
    QVariantList changes;
    if (!value.isValid())
        return {qint64{1}, qint64{999}}; // of a bet that there is, and of none
    switch (column.kind) {
    case Kind::Whole:
        for (int byte = 0; byte < 8; ++byte) {
            changes << (value.toLongLong() ^ (qint64{0x40} << (8 * byte)));
            if (!column.isKey) // where the row beside it may be
                changes << (value.toLongLong() ^ (qint64{1} << (8 * byte)));
        }
        break;
    case Kind::Text: addTextChanges(changes, value.toString(), u"0"_s); break;
    case Kind::Bytes: addTextChanges(changes, value.toByteArray(), QByteArray("0")); break;
    }
    return changes;
}

/// Sets \a column of the row that \a now describes; \a now follows.
Result<> setValue(Transaction &transaction, const Table &table, Values &now, const QString &column,
                  const QVariant &value)
{
    std::vector<Binding> bindings{{u":value"_s, value}};
    QStringList where;
    for (const QString &key : table.keys) {
        where << u"%1 = :%1"_s.arg(key);
        bindings.push_back({u':' + key, now.value(key)});
    }
    const Result<qint64> done = transaction.exec(
        u"UPDATE %1 SET %2 = :value WHERE %3"_s.arg(table.name, column, where.join(u" AND ")),
        bindings);
    if (!done)
        return fail(done.error());
    if (*done != 1)
        return fail(codes::kInternal, InternalFault{}, u"no such row"_s);
    now.insert(column, value);
    return {};
}

/// Of every server, as `verify` looks: a row that was moved to another one breaks that one's chain.
Result<bool> isIntact(Transaction &transaction)
{
    const Result<QList<GuildId>> guilds = RecordVerifier::guilds(transaction);
    if (!guilds)
        return fail(guilds.error());
    for (const GuildId guild : *guilds) {
        const auto found = RecordVerifier(transaction, guild).verify();
        if (!found)
            return fail(found.error());
        if (!found->breaks.isEmpty())
            return false;
    }
    return true;
}

/// What was tried and what of it stayed unseen.
struct Tampering
{
    int stride = 1;
    int changes = 0;
    QMap<QString, int> byColumn = {};
    QStringList unseen = {};
};

Result<> tamperWithRow(Transaction &transaction, const Table &table, Values &row,
                       Tampering &tampering)
{
    for (const Column &column : table.columns) {
        const QVariant before = row.value(column.name);
        const QVariantList changes = changesOf(column, before);
        for (const QVariant &change : changes) {
            if (++tampering.changes % tampering.stride != 0)
                continue;
            ++tampering.byColumn[table.name + u'.' + column.name];
            Result<> done = setValue(transaction, table, row, column.name, change);
            const Result<bool> intact = isIntact(transaction);
            if (done && intact && *intact)
                tampering.unseen << u"%1.%2: %3 for %4"_s.arg(table.name, column.name,
                                                              change.toString(), before.toString());
            if (done)
                done = setValue(transaction, table, row, column.name, before);
            if (!done || !intact)
                return done ? Result<>(fail(intact.error())) : done;
        }
    }
    const Result<bool> restored = isIntact(transaction);
    if (restored && !*restored)
        tampering.unseen << u"a row of %1 could not be put right"_s.arg(table.name);
    return restored ? Result<>() : Result<>(fail(restored.error()));
}

/// As somebody with the file or the server would: past triggers and foreign keys. Everything is as
/// it was at the end.
Result<Tampering> tamperWithAll(Transaction &transaction)
{
    const bool server = transaction.engine() == Engine::Postgres;
    const Result<> free = transaction.each(
        server ? u"SELECT set_config('session_replication_role', 'replica', true)"_s
               : u"PRAGMA defer_foreign_keys = ON"_s,
        {}, [](const Row &) {});
    if (!free)
        return fail(free.error());
    Tampering tampering{.stride = server ? kStrideOfServer : 1};
    for (Table table : {Table{u"journal"_s, {u"guild_id"_s, u"sequence"_s}},
                        Table{u"ledger_entry"_s, {u"guild_id"_s, u"sequence"_s, u"position"_s}}}) {
        if (const Result<> loaded = loadColumns(transaction, table); !loaded)
            return fail(loaded.error());
        Result<QList<Values>> rows = rowsOf(transaction, table);
        if (!rows)
            return fail(rows.error());
        for (Values &row : *rows) {
            if (const Result<> done = tamperWithRow(transaction, table, row, tampering); !done)
                return fail(done.error());
        }
    }
    return tampering;
}

} // namespace

/// That no byte of the record can be changed unseen.
class tst_RecordVerifier : public QObject
{
    Q_OBJECT

private:
    /// A few rows of every kind: settings, bets and what became of them, units booked without a
    /// bet, a root; and another server whose first bet has the same number.
    static void fill(RecordFixture &record)
    {
        const Actor admin = record.admin();
        const Bet bet = record.placeOpen();
        QVERIFY(await(record.betting.grade(record.gradeOf(bet, BetResult::Won, record.capper()))));
        QVERIFY(await(record.betting.undo(record.undoOf(bet, admin))));
        QVERIFY(await(record.betting.grade(record.gradeOf(bet, BetResult::Lost, admin))));
        QVERIFY(await(record.betting.correct({.guild = kGuild,
                                              .bet = bet.id,
                                              .result = BetResult::HalfWon,
                                              .actor = admin,
                                              .commandId = u"p:1"_s})));
        const Bet second = record.placeOpen(u"+150"_s);
        QVERIFY(await(record.betting.cancel({kGuild, second.id, admin, u"p:2"_s})));
        RecordService records(record.file.database(), record.file.clock());
        QVERIFY(await(records.adjust({kGuild,
                                      RecordFixture::kCapper,
                                      {},
                                      Units::fromMicro(250'000),
                                      u"counted twice"_s,
                                      Actor::panelOperator()})));
        noteRoot(record);
        placeElsewhere(record);
    }

    static void noteRoot(RecordFixture &record)
    {
        QVERIFY(await(record.file.database().write<qint64>(
            [now = record.file.clock().nowMs()](Transaction &transaction) -> Result<qint64> {
                Journal journal(transaction);
                const Result<JournalHead> head = journal.writableHead(kGuild);
                if (!head)
                    return fail(head.error());
                return journal.append({.guild = kGuild,
                                       .atMs = now,
                                       .effectiveAtMs = now,
                                       .actor = u"system"_s,
                                       .kind = u"root"_s,
                                       .number = {},
                                       .bet = {},
                                       .digest = {},
                                       .content = Journal::rootContent(*head),
                                       .postings = {}});
            })));
    }

    static void placeElsewhere(RecordFixture &record)
    {
        const Actor owner = Actor::panelOperator();
        QVERIFY(await(record.settings.set(
            kElsewhere, {{u"slip_channel"_s, RecordFixture::kChannel.toString()}}, owner)));
        QVERIFY(
            await(record.cappers.add(kElsewhere, RecordFixture::kCapper, u"Casey"_s, {}, owner)));
        DraftRequest wish = record.request();
        wish.guild = kElsewhere;
        const auto draft = await(record.betting.createDraft(wish));
        QVERIFY(draft);
        const auto placed = await(record.betting.confirm(record.confirmation(draft->id)));
        QVERIFY(placed);
        QCOMPARE(placed->bet.number, BetNumber{1});
    }

    static QStringList breaks(RecordFixture &record)
    {
        const auto found = await(record.file.database().read<RecordFindings>(
            [](Transaction &transaction) { return RecordVerifier(transaction, kGuild).verify(); }));
        return found ? found->breaks : QStringList{found.error().detail()};
    }

private Q_SLOTS:
    void everyByteOfJournalAndLedgerCounts()
    {
        RecordFixture record;
        fill(record);
        QCOMPARE(breaks(record), QStringList());
        QVERIFY(record.file.tamper(u"SELECT 1"_s)); // takes the triggers of a file away
        const auto done = await(record.file.database().write<Tampering>(tamperWithAll));
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail()));
        QVERIFY2(done->unseen.isEmpty(), qPrintable(done->unseen.join(u'\n')));
        QCOMPARE(done->byColumn.size(), 12 + 8); // the columns of both tables
        QVERIFY(done->changes > 5000);
        QCOMPARE(breaks(record), QStringList());
    }

    /// Numbers begin anew in each server, so a number alone does not say whose bet it is.
    void anEntryOfABetElsewhereIsFound_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("same number in another server")
            << u"UPDATE ledger_entry SET bet_id = (SELECT id FROM bet WHERE guild_id = %1) WHERE "
               "guild_id = %2 AND bet_id = (SELECT id FROM bet WHERE guild_id = %2 AND number = 1)"_s;
        QTest::newRow("units without a bet") << u"UPDATE ledger_entry SET bet_id = 999 WHERE "
                                                "guild_id = %2 AND bet_id IS NULL"_s;
        QTest::newRow("a bet's units without it") << u"UPDATE ledger_entry SET bet_id = NULL WHERE "
                                                     "guild_id = %2 AND bet_id IS NOT NULL"_s;
    }
    void anEntryOfABetElsewhereIsFound()
    {
        QFETCH(QString, sql);
        RecordFixture record;
        fill(record);
        QVERIFY(record.file.tamper(
            sql.replace(u"%1"_s, kElsewhere.toString()).replace(u"%2"_s, kGuild.toString())));
        QVERIFY(breaks(record).join(u'\n').contains(u"differ from its postings"));
    }
};

QTEST_GUILESS_MAIN(tst_RecordVerifier)
#include "tst_RecordVerifier.moc"

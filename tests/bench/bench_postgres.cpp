// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a bet and its grade cost on PostgreSQL, beside the bare driver doing the same statements.
// The server is a private one that syncs to disk.
#include "models/store/CanonicalJson.h"
#include "tests/bench/gradeBench.h"

#include <QCoreApplication>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

/// The statements of one bet over QSqlQuery, prepared once, with values of the same sizes.
class Yardstick
{
public:
    explicit Yardstick(const PostgresAddress &address)
    {
        m_database = QSqlDatabase::addDatabase(u"QPSQL"_s, u"yardstick"_s);
        m_database.setHostName(address.host);
        m_database.setDatabaseName(address.database);
        m_database.setUserName(address.user);
        if (!m_database.open())
            qFatal("%s", qUtf8Printable(m_database.lastError().text()));
        for (const char *sql : kPlacing)
            m_placing.push_back(prepared(QString::fromLatin1(sql)));
        for (const char *sql : kSettling)
            m_settling.push_back(prepared(QString::fromLatin1(sql)));
        for (QString sql : countingStatements())
            m_settling.push_back(
                prepared(sql.replace(u"GUILD"_s, u":guild"_s).replace(u"CAPPER"_s, u":capper"_s)));
        m_number = value(u"SELECT coalesce(max(number), 0) FROM bet"_s);
        // Beside the rows of ours, and beside the drafts that they ended.
        m_bet = 1'000'000 + value(u"SELECT coalesce(max(id), 0) FROM bet"_s);
        m_sequence = value(u"SELECT coalesce(max(sequence), 0) FROM journal"_s);
        m_values[u":capper"_s] = value(u"SELECT id FROM capper"_s);
        m_values[u":guild"_s] = RecordFixture::kGuild.toSql();
        m_values[u":digest"_s] = sha256("yardstick");
        m_values[u":postings"_s] =
            u"[{\"account\":\"open:4611686018427387905\",\"amount\":1100000},"
            "{\"account\":\"house\",\"amount\":-1100000}]"_s;
    }
    ~Yardstick()
    {
        m_placing.clear();
        m_settling.clear();
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(u"yardstick"_s);
    }
    Yardstick(const Yardstick &) = delete;
    Yardstick &operator=(const Yardstick &) = delete;

    Pace inOneCommit(int count)
    {
        return together(count, [this] { writeBet(); });
    }
    Pace oneCommitEach(int count)
    {
        return each(count, [this] { writeBet(); });
    }
    /// Of the bets that were written before.
    Pace settleInOneCommit(int count)
    {
        return together(count, [this] { settleBet(); });
    }
    Pace settleEach(int count)
    {
        return each(count, [this] { settleBet(); });
    }

private:
    template<typename Work>
    Pace together(int count, Work work)
    {
        const Stopwatch watch;
        run(kBegin);
        for (int i = 0; i < count; ++i)
            work();
        run(u"COMMIT"_s);
        return watch.paceOf(count);
    }
    template<typename Work>
    Pace each(int count, Work work)
    {
        const Stopwatch watch;
        for (int i = 0; i < count; ++i) {
            run(kBegin);
            work();
            run(u"COMMIT"_s);
        }
        return watch.paceOf(count);
    }

    const QString kBegin = u"BEGIN ISOLATION LEVEL SERIALIZABLE"_s;

    static constexpr const char *kPlacing[] = {
        "UPDATE guild SET last_number = :number WHERE id = :guild",
        "INSERT INTO bet (id, guild_id, number, capper_id, draft_id, typed, mode, risk, to_win, "
        "note, placed_at_ms, status, late, channel_id, house_rules) VALUES (:bet, :guild, :number, "
        ":capper, :bet, 1000000, 'win', 1100000, 1000000, '', 1795000000000, 'posting', 0, 2001, "
        "'standard;same_game_void=reprice;postponed_hours=48;overtime=1;book_odds=0;"
        "absent_void=1')",
        "INSERT INTO leg (bet_id, position, league, game, market, pick, line, odds_typed, "
        "odds_numerator, odds_denominator, starts_at_ms, dead_heat_numerator, "
        "dead_heat_denominator) VALUES (:bet, 0, 'NBA', 'Lakers @ Celtics', 'spread', 'Celtics', "
        "'-3.5', '-110', 21, 11, 1795003600000, 1, 1)",
        "INSERT INTO bet_words (id, words) VALUES (:bet, array_to_tsvector(string_to_array("
        "'guild100000000000001001 capper4611686018427387905 no1 1 nba lakers celtics 3 5', ' ')))",
        "INSERT INTO journal (guild_id, sequence, at_ms, effective_at_ms, actor, kind, bet_number, "
        "digest, content, postings, prev_hash, hash) VALUES (:guild, :sequence, 1795000000000, "
        "1795000000000, 'capper:4611686018427387905', 'placed', :number, :digest, '', :postings, "
        ":digest, :digest)",
        "INSERT INTO ledger_entry (guild_id, sequence, position, bet_id, account, amount, "
        "booked_at_ms, effective_at_ms) VALUES (:guild, :sequence, 0, :bet, "
        "'open:4611686018427387905', 1100000, 1795000000000, 1795000000000)",
        "INSERT INTO ledger_entry (guild_id, sequence, position, bet_id, account, amount, "
        "booked_at_ms, effective_at_ms) VALUES (:guild, :sequence, 1, :bet, 'house', -1100000, "
        "1795000000000, 1795000000000)",
        "INSERT INTO bet_event (bet_id, sequence, at_ms, actor_role, actor_person, kind, "
        "from_state, to_state, reason) VALUES (:bet, 1, 1795000000000, 'capper', :capper, "
        "'placed', 'draft', 'posting', '')",
        "INSERT INTO outbox (guild_id, bet_id, kind, state, created_at_ms, next_attempt_at_ms, "
        "nonce) VALUES (:guild, :bet, 'post_slip', 'queued', 1795000000000, 1795000000000, "
        "'3w5e11264sgsf')",
        "INSERT INTO processed_command (command_id, digest, bet_id, at_ms) VALUES ('y:' || "
        "CAST(:bet AS bigint), :digest, :bet, 1795000000000)",
        "INSERT INTO known_name (guild_id, kind, league, folded, name, used) VALUES (:guild, "
        "'league', '', 'nba', 'NBA', 1) ON CONFLICT (guild_id, kind, league, folded) DO UPDATE SET "
        "used = known_name.used + 1",
        "INSERT INTO known_name (guild_id, kind, league, folded, name, used) VALUES (:guild, "
        "'team', 'nba', 'celtics', 'Celtics', 1) ON CONFLICT (guild_id, kind, league, folded) DO "
        "UPDATE SET used = known_name.used + 1",
        "INSERT INTO known_name (guild_id, kind, league, folded, name, used) VALUES (:guild, "
        "'team', 'nba', 'lakers', 'Lakers', 1) ON CONFLICT (guild_id, kind, league, folded) DO "
        "UPDATE SET used = known_name.used + 1",
        "DELETE FROM draft WHERE id = :bet",
    };
    static constexpr const char *kSettling[] = {
        "UPDATE bet SET status = 'settled', result = 'won', net = 1000000, self_graded = 1, "
        "effective_at_ms = 1795000000000, graded_at_ms = 1795000000000, settled_by = :capper, "
        "revision = revision + 1 WHERE id = :bet AND guild_id = :guild",
        "UPDATE leg SET result = 'won', dead_heat_numerator = 1, dead_heat_denominator = 1, "
        "closing_numerator = 0, closing_denominator = 0 WHERE bet_id = :bet AND position = 0",
        "INSERT INTO journal (guild_id, sequence, at_ms, effective_at_ms, actor, kind, bet_number, "
        "digest, content, postings, prev_hash, hash) VALUES (:guild, :sequence, 1795000000000, "
        "1795000000000, 'capper:4611686018427387905', 'settled', :number, :digest, '', :postings, "
        ":digest, :digest)",
        "INSERT INTO ledger_entry (guild_id, sequence, position, bet_id, account, amount, "
        "booked_at_ms, effective_at_ms) VALUES (:guild, :sequence, 0, :bet, "
        "'open:4611686018427387905', -1100000, 1795000000000, 1795000000000)",
        "INSERT INTO ledger_entry (guild_id, sequence, position, bet_id, account, amount, "
        "booked_at_ms, effective_at_ms) VALUES (:guild, :sequence, 1, :bet, 'house', 1100000, "
        "1795000000000, 1795000000000)",
        "INSERT INTO ledger_entry (guild_id, sequence, position, bet_id, account, amount, "
        "booked_at_ms, effective_at_ms) VALUES (:guild, :sequence, 2, :bet, "
        "'result:4611686018427387905', 1000000, 1795000000000, 1795000000000)",
        "INSERT INTO ledger_entry (guild_id, sequence, position, bet_id, account, amount, "
        "booked_at_ms, effective_at_ms) VALUES (:guild, :sequence, 3, :bet, 'house', -1000000, "
        "1795000000000, 1795000000000)",
        "INSERT INTO bet_event (bet_id, sequence, at_ms, actor_role, actor_person, kind, "
        "from_state, to_state, reason, detail) VALUES (:bet, 3, 1795000000000, 'capper', :capper, "
        "'settled', 'open', 'won', '', repeat('0', 120))",
        "INSERT INTO outbox (guild_id, bet_id, kind, state, created_at_ms, next_attempt_at_ms, "
        "nonce) VALUES (:guild, :bet, 'edit_slip', 'queued', 1795000000000, 1795000000000, "
        "'3w5e11264sgsf')",
        "INSERT INTO processed_command (command_id, digest, bet_id, at_ms) VALUES ('s:' || "
        "CAST(:bet AS bigint), :digest, :bet, 1795000000000)",
    };

    struct Prepared
    {
        QSqlQuery query;
        QStringList names;
    };

    void run(const QString &sql)
    {
        QSqlQuery query(m_database);
        if (!query.exec(sql))
            qFatal("%s", qUtf8Printable(query.lastError().text()));
    }

    qint64 value(const QString &sql)
    {
        QSqlQuery query(m_database);
        if (!query.exec(sql) || !query.next())
            qFatal("%s", qUtf8Printable(query.lastError().text()));
        return query.value(0).toLongLong();
    }

    Prepared prepared(const QString &sql)
    {
        QSqlQuery query(m_database);
        if (!query.prepare(sql))
            qFatal("%s", qUtf8Printable(query.lastError().text()));
        QStringList names;
        for (const QString &name : {u":guild"_s, u":bet"_s, u":number"_s, u":capper"_s,
                                    u":sequence"_s, u":postings"_s, u":digest"_s}) {
            if (sql.contains(name))
                names << name;
        }
        return {std::move(query), names};
    }

    void writeBet()
    {
        ++m_bet;
        if (m_firstBet == 0)
            m_firstBet = m_bet;
        execute(m_placing, m_bet, ++m_number);
    }

    void settleBet()
    {
        execute(m_settling, m_firstBet, m_firstBet);
        ++m_firstBet;
    }

    void execute(std::vector<Prepared> &statements, qint64 bet, qint64 of)
    {
        m_values[u":bet"_s] = bet;
        m_values[u":number"_s] = of;
        m_values[u":sequence"_s] = ++m_sequence;
        for (Prepared &statement : statements) {
            for (const QString &name : statement.names)
                statement.query.bindValue(name, m_values.value(name));
            if (!statement.query.exec())
                qFatal("%s", qUtf8Printable(statement.query.lastError().text()));
        }
    }

    QSqlDatabase m_database;
    std::vector<Prepared> m_placing;
    std::vector<Prepared> m_settling;
    QHash<QString, QVariant> m_values;
    qint64 m_bet = 0;
    qint64 m_firstBet = 0; ///< of ours that is not settled
    qint64 m_number = 0;
    qint64 m_sequence = 0;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    qputenv("DBSBM_TEST_ENGINE", "postgres");
    const PostgresServer server(PostgresServer::Sync::On);
    std::vector<Pace> singles, bursts, together, each;
    std::vector<Pace> settledSingly, settledBursts, settledTogether, settledEach;
    // Ours and the yardstick take turns, so that a busy machine is busy for both.
    for (int round = 0; round < kRounds; ++round) {
        RecordFixture record;
        singles.push_back(singly(record));
        bursts.push_back(burst(record));
        settledSingly.push_back(settleSingly(record, grades(record, kSingles)));
        settledBursts.push_back(settleBurst(record, grades(record, kBurst)));
        record.file.close();
        Yardstick yardstick(*record.file.options().postgres);
        each.push_back(yardstick.oneCommitEach(kSingles));
        together.push_back(yardstick.inOneCommit(kBurst));
        settledEach.push_back(yardstick.settleEach(kSingles));
        settledTogether.push_back(yardstick.settleInOneCommit(kBurst));
    }
    const char *const one = "QPSQL prepared, same statements, one commit";
    const char *const many = "QPSQL prepared, same statements, one commit each";
    print("postgres_bets_single", singles, each, many);
    print("postgres_bets_burst_1000", bursts, together, one);
    print("postgres_grades_single", settledSingly, settledEach, many);
    print("postgres_grades_burst_1000", settledBursts, settledTogether, one);
    return 0;
}

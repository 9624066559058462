// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Durable bets a second: one after the other, and in a burst of 1 000, against the sqlite3 C API
// writing the same rows into the same schema with the same durability, in one commit and one each.
#include "models/store/CanonicalJson.h"
#include "tests/bench/storeBench.h"

#include <QCoreApplication>

#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <cstdio>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;

namespace {

/// The statements of one bet over the C API, with values of the same sizes. The connection is set
/// as ours is; drafts for the bets to end are written before the clock starts.
class Yardstick
{
public:
    explicit Yardstick(const QString &path)
    {
        require(sqlite3_open_v2(path.toUtf8().constData(), &m_database,
                                SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr));
        for (const char *sql : {"PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL",
                                "PRAGMA temp_store=MEMORY", "PRAGMA foreign_keys=ON"})
            run(sql);
        for (const char *sql : kStatements) {
            sqlite3_stmt *statement = nullptr;
            require(sqlite3_prepare_v2(m_database, sql, -1, &statement, nullptr));
            m_statements.push_back(statement);
        }
        m_number = value("SELECT coalesce(max(number), 0) FROM bet");
        m_bet = value("SELECT coalesce(max(id), 0) FROM bet");
        m_sequence = value("SELECT coalesce(max(sequence), 0) FROM journal");
        m_capper = value("SELECT id FROM capper");
    }
    ~Yardstick()
    {
        for (sqlite3_stmt *statement : m_statements)
            sqlite3_finalize(statement);
        sqlite3_close(m_database);
    }
    Yardstick(const Yardstick &) = delete;
    Yardstick &operator=(const Yardstick &) = delete;

    double inOneCommit(int count)
    {
        writeDrafts(count);
        const auto start = std::chrono::steady_clock::now();
        run("BEGIN IMMEDIATE");
        for (int i = 0; i < count; ++i)
            writeBet();
        run("COMMIT");
        return count / secondsSince(start);
    }

    double oneCommitEach(int count)
    {
        writeDrafts(count);
        const auto start = std::chrono::steady_clock::now();
        for (int i = 0; i < count; ++i) {
            run("BEGIN IMMEDIATE");
            writeBet();
            run("COMMIT");
        }
        return count / secondsSince(start);
    }

private:
    // ?1 guild, ?2 bet id, ?3 number, ?4 sequence, ?5 capper, ?6 a text of its kind, ?7 32 bytes
    static constexpr const char *kStatements[] = {
        "UPDATE guild SET last_number = ?3 WHERE id = ?1",
        "INSERT INTO bet (id, guild_id, number, capper_id, draft_id, typed, mode, risk, to_win, "
        "note, placed_at_ms, "
        "status, late, channel_id) VALUES (?2, ?1, ?3, ?5, ?2 + 1000000000, 1000000, 'win', "
        "1100000, 1000000, '', "
        "1795000000000, 'posting', 0, 2001)",
        "INSERT INTO leg (bet_id, position, league, game, market, pick, line, odds_typed, "
        "odds_numerator, "
        "odds_denominator, starts_at_ms, dead_heat_numerator, dead_heat_denominator) VALUES (?2, "
        "0, 'NBA', "
        "'Lakers @ Celtics', 'spread', 'Celtics', '-3.5', '-110', 21, 11, 1795003600000, 1, 1)",
        "INSERT INTO bet_words (rowid, words) VALUES (?2, 'guild100000000000001001 "
        "capper4611686018427387905 no1 1 NBA Lakers @ Celtics Celtics -3.5')",
        "INSERT INTO journal (guild_id, sequence, at_ms, effective_at_ms, actor, kind, bet_number, "
        "digest, content, "
        "postings, prev_hash, hash) VALUES (?1, ?4, 1795000000000, 1795000000000, "
        "'capper:4611686018427387905', "
        "'placed', ?3, ?7, '', ?6, ?7, ?7)",
        "INSERT INTO ledger_entry (guild_id, sequence, position, bet_id, account, amount, "
        "booked_at_ms, "
        "effective_at_ms) VALUES (?1, ?4, 0, ?2, 'open:4611686018427387905', 1100000, "
        "1795000000000, 1795000000000)",
        "INSERT INTO ledger_entry (guild_id, sequence, position, bet_id, account, amount, "
        "booked_at_ms, "
        "effective_at_ms) VALUES (?1, ?4, 1, ?2, 'house', -1100000, 1795000000000, 1795000000000)",
        "INSERT INTO bet_event (bet_id, sequence, at_ms, actor_role, actor_person, kind, "
        "from_state, to_state, reason) "
        "VALUES (?2, 1, 1795000000000, 'capper', ?5, 'placed', 'draft', 'posting', '')",
        "INSERT INTO outbox (guild_id, bet_id, kind, state, created_at_ms, next_attempt_at_ms, "
        "nonce) VALUES (?1, ?2, "
        "'post_slip', 'queued', 1795000000000, 1795000000000, '3w5e11264sgsf')",
        "INSERT INTO processed_command (command_id, digest, bet_id, at_ms) VALUES ('y:' || ?2, ?7, "
        "?2, 1795000000000)",
        "DELETE FROM draft WHERE id = ?2",
    };

    static constexpr const char *kDraft =
        "INSERT INTO draft (id, guild_id, capper_id, interaction_id, digest, channel_id, legs, "
        "typed, mode, risk, to_win, note, placed_at_ms, created_at_ms) VALUES (?2, ?1, ?3, "
        "?2 + 1000000000000000000, zeroblob(32), 2001, printf('%0300d', 0), 1000000, 'win', "
        "1100000, 1000000, '', 1795000000000, 1795000000000)";

    static void require(int code)
    {
        if (code != SQLITE_OK)
            qFatal("sqlite3 %d", code);
    }

    void run(const char *sql) { require(sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr)); }

    qint64 value(const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        require(sqlite3_prepare_v2(m_database, sql, -1, &statement, nullptr));
        sqlite3_step(statement);
        const qint64 found = sqlite3_column_int64(statement, 0);
        sqlite3_finalize(statement);
        return found;
    }

    void writeDrafts(int count)
    {
        sqlite3_stmt *statement = nullptr;
        require(sqlite3_prepare_v2(m_database, kDraft, -1, &statement, nullptr));
        run("BEGIN IMMEDIATE");
        for (int i = 1; i <= count; ++i) {
            require(sqlite3_bind_int64(statement, 1, RecordFixture::kGuild.toSql()));
            require(sqlite3_bind_int64(statement, 2, m_bet + i));
            require(sqlite3_bind_int64(statement, 3, m_capper));
            if (sqlite3_step(statement) != SQLITE_DONE)
                qFatal("sqlite3: %s", sqlite3_errmsg(m_database));
            sqlite3_reset(statement);
        }
        run("COMMIT");
        sqlite3_finalize(statement);
    }

    void writeBet()
    {
        static const char postings[] =
            "[{\"account\":\"open:4611686018427387905\",\"amount\":1100000},"
            "{\"account\":\"house\",\"amount\":-1100000}]";
        static const QByteArray digest = sha256("yardstick");
        ++m_bet;
        ++m_number;
        ++m_sequence;
        for (sqlite3_stmt *statement : m_statements) {
            const int count = sqlite3_bind_parameter_count(statement);
            const qint64 numbers[] = {RecordFixture::kGuild.toSql(), m_bet, m_number, m_sequence,
                                      m_capper};
            for (int i = 1; i <= count && i <= 5; ++i)
                require(sqlite3_bind_int64(statement, i, numbers[i - 1]));
            if (count >= 6)
                require(sqlite3_bind_text(statement, 6, postings, -1, SQLITE_STATIC));
            if (count >= 7)
                require(sqlite3_bind_blob(statement, 7, digest.constData(), 32, SQLITE_STATIC));
            if (sqlite3_step(statement) != SQLITE_DONE)
                qFatal("sqlite3: %s", sqlite3_errmsg(m_database));
            sqlite3_reset(statement);
        }
        if (sqlite3_changes(m_database) != 1) // of the last one, which ends the draft
            qFatal("a draft was missing");
    }

    sqlite3 *m_database = nullptr;
    std::vector<sqlite3_stmt *> m_statements;
    qint64 m_bet = 0;
    qint64 m_number = 0;
    qint64 m_sequence = 0;
    qint64 m_capper = 0;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    std::vector<double> ourSingles;
    std::vector<double> ourBursts;
    std::vector<double> oneCommit;
    std::vector<double> eachCommit;
    // Ours and the yardstick take turns, so that a busy machine is busy for both.
    for (int round = 0; round < kRounds; ++round) {
        RecordFixture record;
        ourSingles.push_back(singly(record));
        ourBursts.push_back(burst(record));
        record.file.close();
        Yardstick yardstick(record.file.path());
        eachCommit.push_back(yardstick.oneCommitEach(kSingles));
        oneCommit.push_back(yardstick.inOneCommit(kBurst));
    }
    const double each = median(eachCommit);
    const double singles = median(ourSingles);
    const double bursts = median(ourBursts);
    print("store_bets_single", singles, singles / each,
          "sqlite3 C API, same rows, one commit each");
    print("store_bets_burst_1000", bursts, bursts / median(oneCommit),
          "sqlite3 C API, same rows, one commit");
    print("store_bets_burst_1000_each", bursts, bursts / each,
          "sqlite3 C API, same rows, one commit each");
    return 0;
}

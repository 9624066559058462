// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Durable bets and grades a second: one after the other, and in a burst of 1 000, against the
// sqlite3 C API writing the same rows into the same schema with the same durability, in one commit
// and one each. "--bets" measures no grades.
#include "models/store/CanonicalJson.h"
#include "tests/bench/gradeBench.h"

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
        for (const char *sql : kPlacing)
            m_placing.push_back(prepared(sql));
        for (const char *sql : kSettling)
            m_settling.push_back(prepared(sql));
        for (QString sql : countingStatements())
            m_settling.push_back(
                prepared(sql.replace(u"GUILD"_s, u"?1"_s).replace(u"CAPPER"_s, u"?5"_s).toUtf8()));
        m_number = value("SELECT coalesce(max(number), 0) FROM bet");
        m_bet = value("SELECT coalesce(max(id), 0) FROM bet");
        m_sequence = value("SELECT coalesce(max(sequence), 0) FROM journal");
        m_capper = value("SELECT id FROM capper");
    }
    ~Yardstick()
    {
        for (const auto &statements : {m_placing, m_settling}) {
            for (sqlite3_stmt *statement : statements)
                sqlite3_finalize(statement);
        }
        sqlite3_close(m_database);
    }
    Yardstick(const Yardstick &) = delete;
    Yardstick &operator=(const Yardstick &) = delete;

    Pace inOneCommit(int count)
    {
        writeDrafts(count);
        return together(count, [this] { writeBet(); });
    }
    Pace oneCommitEach(int count)
    {
        writeDrafts(count);
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
        run("BEGIN IMMEDIATE");
        for (int i = 0; i < count; ++i)
            work();
        run("COMMIT");
        return watch.paceOf(count);
    }
    template<typename Work>
    Pace each(int count, Work work)
    {
        const Stopwatch watch;
        for (int i = 0; i < count; ++i) {
            run("BEGIN IMMEDIATE");
            work();
            run("COMMIT");
        }
        return watch.paceOf(count);
    }

    // ?1 guild, ?2 bet id, ?3 number, ?4 sequence, ?5 capper, ?6 a text of its kind, ?7 32 bytes
    static constexpr const char *kPlacing[] = {
        "UPDATE guild SET last_number = ?3 WHERE id = ?1",
        "INSERT INTO bet (id, guild_id, number, capper_id, draft_id, typed, mode, risk, to_win, "
        "note, placed_at_ms, "
        "status, late, channel_id, house_rules) VALUES (?2, ?1, ?3, ?5, ?2 + 1000000000, 1000000, "
        "'win', 1100000, 1000000, '', 1795000000000, 'posting', 0, 2001, "
        "'standard;same_game_void=reprice;postponed_hours=48;overtime=1;book_odds=0;"
        "absent_void=1')",
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
        "INSERT INTO known_name (guild_id, kind, league, folded, name, used) VALUES (?1, "
        "'league', '', 'nba', 'NBA', 1) ON CONFLICT (guild_id, kind, league, folded) DO UPDATE SET "
        "used = known_name.used + 1",
        "INSERT INTO known_name (guild_id, kind, league, folded, name, used) VALUES (?1, 'team', "
        "'nba', 'celtics', 'Celtics', 1) ON CONFLICT (guild_id, kind, league, folded) DO UPDATE "
        "SET used = known_name.used + 1",
        "INSERT INTO known_name (guild_id, kind, league, folded, name, used) VALUES (?1, 'team', "
        "'nba', 'lakers', 'Lakers', 1) ON CONFLICT (guild_id, kind, league, folded) DO UPDATE SET "
        "used = known_name.used + 1",
        "DELETE FROM draft WHERE id = ?2",
    };
    static constexpr const char *kSettling[] = {
        "UPDATE bet SET status = 'settled', result = 'won', net = 1000000, self_graded = 1, "
        "effective_at_ms = 1795000000000, graded_at_ms = 1795000000000, settled_by = ?5, "
        "revision = revision + 1 WHERE id = ?2 AND guild_id = ?1",
        "UPDATE leg SET result = 'won', dead_heat_numerator = 1, dead_heat_denominator = 1, "
        "closing_numerator = 0, closing_denominator = 0 WHERE bet_id = ?2 AND position = 0",
        "INSERT INTO journal (guild_id, sequence, at_ms, effective_at_ms, actor, kind, bet_number, "
        "digest, content, postings, prev_hash, hash) VALUES (?1, ?4, 1795000000000, 1795000000000, "
        "'capper:4611686018427387905', 'settled', ?3, ?7, '', ?6, ?7, ?7)",
        "INSERT INTO ledger_entry (guild_id, sequence, position, bet_id, account, amount, "
        "booked_at_ms, effective_at_ms) VALUES (?1, ?4, 0, ?2, 'open:4611686018427387905', "
        "-1100000, 1795000000000, 1795000000000)",
        "INSERT INTO ledger_entry (guild_id, sequence, position, bet_id, account, amount, "
        "booked_at_ms, effective_at_ms) VALUES (?1, ?4, 1, ?2, 'house', 1100000, 1795000000000, "
        "1795000000000)",
        "INSERT INTO ledger_entry (guild_id, sequence, position, bet_id, account, amount, "
        "booked_at_ms, effective_at_ms) VALUES (?1, ?4, 2, ?2, 'result:4611686018427387905', "
        "1000000, 1795000000000, 1795000000000)",
        "INSERT INTO ledger_entry (guild_id, sequence, position, bet_id, account, amount, "
        "booked_at_ms, effective_at_ms) VALUES (?1, ?4, 3, ?2, 'house', -1000000, 1795000000000, "
        "1795000000000)",
        "INSERT INTO bet_event (bet_id, sequence, at_ms, actor_role, actor_person, kind, "
        "from_state, to_state, reason, detail) VALUES (?2, 3, 1795000000000, 'capper', ?5, "
        "'settled', 'open', 'won', '', printf('%0120d', 0))",
        "INSERT INTO outbox (guild_id, bet_id, kind, state, created_at_ms, next_attempt_at_ms, "
        "nonce) VALUES (?1, ?2, 'edit_slip', 'queued', 1795000000000, 1795000000000, "
        "'3w5e11264sgsf')",
        "INSERT INTO processed_command (command_id, digest, bet_id, at_ms) VALUES ('s:' || ?2, ?7, "
        "?2, 1795000000000)",
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

    sqlite3_stmt *prepared(const QByteArray &sql)
    {
        sqlite3_stmt *statement = nullptr;
        require(sqlite3_prepare_v2(m_database, sql.constData(), -1, &statement, nullptr));
        return statement;
    }

    void writeBet()
    {
        ++m_bet;
        if (m_firstBet == 0)
            m_firstBet = m_bet;
        ++m_number;
        execute(m_placing, m_bet, m_number);
        if (sqlite3_changes(m_database) != 1) // of the last one, which ends the draft
            qFatal("a draft was missing");
    }

    void settleBet()
    {
        execute(m_settling, m_firstBet, m_firstBet);
        ++m_firstBet;
    }

    void execute(const std::vector<sqlite3_stmt *> &statements, qint64 bet, qint64 of)
    {
        static const char postings[] =
            "[{\"account\":\"open:4611686018427387905\",\"amount\":1100000},"
            "{\"account\":\"house\",\"amount\":-1100000}]";
        static const QByteArray digest = sha256("yardstick");
        ++m_sequence;
        for (sqlite3_stmt *statement : statements) {
            const int count = sqlite3_bind_parameter_count(statement);
            const qint64 numbers[] = {RecordFixture::kGuild.toSql(), bet, of, m_sequence, m_capper};
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
    }

    sqlite3 *m_database = nullptr;
    std::vector<sqlite3_stmt *> m_placing;
    std::vector<sqlite3_stmt *> m_settling;
    qint64 m_bet = 0;
    qint64 m_firstBet = 0; ///< of ours that is not settled
    qint64 m_number = 0;
    qint64 m_sequence = 0;
    qint64 m_capper = 0;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const bool betsAlone = QCoreApplication::arguments().contains(u"--bets"_s);
    std::vector<Pace> singles, bursts, together, each;
    std::vector<Pace> settledSingly, settledBursts, settledTogether, settledEach;
    // Ours and the yardstick take turns, so that a busy machine is busy for both.
    for (int round = 0; round < kRounds; ++round) {
        RecordFixture record;
        singles.push_back(singly(record));
        bursts.push_back(burst(record));
        if (!betsAlone) {
            settledSingly.push_back(settleSingly(record, grades(record, kSingles)));
            settledBursts.push_back(settleBurst(record, grades(record, kBurst)));
        }
        record.file.close();
        Yardstick yardstick(record.file.path());
        each.push_back(yardstick.oneCommitEach(kSingles));
        together.push_back(yardstick.inOneCommit(kBurst));
        if (!betsAlone) {
            settledEach.push_back(yardstick.settleEach(kSingles));
            settledTogether.push_back(yardstick.settleInOneCommit(kBurst));
        }
    }
    const char *const one = "sqlite3 C API, same rows, one commit";
    const char *const many = "sqlite3 C API, same rows, one commit each";
    print("store_bets_single", singles, each, many);
    print("store_bets_burst_1000", bursts, together, one);
    print("store_bets_burst_1000_each", bursts, each, many);
    if (betsAlone)
        return 0;
    print("store_grades_single", settledSingly, settledEach, many);
    print("store_grades_burst_1000", settledBursts, settledTogether, one);
    print("store_grades_burst_1000_each", settledBursts, settledEach, many);
    return 0;
}

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/BetContent.h"
#include "models/store/Journal.h"
#include "tests/support/TestDatabase.h"

#include <QMap>
#include <QSqlDatabase>

#include <random>
#include <vector>

namespace dbsbm::test {

/// Fills the record of a RecordFixture with bets that were placed, posted and settled over three
/// years, past the services and in bulk, but so that the record verifies: journal, ledger, history
/// and words are those that the services would have written. Totals are counted by recount().
class RecordFill
{
public:
    static constexpr int kCappers = 40;
    static constexpr qint64 kStartMs = 1'700'000'000'000;
    static constexpr qint64 kStepMs = 94'608; ///< between two bets: a million in three years
    static constexpr int kRareEvery = 20'000; ///< bets on the player "Zygmunt"

    /// Adds the cappers; the connection of its own syncs nothing.
    explicit RecordFill(RecordFixture &record);
    ~RecordFill();
    RecordFill(const RecordFill &) = delete;
    RecordFill &operator=(const RecordFill &) = delete;

    /// Writes bets until there are that many; every 200th is withdrawn, the others are settled.
    void upTo(int bets);
    /// The moment after the last bet.
    qint64 nowMs() const { return kStartMs + (m_bets + 1) * kStepMs + kSettledAfterMs; }
    int bets() const { return m_bets; }
    qint64 entries() const { return m_sequence; } ///< journal rows
    /// The one with a bet in 5 000.
    CapperId quietCapper() const { return m_cappers.front(); }
    CapperId busyCapper() const { return m_cappers.back(); }

private:
    static constexpr qint64 kPostedAfterMs = 2'000;
    static constexpr qint64 kSettledAfterMs = 3 * 3'600'000;
    struct Step
    {
        QString kind;
        QString from;
        QString to;
        qint64 atMs = 0;
        qint64 effectiveAtMs = 0;
        QList<Posting> postings;
    };

    Bet makeBet();
    QList<Leg> makeLegs(qint64 placedAtMs);
    Leg makeLeg(qint64 placedAtMs);
    void live(StoredBet &stored);
    void settle(StoredBet &stored);
    void write(const StoredBet &stored);
    void writeLegs(const Bet &bet);
    void record(const StoredBet &stored, const Step &step);
    QString bytes(const QByteArray &value) const;
    void add(const char *table, const QString &row);
    void flush(const char *table);
    void run(const QString &sql);
    qint64 number(const QString &sql);

    RecordFixture &m_record;
    bool m_postgres;
    QSqlDatabase m_database;
    std::vector<CapperId> m_cappers;
    QMap<QByteArray, QString> m_rows; ///< waiting, by table with its columns
    std::mt19937_64 m_random{1};
    int m_bets = 0;
    int m_events = 0; ///< of the present bet
    qint64 m_bet = 0;
    qint64 m_sequence = 0;
    QByteArray m_hash;
};

} // namespace dbsbm::test

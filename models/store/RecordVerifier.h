// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/BetContent.h"
#include "models/store/Journal.h"
#include "models/store/Transaction.h"

#include <QHash>
#include <QStringList>

#include <array>
#include <functional>
#include <memory_resource>
#include <span>
#include <stop_token>

namespace dbsbm {

/// What a check of one guild's record found.
struct RecordFindings
{
    GuildId guild;
    qint64 entries = 0; ///< journal rows walked
    qint64 bets = 0;
    QByteArray headHash; ///< 32 bytes
    QStringList breaks;  ///< one plain sentence each, at most kMaxBreaks; empty = intact
};

/// Recomputes a guild's chain, the digests of its bets, every total and whether the roots that were
/// posted lie in the chain, on one snapshot. While
/// a part is checked on another thread, the next one is read. An unkeyed chain proves that nothing
/// before its head was changed since the head was noted elsewhere; by itself it shows any change
/// that was not followed by a full rewrite.
class RecordVerifier
{
public:
    static constexpr qsizetype kMaxBreaks = 100;

    /// With \a stop the walk ends early, in DB-008.
    RecordVerifier(Transaction &transaction, GuildId guild, std::stop_token stop = {});

    /// The hash of that row as the journal keeps it; nothing when there is no such row.
    Result<std::optional<QByteArray>> hashAt(qint64 sequence);
    /// Every guild that has a row or a chain.
    static Result<QList<GuildId>> guilds(Transaction &transaction);
    /// Shows every bet, with its legs, to \a visit as well.
    Result<RecordFindings> verify(const std::function<void(const StoredBet &)> &visit = {});

private:
    using Digest = std::array<char, 32>;
    /// Texts are UTF-8; they lie with the stretch that a row is of.
    struct JournalRow
    {
        qint64 sequence = 0;
        qint64 atMs = 0;
        qint64 effectiveAtMs = 0;
        BetNumber number; ///< zero where the row is not about a bet
        QByteArrayView actor;
        QByteArrayView kind;
        QByteArrayView digest;
        QByteArrayView content;
        QByteArrayView postings;
        QByteArrayView previous;
        QByteArrayView hash;
    };
    struct LedgerLine
    {
        qint64 sequence = 0;
        qint64 position = 0;
        qint64 bookedAtMs = 0;
        qint64 effectiveAtMs = 0;
        bool isOfBet = false; ///< else units booked without one
        BetId bet;
        QByteArrayView account;
        Units amount;
    };
    /// What the journal and the ledger say of a bet.
    struct BetTotals
    {
        Digest digest{};
        BetId bet;           ///< that its entries name; zero before the first
        qint64 bookedIn = 0; ///< the journal row of the first
        Units open;
        Units result;
    };
    /// As many journal rows as are read at a time, with the ledger entries up to the last of them,
    /// and one place for their millions of short texts.
    struct Stretch
    {
        std::pmr::monotonic_buffer_resource texts{1 << 20};
        QList<JournalRow> rows;
        QList<LedgerLine> lines;
    };
    using Lines = std::span<const LedgerLine>;

    static Digest digestOf(QByteArrayView bytes);
    Result<> mayGoOn() const;
    Result<> readJournal(qint64 after, Stretch &stretch);
    Result<> readLedger(qint64 after, qint64 last, Stretch &stretch);
    Result<> loadRoots();
    Result<> walkJournal();
    void checkRoot(const JournalRow &row);
    void reportMissingRoots();
    void checkTogether(const Stretch &stretch);
    void checkRow(const JournalRow &row);
    bool fitsItsHash(const JournalRow &row);
    void checkLedger(const JournalRow &row, Lines lines);
    bool fitPostings(const JournalRow &row, Lines lines);
    void reportStray(Lines lines);
    void reportOtherPostings(qint64 sequence);
    Result<> walkBets(const std::function<void(const StoredBet &)> &visit);
    void checkBet(const StoredBet &stored);
    void report(const QString &sentence);

    Transaction &m_transaction;
    std::stop_token m_stop;
    RecordFindings m_findings;
    qint64 m_lastSequence = 0;
    QHash<BetNumber, BetTotals> m_totals;
    QHash<QByteArray, QString> m_missingRoots; ///< subjects of posted roots by hash, until met
    QByteArray m_text;                         ///< canonical bytes of what is compared just now
};

} // namespace dbsbm

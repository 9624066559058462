// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/BetContent.h"
#include "models/store/Journal.h"
#include "models/store/Transaction.h"

#include <QHash>
#include <QStringList>

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
/// posted lie in the chain, on one snapshot. An
/// unkeyed chain proves that nothing before its head was changed since the head was noted
/// elsewhere; by itself it shows any change that was not followed by a full rewrite.
class RecordVerifier
{
public:
    static constexpr qsizetype kMaxBreaks = 100;

    RecordVerifier(Transaction &transaction, GuildId guild);

    /// The hash of that row as the journal keeps it; nothing when there is no such row.
    Result<std::optional<QByteArray>> hashAt(qint64 sequence);
    /// Every guild that has a row or a chain.
    static Result<QList<GuildId>> guilds(Transaction &transaction);
    Result<RecordFindings> verify();

private:
    struct JournalRow
    {
        qint64 sequence = 0;
        JournalEntry entry;
        QByteArray postings;
        QByteArray previous;
        QByteArray hash;
    };
    struct LedgerSum
    {
        QByteArray postings;
        Units total;
        bool timesAgree = true;
        bool betAgrees = true;
    };
    struct BetTotals
    {
        QByteArray digest;
        Units open;
        Units result;
    };

    static JournalRow journalRowOf(const Row &row);
    Result<> loadRoots();
    Result<> walkJournal();
    void checkRoot(const JournalRow &row);
    void reportMissingRoots();
    Result<> checkRow(const JournalRow &row);
    Result<LedgerSum> ledgerOf(const JournalRow &row);
    Result<> findStrayEntries();
    Result<> walkBets();
    void checkBet(const StoredBet &stored);
    void report(const QString &sentence);

    Transaction &m_transaction;
    RecordFindings m_findings;
    qint64 m_lastSequence = 0;
    QHash<BetNumber, BetTotals> m_totals;
    QHash<QByteArray, QString> m_missingRoots; ///< subjects of posted roots by hash, until met
};

} // namespace dbsbm

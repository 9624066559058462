// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Bet.h"
#include "models/store/Transaction.h"

namespace dbsbm {

/// One line of a double entry. Accounts: "open:<capper>", "result:<capper>", "house", "adjustment".
struct Posting
{
    QString account;
    Units amount;
};

/// What a journal row says. Carries no personal id: \a actor is "capper:<random id>", "admin",
/// "moderator", "operator" or "system".
struct JournalEntry
{
    GuildId guild;
    qint64 atMs = 0;          ///< booked
    qint64 effectiveAtMs = 0; ///< what statistics use
    QString actor;
    QString kind;       ///< "placed", "posted", "settled", "voided", "undone", "root", ...
    BetNumber number;   ///< zero where the row is not about a bet
    BetId bet;          ///< zero where the row is not about a bet
    QByteArray digest;  ///< SHA-256 of the bet's canonical content
    QByteArray content; ///< canonical, of rows that are not about a bet; digest follows from it
    QList<Posting> postings;
};

/// The hash chain and the ledger of a guild (product section 5); both only grow.
class Journal
{
public:
    explicit Journal(Transaction &transaction) : m_transaction(transaction) {}

    /// Appends a row and books its postings. Errors: BET-010 while the guild is read-only, CFG-005
    /// for an unknown guild, INT-004 when the postings do not sum to zero. The new sequence.
    Result<qint64> append(const JournalEntry &entry);
    /// BET-010 while the guild is read-only; otherwise the head of its chain.
    Result<JournalHead> writableHead(GuildId guild);

    /// The kind of the row at the head; empty without one.
    Result<QString> lastKind(GuildId guild);

    /// What a row of kind "root" says: the row before it and its hash, as posted outside.
    static QByteArray rootContent(const JournalHead &head);
    /// SHA-256 of the guild id's decimal text.
    static QByteArray firstHash(GuildId guild);
    /// The postings as the journal stores them.
    static QByteArray canonicalPostings(const QList<Posting> &postings);
    /// SHA-256(previous hash || canonical row).
    static QByteArray rowHash(const QByteArray &previous, qint64 sequence,
                              const JournalEntry &entry, const QByteArray &postings);

private:
    Result<> book(qint64 sequence, const JournalEntry &entry);

    Transaction &m_transaction;
};

QString openAccount(CapperId capper);
QString resultAccount(CapperId capper);
QString houseAccount();
/// The other side of what the operator or an import books without a bet.
QString adjustmentAccount();

} // namespace dbsbm

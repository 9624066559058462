// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/RecordVerifier.h"

#include "models/core/tr.h"
#include "models/store/BetRepository.h"
#include "models/store/CanonicalJson.h"
#include "models/store/PostRepository.h"

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

/// What the open account of a bet must hold.
Units heldRisk(const Bet &bet)
{
    const bool held = bet.status == BetStatus::Posting || bet.status == BetStatus::PostFailed
        || bet.status == BetStatus::Open;
    return held ? bet.stake.risk : Units();
}

} // namespace

RecordVerifier::RecordVerifier(Transaction &transaction, GuildId guild) : m_transaction(transaction)
{
    m_findings.guild = guild;
    m_findings.headHash = Journal::firstHash(guild);
}

Result<QList<GuildId>> RecordVerifier::guilds(Transaction &transaction)
{
    return transaction.list<GuildId>(
        u"SELECT id FROM guild UNION SELECT DISTINCT guild_id FROM journal ORDER BY 1"_s, {},
        [](const Row &row) { return row.id<GuildId>(0); });
}

Result<RecordFindings> RecordVerifier::verify()
{
    Result<> done = loadRoots();
    if (done)
        done = walkJournal();
    reportMissingRoots();
    if (done)
        done = findStrayEntries();
    if (done)
        done = walkBets();
    if (!done)
        return fail(done.error());
    return m_findings;
}

Result<std::optional<QByteArray>> RecordVerifier::hashAt(qint64 sequence)
{
    return m_transaction.first<QByteArray>(
        u"SELECT hash FROM journal WHERE guild_id = :guild AND sequence = :sequence"_s,
        {{u":guild"_s, m_findings.guild.toSql()}, {u":sequence"_s, sequence}},
        [](const Row &row) { return row.bytes(0); });
}

Result<> RecordVerifier::loadRoots()
{
    const auto roots = PostRepository(m_transaction).list(m_findings.guild, u"root:"_s);
    if (!roots)
        return fail(roots.error());
    for (const StoredPost &root : *roots) {
        if (!root.digest.isEmpty())
            m_missingRoots.insert(root.digest, root.subject);
    }
    return {};
}

/// A cut tail takes the rows away that a root was posted for.
void RecordVerifier::reportMissingRoots()
{
    for (const QString &subject : std::as_const(m_missingRoots))
        report(tr("The journal has no row of the posted root \"%1\".").arg(subject));
}

/// A row of kind "root" repeats where the chain stood before it.
void RecordVerifier::checkRoot(const JournalRow &row)
{
    if (row.entry.kind == u"root"
        && row.entry.content != Journal::rootContent({m_lastSequence, m_findings.headHash}))
        report(tr("Journal row %1 notes a root that is not that of the chain.").arg(row.sequence));
}

void RecordVerifier::report(const QString &sentence)
{
    if (m_findings.breaks.size() < kMaxBreaks)
        m_findings.breaks.append(sentence);
}

RecordVerifier::JournalRow RecordVerifier::journalRowOf(const Row &row)
{
    JournalRow read;
    read.sequence = row.integer(0);
    read.entry.atMs = row.integer(1);
    read.entry.effectiveAtMs = row.integer(2);
    read.entry.actor = row.text(3);
    read.entry.kind = row.text(4);
    read.entry.number = row.id<BetNumber>(5);
    read.entry.digest = row.bytes(6);
    read.entry.content = row.text(7).toUtf8();
    read.postings = row.text(8).toUtf8();
    read.previous = row.bytes(9);
    read.hash = row.bytes(10);
    return read;
}

Result<> RecordVerifier::walkJournal()
{
    std::optional<Error> fault;
    const Result<> walked =
        m_transaction.each(u"SELECT sequence, at_ms, effective_at_ms, actor, kind, bet_number, "
                           u"digest, content, postings, prev_hash, hash "
                           "FROM journal WHERE guild_id = :guild ORDER BY sequence"_s,
                           {{u":guild"_s, m_findings.guild.toSql()}}, [&](const Row &row) {
                               if (fault)
                                   return;
                               if (const Result<> checked = checkRow(journalRowOf(row)); !checked)
                                   fault = checked.error();
                           });
    return fault ? Result<>(fail(*fault)) : walked;
}

Result<> RecordVerifier::checkRow(const JournalRow &row)
{
    ++m_findings.entries;
    if (row.sequence != m_lastSequence + 1)
        report(tr("Journal row %1 is missing.").arg(m_lastSequence + 1));
    if (row.previous != m_findings.headHash)
        report(tr("Journal row %1 does not follow the row before it.").arg(row.sequence));
    if (row.hash != Journal::rowHash(m_findings.headHash, row.sequence, row.entry, row.postings))
        report(tr("Journal row %1 was changed: its hash does not fit what it says.")
                   .arg(row.sequence));
    // A row about a bet carries the digest of the bet; every other row that of its own content.
    const bool contentFits = row.entry.number.isValid()
        ? row.entry.content.isEmpty()
        : sha256(row.entry.content) == row.entry.digest;
    if (!contentFits)
        report(tr("Journal row %1 was changed: its digest does not fit its content.")
                   .arg(row.sequence));
    checkRoot(row);
    m_lastSequence = row.sequence;
    m_findings.headHash = row.hash;
    m_missingRoots.remove(row.hash);
    if (row.entry.number.isValid())
        m_totals[row.entry.number].digest = row.entry.digest;

    const Result<LedgerSum> ledger = ledgerOf(row);
    if (!ledger)
        return fail(ledger.error());
    if (ledger->postings != row.postings || !ledger->betAgrees)
        report(
            tr("The ledger entries of journal row %1 differ from its postings.").arg(row.sequence));
    if (ledger->total.micro != 0)
        report(tr("The ledger entries of journal row %1 do not sum to zero.").arg(row.sequence));
    if (!ledger->timesAgree)
        report(tr("The ledger entries of journal row %1 carry another time than the row.")
                   .arg(row.sequence));
    return {};
}

Result<RecordVerifier::LedgerSum> RecordVerifier::ledgerOf(const JournalRow &row)
{
    LedgerSum sum;
    QList<Posting> postings;
    int position = 0;
    const Result<> read = m_transaction.each(
        u"SELECT l.position, l.account, l.amount, l.booked_at_ms, l.effective_at_ms, b.number, l.bet_id "
        u"FROM ledger_entry l "
        "LEFT JOIN bet b ON b.id = l.bet_id AND b.guild_id = l.guild_id WHERE l.guild_id = :guild AND l.sequence = :sequence ORDER BY l.position"_s,
        {{u":guild"_s, m_findings.guild.toSql()}, {u":sequence"_s, row.sequence}},
        [&](const Row &line) {
            const Posting posting{line.text(1), Units::fromMicro(line.integer(2))};
            sum.total = sum.total + posting.amount;
            sum.betAgrees = sum.betAgrees && line.integer(0) == position++
                && line.isNull(6) != row.entry.number.isValid()
                && line.id<BetNumber>(5) == row.entry.number;
            sum.timesAgree = sum.timesAgree && line.integer(3) == row.entry.atMs
                && line.integer(4) == row.entry.effectiveAtMs;
            postings.append(posting);
            if (!row.entry.number.isValid())
                return; // an adjustment is about no bet
            BetTotals &totals = m_totals[row.entry.number];
            if (posting.account.startsWith(u"open:"))
                totals.open = totals.open + posting.amount;
            else if (posting.account.startsWith(u"result:"))
                totals.result = totals.result + posting.amount;
        });
    if (!read)
        return fail(read.error());
    sum.postings = Journal::canonicalPostings(postings);
    return sum;
}

Result<> RecordVerifier::findStrayEntries()
{
    return m_transaction.each(
        u"SELECT DISTINCT sequence FROM ledger_entry l WHERE guild_id = :guild AND NOT EXISTS "
        "(SELECT 1 FROM journal j WHERE j.guild_id = l.guild_id AND j.sequence = l.sequence)"_s,
        {{u":guild"_s, m_findings.guild.toSql()}}, [this](const Row &row) {
            report(tr("Ledger entries stand under journal row %1, which does not exist.")
                       .arg(row.integer(0)));
        });
}

Result<> RecordVerifier::walkBets()
{
    const Result<> walked = BetRepository(m_transaction)
                                .forEach(m_findings.guild, {}, BetRepository::Legs::Load,
                                         [this](const StoredBet &stored) { checkBet(stored); });
    if (!walked)
        return walked;
    for (auto it = m_totals.constBegin(); it != m_totals.constEnd(); ++it)
        report(tr("The journal speaks of bet #%1, which does not exist.").arg(it.key().value));
    return {};
}

void RecordVerifier::checkBet(const StoredBet &stored)
{
    ++m_findings.bets;
    const Bet &bet = stored.bet;
    if (!m_totals.contains(bet.number)) {
        report(tr("Bet #%1 has no row in the journal.").arg(bet.number.value));
        return;
    }
    const BetTotals totals = m_totals.take(bet.number);
    if (totals.digest != betDigest(stored))
        report(
            tr("Bet #%1 was changed: its content does not fit the journal.").arg(bet.number.value));
    if (totals.open != heldRisk(bet))
        report(tr("The ledger holds another risk for bet #%1 than the bet says.")
                   .arg(bet.number.value));
    if (totals.result != bet.net)
        report(tr("The ledger books another net for bet #%1 than the bet says.")
                   .arg(bet.number.value));
}

} // namespace dbsbm

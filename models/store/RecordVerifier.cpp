// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/RecordVerifier.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"
#include "models/store/BetRepository.h"
#include "models/store/CanonicalJson.h"
#include "models/store/PostRepository.h"

#include <algorithm>
#include <limits>

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

constexpr int kRows = 5000; // of the journal that are read at a time

} // namespace

RecordVerifier::RecordVerifier(Transaction &transaction, GuildId guild, std::stop_token stop)
    : m_transaction(transaction), m_stop(std::move(stop))
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

Result<RecordFindings> RecordVerifier::verify(const std::function<void(const StoredBet &)> &visit)
{
    Result<> done = loadRoots();
    if (done)
        done = walkJournal();
    reportMissingRoots();
    if (done)
        done = walkBets(visit);
    if (!done)
        return fail(done.error());
    return m_findings;
}

Result<> RecordVerifier::mayGoOn() const
{
    if (!m_stop.stop_requested())
        return {};
    return fail(codes::kDatabaseClosed, DatabaseFault{},
                tr("The check of the record was stopped. Start it again with \"verify\"."));
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

RecordVerifier::LedgerLine RecordVerifier::ledgerLineOf(const Row &row)
{
    return {row.integer(0),
            row.integer(1),
            row.integer(2),
            row.integer(3),
            row.id<BetNumber>(4),
            !row.isNull(5),
            {row.text(6), Units::fromMicro(row.integer(7))}};
}

/// Another length was reported with the row it stands in.
RecordVerifier::Digest RecordVerifier::digestOf(const QByteArray &bytes)
{
    Digest digest{};
    std::copy_n(bytes.constData(), std::min<size_t>(digest.size(), size_t(bytes.size())),
                digest.begin());
    return digest;
}

Result<QList<RecordVerifier::JournalRow>> RecordVerifier::journalAfter(qint64 sequence)
{
    return m_transaction.list<JournalRow>(
        u"SELECT sequence, at_ms, effective_at_ms, actor, kind, bet_number, digest, content, "
        "postings, prev_hash, hash FROM journal WHERE guild_id = :guild AND sequence > :after "
        "ORDER BY sequence LIMIT :most"_s,
        {{u":guild"_s, m_findings.guild.toSql()}, {u":after"_s, sequence}, {u":most"_s, kRows}},
        journalRowOf);
}

Result<QList<RecordVerifier::LedgerLine>> RecordVerifier::ledgerBetween(qint64 after, qint64 last)
{
    return m_transaction.list<LedgerLine>(
        u"SELECT l.sequence, l.position, l.booked_at_ms, l.effective_at_ms, b.number, l.bet_id, "
        "l.account, l.amount FROM ledger_entry l LEFT JOIN bet b ON b.id = l.bet_id AND "
        "b.guild_id = l.guild_id WHERE l.guild_id = :guild AND l.sequence > :after AND l.sequence <= :last ORDER BY l.sequence, l.position"_s,
        {{u":guild"_s, m_findings.guild.toSql()}, {u":after"_s, after}, {u":last"_s, last}},
        ledgerLineOf);
}

/// Ledger entries are read up to the row that the journal was; beside its last row, all the rest.
Result<> RecordVerifier::walkJournal()
{
    using Limits = std::numeric_limits<qint64>;
    qint64 after = Limits::min();
    for (;;) {
        if (const Result<> going = mayGoOn(); !going)
            return going;
        const Result<QList<JournalRow>> rows = journalAfter(after);
        if (!rows)
            return fail(rows.error());
        const bool isLast = rows->size() < kRows;
        const qint64 last = isLast ? Limits::max() : rows->last().sequence;
        const Result<QList<LedgerLine>> lines = ledgerBetween(after, last);
        if (!lines)
            return fail(lines.error());
        checkTogether(*rows, Lines(lines->constData(), size_t(lines->size())));
        if (isLast)
            return {};
        after = last;
    }
}

/// Both in the order of their sequences.
void RecordVerifier::checkTogether(const QList<JournalRow> &rows, Lines lines)
{
    const auto takeWhile = [&lines](auto belongs) {
        const auto end = std::find_if_not(lines.begin(), lines.end(), belongs);
        const Lines taken = lines.first(size_t(end - lines.begin()));
        lines = lines.subspan(taken.size());
        return taken;
    };
    for (const JournalRow &row : rows) {
        reportStray(
            takeWhile([&row](const LedgerLine &line) { return line.sequence < row.sequence; }));
        checkRow(row);
        checkLedger(row, takeWhile([&row](const LedgerLine &line) {
                        return line.sequence == row.sequence;
                    }));
    }
    reportStray(lines);
}

void RecordVerifier::reportStray(Lines lines)
{
    for (size_t i = 0; i < lines.size(); ++i) {
        add(lines[i]);
        if (i == 0 || lines[i].sequence != lines[i - 1].sequence)
            report(tr("Ledger entries stand under journal row %1, which does not exist.")
                       .arg(lines[i].sequence));
    }
}

void RecordVerifier::checkRow(const JournalRow &row)
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
        m_totals[row.entry.number].digest = digestOf(row.entry.digest);
}

void RecordVerifier::checkLedger(const JournalRow &row, Lines lines)
{
    QList<Posting> postings;
    Units total;
    bool betAgrees = true;
    bool timesAgree = true;
    for (const LedgerLine &line : lines) {
        total = total + line.posting.amount;
        betAgrees = betAgrees && line.position == postings.size() && line.number == row.entry.number
            && line.isOfBet == row.entry.number.isValid();
        timesAgree = timesAgree && line.bookedAtMs == row.entry.atMs
            && line.effectiveAtMs == row.entry.effectiveAtMs;
        postings.append(line.posting);
        add(line);
    }
    if (!betAgrees || Journal::canonicalPostings(postings) != row.postings)
        report(
            tr("The ledger entries of journal row %1 differ from its postings.").arg(row.sequence));
    if (total.micro != 0)
        report(tr("The ledger entries of journal row %1 do not sum to zero.").arg(row.sequence));
    if (!timesAgree)
        report(tr("The ledger entries of journal row %1 carry another time than the row.")
                   .arg(row.sequence));
}

void RecordVerifier::add(const LedgerLine &line)
{
    if (!line.number.isValid())
        return; // an adjustment is about no bet
    BetTotals &totals = m_totals[line.number];
    if (line.posting.account.startsWith(u"open:"))
        totals.open = totals.open + line.posting.amount;
    else if (line.posting.account.startsWith(u"result:"))
        totals.result = totals.result + line.posting.amount;
}

Result<> RecordVerifier::walkBets(const std::function<void(const StoredBet &)> &visit)
{
    const Result<> walked = BetRepository(m_transaction)
                                .forEach(m_findings.guild, {}, BetRepository::Legs::Load,
                                         [this, &visit](const StoredBet &stored) {
                                             if (m_stop.stop_requested())
                                                 return;
                                             checkBet(stored);
                                             if (visit)
                                                 visit(stored);
                                         });
    if (!walked)
        return walked;
    if (const Result<> going = mayGoOn(); !going)
        return going;
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
    if (totals.digest != digestOf(betDigest(stored)))
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

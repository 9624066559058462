// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/RecordVerifier.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"
#include "models/store/BesideReading.h"
#include "models/store/BetRepository.h"
#include "models/store/CanonicalJson.h"
#include "models/store/PostRepository.h"
#include "models/store/journalText.h"

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

constexpr int kRows = 2000; // of the journal that are read at a time

/// A copy of the present row's text that lives as long as \a texts.
QByteArrayView kept(const Row &row, int column, std::pmr::memory_resource &texts)
{
    const QByteArrayView text = row.view(column);
    if (text.isEmpty())
        return {};
    auto *copy = static_cast<char *>(texts.allocate(static_cast<size_t>(text.size()), 1));
    std::copy(text.begin(), text.end(), copy);
    return {copy, text.size()};
}

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
    if (row.kind == "root"
        && row.content != Journal::rootContent({m_lastSequence, m_findings.headHash}))
        report(tr("Journal row %1 notes a root that is not that of the chain.").arg(row.sequence));
}

void RecordVerifier::report(const QString &sentence)
{
    if (m_findings.breaks.size() < kMaxBreaks)
        m_findings.breaks.append(sentence);
}

/// Another length was reported with the row it stands in.
RecordVerifier::Digest RecordVerifier::digestOf(QByteArrayView bytes)
{
    Digest digest{};
    std::copy_n(bytes.data(), std::min<size_t>(digest.size(), size_t(bytes.size())),
                digest.begin());
    return digest;
}

Result<> RecordVerifier::readJournal(qint64 after, Stretch &stretch)
{
    stretch.rows.reserve(kRows);
    return m_transaction.each(
        u"SELECT sequence, at_ms, effective_at_ms, bet_number, actor, kind, digest, content, "
        "postings, prev_hash, hash FROM journal WHERE guild_id = :guild AND sequence > :after "
        "ORDER BY sequence LIMIT :most"_s,
        {{u":guild"_s, m_findings.guild.toSql()}, {u":after"_s, after}, {u":most"_s, kRows}},
        [&stretch](const Row &row) {
            const auto text = [&](int column) { return kept(row, column, stretch.texts); };
            stretch.rows.append(JournalRow{row.integer(0), row.integer(1), row.integer(2),
                                           row.id<BetNumber>(3), text(4), text(5), text(6), text(7),
                                           text(8), text(9), text(10)});
        });
}

Result<> RecordVerifier::readLedger(qint64 after, qint64 last, Stretch &stretch)
{
    stretch.lines.reserve(3 * stretch.rows.size());
    return m_transaction.each(
        u"SELECT sequence, position, booked_at_ms, effective_at_ms, bet_id, account, amount "
        "FROM ledger_entry WHERE guild_id = :guild AND sequence > :after AND sequence <= :last "
        "ORDER BY sequence, position"_s,
        {{u":guild"_s, m_findings.guild.toSql()}, {u":after"_s, after}, {u":last"_s, last}},
        [&stretch](const Row &row) {
            stretch.lines.append(LedgerLine{
                row.integer(0), row.integer(1), row.integer(2), row.integer(3), !row.isNull(4),
                row.id<BetId>(4), kept(row, 5, stretch.texts), Units::fromMicro(row.integer(6))});
        });
}

/// Ledger entries are read up to the row that the journal was; beside its last row, all the rest.
Result<> RecordVerifier::walkJournal()
{
    using Limits = std::numeric_limits<qint64>;
    BesideReading checking;
    qint64 after = Limits::min();
    for (;;) {
        if (const Result<> going = mayGoOn(); !going)
            return going;
        auto stretch = std::make_unique<Stretch>();
        if (const Result<> read = readJournal(after, *stretch); !read)
            return read;
        const bool isLast = stretch->rows.size() < kRows;
        const qint64 last = isLast ? Limits::max() : stretch->rows.constLast().sequence;
        if (const Result<> read = readLedger(after, last, *stretch); !read)
            return read;
        checking.run([this, stretch = std::move(stretch)] { checkTogether(*stretch); });
        if (isLast)
            return {};
        after = last;
    }
}

/// Both in the order of their sequences.
void RecordVerifier::checkTogether(const Stretch &stretch)
{
    Lines lines(stretch.lines.constData(), size_t(stretch.lines.size()));
    const auto takeWhile = [&lines](auto belongs) {
        const auto end = std::find_if_not(lines.begin(), lines.end(), belongs);
        const Lines taken = lines.first(size_t(end - lines.begin()));
        lines = lines.subspan(taken.size());
        return taken;
    };
    for (const JournalRow &row : stretch.rows) {
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
        if (i == 0 || lines[i].sequence != lines[i - 1].sequence)
            report(tr("Ledger entries stand under journal row %1, which does not exist.")
                       .arg(lines[i].sequence));
    }
}

bool RecordVerifier::fitsItsHash(const JournalRow &row)
{
    m_text.resize(0); // keeps its room
    appendBytes(m_text, m_findings.headHash);
    appendJournalText(m_text,
                      {row.sequence, row.atMs, row.effectiveAtMs, row.number.toSql(), row.actor,
                       row.kind, row.digest, row.postings});
    Digest hash;
    sha256(m_text, hash.data());
    return row.hash == QByteArrayView(hash.data(), hash.size());
}

void RecordVerifier::checkRow(const JournalRow &row)
{
    ++m_findings.entries;
    if (row.sequence != m_lastSequence + 1)
        report(tr("Journal row %1 is missing.").arg(m_lastSequence + 1));
    if (row.previous != m_findings.headHash)
        report(tr("Journal row %1 does not follow the row before it.").arg(row.sequence));
    if (!fitsItsHash(row))
        report(tr("Journal row %1 was changed: its hash does not fit what it says.")
                   .arg(row.sequence));
    // A row about a bet carries the digest of the bet; every other row that of its own content.
    const bool contentFits = row.number.isValid() ? row.content.isEmpty()
                                                  : sha256(row.content.toByteArray()) == row.digest;
    if (!contentFits)
        report(tr("Journal row %1 was changed: its digest does not fit its content.")
                   .arg(row.sequence));
    checkRoot(row);
    m_lastSequence = row.sequence;
    m_findings.headHash.resize(0); // keeps its room
    appendBytes(m_findings.headHash, row.hash);
    if (!m_missingRoots.isEmpty())
        m_missingRoots.remove(m_findings.headHash);
}

void RecordVerifier::reportOtherPostings(qint64 sequence)
{
    report(tr("The ledger entries of journal row %1 differ from its postings.").arg(sequence));
}

/// The entries are numbered, of the bet that the row is about, and say what the row says.
bool RecordVerifier::fitPostings(const JournalRow &row, Lines lines)
{
    m_text.resize(0);
    m_text += '[';
    for (size_t i = 0; i < lines.size(); ++i) {
        const LedgerLine &line = lines[i];
        const bool isOfBet = row.number.isValid();
        if (line.position != qint64(i) || line.bet != lines.front().bet || line.isOfBet != isOfBet
            || line.bet.isValid() != isOfBet)
            return false;
        appendPostingText(m_text, line.account, line.amount.micro);
    }
    m_text += ']';
    return m_text == row.postings;
}

void RecordVerifier::checkLedger(const JournalRow &row, Lines lines)
{
    bool agree = fitPostings(row, lines);
    bool timesAgree = true;
    Units total;
    Units open;
    Units result;
    for (const LedgerLine &line : lines) {
        total = total + line.amount;
        timesAgree =
            timesAgree && line.bookedAtMs == row.atMs && line.effectiveAtMs == row.effectiveAtMs;
        if (line.account.startsWith("open:"))
            open = open + line.amount;
        else if (line.account.startsWith("result:"))
            result = result + line.amount;
    }
    if (row.number.isValid()) { // an adjustment is about no bet
        BetTotals &totals = m_totals[row.number];
        totals.digest = digestOf(row.digest);
        totals.open = totals.open + open;
        totals.result = totals.result + result;
        if (!lines.empty() && !totals.bet.isValid()) {
            totals.bet = lines.front().bet;
            totals.bookedIn = row.sequence;
        }
        agree = agree && (lines.empty() || totals.bet == lines.front().bet);
    }
    if (!agree)
        reportOtherPostings(row.sequence);
    if (total.micro != 0)
        report(tr("The ledger entries of journal row %1 do not sum to zero.").arg(row.sequence));
    if (!timesAgree)
        report(tr("The ledger entries of journal row %1 carry another time than the row.")
                   .arg(row.sequence));
}

Result<> RecordVerifier::walkBets(const std::function<void(const StoredBet &)> &visit)
{
    {
        BesideReading checking;
        const Result<> walked =
            BetRepository(m_transaction).forEachPart(m_findings.guild, [&](QList<StoredBet> bets) {
                // Here, as making the canonical content of bets takes longer than reading them.
                if (visit)
                    std::for_each(bets.cbegin(), bets.cend(), visit);
                checking.run([this, bets = std::move(bets)] {
                    for (const StoredBet &stored : bets)
                        checkBet(stored);
                });
                return mayGoOn();
            });
        if (!walked)
            return walked;
    }
    for (auto it = m_totals.constBegin(); it != m_totals.constEnd(); ++it)
        report(tr("The journal speaks of bet #%1, which does not exist.").arg(it.key().value));
    return {};
}

void RecordVerifier::checkBet(const StoredBet &stored)
{
    ++m_findings.bets;
    const Bet &bet = stored.bet;
    const auto found = m_totals.constFind(bet.number);
    if (found == m_totals.constEnd()) {
        report(tr("Bet #%1 has no row in the journal.").arg(bet.number.value));
        return;
    }
    const BetTotals totals = *found;
    m_totals.erase(found);
    if (totals.bet.isValid() && totals.bet != bet.id)
        reportOtherPostings(totals.bookedIn);
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

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/Journal.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"
#include "models/store/CanonicalJson.h"
#include "models/store/journalText.h"

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

struct HeadRow
{
    bool readOnly = false;
    QString reason;
    JournalHead head;
};

} // namespace

QString openAccount(CapperId capper)
{
    return u"open:"_s + capper.toString();
}

QString resultAccount(CapperId capper)
{
    return u"result:"_s + capper.toString();
}

QString houseAccount()
{
    return u"house"_s;
}

QString adjustmentAccount()
{
    return u"adjustment"_s;
}

QByteArray Journal::firstHash(GuildId guild)
{
    return sha256(guild.toString().toLatin1());
}

QByteArray Journal::canonicalPostings(const QList<Posting> &postings)
{
    QByteArray out;
    out.reserve(2 + 64 * postings.size());
    out += '[';
    for (const Posting &posting : postings)
        appendPostingText(out, posting.account.toUtf8(), posting.amount.micro);
    out += ']';
    return out;
}

QByteArray Journal::rowHash(const QByteArray &previous, qint64 sequence, const JournalEntry &entry,
                            const QByteArray &postings)
{
    const QByteArray actor = entry.actor.toUtf8();
    const QByteArray kind = entry.kind.toUtf8();
    QByteArray hashed;
    hashed.reserve(512);
    hashed += previous;
    appendJournalText(hashed,
                      {sequence, entry.atMs, entry.effectiveAtMs, entry.number.toSql(), actor, kind,
                       entry.digest, postings});
    return sha256(hashed);
}

Result<JournalHead> Journal::writableHead(GuildId guild)
{
    QHash<GuildId, JournalHead> &known = m_transaction.cache().heads;
    if (const auto cached = known.constFind(guild); cached != known.constEnd())
        return *cached;
    const auto row = m_transaction.first<HeadRow>(
        u"SELECT g.read_only, g.read_only_reason, j.sequence, j.hash FROM guild g LEFT JOIN "
        u"journal j "
        "ON j.guild_id = g.id AND j.sequence = (SELECT max(sequence) FROM journal WHERE guild_id = "
        "g.id) "
        "WHERE g.id = :guild"_s,
        {{u":guild"_s, guild.toSql()}}, [](const Row &r) {
            return HeadRow{r.integer(0) != 0, r.text(1), {r.integer(2), r.bytes(3)}};
        });
    if (!row)
        return fail(row.error());
    if (!*row) {
        return fail(codes::kGuildNotSetUp, ConfigurationFault{},
                    tr("This server is not known yet. An administrator can run /setup first."));
    }
    if ((*row)->readOnly) {
        return fail(codes::kGuildReadOnly, BettingFault{},
                    tr("The record of this server is read-only because its check failed. Ask the "
                       "operator to look "
                       "at the result of \"verify\" and to restore a backup."),
                    (*row)->reason);
    }
    JournalHead head = (*row)->head;
    if (head.sequence == 0)
        head.hash = firstHash(guild);
    known.insert(guild, head);
    return head;
}

Result<QString> Journal::lastKind(GuildId guild)
{
    const auto kind = m_transaction.first<QString>(
        u"SELECT kind FROM journal WHERE guild_id = :guild ORDER BY sequence DESC LIMIT 1"_s,
        {{u":guild"_s, guild.toSql()}}, [](const Row &row) { return row.text(0); });
    return kind ? Result<QString>(kind->value_or(QString())) : fail(kind.error());
}

QByteArray Journal::rootContent(const JournalHead &head)
{
    return CanonicalObject()
        .add("hash", QString::fromLatin1(head.hash.toHex()))
        .add("sequence", head.sequence)
        .toBytes();
}

Result<qint64> Journal::append(const JournalEntry &entry)
{
    const Result<JournalHead> head = writableHead(entry.guild);
    if (!head)
        return fail(head.error());
    const qint64 sequence = head->sequence + 1;
    JournalEntry row = entry;
    if (!row.content.isEmpty())
        row.digest = sha256(row.content);
    const QByteArray postings = canonicalPostings(row.postings);
    const QByteArray hash = rowHash(head->hash, sequence, row, postings);
    m_transaction.cache().heads.remove(entry.guild);
    const Result<qint64> written =
        m_transaction.exec(u"INSERT INTO journal (guild_id, sequence, at_ms, effective_at_ms, "
                           u"actor, kind, bet_number, digest, content, "
                           "postings, prev_hash, hash) VALUES (:guild, :sequence, :at, :effective, "
                           ":actor, :kind, :number, :digest, "
                           ":content, :postings, :previous, :hash)"_s,
                           {{u":guild"_s, row.guild.toSql()},
                            {u":sequence"_s, sequence},
                            {u":at"_s, row.atMs},
                            {u":effective"_s, row.effectiveAtMs},
                            {u":actor"_s, row.actor},
                            {u":kind"_s, row.kind},
                            {u":number"_s, row.number.toSql()},
                            {u":digest"_s, row.digest},
                            {u":content"_s, QString::fromUtf8(row.content)},
                            {u":postings"_s, QString::fromUtf8(postings)},
                            {u":previous"_s, head->hash},
                            {u":hash"_s, hash}});
    if (!written)
        return fail(written.error());
    if (const Result<> booked = book(sequence, row); !booked)
        return fail(booked.error());
    m_transaction.cache().heads.insert(entry.guild, {sequence, hash});
    return sequence;
}

Result<> Journal::book(qint64 sequence, const JournalEntry &entry)
{
    Units sum;
    std::vector<std::vector<Binding>> rows;
    rows.reserve(static_cast<size_t>(entry.postings.size()));
    for (const Posting &posting : entry.postings) {
        sum = sum + posting.amount;
        rows.push_back({{u":guild"_s, entry.guild.toSql()},
                        {u":sequence"_s, sequence},
                        {u":position"_s, static_cast<int>(rows.size())},
                        {u":bet"_s, entry.bet.isValid() ? QVariant(entry.bet.toSql()) : QVariant()},
                        {u":account"_s, posting.account},
                        {u":amount"_s, posting.amount.micro},
                        {u":booked"_s, entry.atMs},
                        {u":effective"_s, entry.effectiveAtMs}});
    }
    const Result<> written = m_transaction.execRows(
        u"INSERT INTO ledger_entry (guild_id, sequence, position, bet_id, account, amount, "
        "booked_at_ms, effective_at_ms) VALUES (:guild, :sequence, :position, :bet, :account, "
        ":amount, :booked, :effective)"_s,
        rows);
    if (!written)
        return written;
    if (sum.micro != 0) {
        return fail(codes::kInternal, InternalFault{},
                    tr("The booking did not balance and was not made. Export an error report and "
                       "report this."),
                    u"sum %1 of %2"_s.arg(sum.micro).arg(entry.kind));
    }
    return {};
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/OutboxRepository.h"

#include <QRandomGenerator>

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

const QString kSelectRow =
    u"SELECT o.id, o.guild_id, o.bet_id, o.kind, o.state, o.attempts, o.attempted_at_ms, "
    u"o.next_attempt_at_ms, "
    "o.attempt_webhook_id, o.attempt_channel_id, o.last_error, o.nonce, o.subject, o.content "
    "FROM outbox o "_s;

StoredOutboxRow rowOf(const Row &row)
{
    return {row.id<OutboxId>(0),  row.id<GuildId>(1), row.id<BetId>(2),
            row.text(3),          row.text(4),        static_cast<int>(row.integer(5)),
            row.integer(6),       row.integer(7),     row.id<WebhookId>(8),
            row.id<ChannelId>(9), row.text(10),       row.text(11),
            row.text(12),         row.text(13)};
}

/// Of the rows called \a alias.
QString onlyOf(OutboxRows rows, const QString &alias)
{
    return alias + (rows == OutboxRows::Slips ? u".bet_id IS NOT NULL "_s : u".bet_id IS NULL "_s);
}

/// The servers of a share, as both engines compute it.
QString servedBy(const ShardShare &share)
{
    if (share.isWhole())
        return {};
    QStringList own{u"-1"_s}; // of none, when it has no shard
    for (const int shard : share.own)
        own << QString::number(shard);
    return u"AND (o.guild_id >> 22) % "_s + QString::number(share.count) + u" IN ("_s
        + own.join(u", ") + u") "_s;
}

// A request that began just before a claim was renewed has failed or arrived by its end.
constexpr qint64 kClaimMs = 120'000;

Result<> done(const Result<qint64> &result)
{
    return result ? Result<>() : Result<>(fail(result.error()));
}

/// Discord takes at most 25 characters.
QString newNonce()
{
    return QString::number(QRandomGenerator::system()->generate64(), 36);
}

} // namespace

Result<> OutboxRepository::enqueue(GuildId guild, BetId bet, const QString &kind, qint64 nowMs)
{
    if (kind == u"edit_slip") {
        const Result<qint64> joined =
            m_transaction.exec(u"UPDATE outbox SET state = 'queued', next_attempt_at_ms = :now "
                               u"WHERE bet_id = :bet AND kind = 'edit_slip' "
                               // The second half names the index; without it all that was
                               // ever delivered is looked through.
                               "AND state IN ('queued', 'retrying', 'failed') "
                               "AND state <> 'delivered'"_s,
                               {{u":now"_s, nowMs}, {u":bet"_s, bet.toSql()}});
        if (!joined || *joined > 0)
            return done(joined);
    }
    return done(m_transaction.exec(u"INSERT INTO outbox (guild_id, bet_id, kind, state, "
                                   u"created_at_ms, next_attempt_at_ms, nonce) "
                                   "VALUES (:guild, :bet, :kind, 'queued', :now, :now, :nonce)"_s,
                                   {{u":guild"_s, guild.toSql()},
                                    {u":bet"_s, bet.toSql()},
                                    {u":kind"_s, kind},
                                    {u":now"_s, nowMs},
                                    {u":nonce"_s, newNonce()}}));
}

Result<bool> OutboxRepository::enqueuePost(const OutboxPost &post, qint64 nowMs)
{
    const Result<bool> waits = hasPost(post.guild, post.subject, {u"queued"_s, u"retrying"_s});
    if (!waits || *waits)
        return waits ? Result<bool>(false) : fail(waits.error());
    const auto withPost = [&post](std::vector<Binding> more) {
        more.insert(more.end(),
                    {{u":guild"_s, post.guild.toSql()},
                     {u":kind"_s, post.kind},
                     {u":subject"_s, post.subject},
                     {u":content"_s, post.content},
                     {u":due"_s, post.dueMs}});
        return more;
    };
    const Result<qint64> again = m_transaction.exec(
        u"UPDATE outbox SET state = 'queued', content = :content, next_attempt_at_ms = :due "
        "WHERE guild_id = :guild AND subject = :subject AND kind = :kind AND bet_id IS NULL "
        "AND state = 'failed' AND state <> 'delivered'"_s, // the second half names the index
        withPost({}));
    if (!again || *again > 0)
        return again ? Result<bool>(true) : fail(again.error());
    const Result<qint64> made = m_transaction.exec(
        u"INSERT INTO outbox (guild_id, kind, subject, content, state, created_at_ms, "
        "next_attempt_at_ms, nonce) "
        "VALUES (:guild, :kind, :subject, :content, 'queued', :now, :due, :nonce)"_s,
        withPost({{u":now"_s, nowMs}, {u":nonce"_s, newNonce()}}));
    return made ? Result<bool>(true) : fail(made.error());
}

Result<bool> OutboxRepository::restatePost(GuildId guild, const QString &prefix,
                                           const QString &content)
{
    const Result<qint64> restated = m_transaction.exec(
        u"UPDATE outbox SET content = :content WHERE guild_id = :guild AND bet_id IS NULL "
        "AND subject LIKE :begin AND state IN ('queued', 'retrying') AND state <> 'delivered'"_s,
        {{u":content"_s, content},
         {u":guild"_s, guild.toSql()},
         {u":begin"_s, QString(prefix + u'%')}});
    return restated ? Result<bool>(*restated > 0) : fail(restated.error());
}

Result<bool> OutboxRepository::hasPost(GuildId guild, const QString &subject,
                                       const QStringList &states)
{
    const auto found = m_transaction.list<QString>(
        u"SELECT state FROM outbox WHERE guild_id = :guild AND subject = :subject "
        "AND bet_id IS NULL AND state <> 'delivered'"_s,
        {{u":guild"_s, guild.toSql()}, {u":subject"_s, subject}},
        [](const Row &row) { return row.text(0); });
    if (!found)
        return fail(found.error());
    return std::any_of(found->begin(), found->end(),
                       [&states](const QString &state) { return states.contains(state); });
}

Result<std::optional<StoredOutboxRow>> OutboxRepository::find(OutboxId id)
{
    static const QString sql = kSelectRow + u"WHERE o.id = :id"_s;
    return m_transaction.first<StoredOutboxRow>(sql, {{u":id"_s, id.toSql()}}, rowOf);
}

Result<std::optional<StoredOutboxRow>> OutboxRepository::failedPost(GuildId guild, BetId bet)
{
    static const QString sql = kSelectRow
        + u"WHERE o.guild_id = :guild AND o.bet_id = :bet AND o.kind = 'post_slip' "
          "AND o.state = 'failed' ORDER BY o.id DESC LIMIT 1"_s;
    return m_transaction.first<StoredOutboxRow>(
        sql, {{u":guild"_s, guild.toSql()}, {u":bet"_s, bet.toSql()}}, rowOf);
}

Result<std::optional<StoredOutboxRow>> OutboxRepository::undeliveredPost(GuildId guild, BetId bet)
{
    static const QString sql = kSelectRow
        + u"WHERE o.guild_id = :guild AND o.bet_id = :bet AND o.kind = 'post_slip' "
          "AND o.state <> 'delivered' ORDER BY o.id DESC LIMIT 1"_s;
    return m_transaction.first<StoredOutboxRow>(
        sql, {{u":guild"_s, guild.toSql()}, {u":bet"_s, bet.toSql()}}, rowOf);
}

Result<QList<StoredOutboxRow>> OutboxRepository::due(const OutboxClaim &claim, int limit,
                                                     OutboxRows rows)
{
    const QString sql = kSelectRow
        + u"JOIN guild g ON g.id = o.guild_id WHERE g.read_only = 0 AND "_s + onlyOf(rows, u"o"_s)
        + servedBy(claim.servers)
        + u"AND (o.state = 'sending' OR "
          "(o.state IN ('queued', 'retrying') AND o.next_attempt_at_ms <= :now)) AND NOT EXISTS "
          "(SELECT 1 FROM outbox e WHERE "_s
        + (rows == OutboxRows::Slips ? u"e.bet_id = o.bet_id "_s
                                     : u"e.bet_id IS NULL AND e.guild_id = o.guild_id "
                                       "AND e.subject = o.subject "_s)
        + u"AND e.id < o.id AND e.state <> 'delivered' "
          "AND e.state IN ('queued', 'sending', 'retrying')) AND NOT EXISTS "
          "(SELECT 1 FROM outbox c WHERE c.guild_id = o.guild_id AND "_s
        + onlyOf(rows, u"c"_s)
        + u"AND c.state IN ('queued', 'sending', 'retrying') "
          "AND c.claimed_by NOT IN ('', :holder) AND c.claim_expires_at_ms > :now) "
          "ORDER BY o.id LIMIT :limit"_s;
    return m_transaction.list<StoredOutboxRow>(
        sql, {{u":now"_s, claim.nowMs}, {u":holder"_s, claim.holder}, {u":limit"_s, limit}}, rowOf);
}

Result<bool> OutboxRepository::claim(OutboxId id, const OutboxClaim &claim)
{
    if (claim.holder.isEmpty())
        return true;
    const Result<qint64> taken = m_transaction.exec(
        u"UPDATE outbox SET claimed_by = :holder, claim_expires_at_ms = :until WHERE id = :id "
        "AND state IN ('queued', 'sending', 'retrying') "
        "AND (claimed_by IN ('', :holder) OR claim_expires_at_ms <= :now)"_s,
        {{u":holder"_s, claim.holder},
         {u":until"_s, claim.nowMs + kClaimMs},
         {u":id"_s, id.toSql()},
         {u":now"_s, claim.nowMs}});
    return taken ? Result<bool>(*taken > 0) : fail(taken.error());
}

Result<> OutboxRepository::update(const StoredOutboxRow &row)
{
    return done(m_transaction.exec(
        u"UPDATE outbox SET state = :state, attempts = :attempts, attempted_at_ms = :attempted, "
        "next_attempt_at_ms = :next, attempt_webhook_id = :webhook, attempt_channel_id = :channel, "
        "last_error = :error, claimed_by = CASE WHEN :state IN ('sending', 'retrying') "
        "THEN claimed_by ELSE '' END WHERE id = :id"_s,
        {{u":state"_s, row.state},
         {u":attempts"_s, row.attempts},
         {u":attempted"_s, row.attemptedAtMs},
         {u":next"_s, row.nextAttemptAtMs},
         {u":webhook"_s, row.attemptWebhook.toSql()},
         {u":channel"_s, row.attemptChannel.toSql()},
         {u":error"_s, row.lastError},
         {u":id"_s, row.id.toSql()}}));
}

Result<QMap<QString, OutboxShare>> OutboxRepository::dueByState(GuildId guild, qint64 nowMs)
{
    QMap<QString, OutboxShare> shares;
    // A post may be made long before its time; what was tried already has been due since it was.
    const Result<> done = m_transaction.each(
        u"SELECT state, count(*), min(CASE WHEN attempts = 0 THEN next_attempt_at_ms ELSE "
        "created_at_ms END) FROM outbox WHERE guild_id = :guild AND state <> 'delivered' "
        "AND (attempts > 0 OR state = 'failed' OR next_attempt_at_ms <= :now) GROUP BY state"_s,
        {{u":guild"_s, guild.toSql()}, {u":now"_s, nowMs}}, [&](const Row &row) {
            shares.insert(row.text(0), {static_cast<int>(row.integer(1)), row.integer(2)});
        });
    if (!done)
        return fail(done.error());
    return shares;
}

Result<qint64> OutboxRepository::oldestDueMs(qint64 nowMs)
{
    const auto oldest = m_transaction.first<qint64>(
        u"SELECT min(CASE WHEN attempts = 0 THEN next_attempt_at_ms ELSE created_at_ms END) "
        "FROM outbox WHERE state <> 'delivered' AND state IN ('queued', 'sending', 'retrying') "
        "AND kind <> 'alert' AND (attempts > 0 OR next_attempt_at_ms <= :now)"_s,
        {{u":now"_s, nowMs}}, [](const Row &row) { return row.integer(0); });
    return oldest ? Result<qint64>(oldest->value_or(0)) : fail(oldest.error());
}

Result<QMap<QString, int>> OutboxRepository::depths()
{
    QMap<QString, int> counts{
        {u"queued"_s, 0}, {u"sending"_s, 0}, {u"retrying"_s, 0}, {u"failed"_s, 0}};
    const Result<> read = m_transaction.each(
        u"SELECT state, count(*) FROM outbox WHERE state <> 'delivered' GROUP BY state"_s, {},
        [&](const Row &row) { counts.insert(row.text(0), static_cast<int>(row.integer(1))); });
    if (!read)
        return fail(read.error());
    return counts;
}

Result<qint64> OutboxRepository::nextDueMs(const OutboxClaim &claim, OutboxRows rows)
{
    const auto next = m_transaction.first<qint64>(
        u"SELECT min(CASE WHEN o.claimed_by NOT IN ('', :holder) AND o.claim_expires_at_ms > "
        "o.next_attempt_at_ms THEN o.claim_expires_at_ms ELSE o.next_attempt_at_ms END) "
        "FROM outbox o JOIN guild g ON g.id = o.guild_id "
        "WHERE o.state IN ('queued', 'sending', 'retrying') AND g.read_only = 0 AND "_s
            + onlyOf(rows, u"o"_s) + servedBy(claim.servers),
        {{u":holder"_s, claim.holder}}, [](const Row &row) { return row.integer(0); });
    if (!next)
        return fail(next.error());
    return next->value_or(0);
}

Result<> OutboxRepository::removeDelivered(qint64 createdBeforeMs)
{
    return done(m_transaction.exec(
        u"DELETE FROM outbox WHERE state = 'delivered' AND created_at_ms < :before"_s,
        {{u":before"_s, createdBeforeMs}}));
}

} // namespace dbsbm

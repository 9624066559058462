// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/postDelivering.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"
#include "models/services/counting.h"
#include "models/services/delivering.h"
#include "models/services/transactionRules.h"

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxReason = 500;

struct RowAndPost
{
    StoredOutboxRow row;
    StoredPost post;
    PostSubject subject;
};

tl::unexpected<Error> unknownRow(const QString &detail)
{
    return fail(codes::kBetNotFound, BettingFault{},
                tr("There is no such delivery. Reload the list and try again."), detail);
}

Result<RowAndPost> withPost(Transaction &transaction, const StoredOutboxRow &row)
{
    const auto subject = PostSubject::fromText(row.subject);
    const auto post = PostRepository(transaction).find(row.guild, row.subject);
    if (!post)
        return fail(post.error());
    if (!*post || !subject)
        return unknownRow(row.subject);
    return RowAndPost{row, **post, *subject};
}

Result<RowAndPost> load(Transaction &transaction, OutboxId id)
{
    const auto row = OutboxRepository(transaction).find(id);
    if (!row)
        return fail(row.error());
    if (!*row || (*row)->bet.isValid())
        return unknownRow(id.toString());
    return withPost(transaction, **row);
}

PostRow toRow(const RowAndPost &found)
{
    const StoredOutboxRow &row = found.row;
    const StoredPost &post = found.post;
    return {row.id,      row.guild,    found.subject,     post.channel,      post.message,
            post.digest, row.attempts, row.attemptedAtMs, post.restatedAtMs, row.content,
            row.nonce,   row.lastError};
}

Result<> write(Transaction &transaction, const RowAndPost &found)
{
    if (const Result<> done = OutboxRepository(transaction).update(found.row); !done)
        return done;
    return PostRepository(transaction).update(found.post);
}

/// Whether the guild's settings still ask for it there.
bool isDropped(const GuildSettings &settings, const PostSubject &subject)
{
    switch (subject.kind) {
    case PostKind::LiveBoard: return settings.channel(u"live_board_channel"_s) != subject.channel;
    case PostKind::UnitsCounter:
        return settings.channel(u"units_counter_channel"_s) != subject.channel;
    case PostKind::RecordCounter:
        return settings.channel(u"record_counter_channel"_s) != subject.channel;
    case PostKind::Alert: return !settings.channel(u"alert_channel"_s).isValid();
    default: return false;
    }
}

} // namespace

Result<QList<PostRow>> duePosts(Transaction &transaction, const OutboxClaim &claim, int limit)
{
    const auto rows = OutboxRepository(transaction).due(claim, limit, OutboxRows::Posts);
    if (!rows)
        return fail(rows.error());
    QList<PostRow> due;
    for (const StoredOutboxRow &row : *rows) {
        const Result<RowAndPost> found = withPost(transaction, row);
        if (!found)
            return fail(found.error());
        due << toRow(*found);
    }
    return due;
}

Result<QList<PostRow>> claimPosts(Transaction &transaction, const OutboxClaim &claim,
                                  const QList<PostRow> &rows)
{
    QList<PostRow> ours;
    for (const PostRow &row : rows) {
        const Result<bool> claimed = OutboxRepository(transaction).claim(row.id, claim);
        if (!claimed)
            return fail(claimed.error());
        if (*claimed)
            ours << row;
    }
    return ours;
}

Result<PostRow> beginPost(Transaction &transaction, OutboxId id, int attempts, qint64 nowMs)
{
    Result<RowAndPost> found = load(transaction, id);
    if (!found)
        return fail(found.error());
    StoredOutboxRow &row = found->row;
    if (row.state == u"delivered" || row.state == u"failed") {
        return fail(codes::kBetNotOpen, BettingFault{},
                    tr("This delivery is over and was not sent again. Reload the list."),
                    row.state);
    }
    if (const Result<> known = requireAttempts(row, attempts); !known)
        return fail(known.error());
    row.state = u"sending"_s;
    ++row.attempts;
    row.attemptedAtMs = nowMs;
    row.attemptChannel = found->post.channel;
    found->post.sentAtMs = nowMs;
    if (const Result<> done = write(transaction, *found); !done)
        return fail(done.error());
    return toRow(*found);
}

Result<> markPosted(Transaction &transaction, OutboxId id, const PostDelivery &delivery)
{
    Result<RowAndPost> found = load(transaction, id);
    if (!found)
        return fail(found.error());
    if (found->row.state == u"delivered")
        return {}; // told twice
    found->row.state = u"delivered"_s;
    found->row.lastError.clear();
    found->post.channel = delivery.channel;
    found->post.message = delivery.message;
    found->post.digest = delivery.digest;
    return write(transaction, *found);
}

Result<PostRow> loseMessage(Transaction &transaction, OutboxId id)
{
    Result<RowAndPost> found = load(transaction, id);
    if (!found)
        return fail(found.error());
    found->post.message = {};
    found->post.digest.clear();
    if (const Result<> done = write(transaction, *found); !done)
        return fail(done.error());
    return toRow(*found);
}

Result<std::optional<StoredPost>> boardAmong(Transaction &transaction, GuildId guild,
                                             const QList<MessageId> &messages)
{
    const auto boards = PostRepository(transaction).list(guild, u"live_board:"_s);
    if (!boards)
        return fail(boards.error());
    for (const StoredPost &board : *boards) {
        if (board.message.isValid() && messages.contains(board.message))
            return std::optional(board);
    }
    return std::optional<StoredPost>();
}

Result<bool> loseBoard(Transaction &transaction, GuildId guild, const QList<MessageId> &messages)
{
    Result<std::optional<StoredPost>> board = boardAmong(transaction, guild, messages);
    if (!board || !*board)
        return board ? Result<bool>(false) : fail(board.error());
    (*board)->message = {};
    (*board)->digest.clear();
    const Result<> done = PostRepository(transaction).update(**board);
    return done ? Result<bool>(true) : fail(done.error());
}

Result<> retryPost(Transaction &transaction, OutboxId id, qint64 nextAttemptAtMs,
                   const QString &reason)
{
    Result<RowAndPost> found = load(transaction, id);
    if (!found)
        return fail(found.error());
    const qint64 earliestMs = found->post.sentAtMs + spacingMs(found->subject.kind);
    found->row.state = u"retrying"_s;
    found->row.nextAttemptAtMs = std::max(nextAttemptAtMs, earliestMs);
    found->row.lastError = reason.left(kMaxReason);
    return write(transaction, *found);
}

Result<> giveUpPost(Transaction &transaction, OutboxId id, const QString &reason)
{
    Result<RowAndPost> found = load(transaction, id);
    if (!found)
        return fail(found.error());
    found->row.state = u"failed"_s;
    found->row.lastError = reason.left(kMaxReason);
    return write(transaction, *found);
}

Result<std::optional<PostDraft>> draftPost(Transaction &transaction, const PostRow &row,
                                           qint64 nowMs)
{
    const Result<GuildSettings> settings = readGuildSettings(transaction, row.guild);
    if (!settings)
        return fail(settings.error());
    if (isDropped(*settings, row.subject))
        return std::optional(PostDraft{{CounterView{}, {}, true}, *settings, true});
    const Result<bool> counted = isCounted(transaction, *settings);
    if (!counted)
        return fail(counted.error());
    if (!*counted)
        return std::optional<PostDraft>();
    const auto content =
        readPost(transaction, *settings, {row.subject, nowMs, row.restatedAtMs, row.content});
    if (!content)
        return fail(content.error());
    return std::optional(PostDraft{*content, *settings, false});
}

} // namespace dbsbm

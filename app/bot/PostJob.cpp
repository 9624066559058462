// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bot/PostJob.h"

#include "app/bot/postMessages.h"
#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"
#include "models/services/guildTheme.h"
#include "models/services/postCards.h"

#include <algorithm>

namespace dbsbm {

using discord::Message;

namespace {

constexpr int kMaxAttempts = 8;
constexpr int kReconcileMessages = 100;
constexpr qint64 kClockMarginMs = 60'000; // our clock against Discord's
constexpr qint64 kArrivalMs = 3000;       // a request of a dead process may still be on its way
constexpr qint64 kOldEditsMs = 600'000;
constexpr int kMaxShift = 6;
constexpr int kUnknownMessage = 10008;
constexpr int kTooManyOldEdits = 30046; // of messages older than an hour (protocol section 13)

int codeOf(const Error &error)
{
    const auto *api = error.as<ApiFault>();
    return api ? api->code : 0;
}

} // namespace

PostJob::PostJob(PostJobParts parts, PostRow row, QObject *parent)
    : QObject(parent), m_parts(parts), m_row(std::move(row))
{}

template<typename T>
bool PostJob::carriesOn(const Result<T> &result)
{
    if (!result)
        settle(result.error());
    return result.has_value();
}

void PostJob::run()
{
    m_parts.posts.draft(m_row).then(this, [this](Result<PostDraft> draft) {
        if (!carriesOn(draft))
            return;
        m_draft = std::move(*draft);
        const LanguageScope scope(languageOf(m_draft.settings));
        choose();
    });
}

void PostJob::choose()
{
    const PostContent &content = m_draft.content;
    const bool posted = m_row.message.isValid();
    if (m_draft.dropped)
        drop();
    else if (content.nothing && !posted)
        deliver({}, content.digest); // a period without a bet is not told
    else if (const auto *counter = std::get_if<CounterView>(&content.view))
        rename(counter->name);
    else if (posted && content.digest == m_row.digest)
        deliver(m_row.message, content.digest);
    else
        draw();
}

/// Its setting was changed: the old message goes; a channel keeps its last name.
void PostJob::drop()
{
    if (!m_row.message.isValid()) {
        deliver({}, {});
        return;
    }
    begin([this] {
        m_parts.api.deleteMessage(m_row.channel, m_row.message)
            .then(this, [this](const Result<> &done) {
                if (done || codeOf(done.error()) == kUnknownMessage)
                    deliver({}, {});
                else
                    settle(done.error());
            });
    });
}

void PostJob::rename(const QString &name)
{
    const QByteArray digest = m_draft.content.digest;
    if (digest == m_row.digest) {
        deliver({}, digest);
        return;
    }
    begin([this, name, digest] {
        m_parts.api.renameChannel(m_row.channel, name)
            .then(this, [this, digest](const Result<> &done) {
                if (carriesOn(done))
                    deliver({}, digest);
            });
    });
}

void PostJob::draw()
{
    const PostView &view = m_draft.content.view;
    if (const auto *recap = std::get_if<RecapView>(&view)) {
        drawCard(recapCard(*recap));
    } else if (const auto *board = std::get_if<BoardView>(&view)) {
        drawCard(boardCard(*board));
    } else {
        m_message = postMessage(view, {}, m_row.guild);
        send();
    }
}

void PostJob::drawCard(const CardContent &card)
{
    m_parts.slips.renderCard(card, themeOf(m_draft.settings))
        .then(this, [this](const Result<RenderedSlip> &image) {
            const bool isSent = m_row.attempts > 0; // and is looked for, whatever it looks like
            if (!image && (isSent || goesInWords(image.error(), m_row.lastError)))
                Q_EMIT trouble(image.error());
            else if (!carriesOn(image))
                return;
            m_message =
                postMessage(m_draft.content.view, image.value_or(RenderedSlip()), m_row.guild);
            m_message.clearAttachments = !image; // an older card, on edits
            send();
        });
}

void PostJob::send()
{
    if (m_row.message.isValid())
        edit();
    else if (m_row.attempts > 0)
        listSinceAttempt();
    else
        post();
}

void PostJob::listSinceAttempt()
{
    const MessageId since{snowflakeAt(m_row.attemptedAtMs - kClockMarginMs)};
    m_parts.api.channelMessages(m_row.channel, since, kReconcileMessages)
        .then(this, [this](Result<QList<Message>> messages) {
            if (!carriesOn(messages))
                return;
            std::sort(messages->begin(), messages->end(),
                      [](const Message &a, const Message &b) { return a.id < b.id; });
            adoptFrom(*messages);
        });
}

void PostJob::adoptFrom(QList<Message> messages)
{
    const QString heading = m_message.content;
    while (!messages.isEmpty()) {
        const Message candidate = messages.takeFirst();
        if (!candidate.author.bot || candidate.content != heading)
            continue;
        m_parts.posts.isMessageTaken(m_row.guild, candidate.id)
            .then(this, [this, candidate, messages](const Result<bool> &taken) {
                if (!carriesOn(taken))
                    return;
                if (*taken) {
                    adoptFrom(messages);
                    return;
                }
                qCInfo(lcOutbox, "adopted a post after an uncertain attempt");
                m_row.message = candidate.id;
                edit(); // what arrived then may be old by now
            });
        return;
    }
    const qint64 certainAtMs = m_row.attemptedAtMs + kArrivalMs;
    if (m_parts.clock.nowMs() < certainAtMs)
        retryAt(certainAtMs, m_row.lastError);
    else
        post();
}

void PostJob::post()
{
    begin([this] {
        discord::OutgoingMessage message = m_message;
        message.nonce = m_row.nonce;
        m_parts.api.createMessage(m_row.channel, message)
            .then(this, [this](const Result<Message> &posted) {
                if (carriesOn(posted))
                    deliver(posted->id, m_draft.content.digest);
            });
    });
}

void PostJob::edit()
{
    begin([this, message = m_row.message] {
        m_row.message = message; // an adopted one is not in the database yet
        m_parts.api.editMessage(m_row.channel, message, m_message)
            .then(this, [this](const Result<Message> &done) { edited(done); });
    });
}

void PostJob::edited(const Result<Message> &message)
{
    if (message) {
        deliver(m_row.message, m_draft.content.digest);
        return;
    }
    if (codeOf(message.error()) != kUnknownMessage || m_row.subject.kind != PostKind::LiveBoard) {
        settle(message.error());
        return;
    }
    // Somebody deleted the board: it stands again at the channel's end.
    m_parts.posts.messageLost(m_row.id).then(this, [this](Result<PostRow> row) {
        if (!carriesOn(row))
            return;
        m_row = *row;
        post();
    });
}

void PostJob::begin(const std::function<void()> &request)
{
    m_parts.posts.beginAttempt(m_row.id, m_row.attempts)
        .then(this, [this, request](Result<PostRow> row) {
            if (!carriesOn(row))
                return;
            m_row = *row;
            request();
        });
}

void PostJob::deliver(MessageId message, const QByteArray &digest)
{
    m_parts.posts.delivered(m_row.id, {m_row.channel, message, digest})
        .then(this, [this](const Result<> &done) {
            // The message stands; a row that could not say so is reconciled later.
            if (!done)
                Q_EMIT trouble(done.error());
            Q_EMIT finished();
        });
}

void PostJob::settle(const Error &error)
{
    const LanguageScope scope(languageOf(m_draft.settings));
    if (error.is(codes::kAlreadyRunning)) {
        Q_EMIT finished(); // the row belongs to another process now
        return;
    }
    const qint64 nowMs = m_parts.clock.nowMs();
    const bool crowded = codeOf(error) == kTooManyOldEdits;
    if ((!error.retryable() && !crowded) || m_row.attempts >= kMaxAttempts) {
        giveUp(error);
        return;
    }
    Q_EMIT trouble(error);
    qint64 atMs = nowMs + (2000LL << std::min(std::max(m_row.attempts - 1, 0), kMaxShift));
    if (crowded)
        atMs = nowMs + kOldEditsMs;
    if (const auto *limit = error.as<RateLimitFault>())
        atMs = std::max(atMs, limit->retryAtMs);
    retryAt(atMs, error.code() + u' ' + postFault(m_row, error));
}

void PostJob::retryAt(qint64 atMs, const QString &reason)
{
    m_parts.posts.retryLater(m_row.id, atMs, reason).then(this, [this](const Result<> &done) {
        if (!done)
            Q_EMIT trouble(done.error());
        Q_EMIT finished();
    });
}

void PostJob::giveUp(const Error &error)
{
    Q_EMIT trouble(error);
    m_parts.posts.failed(m_row.id, error.code() + u' ' + postFault(m_row, error))
        .then(this, [this](const Result<> &done) {
            if (!done)
                Q_EMIT trouble(done.error());
            Q_EMIT finished();
        });
}

} // namespace dbsbm

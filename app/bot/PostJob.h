// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/services/PostService.h"
#include "models/services/SlipService.h"
#include "network/discord/rest/DiscordApi.h"

namespace dbsbm {

/// What a job needs of the house.
struct PostJobParts
{
    PostService &posts;
    SlipService &slips;
    discord::DiscordApi &api;
    Clock &clock;
};

/// Brings one outbox row about a post to Discord, step by step, and settles the row: delivered,
/// later or failed. What it says is read first, so that the newest state leaves.
///
/// A message is posted with an enforced nonce; one that may have arrived in an earlier attempt is
/// first looked for in the channel by its heading, as a nonce is only known for minutes.
class PostJob : public QObject
{
    Q_OBJECT
public:
    PostJob(PostJobParts parts, PostRow row, QObject *parent = nullptr);
    void run();
    GuildId guild() const { return m_row.guild; }
    OutboxId id() const { return m_row.id; }

Q_SIGNALS:
    void finished();
    void trouble(const dbsbm::Error &error);

private:
    void choose();
    void drop();
    void rename(const QString &name);
    void draw();
    void drawCard(const CardContent &card);
    void send();
    void listSinceAttempt();
    void adoptFrom(QList<discord::Message> messages);
    void post();
    void edit();
    void edited(const Result<discord::Message> &message);
    void begin(const std::function<void()> &request);
    void deliver(MessageId message, const QByteArray &digest);
    void settle(const Error &error);
    void retryAt(qint64 atMs, const QString &reason);
    void giveUp(const Error &error);
    template<typename T>
    bool carriesOn(const Result<T> &result);

    PostJobParts m_parts;
    PostRow m_row;
    PostDraft m_draft;
    discord::OutgoingMessage m_message;
};

} // namespace dbsbm

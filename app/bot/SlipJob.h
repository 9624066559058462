// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/bot/AvatarBook.h"
#include "app/bot/WebhookBook.h"
#include "models/services/CapperService.h"
#include "models/services/GuildSettingsService.h"
#include "models/services/OutboxService.h"
#include "models/services/SlipService.h"

namespace dbsbm {

/// What a job needs of the house.
struct SlipJobParts
{
    OutboxService &outbox;
    SlipService &slips;
    GuildSettingsService &settings;
    CapperService &cappers;
    discord::DiscordApi &api;
    WebhookBook &webhooks;
    AvatarBook &avatars;
    Clock &clock;
};

/// Brings one outbox row to Discord, step by step, and settles the row: delivered, later or failed.
///
/// Post: settings, picture, sender, then (only after an earlier attempt) reconcile, mark the
/// attempt, send. The sender is a webhook under the capper's name and picture or, by the guild's
/// setting capper_identity, the bot itself; a posted slip is edited in the form it was posted in.
/// Executing a webhook knows no nonce, and one of the bot is only known for minutes, so an attempt
/// that may have arrived is first looked for in the channel: a message in the form of that attempt
/// since then, that no bet holds.
class SlipJob : public QObject
{
    Q_OBJECT
public:
    SlipJob(SlipJobParts parts, OutboxRow row, QObject *parent = nullptr);
    void run();
    GuildId guild() const { return m_row.guild; }
    OutboxId id() const { return m_row.id; }
    /// Since when it is to be sent.
    qint64 dueMs() const { return m_row.nextAttemptAtMs; }

Q_SIGNALS:
    /// \a blocked: the row may have reached Discord; nothing else of the guild is posted before it.
    void finished(bool blocked);
    void trouble(const dbsbm::Error &error);

private:
    void loadSettings();
    void loadCapper();
    void findAvatar(const CapperProfile &profile);
    bool postsAsBot() const;
    void render();
    void chooseSender();
    void send();
    void listSinceAttempt();
    void adoptFrom(const QList<discord::Message> &messages);
    bool isOfAttempt(const discord::Message &message) const;
    void post();
    void execute();
    void edit();
    void deliver(const SlipDelivery &delivery);
    void settle(const Error &error);
    void retry(const Error &error, bool blocked);
    void retryAt(qint64 atMs, const QString &reason, bool blocked);
    void giveUp(const Error &error);
    template<typename T>
    bool carriesOn(const Result<T> &result);

    SlipJobParts m_parts;
    OutboxRow m_row;
    GuildSettings m_settings;
    QString m_name;
    QString m_avatarUrl;
    Portrait m_portrait;
    RenderedSlip m_slip;
    int m_drawn = 0;            ///< revision of the bet in the picture that is being posted
    discord::Webhook m_webhook; ///< without an id when the bot itself is the sender
};

} // namespace dbsbm

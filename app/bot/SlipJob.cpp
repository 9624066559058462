// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bot/SlipJob.h"

#include "app/bot/postMessages.h"
#include "app/commands/SlipMessage.h"
#include "models/core/ErrorCodes.h"
#include "models/core/Logging.h"
#include "models/services/guildTheme.h"

#include <algorithm>

namespace dbsbm {

using namespace std::chrono_literals;
using discord::Message;

namespace {

constexpr int kMaxAttempts = 8;
constexpr int kReconcileMessages = 100;
constexpr qint64 kClockMarginMs = 60'000; // our clock against Discord's
constexpr qint64 kArrivalMs = 3000;       // a request of a dead process may still be on its way
constexpr int kMaxShift = 6;

qint64 waitMs(int attempts)
{
    return 2000LL << std::min(std::max(attempts - 1, 0), kMaxShift);
}

/// Whether Discord's answer says that the webhook is gone (10015, or 404 on its route).
bool webhookGone(const Error &error)
{
    const auto *api = error.as<ApiFault>();
    return api && (api->code == 10015 || api->code == 50027);
}

} // namespace

SlipJob::SlipJob(SlipJobParts parts, OutboxRow row, QObject *parent)
    : QObject(parent), m_parts(parts), m_row(std::move(row))
{}

template<typename T>
bool SlipJob::carriesOn(const Result<T> &result)
{
    if (!result)
        settle(result.error());
    return result.has_value();
}

/// An edit is marked before the bet is drawn: what changes the bet from then on makes a row of its
/// own, so that the newest state is always sent last.
void SlipJob::run()
{
    if (m_row.kind == OutboxKind::PostSlip) {
        loadSettings();
        return;
    }
    m_parts.outbox.beginAttempt(m_row.id, m_row.attempts, m_row.bet.webhook, m_row.bet.channel)
        .then(this, [this](Result<OutboxRow> row) {
            if (!carriesOn(row))
                return;
            m_row = *row;
            loadSettings();
        });
}

void SlipJob::loadSettings()
{
    m_parts.settings.get(m_row.guild).then(this, [this](Result<GuildSettings> settings) {
        if (!carriesOn(settings))
            return;
        m_settings = *settings;
        const LanguageScope scope(languageOf(m_settings));
        loadCapper();
    });
}

void SlipJob::loadCapper()
{
    m_parts.cappers.profile(m_row.guild, m_row.bet.capperUser)
        .then(this, [this](const Result<std::optional<CapperProfile>> &profile) {
            if (!carriesOn(profile))
                return;
            m_name = m_row.bet.capperName;
            if (*profile)
                findAvatar(**profile);
            else
                render();
        });
}

void SlipJob::findAvatar(const CapperProfile &profile)
{
    m_name = profile.capper.displayName;
    m_portrait = profile.portrait;
    // A message keeps the avatar it was posted with, and the bot has its own.
    if (m_row.kind == OutboxKind::EditSlip || postsAsBot()) {
        render();
        return;
    }
    m_parts.avatars.urlFor(profile, m_settings.channel(QStringLiteral("admin_channel")))
        .then(this, [this](const QString &url) {
            m_avatarUrl = url;
            render();
        });
}

bool SlipJob::postsAsBot() const
{
    return m_settings.text(QStringLiteral("capper_identity")) == QLatin1StringView("bot");
}

void SlipJob::render()
{
    m_parts.slips.render(m_row.bet, themeOf(m_settings), m_portrait)
        .then(this, [this](const Result<RenderedSlip> &slip) {
            // One that may have arrived is looked for now, whatever it looks like.
            const bool isSent = m_row.kind == OutboxKind::PostSlip && m_row.attempts > 0;
            if (!slip && (isSent || goesInWords(slip.error(), m_row.lastError)))
                Q_EMIT trouble(slip.error());
            else if (!carriesOn(slip))
                return;
            m_slip = slip ? *slip : m_parts.slips.inWords(m_row.bet, themeOf(m_settings));
            chooseSender();
        });
}

void SlipJob::chooseSender()
{
    const bool isEdit = m_row.kind == OutboxKind::EditSlip;
    const bool asBot = isEdit ? !m_row.bet.webhook.isValid() : postsAsBot();
    if (asBot) {
        send();
        return;
    }
    auto found = isEdit ? m_parts.webhooks.byId(m_row.bet.channel, m_row.bet.webhook)
                        : m_parts.webhooks.forChannel(m_row.bet.channel);
    found.then(this, [this](Result<discord::Webhook> webhook) {
        if (!carriesOn(webhook))
            return;
        m_webhook = *webhook;
        send();
    });
}

void SlipJob::send()
{
    if (m_row.kind == OutboxKind::EditSlip)
        edit();
    else if (m_row.attempts > 0)
        listSinceAttempt();
    else
        post();
}

void SlipJob::listSinceAttempt()
{
    const MessageId since{snowflakeAt(m_row.attemptedAtMs - kClockMarginMs)};
    m_parts.api.channelMessages(m_row.bet.channel, since, kReconcileMessages)
        .then(this, [this](Result<QList<Message>> messages) {
            if (!messages) {
                retry(messages.error(), true);
                return;
            }
            // Oldest first: with several candidates the earliest belongs to the earliest attempt.
            std::sort(messages->begin(), messages->end(),
                      [](const Message &a, const Message &b) { return a.id < b.id; });
            adoptFrom(*messages);
        });
}

/// Whether \a message can be what the latest attempt sent: in that attempt's form, whatever the
/// setting says by now. Nothing but slips goes through our webhook, and its name is no sign: the
/// capper may have another one by now, or was forgotten.
bool SlipJob::isOfAttempt(const Message &message) const
{
    if (message.webhook != m_row.attemptWebhook)
        return false;
    return m_row.attemptWebhook.isValid()
        || (message.author.bot && message.content.contains(slipMark(m_row.bet)));
}

void SlipJob::adoptFrom(const QList<Message> &messages)
{
    QList<Message> rest = messages;
    while (!rest.isEmpty()) {
        const Message candidate = rest.takeFirst();
        if (!isOfAttempt(candidate))
            continue;
        m_parts.outbox.isMessageTaken(m_row.guild, candidate.id)
            .then(this, [this, candidate, rest](Result<bool> taken) {
                if (!taken) {
                    retry(taken.error(), true);
                } else if (*taken) {
                    adoptFrom(rest);
                } else {
                    qCInfo(lcOutbox, "adopted the slip of bet %s after an uncertain attempt",
                           qUtf8Printable(m_row.bet.number.toString()));
                    deliver({candidate.channel, candidate.id, candidate.webhook,
                             candidate.timestampMs});
                }
            });
        return;
    }
    const qint64 certainAtMs = m_row.attemptedAtMs + kArrivalMs;
    if (m_parts.clock.nowMs() < certainAtMs)
        retryAt(certainAtMs, m_row.lastError, true);
    else
        post();
}

void SlipJob::post()
{
    m_parts.outbox.beginAttempt(m_row.id, m_row.attempts, m_webhook.id, m_row.bet.channel)
        .then(this, [this](Result<OutboxRow> row) {
            if (!carriesOn(row))
                return;
            m_drawn = m_row.bet.revision;
            m_row = *row;
            execute();
        });
}

void SlipJob::execute()
{
    const LanguageScope scope(languageOf(m_settings));
    auto message = slipMessage(m_row.bet, m_slip, m_settings.role(QStringLiteral("member_role")),
                               m_name, m_avatarUrl);
    const bool asBot = !m_webhook.id.isValid();
    if (asBot)
        message.nonce = m_row.nonce;
    auto sent = asBot ? m_parts.api.createMessage(m_row.bet.channel, message)
                      : m_parts.api.executeWebhook(m_webhook, message);
    sent.then(this, [this](Result<Message> posted) {
        if (posted)
            deliver({posted->channel, posted->id, m_webhook.id, posted->timestampMs, m_drawn});
        else
            settle(posted.error());
    });
}

void SlipJob::edit()
{
    const LanguageScope scope(languageOf(m_settings));
    const auto message = slipEdit(m_row.bet, m_slip, m_settings.role(QStringLiteral("member_role")),
                                  m_name, m_row.proposal);
    auto sent = m_webhook.id.isValid()
        ? m_parts.api.editWebhookMessage(m_webhook, m_row.bet.message, message)
        : m_parts.api.editMessage(m_row.bet.channel, m_row.bet.message, message);
    sent.then(this, [this](Result<Message> edited) {
        if (edited)
            deliver({m_row.bet.channel, m_row.bet.message, m_webhook.id, m_parts.clock.nowMs()});
        else
            settle(edited.error());
    });
}

void SlipJob::deliver(const SlipDelivery &delivery)
{
    m_parts.outbox.delivered(m_row.id, delivery).then(this, [this](Result<Bet> bet) {
        // The message stands; a row that could not say so is reconciled later.
        if (!bet)
            Q_EMIT trouble(bet.error());
        Q_EMIT finished(!bet && m_row.kind == OutboxKind::PostSlip);
    });
}

void SlipJob::settle(const Error &error)
{
    if (error.is(codes::kAlreadyRunning)) {
        Q_EMIT finished(false); // the row belongs to another process now
        return;
    }
    if (webhookGone(error))
        m_parts.webhooks.forget(m_row.bet.channel);
    const bool uncertain = error.is(codes::kDeliveryUncertain);
    // An edit does no harm when it is repeated, and the slip is wrong until it has arrived.
    const bool patient = m_row.kind == OutboxKind::EditSlip || m_row.attempts < kMaxAttempts;
    if (uncertain || ((error.retryable() || webhookGone(error)) && patient))
        retry(error, uncertain);
    else
        giveUp(error);
}

void SlipJob::retry(const Error &error, bool blocked)
{
    Q_EMIT trouble(error);
    retryAt(m_parts.clock.nowMs() + waitMs(m_row.attempts), error.code() + u' ' + error.userText(),
            blocked);
}

void SlipJob::retryAt(qint64 atMs, const QString &reason, bool blocked)
{
    m_parts.outbox.retryLater(m_row.id, atMs, reason).then(this, [this, blocked](Result<> done) {
        if (!done)
            Q_EMIT trouble(done.error());
        Q_EMIT finished(blocked);
    });
}

void SlipJob::giveUp(const Error &error)
{
    Q_EMIT trouble(error);
    m_parts.outbox.failed(m_row.id, error.code() + u' ' + error.userText())
        .then(this, [this](Result<> done) {
            if (!done)
                Q_EMIT trouble(done.error());
            Q_EMIT finished(false);
        });
}

} // namespace dbsbm

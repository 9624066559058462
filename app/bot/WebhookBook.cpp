// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bot/WebhookBook.h"

#include "models/core/ErrorCodes.h"

namespace dbsbm {

using discord::Webhook;

namespace {
// Must contain neither "clyde" nor "discord" (protocol item 109).
constexpr char16_t kWebhookName[] = u"DBSBM slips";
} // namespace

WebhookBook::WebhookBook(discord::DiscordApi &api, QObject *parent) : QObject(parent), m_api(api) {}

Task<Result<Webhook>> WebhookBook::forChannel(ChannelId channel)
{
    return ours(channel).then(this, [this, channel](Result<QList<Webhook>> found) {
        if (!found)
            return Task<Result<Webhook>>::ready(fail(found.error()));
        if (!found->isEmpty())
            return Task<Result<Webhook>>::ready(found->constFirst());
        return create(channel);
    });
}

Task<Result<Webhook>> WebhookBook::byId(ChannelId channel, WebhookId webhook)
{
    return ours(channel).then(this, [webhook](Result<QList<Webhook>> found) -> Result<Webhook> {
        if (!found)
            return fail(found.error());
        for (const Webhook &candidate : *found) {
            if (candidate.id == webhook)
                return candidate;
        }
        return fail(codes::kApiNotFound, ApiFault{QStringLiteral("Discord"), 404, 10015},
                    tr("The webhook that posted this slip was deleted in Discord, so the slip "
                       "cannot be edited; "
                       "post it again."));
    });
}

Task<Result<QList<Webhook>>> WebhookBook::ours(ChannelId channel)
{
    using Found = Result<QList<Webhook>>;
    const auto known = m_known.constFind(channel);
    if (known != m_known.constEnd())
        return Task<Found>::ready(*known);
    return m_api.channelWebhooks(channel).then(this, [this, channel](Found all) -> Found {
        if (!all)
            return all;
        QList<Webhook> mine;
        for (const Webhook &webhook : std::as_const(*all)) {
            if (webhook.application == m_application && !webhook.token.isEmpty())
                mine.append(webhook);
        }
        if (!mine.isEmpty())
            m_known.insert(channel, mine);
        return mine;
    });
}

Task<Result<Webhook>> WebhookBook::create(ChannelId channel)
{
    return m_api.createWebhook(channel, QString::fromUtf16(kWebhookName))
        .then(this, [this, channel](Result<Webhook> made) -> Result<Webhook> {
            if (made)
                m_known.insert(channel, {*made});
            return made;
        });
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/discord/rest/DiscordApi.h"

#include <QHash>
#include <QObject>

namespace dbsbm {

/// Our webhook of each channel: found among the channel's webhooks by application id, or made.
/// Tokens stay in memory only.
class WebhookBook : public QObject
{
    Q_OBJECT
public:
    explicit WebhookBook(discord::DiscordApi &api, QObject *parent = nullptr);

    void setApplication(ApplicationId application) { m_application = application; }
    /// The webhook to post with; created when the channel has none of ours.
    Task<Result<discord::Webhook>> forChannel(ChannelId channel);
    /// The webhook that posted a message; API-008 when it is gone.
    Task<Result<discord::Webhook>> byId(ChannelId channel, WebhookId webhook);
    /// Discord says it is unknown (10015): look again next time.
    void forget(ChannelId channel) { m_known.remove(channel); }
    void clear() { m_known.clear(); }

private:
    Task<Result<QList<discord::Webhook>>> ours(ChannelId channel);
    Task<Result<discord::Webhook>> create(ChannelId channel);

    discord::DiscordApi &m_api;
    ApplicationId m_application;
    QHash<ChannelId, QList<discord::Webhook>> m_known;
};

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/discord/protocol/builders.h"
#include "network/discord/rest/RestClient.h"

namespace dbsbm::discord {

/// The routes we use, by name, with parsed answers. Thin: one RestRequest each.
class DiscordApi
{
public:
    DiscordApi(RestClient &rest, QObject *context) : m_rest(rest), m_context(context) {}

    Task<Result<GatewayBot>> gatewayBot();
    Task<Result<Application>> currentApplication();
    Task<Result<QJsonArray>> globalCommands(ApplicationId application);
    Task<Result<>> setGlobalCommands(ApplicationId application, const QJsonArray &commands);
    Task<Result<QJsonArray>> guildCommands(ApplicationId application, GuildId guild);
    Task<Result<>> setGuildCommands(ApplicationId application, GuildId guild,
                                    const QJsonArray &commands);

    /// First answer to an interaction; within 3 s of its receipt, never tried twice.
    Task<Result<>> interactionCallback(const Interaction &interaction, CallbackType type,
                                       const OutgoingMessage &message);
    Task<Result<>> interactionCallbackRaw(const Interaction &interaction,
                                          const QJsonObject &callback);
    /// PATCH @original after a defer (protocol item 85).
    Task<Result<>> editOriginal(const Interaction &interaction, const OutgoingMessage &message);
    Task<Result<>> deleteOriginal(const Interaction &interaction);
    Task<Result<>> followUp(const Interaction &interaction, const OutgoingMessage &message);

    Task<Result<QList<Webhook>>> channelWebhooks(ChannelId channel);
    Task<Result<Webhook>> createWebhook(ChannelId channel, const QString &name);
    /// wait=true; Repeat::Uncertain.
    Task<Result<Message>> executeWebhook(const Webhook &webhook, const OutgoingMessage &message);
    Task<Result<Message>> editWebhookMessage(const Webhook &webhook, MessageId message,
                                             const OutgoingMessage &edit);
    Task<Result<Message>> createMessage(ChannelId channel, const OutgoingMessage &message);
    Task<Result<Message>> editMessage(ChannelId channel, MessageId id, const OutgoingMessage &edit);
    Task<Result<>> deleteMessage(ChannelId channel, MessageId id);
    /// Discord takes two names of a channel in ten minutes; \a name 1 to 100 characters.
    Task<Result<>> renameChannel(ChannelId channel, const QString &name);
    Task<Result<Message>> message(ChannelId channel, MessageId id);
    /// Newest first; \a after 0 = the newest.
    Task<Result<QList<Message>>> channelMessages(ChannelId channel, MessageId after, int limit);

private:
    RestClient &m_rest;
    QObject *m_context;
};

} // namespace dbsbm::discord

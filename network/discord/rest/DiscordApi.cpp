// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/rest/DiscordApi.h"

#include "models/core/ErrorCodes.h"
#include "network/discord/protocol/parsers.h"
#include "network/discord/rest/interactionRequests.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <algorithm>

namespace dbsbm::discord {

using namespace std::chrono_literals;

namespace {

/// The value of a good reply, or its error.
template<typename T>
Task<Result<T>> parsed(Task<Result<RestResponse>> task, QObject *context,
                       Result<T> (*parse)(QByteArrayView))
{
    return task.then(context, [parse](const Result<RestResponse> &reply) -> Result<T> {
        if (!reply)
            return fail(reply.error());
        return parse(reply->body);
    });
}

Task<Result<>> done(Task<Result<RestResponse>> task, QObject *context)
{
    return task.then(context, [](const Result<RestResponse> &reply) -> Result<> {
        if (!reply)
            return fail(reply.error());
        return {};
    });
}

Result<QJsonArray> parseArray(QByteArrayView json)
{
    const QJsonDocument document = QJsonDocument::fromJson(json.toByteArray());
    if (document.isArray())
        return document.array();
    return fail(codes::kApiMalformed, ApiFault{QStringLiteral("Discord")},
                QCoreApplication::translate(
                    "Discord", "Discord's list of commands cannot be read. Try again."),
                QStringLiteral("an array was expected"));
}

QString commandsPath(ApplicationId application, GuildId guild = {})
{
    const QString owner = u"/applications/" + application.toString();
    return guild.isValid() ? QString(owner + u"/guilds/" + guild.toString() + u"/commands")
                           : QString(owner + u"/commands");
}

RestRequest get(const QString &path)
{
    return {.path = path};
}

RestRequest write(Method method, const QString &path, const QJsonValue &body)
{
    return {.method = method, .path = path, .body = body};
}

QJsonObject webhookJson(const OutgoingMessage &message)
{
    QJsonObject json = message.toJson();
    json.remove(QStringLiteral("nonce"));
    json.remove(QStringLiteral("enforce_nonce"));
    json.remove(QStringLiteral("flags")); // ephemeral exists in interactions only
    return json;
}

QString webhookPath(const Webhook &webhook)
{
    return u"/webhooks/" + webhook.id.toString() + u'/' + webhook.token;
}

QString messagesPath(ChannelId channel)
{
    return u"/channels/" + channel.toString() + QStringLiteral("/messages");
}

} // namespace

Task<Result<GatewayBot>> DiscordApi::gatewayBot()
{
    return parsed(m_rest.send(get(QStringLiteral("/gateway/bot"))), m_context, &parseGatewayBot);
}

Task<Result<Application>> DiscordApi::currentApplication()
{
    return parsed(m_rest.send(get(QStringLiteral("/applications/@me"))), m_context,
                  &parseApplication);
}

Task<Result<QJsonArray>> DiscordApi::globalCommands(ApplicationId application)
{
    RestRequest request = get(commandsPath(application));
    request.query = {{QStringLiteral("with_localizations"), QStringLiteral("true")}};
    return parsed(m_rest.send(request), m_context, &parseArray);
}

Task<Result<>> DiscordApi::setGlobalCommands(ApplicationId application, const QJsonArray &commands)
{
    return done(m_rest.send(write(Method::Put, commandsPath(application), commands)), m_context);
}

Task<Result<QJsonArray>> DiscordApi::guildCommands(ApplicationId application, GuildId guild)
{
    RestRequest request = get(commandsPath(application, guild));
    request.query = {{QStringLiteral("with_localizations"), QStringLiteral("true")}};
    return parsed(m_rest.send(request), m_context, &parseArray);
}

Task<Result<>> DiscordApi::setGuildCommands(ApplicationId application, GuildId guild,
                                            const QJsonArray &commands)
{
    return done(m_rest.send(write(Method::Put, commandsPath(application, guild), commands)),
                m_context);
}

Task<Result<>> DiscordApi::interactionCallback(const Interaction &interaction, CallbackType type,
                                               const OutgoingMessage &message)
{
    return done(m_rest.send(callbackRequest(interaction, type, message)), m_context);
}

Task<Result<>> DiscordApi::interactionCallbackRaw(const Interaction &interaction,
                                                  const QJsonObject &callback)
{
    return done(m_rest.send(callbackRequest(interaction, callback)), m_context);
}

Task<Result<>> DiscordApi::editOriginal(const Interaction &interaction,
                                        const OutgoingMessage &message)
{
    return done(m_rest.send(editOriginalRequest(interaction, message)), m_context);
}

Task<Result<>> DiscordApi::deleteOriginal(const Interaction &interaction)
{
    return done(m_rest.send(deleteOriginalRequest(interaction)), m_context);
}

Task<Result<>> DiscordApi::followUp(const Interaction &interaction, const OutgoingMessage &message)
{
    return done(m_rest.send(followUpRequest(interaction, message)), m_context);
}

Task<Result<QList<Webhook>>> DiscordApi::channelWebhooks(ChannelId channel)
{
    return parsed(
        m_rest.send(get(u"/channels/" + channel.toString() + QStringLiteral("/webhooks"))),
        m_context, &parseWebhooks);
}

Task<Result<Webhook>> DiscordApi::createWebhook(ChannelId channel, const QString &name)
{
    RestRequest request =
        write(Method::Post, u"/channels/" + channel.toString() + QStringLiteral("/webhooks"),
              QJsonObject{{QStringLiteral("name"), name.left(80)}});
    request.repeat = Repeat::Uncertain;
    return parsed(m_rest.send(request), m_context, &parseWebhook);
}

Task<Result<Message>> DiscordApi::executeWebhook(const Webhook &webhook,
                                                 const OutgoingMessage &message)
{
    RestRequest request =
        tokenMessage(Method::Post, webhookPath(webhook), webhookJson(message), message.attachments);
    request.query = {{QStringLiteral("wait"), QStringLiteral("true")}};
    request.repeat = Repeat::Uncertain;
    return parsed(m_rest.send(request), m_context, &parseMessage);
}

Task<Result<Message>> DiscordApi::editWebhookMessage(const Webhook &webhook, MessageId message,
                                                     const OutgoingMessage &edit)
{
    const QString path = webhookPath(webhook) + u"/messages/" + message.toString();
    return parsed(m_rest.send(tokenMessage(Method::Patch, path, editJson(edit), edit.attachments)),
                  m_context, &parseMessage);
}

Task<Result<Message>> DiscordApi::createMessage(ChannelId channel, const OutgoingMessage &message)
{
    QJsonObject json = message.toJson();
    for (const QString &key :
         {QStringLiteral("username"), QStringLiteral("avatar_url"), QStringLiteral("flags")})
        json.remove(key);
    RestRequest request = write(Method::Post, messagesPath(channel), json);
    request.files = message.attachments;
    // With an enforced nonce Discord returns the first message instead of a second (item 66).
    request.repeat = message.nonce.isEmpty() ? Repeat::Uncertain : Repeat::Safe;
    return parsed(m_rest.send(request), m_context, &parseMessage);
}

Task<Result<Message>> DiscordApi::editMessage(ChannelId channel, MessageId id,
                                              const OutgoingMessage &edit)
{
    RestRequest request =
        write(Method::Patch, messagesPath(channel) + u'/' + id.toString(), editJson(edit));
    request.files = edit.attachments;
    return parsed(m_rest.send(request), m_context, &parseMessage);
}

Task<Result<>> DiscordApi::deleteMessage(ChannelId channel, MessageId id)
{
    return done(m_rest.send({.method = Method::Delete,
                             .path = messagesPath(channel) + u'/' + id.toString()}),
                m_context);
}

Task<Result<>> DiscordApi::renameChannel(ChannelId channel, const QString &name)
{
    return done(m_rest.send(write(Method::Patch, u"/channels/" + channel.toString(),
                                  QJsonObject{{QStringLiteral("name"), name.left(100)}})),
                m_context);
}

Task<Result<Message>> DiscordApi::message(ChannelId channel, MessageId id)
{
    return parsed(m_rest.send(get(messagesPath(channel) + u'/' + id.toString())), m_context,
                  &parseMessage);
}

Task<Result<QList<Message>>> DiscordApi::channelMessages(ChannelId channel, MessageId after,
                                                         int limit)
{
    RestRequest request = get(messagesPath(channel));
    request.query = {{QStringLiteral("limit"), QString::number(std::clamp(limit, 1, 100))}};
    if (after.isValid())
        request.query.append({QStringLiteral("after"), after.toString()});
    return parsed(m_rest.send(request), m_context, &parseMessages);
}

} // namespace dbsbm::discord

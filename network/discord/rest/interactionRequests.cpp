// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/rest/interactionRequests.h"

namespace dbsbm::discord {

using namespace std::chrono_literals;

namespace {

constexpr auto kCallbackDeadline = 5s; // Discord waits 3 s for it (item 80)

/// Interactions know neither a nonce nor another name.
QJsonObject interactionJson(const OutgoingMessage &message)
{
    QJsonObject json = message.toJson();
    for (const QString &key : {QStringLiteral("username"), QStringLiteral("avatar_url"),
                               QStringLiteral("nonce"), QStringLiteral("enforce_nonce")})
        json.remove(key);
    return json;
}

QString answersPath(const Interaction &interaction)
{
    return u"/webhooks/" + interaction.application.toString() + u'/' + interaction.token;
}

QString originalPath(const Interaction &interaction)
{
    return answersPath(interaction) + QStringLiteral("/messages/@original");
}

} // namespace

RestRequest tokenMessage(Method method, const QString &path, const QJsonObject &body,
                         const QList<Attachment> &files)
{
    RestRequest request{.method = method, .path = path, .body = body, .files = files};
    request.authorize = false;
    return request;
}

QJsonObject editJson(const OutgoingMessage &edit)
{
    QJsonObject json = edit.toJson();
    for (const QString &key :
         {QStringLiteral("username"), QStringLiteral("avatar_url"), QStringLiteral("nonce"),
          QStringLiteral("enforce_nonce"), QStringLiteral("flags")})
        json.remove(key);
    return json;
}

RestRequest callbackRequest(const Interaction &interaction, const QJsonObject &callback)
{
    RestRequest request = tokenMessage(Method::Post,
                                       u"/interactions/" + interaction.id.toString() + u'/'
                                           + interaction.token + QStringLiteral("/callback"),
                                       callback, {});
    request.interaction = true;
    request.repeat = Repeat::Never;
    request.deadline = kCallbackDeadline;
    return request;
}

RestRequest callbackRequest(const Interaction &interaction, CallbackType type,
                            const OutgoingMessage &message)
{
    RestRequest request =
        callbackRequest(interaction, interactionCallback(type, interactionJson(message)));
    if (type == CallbackType::Message || type == CallbackType::UpdateMessage)
        request.files = message.attachments;
    return request;
}

RestRequest editOriginalRequest(const Interaction &interaction, const OutgoingMessage &message)
{
    RestRequest request = tokenMessage(Method::Patch, originalPath(interaction), editJson(message),
                                       message.attachments);
    request.interaction = true;
    return request;
}

RestRequest deleteOriginalRequest(const Interaction &interaction)
{
    RestRequest request{.method = Method::Delete, .path = originalPath(interaction)};
    request.authorize = false;
    request.interaction = true;
    return request;
}

RestRequest followUpRequest(const Interaction &interaction, const OutgoingMessage &message)
{
    RestRequest request = tokenMessage(Method::Post, answersPath(interaction),
                                       interactionJson(message), message.attachments);
    request.interaction = true;
    request.repeat = Repeat::Uncertain;
    return request;
}

} // namespace dbsbm::discord

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/discord/rest/RestClient.h"

namespace dbsbm::discord {

/// The requests that answer an interaction, as DiscordApi sends them. Their addresses carry the
/// interaction's own token, and the global limit does not bind them (item 62).
RestRequest callbackRequest(const Interaction &interaction, CallbackType type,
                            const OutgoingMessage &message);
/// \a callback made by interactionCallback(): a modal, choices.
RestRequest callbackRequest(const Interaction &interaction, const QJsonObject &callback);
RestRequest editOriginalRequest(const Interaction &interaction, const OutgoingMessage &message);
RestRequest deleteOriginalRequest(const Interaction &interaction);
RestRequest followUpRequest(const Interaction &interaction, const OutgoingMessage &message);

/// A message to an address that carries its own token.
RestRequest tokenMessage(Method method, const QString &path, const QJsonObject &body,
                         const QList<Attachment> &files);
/// A message without what is said once, when it is made, and cannot be part of an edit.
QJsonObject editJson(const OutgoingMessage &edit);

} // namespace dbsbm::discord

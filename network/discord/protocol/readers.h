// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/discord/protocol/JsonReader.h"
#include "network/discord/protocol/Values.h"

// Private to this folder: the same parsers on a view, for a gateway frame that is parsed once.
namespace dbsbm::discord {

Result<Interaction> readInteraction(JsonView json);
Result<Guild> readGuild(JsonView json);
/// \a event is the name of one of GuildEvent's events.
Result<GuildEvent> readGuildEvent(const QByteArray &event, JsonView json);
Result<Ready> readReady(JsonView json);
Result<Message> readMessage(JsonView json);
Result<Webhook> readWebhook(JsonView json);
Result<GatewayBot> readGatewayBot(JsonView json);
Result<Application> readApplication(JsonView json);

User readUser(JsonView json);
Member readMember(JsonView json);
Result<Reaction> readReaction(JsonView json);
Result<DeletedMessages> readDeletedMessages(JsonView json);

} // namespace dbsbm::discord

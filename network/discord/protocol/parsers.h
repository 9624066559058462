// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"
#include "network/discord/protocol/Values.h"

#include <QByteArrayView>

#include <optional>

/// One parser per object of Discord's API. Each takes the UTF-8 JSON text of the object and
/// answers API-005 when it is not JSON, is no object, or lacks the fields that make it what it is
/// (an id, mostly). Unknown fields are ignored; null counts as absent; ids and bit sets may be
/// strings or integers (protocol items 114, 116). At most 64 MiB and 64 levels; never throws.
namespace dbsbm::discord {

Result<Interaction> parseInteraction(QByteArrayView json);
Result<Guild> parseGuild(QByteArrayView json);
Result<Ready> parseReady(QByteArrayView json);
Result<Reaction> parseReaction(QByteArrayView json);
Result<DeletedMessages> parseDeletedMessages(QByteArrayView json);
Result<Message> parseMessage(QByteArrayView json);
Result<QList<Message>> parseMessages(QByteArrayView json);
Result<Webhook> parseWebhook(QByteArrayView json);
Result<QList<Webhook>> parseWebhooks(QByteArrayView json);
Result<GatewayBot> parseGatewayBot(QByteArrayView json);
Result<Application> parseApplication(QByteArrayView json);

/// The body of a refused request: {code, message, errors} or of a 429: {message, retry_after,
/// global}.
struct ErrorBody
{
    bool isJson = false; ///< false: it came from a proxy, not from Discord's API (item 64)
    int code = 0;
    QString message;
    QStringList fields; ///< "embeds[0].title: Must be 256 or fewer in length."
    std::optional<double> retryAfterS;
    bool global = false;

    /// Message and fields on one line, for the operator.
    QString toText() const;
};

/// Reads what is there; at most 20 fields and 500 characters a text.
ErrorBody parseErrorBody(QByteArrayView json);

} // namespace dbsbm::discord

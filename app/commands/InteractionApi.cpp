// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/InteractionApi.h"

#include "network/discord/rest/DiscordApi.h"

namespace dbsbm {

using discord::CallbackType;
using discord::Interaction;
using discord::OutgoingMessage;

Task<Result<>> RestInteractionApi::callback(const Interaction &interaction, CallbackType type,
                                            const OutgoingMessage &message)
{
    return m_api.interactionCallback(interaction, type, message);
}

Task<Result<>> RestInteractionApi::modal(const Interaction &interaction, const QJsonObject &modal)
{
    return m_api.interactionCallbackRaw(interaction,
                                        discord::interactionCallback(CallbackType::Modal, modal));
}

Task<Result<>> RestInteractionApi::autocomplete(const Interaction &interaction,
                                                const QJsonArray &choices)
{
    const QJsonObject data{{QStringLiteral("choices"), choices}};
    return m_api.interactionCallbackRaw(
        interaction, discord::interactionCallback(CallbackType::Autocomplete, data));
}

Task<Result<>> RestInteractionApi::editOriginal(const Interaction &interaction,
                                                const OutgoingMessage &message)
{
    return m_api.editOriginal(interaction, message);
}

Task<Result<>> RestInteractionApi::deleteOriginal(const Interaction &interaction)
{
    return m_api.deleteOriginal(interaction);
}

Task<Result<>> RestInteractionApi::followUp(const Interaction &interaction,
                                            const OutgoingMessage &message)
{
    return m_api.followUp(interaction, message);
}

} // namespace dbsbm

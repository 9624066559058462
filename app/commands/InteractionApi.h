// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"
#include "models/core/Task.h"
#include "network/discord/protocol/builders.h"

namespace dbsbm {

namespace discord {
class DiscordApi;
}

/// The answers an interaction can get, and nothing else of Discord: all that the commands may send.
class InteractionApi
{
public:
    InteractionApi() = default;
    InteractionApi(const InteractionApi &) = delete;
    InteractionApi &operator=(const InteractionApi &) = delete;
    virtual ~InteractionApi() = default;

    /// The first answer; never tried twice (protocol item 80).
    virtual Task<Result<>> callback(const discord::Interaction &interaction,
                                    discord::CallbackType type,
                                    const discord::OutgoingMessage &message) = 0;
    /// A form as the first answer (protocol item 98).
    virtual Task<Result<>> modal(const discord::Interaction &interaction,
                                 const QJsonObject &modal) = 0;
    /// At most 25 {"name", "value"} objects.
    virtual Task<Result<>> autocomplete(const discord::Interaction &interaction,
                                        const QJsonArray &choices) = 0;
    virtual Task<Result<>> editOriginal(const discord::Interaction &interaction,
                                        const discord::OutgoingMessage &message) = 0;
    virtual Task<Result<>> deleteOriginal(const discord::Interaction &interaction) = 0;
    virtual Task<Result<>> followUp(const discord::Interaction &interaction,
                                    const discord::OutgoingMessage &message) = 0;
};

/// The real one.
class RestInteractionApi : public InteractionApi
{
public:
    explicit RestInteractionApi(discord::DiscordApi &api) : m_api(api) {}

    Task<Result<>> callback(const discord::Interaction &interaction, discord::CallbackType type,
                            const discord::OutgoingMessage &message) override;
    Task<Result<>> modal(const discord::Interaction &interaction,
                         const QJsonObject &modal) override;
    Task<Result<>> autocomplete(const discord::Interaction &interaction,
                                const QJsonArray &choices) override;
    Task<Result<>> editOriginal(const discord::Interaction &interaction,
                                const discord::OutgoingMessage &message) override;
    Task<Result<>> deleteOriginal(const discord::Interaction &interaction) override;
    Task<Result<>> followUp(const discord::Interaction &interaction,
                            const discord::OutgoingMessage &message) override;

private:
    discord::DiscordApi &m_api;
};

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/InteractionApi.h"
#include "network/discord/rest/RestClient.h"

#include <deque>

namespace dbsbm::test {

/// One answer that a command tried to send.
struct SentAnswer
{
    enum class Kind { Callback, Modal, Autocomplete, Edit, Delete, FollowUp };
    Kind kind = Kind::Callback;
    InteractionId interaction;
    discord::CallbackType type = discord::CallbackType::Message; ///< of a callback
    discord::OutgoingMessage message;
    QJsonArray choices;
    QJsonObject modal = {};

    /// All that a member can read of it: content and embeds.
    QString text() const;
    /// custom_id of every component of the message, in order.
    QStringList customIds() const;
    /// The first of them that ends with \a ending; empty when there is none.
    QString customId(const QString &ending) const;
};

/// Notes every answer instead of sending it; succeeds unless told otherwise. Where the simulated
/// Discord records requests (DBSBM_RECORD_REQUESTS), what DiscordApi would have sent is written
/// too, so that contract_openapi judges the answers of every command.
class RecordingInteractionApi : public InteractionApi
{
public:
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

    QList<SentAnswer> sent;
    QList<SentAnswer> sentFor(InteractionId id) const;
    /// The next answer fails with Discord's error code.
    void failNext(int status, int discordCode);
    /// Answers stay unresolved until release().
    void hold() { m_held = true; }
    void release();

private:
    Task<Result<>> note(SentAnswer answer, const discord::RestRequest &request);

    std::deque<Result<>> m_results;
    bool m_held = false;
    std::deque<std::pair<Promise<Result<>>, Result<>>> m_waiting;
};

} // namespace dbsbm::test

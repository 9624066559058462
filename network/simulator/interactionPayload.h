// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/simulator/CommandSet.h"
#include "network/simulator/MessageStore.h"

namespace dbsbm::simulator {

/// Builds the data of INTERACTION_CREATE as Discord's client and server together make it: option
/// types from the registered command, and everything mentioned under "resolved" (items 87-90).
class InteractionPayload
{
public:
    InteractionPayload(SimState &state, MessageStore &messages)
        : m_state(state), m_messages(messages)
    {}

    /// The "data" of a command. \a focused names the option being typed (autocomplete) or is empty.
    /// Fails when an option is unknown, missing, of the wrong type or not among the choices.
    Result<QJsonObject> commandData(const QJsonObject &registered, const SimCommand &command,
                                    const QString &focused) const;
    /// The "data" of a pressed component. Fails when it is not on the message, disabled, or a value
    /// is none of its options.
    Result<QJsonObject> componentData(const StoredMessage &on, const SimPress &press) const;
    /// The "data" of a submitted modal, by the modal as the bot gave it.
    Result<QJsonObject> modalData(const QJsonObject &modal, const SimModal &submitted) const;
    /// What is the same for every interaction: ids, member, channel, locale, permissions.
    Result<QJsonObject> envelope(int type, GuildId guild, ChannelId channel, UserId user) const;

private:
    struct Scope
    {
        const SimGuild *guild;
        const QJsonObject *options;
        const QMap<QString, SimUpload> *uploads;
    };

    Result<QJsonArray> optionValues(const Scope &scope, const QJsonArray &registered,
                                    const QString &focused, QJsonObject *resolved) const;
    Result<QJsonObject> optionValue(const Scope &scope, const QJsonObject &option, bool focused,
                                    QJsonObject *resolved) const;
    Result<QJsonValue> snowflakeValue(const SimGuild &guild, int type, const QJsonValue &value,
                                      QJsonObject *resolved) const;
    QJsonValue uploadValue(const SimUpload &upload, QJsonObject *resolved) const;
    bool resolveUser(const SimGuild &guild, UserId id, QJsonObject *resolved) const;
    bool resolveRole(const SimGuild &guild, RoleId id, QJsonObject *resolved) const;
    bool resolveChannel(const SimGuild &guild, ChannelId id, QJsonObject *resolved) const;
    Result<QJsonObject> targetData(const SimGuild &guild, const SimCommand &command) const;
    Result<QJsonArray> modalComponents(const QJsonArray &components,
                                       const QJsonObject &values) const;
    Result<QJsonObject> modalInput(const QJsonObject &input, const QJsonObject &values) const;

    SimState &m_state;
    MessageStore &m_messages;
};

} // namespace dbsbm::simulator

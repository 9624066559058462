// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/discord/rest/DiscordApi.h"

#include <QObject>

namespace dbsbm {

/// Registers the command set, and only when it differs from what Discord holds: a bulk overwrite
/// counts against 200 creates a day (protocol item 102).
class CommandRegistrar : public QObject
{
    Q_OBJECT
public:
    CommandRegistrar(discord::DiscordApi &api, QJsonArray definitions, QObject *parent = nullptr);

    /// True when a new set was sent, false when the registered one was the same already. With a
    /// valid \a testGuild the set is registered there only, where it is live at once.
    Task<Result<bool>> sync(ApplicationId application, GuildId testGuild);

private:
    Task<Result<>> put(ApplicationId application, GuildId testGuild);

    discord::DiscordApi &m_api;
    QJsonArray m_definitions;
};

} // namespace dbsbm

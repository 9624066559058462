// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bot/CommandRegistrar.h"

#include "models/core/Logging.h"

namespace dbsbm {

CommandRegistrar::CommandRegistrar(discord::DiscordApi &api, QJsonArray definitions,
                                   QObject *parent)
    : QObject(parent), m_api(api), m_definitions(std::move(definitions))
{}

Task<Result<bool>> CommandRegistrar::sync(ApplicationId application, GuildId testGuild)
{
    auto registered = testGuild.isValid() ? m_api.guildCommands(application, testGuild)
                                          : m_api.globalCommands(application);
    return registered.then(this, [this, application, testGuild](Result<QJsonArray> present) {
        if (!present)
            return Task<Result<bool>>::ready(fail(present.error()));
        if (discord::sameCommands(m_definitions, *present))
            return Task<Result<bool>>::ready(false);
        return put(application, testGuild).then(this, [](Result<> done) -> Result<bool> {
            if (!done)
                return fail(done.error());
            qCInfo(lcApp, "commands registered");
            return true;
        });
    });
}

Task<Result<>> CommandRegistrar::put(ApplicationId application, GuildId testGuild)
{
    return testGuild.isValid() ? m_api.setGuildCommands(application, testGuild, m_definitions)
                               : m_api.setGlobalCommands(application, m_definitions);
}

} // namespace dbsbm

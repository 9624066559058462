// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandRunner.h"
#include "app/cli/commandLine.h"
#include "models/settings/exchange.h"

namespace dbsbm {

class Diagnostics;

/// `config ...`: settings of the application, or with --guild of a server, changed as one, moved,
/// looked back at, taken back; and what they connect to, tried out.
class ConfigCommand : public CommandRunner
{
    Q_OBJECT
public:
    ConfigCommand(Host &host, const TerminalRequest &request, QObject *parent = nullptr);
    ~ConfigCommand() override;

    Task<int> run() override;

private:
    using Verb = Task<int> (ConfigCommand::*)();

    Task<int> withDatabase(Verb verb);
    Task<int> set();
    Task<int> history();
    Task<int> guildHistory();
    Task<int> revert();
    Task<int> guildRevert();
    Task<int> importEnv();
    Task<int> exportSettings();
    Task<int> exportGuild();
    Task<int> importSettings();
    Task<int> test();

    /// Shows what would change, and changes it unless --dry-run.
    Task<int> change(const QMap<QString, QString> &wishes);
    Task<int> changeGuild();
    Task<int> deliver(const SettingsDocument &document);
    int usage() const;
    bool has(const char *option) const;

    Host &m_host;
    TerminalRequest m_request;
    GuildId m_guild;
    QMap<QString, QString> m_wishes; ///< for the server
    std::unique_ptr<Diagnostics> m_tests;
};

} // namespace dbsbm

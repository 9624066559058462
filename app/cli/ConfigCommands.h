// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandRunner.h"
#include "app/cli/commandLine.h"
#include "models/settings/report.h"

namespace dbsbm {

/// `--check-config`: every setting of every source, looked at in one pass, those of servers
/// included when there is a database, and what waits for a restart of a running bot. Exit code 1
/// when one is faulty.
class CheckConfigCommand : public CommandRunner
{
    Q_OBJECT
public:
    CheckConfigCommand(Host &host, const TerminalRequest &request, QObject *parent = nullptr);

    Task<int> run() override;

private:
    Task<int> check();
    Task<int> checkGuilds();
    int tell(const GuildFindings &guilds);

    Host &m_host;
    bool m_json;
    QStringList m_waiting; ///< for a restart
};

/// `--print-config`: every setting with its effective value and where it came from.
class PrintConfigCommand : public CommandRunner
{
    Q_OBJECT
public:
    PrintConfigCommand(Host &host, const TerminalRequest &request, QObject *parent = nullptr);

    Task<int> run() override;

private:
    Host &m_host;
    bool m_json;
};

/// `--env-template`: an .env file to fill in.
class EnvTemplateCommand : public CommandRunner
{
    Q_OBJECT
public:
    EnvTemplateCommand(Host &, const TerminalRequest &, QObject *parent = nullptr)
        : CommandRunner(parent)
    {}

    Task<int> run() override;
};

} // namespace dbsbm

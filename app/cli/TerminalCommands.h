// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandRunner.h"
#include "app/cli/commandLine.h"

namespace dbsbm {

/// The commands that look at or change records and settings, beside a running bot. Each resolves
/// with the exit code, after printing what it found or the one sentence that says why not.
class TerminalCommands : public CommandRunner
{
    Q_OBJECT
public:
    TerminalCommands(Host &host, TerminalRequest request, QObject *parent = nullptr);

    Task<int> run() override;

private:
    Task<int> guild();
    Task<int> showGuild(GuildId guild);
    Task<int> setGuild(GuildId guild);
    Task<int> capper();
    Task<int> listCappers(GuildId guild);
    Task<int> changeCapper(GuildId guild, const QString &verb);
    Task<int> bets();
    void nextBets();
    Task<int> verify();
    Task<int> checkRoot(const PostedRoot &root);
    int usage(const QString &sentence) const;

    Host &m_host;
    TerminalRequest m_request;
    BetQuery m_betQuery;
    Promise<int> m_betsDone;
    bool m_firstBet = true;
};

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandRunner.h"
#include "app/cli/commandLine.h"
#include "app/host/BotHost.h"

namespace dbsbm {

/// `dbsbmd run`: the real bot until SIGINT or SIGTERM. Resolves with the exit code.
class RunCommand : public CommandRunner
{
    Q_OBJECT
public:
    RunCommand(Host &host, const TerminalRequest &request, QObject *parent = nullptr);
    Task<int> run() override;
    /// Ordered: no new interactions, what is in flight ends (at most 3 s), then the gateway closes.
    void stop() override;

private:
    void start();
    void follow(const BotStatus &status);

    Host &m_host;
    std::unique_ptr<BotHost> m_bot;
    Promise<int> m_done;
    BotPhase m_said = BotPhase::Stopped;
    QString m_saidFault;
};

} // namespace dbsbm

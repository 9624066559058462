// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandRunner.h"
#include "app/cli/commandLine.h"
#include "app/host/BotHost.h"
#include "app/host/PatientOpen.h"

namespace dbsbm {

/// `dbsbmd run`: the real bot until SIGINT or SIGTERM. Resolves with the exit code. A database that
/// is away is waited for; only what can never succeed ends the start.
class RunCommand : public CommandRunner
{
    Q_OBJECT
public:
    RunCommand(Host &host, const TerminalRequest &request, QObject *parent = nullptr);
    Task<int> run() override;
    /// Ordered: no new interactions, what is in flight ends (at most 3 s), then the gateway closes.
    void stop() override;

private:
    void haveSettings(const Result<> &loaded);
    void open();
    void start();
    void refuse(const Error &error);
    void follow(const BotStatus &status);

    Host &m_host;
    PatientOpen m_open;
    bool m_profile;
    std::unique_ptr<BotHost> m_bot;
    Promise<int> m_done;
    Timer m_safeWait;
    BotPhase m_said = BotPhase::Stopped;
    QString m_saidFault;
};

} // namespace dbsbm

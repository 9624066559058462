// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandRunner.h"
#include "app/cli/commandLine.h"
#include "models/ops/AlertDesk.h"
#include "models/ops/HealthFile.h"

namespace dbsbm {

/// `--health`: every check with value, limit, verdict and what to do. Beside a running bot it reads
/// what that one reports, and says so when it stopped reporting; without one it looks itself at
/// what can be looked at. Exit code: 0 healthy, 1 warning, 2 critical.
class HealthCommand : public CommandRunner
{
    Q_OBJECT
public:
    HealthCommand(Host &host, const TerminalRequest &request, QObject *parent = nullptr);

    Task<int> run() override;

private:
    void readRunning(std::chrono::nanoseconds until);
    void lookOurselves();
    void print(const HealthReport &report, const QString &whose, bool running);

    Host &m_host;
    bool m_json;
    AlertDesk m_desk;
    HealthFile m_file;
    Timer m_timer;
    Promise<int> m_done;
};

} // namespace dbsbm

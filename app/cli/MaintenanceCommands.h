// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandRunner.h"
#include "app/cli/commandLine.h"
#include "models/services/MaintenanceService.h"

namespace dbsbm {

/// `maintenance`: vacuum, analyze, verify and rebuild, alone or all of them.
class MaintenanceCommands : public CommandRunner
{
    Q_OBJECT
public:
    MaintenanceCommands(Host &host, TerminalRequest request, QObject *parent = nullptr);

    Task<int> run() override;
    void stop() override;

private:
    int told(const Result<MaintenanceReport> &report) const;

    Host &m_host;
    TerminalRequest m_request;
};

} // namespace dbsbm

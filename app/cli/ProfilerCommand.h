// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandRunner.h"
#include "app/cli/commandLine.h"

namespace dbsbm {

/// `profile [--json]`: what a bot that runs, or ran, with --profile found.
class ProfilerCommand : public CommandRunner
{
    Q_OBJECT
public:
    ProfilerCommand(Host &host, const TerminalRequest &request, QObject *parent = nullptr);

    Task<int> run() override;

private:
    Host &m_host;
    bool m_json;
};

} // namespace dbsbm

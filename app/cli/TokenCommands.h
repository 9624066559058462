// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandRunner.h"
#include "app/cli/commandLine.h"
#include "app/host/TokenRotation.h"

namespace dbsbm {

/// `token rotate [--force]`: another bot token in the place of the stored one. It is asked for,
/// read from standard input or from DBSBM_NEW_TOKEN, never an argument.
class TokenCommands : public CommandRunner
{
    Q_OBJECT
public:
    TokenCommands(Host &host, const TerminalRequest &request, QObject *parent = nullptr);

    Task<int> run() override;

private:
    void printStored(ApplicationId application) const;

    Host &m_host;
    TerminalRequest m_request;
    TokenRotation m_rotation;
};

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandRunner.h"
#include "app/cli/commandLine.h"

namespace dbsbm {

/// `proposals`: grades that final scores suggest, listed, confirmed, dismissed. Resolves with the
/// exit code.
class ProposalCommands : public CommandRunner
{
    Q_OBJECT
public:
    ProposalCommands(Host &host, TerminalRequest request, QObject *parent = nullptr);

    Task<int> run() override;

private:
    Task<int> list(GuildId guild);
    Task<int> confirm(const ConfirmProposal &command);
    Task<int> dismiss(const ConfirmProposal &command);
    Task<int> usage() const;

    Host &m_host;
    TerminalRequest m_request;
};

} // namespace dbsbm

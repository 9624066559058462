// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandRunner.h"
#include "app/cli/commandLine.h"

namespace dbsbm {

/// `errors`: what a code means, what went wrong of late in the bot that runs or ran, and a report
/// of it. Resolves with the exit code.
class ErrorCommands : public CommandRunner
{
    Q_OBJECT
public:
    ErrorCommands(Host &host, const TerminalRequest &request, QObject *parent = nullptr);

    Task<int> run() override;

private:
    int explain(const QString &code) const;
    int list() const;
    int report() const;

    Host &m_host;
    TerminalRequest m_request;
};

} // namespace dbsbm

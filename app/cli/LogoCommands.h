// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandRunner.h"
#include "app/cli/commandLine.h"

namespace dbsbm {

/// `logos`: imports, lists and names the operator's logos. A running bot shows the change at once.
/// Resolves with the exit code.
class LogoCommands : public CommandRunner
{
    Q_OBJECT
public:
    LogoCommands(Host &host, TerminalRequest request, QObject *parent = nullptr);

    Task<int> run() override;
    void stop() override;

private:
    Task<int> import(const QString &folder);
    int list() const;
    int suggest(const QString &league, const QString &name) const;
    Task<int> told(Task<Result<>> change, const QString &sentence);
    Task<int> usage() const;

    Host &m_host;
    TerminalRequest m_request;
};

} // namespace dbsbm

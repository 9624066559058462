// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandRunner.h"
#include "app/cli/commandLine.h"
#include "models/ops/Diagnostics.h"

namespace dbsbm {

/// `--diagnose [--json] [--offline]`: looks at everything the bot stands on. Exit code 1 when
/// something failed; a warning is none. Ctrl+C skips what has not ended.
class DiagnoseCommand : public CommandRunner
{
    Q_OBJECT
public:
    DiagnoseCommand(Host &host, const TerminalRequest &request, QObject *parent = nullptr);

    Task<int> run() override;
    void stop() override;

    /// Starts \a run and prints what it found; the exit code.
    static Task<int> show(Diagnostics &run, bool json, QObject *context);

private:
    Host &m_host;
    bool m_json;
    bool m_offline;
    std::unique_ptr<Diagnostics> m_run;
};

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandRunner.h"
#include "app/cli/commandLine.h"

namespace dbsbm {

/// `--check-config`: every setting of every source, looked at in one pass. Exit code 1 when one is
/// faulty.
class CheckConfigCommand : public CommandRunner
{
    Q_OBJECT
public:
    CheckConfigCommand(Host &host, const TerminalRequest &request, QObject *parent = nullptr);

    Task<int> run() override;

private:
    Host &m_host;
    bool m_json;
};

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandRunner.h"
#include "app/cli/commandLine.h"

namespace dbsbm {

/// `export`, `member`, `adjust` and `closing`. Resolves with the exit code.
class RecordCommands : public CommandRunner
{
    Q_OBJECT
public:
    RecordCommands(Host &host, TerminalRequest request, QObject *parent = nullptr);

    Task<int> run() override;
    /// Ends an export; no file is written.
    void stop() override;

private:
    Task<int> exportRecord();
    Task<int> member();
    Task<int> forget(GuildId guild, UserId user);
    Task<int> compact();
    Task<int> adjust();
    Task<int> closing();
    Task<int> noteClosing(const SetClosing &command);
    Task<int> usage(const QString &sentence) const;

    Host &m_host;
    TerminalRequest m_request;
};

} // namespace dbsbm

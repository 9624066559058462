// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandRunner.h"
#include "app/cli/commandLine.h"
#include "app/host/BackupHost.h"

namespace dbsbm {

/// `backup`: makes, lists, checks, thins out and restores backups. Needs the settings alone, so it
/// works on a record that cannot be opened any more.
class BackupCommands : public CommandRunner
{
    Q_OBJECT
public:
    BackupCommands(Host &host, TerminalRequest request, QObject *parent = nullptr);

    Task<int> run() override;
    /// Cancels what runs; nothing half done is left.
    void stop() override { m_backups.service().cancel(); }

private:
    Task<int> create();
    int list() const;
    Task<int> verify(const QString &file);
    void printVerified(const QString &file, const BackupInfo &info, bool drilled) const;
    Task<int> prune();
    Task<int> restore(const QString &file);
    Task<int> restoreNow(const QString &file);
    void printRestore(const RestoreReport &report, bool dryRun) const;
    bool isGiven(const QString &option) const { return m_request.options.contains(option); }

    Host &m_host;
    TerminalRequest m_request;
    BackupHost m_backups;
};

} // namespace dbsbm

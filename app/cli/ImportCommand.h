// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandRunner.h"
#include "app/cli/commandLine.h"

namespace dbsbm {

/// `import mysql | csv | list | undo`. Resolves with the exit code, after printing the report.
class ImportCommand : public CommandRunner
{
    Q_OBJECT
public:
    ImportCommand(Host &host, TerminalRequest request, QObject *parent = nullptr);

    Task<int> run() override;
    /// Ends what runs; nothing of it stays.
    void stop() override;

private:
    Task<int> take(const QString &from);
    Task<int> list();
    Task<int> undo();
    /// Nothing when an option is wrong; the sentence was printed.
    std::optional<ImportWish> wish();
    bool readMapping(ImportWish &wish);
    Result<LegacyAddress> address() const;
    int report(const Result<ImportReport> &report) const;
    int usage(const QString &sentence) const;
    bool has(const char *option) const;

    Host &m_host;
    TerminalRequest m_request;
    qint64 m_shown = 0; ///< rows that were said to be done
};

} // namespace dbsbm

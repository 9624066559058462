// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandRunner.h"
#include "app/cli/commandLine.h"

namespace dbsbm {

/// `logs`: searches what is kept of the log, and switches debug lines of the running bot on for a
/// while. Resolves with the exit code.
class LogCommands : public CommandRunner
{
    Q_OBJECT
public:
    LogCommands(Host &host, const TerminalRequest &request, QObject *parent = nullptr);

    Task<int> run() override;

private:
    int search() const;
    int debug() const;
    int usage(const QString &sentence) const;

    Host &m_host;
    TerminalRequest m_request;
};

/// "90s", "10m" or "2h"; nothing for anything else.
std::optional<std::chrono::milliseconds> durationFromText(const QString &text);
/// UTC milliseconds of "2026-11-28" or "2026-11-28T14:05"; nothing for anything else. Of a day
/// alone its beginning, or with \a asEnd that of the next day.
std::optional<qint64> momentFromText(const QString &text, bool asEnd);

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandRunner.h"
#include "app/cli/commandLine.h"

namespace dbsbm {

/// `stats` and `leaderboard`: what /stats and /leaderboard answer, as text or JSON. Amounts are
/// exact units as text, rates tenths of a percent, null below the minimum sample. Resolves with the
/// exit code.
class StatsCommands : public CommandRunner
{
    Q_OBJECT
public:
    StatsCommands(Host &host, TerminalRequest request, QObject *parent = nullptr);

    Task<int> run() override;

private:
    Task<int> stats(StatsWish wish);
    Task<int> show(const StatsWish &wish, const QString &name);
    Task<int> leaderboard(BoardWish wish);
    int print(const StatsView &view, const QString &name) const;
    int print(const Leaderboard &board) const;
    Task<int> usage(const QString &sentence) const;

    Host &m_host;
    TerminalRequest m_request;
};

} // namespace dbsbm

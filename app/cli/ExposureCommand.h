// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandRunner.h"
#include "app/cli/commandLine.h"
#include "app/host/Host.h"
#include "models/services/exposure.h"

namespace dbsbm {

/// `exposure`: what each capper risked today and what of the day's limit is left, as text or JSON;
/// with --daily it first sets the own limit of one capper.
class ExposureCommand : public CommandRunner
{
    Q_OBJECT
public:
    ExposureCommand(Host &host, TerminalRequest request, QObject *parent = nullptr);

    Task<int> run() override;

private:
    /// What the arguments say.
    struct Wish
    {
        GuildId guild;
        std::optional<UserId> capper;
        bool sets = false;
        std::optional<Units> limit; ///< nothing = that of the server
    };
    Result<Wish> wish() const;
    Task<int> show(const Wish &wish);
    void print(const ExposureReport &report) const;

    Host &m_host;
    TerminalRequest m_request;
};

} // namespace dbsbm

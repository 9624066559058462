// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandRunner.h"
#include "app/cli/commandLine.h"
#include "app/host/RateKeeper.h"

namespace dbsbm {

/// `limits [--guild ID]`, `limits reset` and `limits replay ACTION COUNT/SECONDS`: what members
/// have used of their rate limits, asked of the running bot, or read from what it left when none
/// runs.
class LimitsCommands : public CommandRunner
{
    Q_OBJECT
public:
    LimitsCommands(Host &host, TerminalRequest request, QObject *parent = nullptr);

    Task<int> run() override;

private:
    Task<Result<QJsonObject>> ask(const QString &verb);
    Task<int> show(const QString &verb);
    Task<int> replay();
    int print(const QJsonObject &report) const;
    /// What the stored decisions of the last 7 days add up to, put into a report.
    Result<QJsonObject> withWeek(QJsonObject report) const;
    QString option(const char *name) const;
    Task<int> usage() const;

    Host &m_host;
    TerminalRequest m_request;
    RateKeeper m_keeper;
};

} // namespace dbsbm

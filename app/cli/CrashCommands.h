// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandRunner.h"
#include "app/cli/commandLine.h"
#include "models/ops/CrashReports.h"

namespace dbsbm {

/// `crashes list | show N | export N --out FILE | remove N`: the reports that crashes left,
/// numbered from the newest. Needs no database, as that may be what crashes.
class CrashCommands : public CommandRunner
{
    Q_OBJECT
public:
    CrashCommands(Host &host, const TerminalRequest &request, QObject *parent = nullptr);

    Task<int> run() override;

private:
    int list() const;
    int work(const QString &verb, const CrashReport &report);
    int ended(const Result<> &result, const QString &said) const;

    TerminalRequest m_request;
    CrashReports m_reports;
};

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/CommandRunner.h"
#include "app/cli/commandLine.h"

namespace dbsbm {

/// `grade FILE`: grades a JSON list of cases; no settings, no database.
class GradeCommand : public CommandRunner
{
    Q_OBJECT
public:
    GradeCommand(Host &host, const TerminalRequest &request, QObject *parent = nullptr);

    Task<int> run() override;

private:
    int grade() const;

    QString m_path;
};

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ConfigCommands.h"

#include "models/settings/report.h"

namespace dbsbm {

CheckConfigCommand::CheckConfigCommand(Host &host, const TerminalRequest &request, QObject *parent)
    : CommandRunner(parent), m_host(host), m_json(request.json)
{}

Task<int> CheckConfigCommand::run()
{
    const ConfigReport report = checkConfig(m_host.settings());
    if (m_json) {
        printJson(QJsonDocument(report.json));
    } else {
        for (const QString &line : report.lines)
            printLine(line);
    }
    return Task<int>::ready(report.ok ? kExitOk : kExitFailed);
}

} // namespace dbsbm

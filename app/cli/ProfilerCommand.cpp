// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ProfilerCommand.h"

#include "app/host/ProfileKeeper.h"

#include <QJsonDocument>

namespace dbsbm {

ProfilerCommand::ProfilerCommand(Host &host, const TerminalRequest &request, QObject *parent)
    : CommandRunner(parent), m_host(host), m_json(request.json)
{}

Task<int> ProfilerCommand::run()
{
    const auto report = ProfileKeeper::read(ProfileKeeper::pathIn(m_host.modeDir()));
    if (!report) {
        printError(tr("There is no profile. Start the bot with dbsbmd run --profile, or switch the "
                      "setting profile on."));
        return Task<int>::ready(kExitFailed);
    }
    printLine(m_json ? QString::fromUtf8(QJsonDocument(*report).toJson(QJsonDocument::Compact))
                     : ProfileKeeper::lines(*report).join(u'\n'));
    return Task<int>::ready(kExitOk);
}

} // namespace dbsbm

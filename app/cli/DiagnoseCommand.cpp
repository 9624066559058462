// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/DiagnoseCommand.h"

#include "app/host/diagnose.h"

#include <QJsonDocument>

namespace dbsbm {

DiagnoseCommand::DiagnoseCommand(Host &host, const TerminalRequest &request, QObject *parent)
    : CommandRunner(parent),
      m_host(host),
      m_json(request.json),
      m_offline(request.options.contains(QStringLiteral("offline")))
{}

Task<int> DiagnoseCommand::run()
{
    m_run = makeDiagnostics(m_host, m_offline);
    return show(*m_run, m_json, this);
}

Task<int> DiagnoseCommand::show(Diagnostics &run, bool json, QObject *context)
{
    Promise<int> done;
    connect(&run, &Diagnostics::finished, context, [&run, json, done] {
        if (json)
            printJson(QJsonDocument(run.toJson()));
        else
            printLine(run.toText().trimmed());
        done.resolve(run.worst() == CheckVerdict::Failed ? kExitFailed : kExitOk);
    });
    run.start();
    return done.task();
}

void DiagnoseCommand::stop()
{
    m_run->cancel();
}

} // namespace dbsbm

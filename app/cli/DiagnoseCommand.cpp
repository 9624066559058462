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
    Promise<int> done;
    connect(m_run.get(), &Diagnostics::finished, this, [this, done] {
        printLine(m_json ? QString::fromUtf8(
                      QJsonDocument(m_run->toJson()).toJson(QJsonDocument::Compact))
                         : m_run->toText().trimmed());
        done.resolve(m_run->worst() == CheckVerdict::Failed ? kExitFailed : kExitOk);
    });
    m_run->start();
    return done.task();
}

void DiagnoseCommand::stop()
{
    m_run->cancel();
}

} // namespace dbsbm

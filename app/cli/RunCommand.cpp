// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/RunCommand.h"

#include "app/host/OpsHost.h"

namespace dbsbm {

RunCommand::RunCommand(Host &host, const TerminalRequest &, QObject *parent)
    : CommandRunner(parent), m_host(host)
{}

Task<int> RunCommand::run()
{
    if (const auto token = m_host.realToken(); !token) {
        printError(token.error());
        return Task<int>::ready(kExitFailed);
    }
    m_host.becomeReal().then(this, [this](Result<> stored) {
        if (stored) {
            start();
            return;
        }
        printError(stored.error());
        m_done.resolve(kExitFailed);
    });
    return m_done.task();
}

void RunCommand::start()
{
    m_host.ops().start();
    m_bot = std::make_unique<BotHost>(m_host);
    connect(&m_bot->session(), &BotControl::statusChanged, this, &RunCommand::follow);
    m_bot->session().start();
}

void RunCommand::follow(const BotStatus &status)
{
    const QString fault =
        status.fault ? QString(status.fault->code() + u' ' + status.fault->userText()) : QString();
    if (!fault.isEmpty() && fault != m_saidFault)
        printError(*status.fault);
    m_saidFault = fault;
    if (status.phase == m_said)
        return;
    m_said = status.phase;
    printLine(status.phase == BotPhase::Online ? tr("Online as %1.").arg(status.botName)
                                               : toName(status.phase));
    if (status.phase == BotPhase::Failed)
        m_done.resolve(kExitFailed);
}

void RunCommand::stop()
{
    if (!m_bot) {
        m_done.resolve(kExitOk);
        return;
    }
    m_bot->stop([this] { m_done.resolve(kExitOk); });
}

} // namespace dbsbm

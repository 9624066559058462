// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/RunCommand.h"

#include "app/host/OpsHost.h"
#include "app/host/ProfileKeeper.h"
#include "app/host/SafeMode.h"

namespace dbsbm {

RunCommand::RunCommand(Host &host, const TerminalRequest &request, QObject *parent)
    : CommandRunner(parent),
      m_host(host),
      m_open(host, host.clock()),
      m_profile(request.options.contains(QStringLiteral("profile"))),
      m_safeWait(host.clock())
{
    connect(&m_open, &PatientOpen::waiting, this, [](const Error &error) { printError(error); });
}

Task<int> RunCommand::run()
{
    m_host.loadSettings().then(this, [this](const Result<> &loaded) { haveSettings(loaded); });
    return m_done.task();
}

void RunCommand::haveSettings(const Result<> &loaded)
{
    if (!loaded) {
        refuse(loaded.error());
        return;
    }
    if (const auto token = m_host.realToken(); !token) {
        refuse(token.error());
        return;
    }
    m_host.becomeReal().then(this, [this](const Result<> &stored) {
        if (stored)
            open();
        else
            refuse(stored.error());
    });
}

/// What watches is there before the database, whose outage it shall tell.
void RunCommand::open()
{
    m_host.ops().start();
    if (m_profile)
        m_host.ops().profile().start();
    m_open.run().then(this, [this](const Result<> &opened) {
        if (opened)
            start();
        else
            refuse(opened.error());
    });
}

void RunCommand::refuse(const Error &error)
{
    printError(error);
    m_done.resolve(kExitFailed);
}

void RunCommand::start()
{
    m_bot = std::make_unique<BotHost>(m_host);
    connect(&m_bot->session(), &BotControl::statusChanged, this, &RunCommand::follow);
    const std::chrono::seconds wait = m_host.ops().safeMode().loginDelay();
    if (wait.count() == 0) {
        m_bot->session().start();
        return;
    }
    printLine(tr("Safe mode: the program crashed twice within five minutes. The bot logs in after "
                 "%1 seconds; dbsbmd crashes list shows the reports.")
                  .arg(wait.count()));
    m_safeWait.start(wait, [this] { m_bot->session().start(); });
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
    m_open.stop();
    m_safeWait.stop();
    if (!m_bot) {
        m_done.resolve(kExitOk);
        return;
    }
    m_bot->stop([this] { m_done.resolve(kExitOk); });
}

} // namespace dbsbm

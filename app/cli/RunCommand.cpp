// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/RunCommand.h"

#include <QUrl>

namespace dbsbm {

using namespace std::chrono_literals;

RunCommand::RunCommand(Host &host, QObject *parent)
    : QObject(parent), m_host(host), m_role(host.modeDir()), m_patience(host.clock())
{
}

Task<int> RunCommand::run()
{
    if (const auto taken = m_role.take(); !taken) {
        printError(taken.error());
        return Task<int>::ready(kExitFailed);
    }
    const auto token = m_host.realToken();
    if (!token) {
        printError(token.error());
        return Task<int>::ready(kExitFailed);
    }
    m_host.becomeReal().then(this, [this](Result<> stored) {
        if (!stored) {
            printError(stored.error());
            m_done.resolve(kExitFailed);
            return;
        }
        start();
    });
    return m_done.task();
}

void RunCommand::start()
{
    BotOptions options;
    options.testGuild = GuildId::fromString(m_host.settings().text(QStringLiteral("test_guild_id")));
    options.tokenSource = [this] { return m_host.realToken(); };
    m_host.sampler().start();
    m_host.performance().start();
    m_host.database().watchChanges();
    m_bot = std::make_unique<Bot>(botServices(m_host), QUrl(m_host.settings().text(QStringLiteral("api_base"))), options);
    connect(&m_bot->session(), &BotControl::statusChanged, this, &RunCommand::follow);
    m_bot->session().start();
}

void RunCommand::follow(const BotStatus &status)
{
    const QString fault = status.fault ? QString(status.fault->code() + u' ' + status.fault->userText()) : QString();
    if (!fault.isEmpty() && fault != m_saidFault)
        printError(*status.fault);
    m_saidFault = fault;
    if (status.phase == m_said)
        return;
    m_said = status.phase;
    printLine(status.phase == BotPhase::Online ? tr("Online as %1.").arg(status.botName) : toName(status.phase));
    if (status.phase == BotPhase::Failed)
        m_done.resolve(kExitFailed);
}

void RunCommand::stop()
{
    if (!m_bot) {
        m_done.resolve(kExitOk);
        return;
    }
    m_bot->session().stop();
    const auto leave = [this] {
        m_patience.stop();
        m_done.resolve(kExitOk);
    };
    if (m_bot->outboxWorker().isIdle()) {
        leave();
        return;
    }
    connect(&m_bot->outboxWorker(), &OutboxWorker::idle, this, leave);
    m_patience.start(3s, leave);
}

} // namespace dbsbm

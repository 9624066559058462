// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ConfigCommands.h"

#include "app/host/Mailbox.h"
#include "app/host/OpsHost.h"
#include "app/host/RateKeeper.h"
#include "models/core/ErrorCodes.h"
#include "models/services/guildSettingsHistory.h"
#include "models/settings/envFile.h"

#include <QJsonArray>

namespace dbsbm {

namespace {

constexpr std::chrono::seconds kPatience{10};

void print(const ConfigReport &report, bool json)
{
    if (json) {
        printJson(QJsonDocument(report.json));
        return;
    }
    for (const QString &line : report.lines)
        printLine(line);
}

} // namespace

CheckConfigCommand::CheckConfigCommand(Host &host, const TerminalRequest &request, QObject *parent)
    : CommandRunner(parent), m_host(host), m_json(request.json)
{}

/// Only the running bot knows what it began with; one that is silent is said, and is no fault of
/// the configuration.
Task<int> CheckConfigCommand::run()
{
    const QString modeDir = m_host.modeDir();
    if (!RateKeeper::isHeld(OpsHost::limitsFolder(modeDir)))
        return check();
    return Mailbox::ask(OpsHost::mailboxFolder(modeDir), m_host.clock(), QStringLiteral("waiting"),
                        {}, kPatience)
        .then(this, [this](const Result<QJsonObject> &answer) {
            if (!answer)
                printError(answer.error());
            const QJsonArray names =
                answer ? answer->value(QStringLiteral("settings")).toArray() : QJsonArray();
            for (const QJsonValue &name : names)
                m_waiting << name.toString();
            return check();
        });
}

/// A check makes no database where there is none, and where there is none no server has settings.
Task<int> CheckConfigCommand::check()
{
    if (!m_host.databaseOptions() || !m_host.settings().file().isReadable())
        return Task<int>::ready(tell({}));
    return m_host.open(SchemaCare::Leave).then(this, [this](const Result<> &opened) {
        if (opened)
            return checkGuilds();
        const bool none = opened.error().is(codes::kDatabaseMissing)
            || opened.error().is(codes::kSettingInvalid); // which is among the faults
        return Task<int>::ready(tell(none ? GuildFindings() : GuildFindings{{}, opened.error()}));
    });
}

Task<int> CheckConfigCommand::checkGuilds()
{
    return checkGuildSettings(m_host.database())
        .then(this, [this](const Result<QList<GuildProblem>> &problems) {
            return problems ? tell({*problems, {}}) : tell({{}, problems.error()});
        });
}

int CheckConfigCommand::tell(const GuildFindings &guilds)
{
    const ConfigReport report = checkConfig(m_host.settings(), guilds, m_waiting);
    print(report, m_json);
    return report.ok ? kExitOk : kExitFailed;
}

PrintConfigCommand::PrintConfigCommand(Host &host, const TerminalRequest &request, QObject *parent)
    : CommandRunner(parent), m_host(host), m_json(request.json)
{}

Task<int> PrintConfigCommand::run()
{
    const bool readable = m_host.settings().file().isReadable();
    if (!readable) {
        for (const Error &fault : m_host.settings().faults())
            printError(fault);
    }
    print(printConfig(m_host.settings()), m_json);
    return Task<int>::ready(readable ? kExitOk : kExitFailed);
}

Task<int> EnvTemplateCommand::run()
{
    printLine(QString::fromUtf8(envTemplate().trimmed()));
    return Task<int>::ready(kExitOk);
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/TokenCommands.h"

#include "app/cli/secretPrompt.h"

namespace dbsbm {

TokenCommands::TokenCommands(Host &host, const TerminalRequest &request, QObject *parent)
    : CommandRunner(parent),
      m_host(host),
      m_request(request),
      m_rotation(host.settings(), host.clock(), host.dataDir())
{}

Task<int> TokenCommands::run()
{
    if (m_request.arguments.value(0) != u"rotate") {
        printError(tr("Usage: dbsbmd token rotate [--force]"));
        return Task<int>::ready(kExitUsage);
    }
    const QByteArray given = qgetenv("DBSBM_NEW_TOKEN");
    const Result<Secret> next =
        given.isEmpty() ? askSecret(tr("New bot token: ")) : Result<Secret>(Secret(given));
    if (!next) {
        printError(next.error());
        return Task<int>::ready(kExitFailed);
    }
    return m_rotation.rotate(*next, m_request.options.contains(QStringLiteral("force")))
        .then(this, [this](const Result<ApplicationId> &done) {
            if (!done) {
                printError(done.error());
                return kExitFailed;
            }
            printStored(*done);
            return kExitOk;
        });
}

void TokenCommands::printStored(ApplicationId application) const
{
    const SecretStore *store = m_host.settings().secretStore();
    const std::optional<Error> left = store->leftover(QStringLiteral("discord_token"));
    const QString stored = left ? tr("The new token of application %1 is stored.")
                                : tr("The new token of application %1 is stored, the old one is "
                                     "gone.");
    printLine(stored.arg(application.toString()) + u' '
              + tr("A bot that runs on these data logs in anew; one elsewhere must be started "
                   "again."));
    if (left)
        printError(*left);
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/ImportCommand.h"
#include "app/cli/LogoCommands.h"
#include "app/cli/ProposalCommands.h"
#include "app/cli/RecordCommands.h"
#include "app/cli/RunCommand.h"
#include "app/cli/StatsCommands.h"
#include "app/cli/TerminalCommands.h"
#include "app/host/signals.h"
#include "models/core/Translations.h"

#include <QGuiApplication>

namespace {

using namespace dbsbm;

/// Loads what the command needs, runs it and ends the event loop with its exit code.
class Terminal : public QObject
{
public:
    explicit Terminal(const TerminalRequest &request) : m_request(request), m_host(request.host) {}

    void start()
    {
        m_host.loadSettings().then(this, [this](Result<> loaded) {
            if (m_request.checkConfig) {
                end(TerminalCommands(m_host, m_request).checkConfig());
            } else if (!loaded) {
                printError(loaded.error());
                end(kExitFailed);
            } else {
                open();
            }
        });
    }

private:
    void open()
    {
        for (const Error &fault : m_host.settings().faults()) {
            if (!m_request.host.logToConsole) // the log says it there
                printError(fault);
        }
        m_host.open().then(this, [this](Result<> opened) {
            if (!opened) {
                printError(opened.error());
                end(kExitFailed);
                return;
            }
            if (m_request.command == u"run")
                host();
            else if (m_request.command == u"import")
                takeOver();
            else if (m_request.command == u"proposals")
                workOnProposals();
            else if (m_request.command == u"stats" || m_request.command == u"leaderboard")
                reckon();
            else if (m_request.command == u"logos")
                workOnLogos();
            else if (isRecordCommand())
                workOnRecord();
            else
                answer();
        });
    }

    void host()
    {
        m_run = std::make_unique<RunCommand>(m_host);
        onTerminationSignal(this, [this] { m_run->stop(); });
        m_run->run().then(this, [this](int code) { end(code); });
    }

    bool isRecordCommand() const
    {
        return m_request.command == u"export" || m_request.command == u"member"
            || m_request.command == u"adjust" || m_request.command == u"closing";
    }

    void takeOver()
    {
        m_import = std::make_unique<ImportCommand>(m_host, m_request);
        onTerminationSignal(this, [this] { m_import->stop(); });
        m_import->run().then(this, [this](int code) { end(code); });
    }

    void workOnProposals()
    {
        m_proposals = std::make_unique<ProposalCommands>(m_host, m_request);
        m_proposals->run().then(this, [this](int code) { end(code); });
    }

    void reckon()
    {
        m_stats = std::make_unique<StatsCommands>(m_host, m_request);
        m_stats->run().then(this, [this](int code) { end(code); });
    }

    void workOnLogos()
    {
        m_logos = std::make_unique<LogoCommands>(m_host, m_request);
        onTerminationSignal(this, [this] { m_host.logos().cancel(); });
        m_logos->run().then(this, [this](int code) { end(code); });
    }

    void workOnRecord()
    {
        m_records = std::make_unique<RecordCommands>(m_host, m_request);
        onTerminationSignal(this, [this] { m_records->stop(); });
        m_records->run().then(this, [this](int code) { end(code); });
    }

    void answer()
    {
        m_commands = std::make_unique<TerminalCommands>(m_host, m_request);
        m_commands->run().then(this, [this](int code) { end(code); });
    }

    /// Queued: the event loop may not have begun.
    void end(int code)
    {
        QMetaObject::invokeMethod(
            qApp, [code] { QCoreApplication::exit(code); }, Qt::QueuedConnection);
    }

    TerminalRequest m_request;
    Host m_host;
    std::unique_ptr<RunCommand> m_run;
    std::unique_ptr<TerminalCommands> m_commands;
    std::unique_ptr<ImportCommand> m_import;
    std::unique_ptr<RecordCommands> m_records;
    std::unique_ptr<ProposalCommands> m_proposals;
    std::unique_ptr<StatsCommands> m_stats;
    std::unique_ptr<LogoCommands> m_logos;
};

int runApplication(QCoreApplication &application, const TerminalRequest &request)
{
    Translations translations; // the bot speaks to each server in its own language
    QCoreApplication::installTranslator(&translations);
    Terminal terminal(request);
    terminal.start();
    return application.exec();
}

} // namespace

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    TerminalRequest request = parseTerminal(arguments);
    QCoreApplication::setApplicationName(QStringLiteral("dbsbmd"));
    QCoreApplication::setApplicationVersion(QStringLiteral(DBSBM_VERSION));
    if (!request.usageFault.isEmpty()) {
        printError(request.usageFault);
        return kExitUsage;
    }
    if (request.help || request.version) {
        printLine(request.help ? terminalHelp() : versionText());
        return kExitOk;
    }
    if (request.command == u"grade")
        return runGrade(request.arguments.constFirst());
    if (request.command != u"run") {
        QCoreApplication application(argc, argv);
        return runApplication(application, request);
    }
    request.host.logToConsole = true;
    request.host.logToFile = true;
    request.host.practice = false;           // a server is never in practice mode
    qputenv("QT_QPA_PLATFORM", "offscreen"); // slips are drawn, nothing is shown
    QGuiApplication application(argc, argv);
    return runApplication(application, request);
}

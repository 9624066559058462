// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandTable.h"
#include "app/cli/secretPrompt.h"
#include "app/cli/standardOutput.h"
#include "app/cli/terminalWarnings.h"
#include "app/host/crashHandler.h"
#include "app/host/signals.h"
#include "models/core/Scrubber.h"
#include "models/core/Translations.h"
#include "models/core/tr.h"
#include "models/ops/HealthCheck.h"

#include <QGuiApplication>

#if __has_include(<malloc.h>)
#include <malloc.h>
#endif

namespace {

using namespace dbsbm;

/// Loads what the command needs, runs it and ends the event loop with its exit code.
class Terminal : public QObject
{
public:
    Terminal(const TerminalRequest &request, const CommandShape &shape)
        : m_request(request), m_shape(shape), m_host(request.host)
    {}

    void start()
    {
        if (m_shape.needs == CommandNeeds::Nothing || m_shape.needs == CommandNeeds::Patience) {
            work();
            return;
        }
        m_host.loadSettings().then(this, [this](const Result<> &loaded) {
            const CommandNeeds needs = needsOf(m_shape, m_request);
            const bool takesFaults =
                needs == CommandNeeds::AnySettings && (loaded || !concernsDataDir(loaded.error()));
            if (!loaded && !takesFaults)
                refuse(loaded.error());
            else if (takesFaults || needs == CommandNeeds::Settings)
                work();
            else
                open();
        });
    }

    /// A command without a log of its own says at its end what nobody was told of.
    void tellWarnings()
    {
        const bool hasLog =
            m_host.steps().find(QStringLiteral("log")) != nullptr; // the settings were read
        if (m_request.host.logToConsole || !hasLog)
            return;
        QStringList told = printedErrors();
        const AppSettings &settings = m_host.settings();
        if (const auto fault = settings.keychainFault())
            told << scrub(fault->userText()); // said before the log was there
        if (m_shape.isFlag()) {               // lists the faults of the settings
            for (const Error &fault : settings.faults())
                told << scrub(fault.userText());
        }
        for (const QString &warning : untoldWarnings(m_host.log().recent(), told))
            printError(warning);
    }

private:
    void open()
    {
        for (const Error &fault : m_host.settings().faults()) {
            if (!m_request.host.logToConsole) // the log says it there
                printError(fault);
        }
        m_host.open(makesRecord(m_shape, m_request) ? SchemaCare::Make : SchemaCare::Leave)
            .then(this, [this](const Result<> &opened) {
                if (opened)
                    work();
                else
                    refuse(opened.error());
            });
    }

    void work()
    {
        m_command = m_shape.make(m_host, m_request);
        if (m_shape.needs != CommandNeeds::Nothing)
            onTerminationSignal(this, [this] { m_command->stop(); });
        m_command->run().then(this, [this](int code) { end(code); });
    }

    void refuse(const Error &error)
    {
        printError(error);
        const bool isHealth = m_request.command == u"--health";
        end(isHealth ? healthExitCode(HealthState::Critical) : kExitFailed);
    }

    /// Then there are no settings either.
    static bool concernsDataDir(const Error &error)
    {
        const auto *fault = error.as<ConfigurationFault>();
        return fault && fault->key == u"data_dir";
    }

    /// Queued: the event loop may not have begun.
    void end(int code)
    {
        QMetaObject::invokeMethod(
            qApp, [code] { QCoreApplication::exit(code); }, Qt::QueuedConnection);
    }

    TerminalRequest m_request;
    const CommandShape &m_shape;
    Host m_host;
    std::unique_ptr<CommandRunner> m_command;
};

/// glibc would keep the room of a picture for ever after the first one was freed.
void giveBackLargeBlocks()
{
#ifdef M_MMAP_THRESHOLD
    constexpr int kBytes = 128 * 1024;
    mallopt(M_MMAP_THRESHOLD, kBytes);
#endif
}

/// Slips, and the pages of a report, are drawn but shown nowhere; the rest needs no fonts.
std::unique_ptr<QCoreApplication> applicationFor(const QString &command, int &argc, char **argv)
{
    if (command != u"run" && command != u"errors")
        return std::make_unique<QCoreApplication>(argc, argv);
    qputenv("QT_QPA_PLATFORM", "offscreen");
    return std::make_unique<QGuiApplication>(argc, argv);
}

int runApplication(QCoreApplication &application, const TerminalRequest &request)
{
    Translations translations; // the bot speaks to each server in its own language
    QCoreApplication::installTranslator(&translations);
    Terminal terminal(request, *findCommand(request.command)); // parsing let no other through
    terminal.start();
    const int code = application.exec();
    terminal.tellWarnings();
    return code;
}

} // namespace

int main(int argc, char **argv)
{
    const ScrubbedMessages scrubbed;
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
        return codeAfterOutput(kExitOk);
    }
    if (isTerminal())
        request.host.askPassphrase = [](bool isNew) {
            return isNew ? askNewPassphrase() : askSecret(tr("Passphrase of the vault: "));
        };
    if (request.command == u"run") {
        request.host.logToConsole = true;
        request.host.logToFile = true;
        request.host.source = QStringLiteral("bot");
        request.host.practice = false; // a server is never in practice mode
        installCrashHandler(dataDirOf(request.host) + u"/crashes", QStringLiteral("dbsbmd run"));
        giveBackLargeBlocks();
    }
    const auto application = applicationFor(request.command, argc, argv);
    return codeAfterOutput(runApplication(*application, request));
}

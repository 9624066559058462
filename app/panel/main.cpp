// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/HostOptions.h"
#include "app/host/crashHandler.h"
#include "app/host/signals.h"
#include "app/panel/PanelApp.h"
#include "models/core/Translations.h"
#include "models/ops/LogSink.h"

#include <QApplication>

#include <cstdio>

int main(int argc, char **argv)
{
    using namespace dbsbm;
    const ScrubbedMessages scrubbed;
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const PanelOptions options = parsePanel(arguments);
    if (!options.usageFault.isEmpty()) {
        std::fprintf(stderr, "dbsbm: %s\n", qUtf8Printable(options.usageFault));
        return 2;
    }
    if (options.help || options.version) {
        std::puts(options.help ? qUtf8Printable(panelHelp()) : "dbsbm " DBSBM_VERSION);
        return 0;
    }
    QApplication application(argc, argv);
    Translations translations; // the bot speaks to each server in its own language
    QCoreApplication::installTranslator(&translations);
    QApplication::setApplicationName(QStringLiteral("dbsbm"));
    QApplication::setApplicationDisplayName(QStringLiteral("DBSBM"));
    QApplication::setApplicationVersion(QStringLiteral(DBSBM_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("dbsbm"));
    QApplication::setQuitOnLastWindowClosed(false); // the bot leaves Discord in order first
    installCrashHandler(dataDirOf(options.host) + u"/crashes", QStringLiteral("dbsbm"));
    PanelApp panel(options);
    QObject::connect(&application, &QGuiApplication::lastWindowClosed, &panel, &PanelApp::quit);
    onTerminationSignal(&panel, [&panel] { panel.quit(); });
    panel.start();
    return application.exec();
}

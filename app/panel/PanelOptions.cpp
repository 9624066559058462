// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel/PanelOptions.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace dbsbm {

PanelOptions parsePanel(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.addOptions({
        {QStringLiteral("data-dir"), QString(), QStringLiteral("folder")},
        {QStringLiteral("practice"), QString()},
        {QStringLiteral("real"), QString()},
        {QStringLiteral("story"), QString()},
        {QStringLiteral("seed"), QString(), QStringLiteral("number")},
        {QStringLiteral("out"), QString(), QStringLiteral("folder")},
        {QStringLiteral("no-keychain"), QString()},
        {{QStringLiteral("h"), QStringLiteral("help")}, QString()},
        {{QStringLiteral("v"), QStringLiteral("version")}, QString()},
    });
    PanelOptions options;
    if (!parser.parse(QStringList{QStringLiteral("dbsbm")} + arguments)) {
        options.usageFault = parser.errorText() + u'.';
        return options;
    }
    options.help = parser.isSet(QStringLiteral("help"));
    options.version = parser.isSet(QStringLiteral("version"));
    options.story = parser.isSet(QStringLiteral("story"));
    options.host.dataDir = parser.value(QStringLiteral("data-dir"));
    // The story needs no secret: nobody is to be asked to unlock a keychain for it.
    options.host.useKeychain = !parser.isSet(QStringLiteral("no-keychain")) && !options.story;
    options.host.logToFile = true;
    options.host.source = QStringLiteral("panel");
    if (parser.isSet(QStringLiteral("out")))
        options.outFolder = parser.value(QStringLiteral("out"));
    bool numeric = true;
    if (parser.isSet(QStringLiteral("seed")))
        options.seed = parser.value(QStringLiteral("seed")).toUInt(&numeric);
    const bool practice = parser.isSet(QStringLiteral("practice"));
    if (parser.isSet(QStringLiteral("data-dir")) && options.host.dataDir.isEmpty())
        options.usageFault = QCoreApplication::translate(
            "Panel", "--data-dir names no folder. Name one, or leave the option away.");
    else if (!numeric)
        options.usageFault =
            QCoreApplication::translate("Panel", "--seed takes a whole number, not '%1'.")
                .arg(parser.value(QStringLiteral("seed")));
    else if (practice && parser.isSet(QStringLiteral("real")))
        options.usageFault =
            QCoreApplication::translate("Panel", "--practice and --real exclude each other.");
    else if (!parser.positionalArguments().isEmpty())
        options.usageFault =
            QCoreApplication::translate("Panel", "'%1' is not an option; dbsbm --help lists them.")
                .arg(parser.positionalArguments().constFirst());
    if (practice || parser.isSet(QStringLiteral("real")) || options.story)
        options.host.practice = practice || options.story;
    return options;
}

QString panelHelp()
{
    return QCoreApplication::translate(
        "Panel",
        "Usage: dbsbm [OPTIONS]\n\n"
        "The control panel of the betting-record bot. It takes no bets and holds no money.\n\n"
        "  --data-dir FOLDER   where records and settings are (or DBSBM_DATA_DIR)\n"
        "  --practice, --real  that mode instead of the stored one\n"
        "  --story             play the practice story, write its results to --out and end;\n"
        "                      exit code 0 only if the story came true\n"
        "  --seed NUMBER       varies the story (default 1)\n"
        "  --out FOLDER        where the story's results go (default out)\n"
        "  --no-keychain       do not ask the keychain\n"
        "  -v, --version       print the version\n"
        "  -h, --help          print this help");
}

} // namespace dbsbm

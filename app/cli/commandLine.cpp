// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commandTable.h"
#include "app/cli/standardOutput.h"

#include "models/core/Scrubber.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

#include <cstdio>

namespace dbsbm {

namespace {

constexpr QChar kMinusSign(0x2212);

QStringList &printed()
{
    static QStringList sentences;
    return sentences;
}

/// "check-config" of the command "--check-config".
QString flagName(const CommandShape &shape)
{
    return QString(QLatin1String(shape.name)).mid(2);
}

void setUp(QCommandLineParser &parser)
{
    parser.addOptions({
        {QStringLiteral("data-dir"), QString(), QStringLiteral("folder")},
        {QStringLiteral("practice"), QString()},
        {QStringLiteral("real"), QString()},
        {QStringLiteral("set"), QString(), QStringLiteral("name=value")},
        {QStringLiteral("no-keychain"), QString()},
        {QStringLiteral("root"), QString(), QStringLiteral("hash")},
        {QStringLiteral("seq"), QString(), QStringLiteral("row")},
        {QStringLiteral("json"), QString()},
        {QStringLiteral("map"), QString(), QStringLiteral("old=new")},
        {{QStringLiteral("h"), QStringLiteral("help")}, QString()},
        {{QStringLiteral("v"), QStringLiteral("version")}, QString()},
    });
    for (const CommandShape &shape : commandShapes()) {
        if (shape.isFlag())
            parser.addOption(QCommandLineOption(flagName(shape)));
    }
    for (const CommandOption &option : commandOptions()) {
        const QString name = QLatin1String(option.name);
        parser.addOption(option.value ? QCommandLineOption(name, {}, QLatin1String(option.value))
                                      : QCommandLineOption(name));
    }
}

bool isNegativeNumber(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^-[0-9.]+$"));
    return form.match(text).hasMatch();
}

/// "-2.5" is an amount, but the parser would take it for an option; a minus sign is none.
QStringList withMinusSigns(QStringList arguments)
{
    for (QString &argument : arguments) {
        if (isNegativeNumber(argument))
            argument[0] = kMinusSign;
    }
    return arguments;
}

QString withHyphen(QString text)
{
    if (text.startsWith(kMinusSign))
        text[0] = u'-';
    return text;
}

/// Options of single commands; refused with any other.
QString readOptions(const QCommandLineParser &parser, TerminalRequest &request)
{
    for (const CommandOption &option : commandOptions()) {
        const QString name = QLatin1String(option.name);
        if (!parser.isSet(name))
            continue;
        const QStringList takers = QString(QLatin1String(option.commands)).split(u' ');
        if (!request.command.isEmpty() && !takers.contains(request.command))
            return QCoreApplication::translate("Terminal", "--%1 does not go with %2.")
                .arg(name, request.command);
        request.options.insert(name, option.value ? withHyphen(parser.value(name)) : QString());
    }
    request.mapped = parser.values(QStringLiteral("map"));
    if (!request.mapped.isEmpty() && request.command != u"import" && request.command != u"config")
        return QCoreApplication::translate("Terminal", "--%1 does not go with %2.")
            .arg(QStringLiteral("map"), request.command);
    return {};
}

/// A flag that stands for a command, or else the first argument.
QString takeCommand(const QCommandLineParser &parser, QStringList &arguments)
{
    for (const CommandShape &shape : commandShapes()) {
        if (shape.isFlag() && parser.isSet(flagName(shape)))
            return QLatin1String(shape.name);
    }
    return arguments.isEmpty() ? QString() : arguments.takeFirst();
}

QString checkCommand(const TerminalRequest &request)
{
    if (request.help || request.version)
        return {};
    if (request.command.isEmpty())
        return QCoreApplication::translate("Terminal",
                                           "No command is given; dbsbmd --help lists them.");
    const CommandShape *shape = findCommand(request.command);
    if (!shape)
        return QCoreApplication::translate("Terminal",
                                           "There is no command '%1'; dbsbmd --help lists them.")
            .arg(request.command);
    const auto count = request.arguments.size();
    if (count < shape->minimum || count > shape->maximum)
        return QCoreApplication::translate("Terminal", "Usage: dbsbmd %1")
            .arg(QLatin1String(shape->usage).trimmed());
    return {};
}

/// "verify" takes a guild, a hash and a row together, or nothing.
QString readRoot(const QCommandLineParser &parser, TerminalRequest &request)
{
    const QString hash = parser.value(QStringLiteral("root"));
    const QString row = parser.value(QStringLiteral("seq"));
    const bool verifies = request.command == u"verify";
    if (hash.isEmpty() && row.isEmpty() && (!verifies || request.arguments.isEmpty()))
        return {};
    PostedRoot root;
    root.guild = GuildId::fromString(request.arguments.value(0));
    root.sequence = row.toLongLong();
    root.hash = QByteArray::fromHex(hash.toLatin1());
    const bool isHash =
        hash.size() == 64 && QString::fromLatin1(root.hash.toHex()) == hash.toLower();
    if (!verifies || !root.guild.isValid() || root.sequence <= 0 || !isHash) {
        return QCoreApplication::translate(
            "Terminal",
            "A posted root is checked with: dbsbmd verify GUILD --seq ROW --root HASH, where the "
            "hash has 64 hexadecimal digits; the post says all three.");
    }
    request.root = root;
    return {};
}

QString readOverrides(const QStringList &pairs, QMap<QString, QString> &settings)
{
    for (const QString &pair : pairs) {
        const auto equals = pair.indexOf(u'=');
        if (equals <= 0)
            return QCoreApplication::translate("Terminal", "--set takes NAME=VALUE, not '%1'.")
                .arg(pair);
        const QString name = pair.left(equals);
        const SettingKey *key = findSetting(SettingScope::App, name);
        if (!key)
            return QCoreApplication::translate(
                       "Terminal", "There is no setting '%1'; docs/settings.md lists them.")
                .arg(name);
        if (key->secret()) // other users of the machine can read arguments
            return QCoreApplication::translate(
                       "Terminal",
                       "%1 is a secret and is not taken from the command line; use the environment "
                       "variable %2 or the keychain.")
                .arg(name, key->environment);
        settings.insert(name, pair.mid(equals + 1));
    }
    return {};
}

QString usageLines(bool flags)
{
    QString text;
    for (const CommandShape &shape : commandShapes()) {
        if (shape.isFlag() == flags)
            text += QStringLiteral("  %1\n").arg(QLatin1String(shape.usage));
    }
    return text;
}

} // namespace

TerminalRequest parseTerminal(const QStringList &arguments)
{
    QCommandLineParser parser;
    setUp(parser);
    TerminalRequest request;
    if (!parser.parse(QStringList{QStringLiteral("dbsbmd")} + withMinusSigns(arguments))) {
        request.usageFault = parser.errorText() + u'.';
        return request;
    }
    request.help = parser.isSet(QStringLiteral("help"));
    request.version = parser.isSet(QStringLiteral("version"));
    request.json = parser.isSet(QStringLiteral("json"));
    request.host.dataDir = parser.value(QStringLiteral("data-dir"));
    request.host.useKeychain = !parser.isSet(QStringLiteral("no-keychain"));
    const bool practice = parser.isSet(QStringLiteral("practice"));
    if (parser.isSet(QStringLiteral("data-dir")) && request.host.dataDir.isEmpty())
        request.usageFault = QCoreApplication::translate(
            "Terminal", "--data-dir names no folder. Name one, or leave the option away.");
    else if (practice && parser.isSet(QStringLiteral("real")))
        request.usageFault =
            QCoreApplication::translate("Terminal", "--practice and --real exclude each other.");
    else if (practice || parser.isSet(QStringLiteral("real")))
        request.host.practice = practice;
    for (const QString &argument : parser.positionalArguments())
        request.arguments << withHyphen(argument);
    request.command = takeCommand(parser, request.arguments);
    if (request.usageFault.isEmpty())
        request.usageFault =
            readOverrides(parser.values(QStringLiteral("set")), request.host.settings);
    if (request.usageFault.isEmpty())
        request.usageFault = readRoot(parser, request);
    if (request.usageFault.isEmpty())
        request.usageFault = readOptions(parser, request);
    if (request.usageFault.isEmpty())
        request.usageFault = checkCommand(request);
    return request;
}

QString terminalHelp()
{
    QString text = QCoreApplication::translate("Terminal",
                                               "Usage: dbsbmd [OPTIONS] COMMAND\n\n"
                                               "Hosts the betting-record bot without a window, and "
                                               "answers questions about its records. It takes no\n"
                                               "bets and holds no money.\n\nCommands:\n");
    text += usageLines(false);
    text += QCoreApplication::translate("Terminal", "\nOptions of single commands:\n");
    for (const CommandOption &option : commandOptions()) {
        const QString value =
            option.value ? QString(u' ' + QLatin1String(option.value)) : QString();
        text +=
            QStringLiteral("  %1%2\n")
                .arg(QString(u"--" + QLatin1String(option.name) + value).leftJustified(20) + u' ',
                     QLatin1String(option.help));
    }
    text += QStringLiteral("  %1%2\n")
                .arg(QStringLiteral("--map OLD=NEW").leftJustified(21),
                     QStringLiteral(
                         "give what belongs to an old id to another: bets of a user (import),\n"
                         "                       channels and roles (config); repeatable"));
    text += QCoreApplication::translate(
                "Terminal",
                "\nOptions:\n"
                "  --data-dir FOLDER   where records and settings are (or DBSBM_DATA_DIR)\n"
                "  --practice, --real  the data of that mode instead of the stored one\n"
                "  --set NAME=VALUE    override a setting for this run\n"
                "  --no-keychain       do not ask the keychain; secrets come from the environment\n"
                "  --json              machine-readable output\n"
                "%1"
                "  -v, --version       print the version\n"
                "  -h, --help          print this help\n\n"
                "Exit codes: 0 done, 1 could not be done, 2 wrong usage.\n")
                .arg(usageLines(true));
    return text.trimmed();
}

QString versionText()
{
    return QStringLiteral("dbsbmd " DBSBM_VERSION " (Qt %1)").arg(QLatin1String(qVersion()));
}

void printLine(const QString &line)
{
    writeOut(QString(line + u'\n').toUtf8());
}

void printJson(const QJsonDocument &json)
{
    printLine(QString::fromUtf8(json.toJson(QJsonDocument::Compact)));
}

void printError(const QString &line)
{
    std::fputs(qUtf8Printable(QStringLiteral("dbsbmd: ") + line + u'\n'), stderr);
}

void printError(const Error &error)
{
    printed() << scrub(error.userText());
    printError(QStringLiteral("%1 %2").arg(error.code(), printed().constLast()));
    if (!error.detail().isEmpty())
        printError(QStringLiteral("(%1)").arg(scrub(error.detail())));
}

const QStringList &printedErrors()
{
    return printed();
}

} // namespace dbsbm

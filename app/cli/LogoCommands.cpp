// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/LogoCommands.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

int failed(const Error &error)
{
    printError(error);
    return kExitFailed;
}

QStringList aliasesOf(const LeagueLogos &league, const QString &name)
{
    QStringList aliases;
    for (const auto &[alias, target] : league.aliases) {
        if (target == name)
            aliases << alias;
    }
    return aliases;
}

} // namespace

LogoCommands::LogoCommands(Host &host, TerminalRequest request, QObject *parent)
    : CommandRunner(parent), m_host(host), m_request(std::move(request))
{}

Task<int> LogoCommands::usage() const
{
    printError(tr("Usage: dbsbmd logos import FOLDER | list | alias LEAGUE ALIAS TEAM | "
                  "unalias LEAGUE ALIAS | remove LEAGUE TEAM | suggest LEAGUE NAME"));
    return Task<int>::ready(kExitUsage);
}

void LogoCommands::stop()
{
    m_host.logos().cancel();
}

Task<int> LogoCommands::run()
{
    QStringList words = m_request.arguments;
    const QString verb = words.takeFirst();
    LogoService &logos = m_host.logos();
    if (verb == u"import" && words.size() == 1)
        return import(words.at(0));
    if (verb == u"list" && words.isEmpty())
        return Task<int>::ready(list());
    if (verb == u"suggest" && words.size() == 2)
        return Task<int>::ready(suggest(words.at(0), words.at(1)));
    if (verb == u"alias" && words.size() == 3)
        return told(
            logos.addAlias(words.at(0), words.at(1), words.at(2)),
            tr("In %1, %2 has the logo of %3 now.").arg(words.at(0), words.at(1), words.at(2)));
    if (verb == u"unalias" && words.size() == 2)
        return told(logos.removeAlias(words.at(0), words.at(1)),
                    tr("In %1, %2 is no alias any more.").arg(words.at(0), words.at(1)));
    if (verb == u"remove" && words.size() == 2)
        return told(logos.remove(words.at(0), words.at(1)),
                    tr("The logo of %1 in %2 is removed.").arg(words.at(1), words.at(0)));
    return usage();
}

Task<int> LogoCommands::import(const QString &folder)
{
    return m_host.logos().importFolder(folder).then(this, [](const Result<LogoReport> &report) {
        if (!report)
            return failed(report.error());
        for (const LogoRefusal &refusal : report->refusals)
            printLine(tr("Not taken: %1: %2").arg(refusal.file, refusal.why));
        printLine(tr("Logos taken: %1; files not taken: %2.")
                      .arg(report->taken)
                      .arg(report->refusals.size()));
        return kExitOk;
    });
}

int LogoCommands::list() const
{
    const LogoIndex &index = m_host.logos().index();
    QJsonArray json;
    for (const auto &[key, league] : index.leagues()) {
        for (const auto &[name, logo] : league.logos) {
            const QStringList aliases = aliasesOf(league, name);
            if (m_request.json)
                json.append(QJsonObject{{u"league"_s, league.shown},
                                        {u"name"_s, logo.shown},
                                        {u"sha256"_s, QString::fromLatin1(logo.digest.toHex())},
                                        {u"aliases"_s, QJsonArray::fromStringList(aliases)}});
            else
                printLine(aliases.isEmpty()
                              ? tr("%1: %2").arg(league.shown, logo.shown)
                              : tr("%1: %2 (also %3)")
                                    .arg(league.shown, logo.shown, aliases.join(u", "_s)));
        }
    }
    if (m_request.json)
        printJson(QJsonDocument(json));
    else if (index.count() == 0)
        printLine(tr("There are no logos yet; import a folder with dbsbmd logos import FOLDER."));
    return kExitOk;
}

int LogoCommands::suggest(const QString &league, const QString &name) const
{
    const QStringList names = m_host.logos().index().suggest(league, name);
    for (const QString &like : names)
        printLine(like);
    if (names.isEmpty())
        printLine(tr("No logo in %1 has a name like that.").arg(league));
    return kExitOk;
}

Task<int> LogoCommands::told(Task<Result<>> change, const QString &sentence)
{
    return change.then(this, [sentence](const Result<> &changed) {
        if (!changed)
            return failed(changed.error());
        printLine(sentence);
        return kExitOk;
    });
}

} // namespace dbsbm

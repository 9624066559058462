// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/TerminalCommands.h"

#include "app/cli/namedFile.h"
#include "models/services/themePictures.h"
#include "models/settings/report.h"
#include "models/slips/imageDecoder.h"
#include "models/tables/formatting.h"
#include "models/tables/tableText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace dbsbm {

namespace {

constexpr int kPage = 500;

Task<int> exitCode(int code)
{
    return Task<int>::ready(code);
}

int failed(const Error &error)
{
    printError(error);
    return kExitFailed;
}

QString betLine(const Bet &bet)
{
    return QStringLiteral("%1  %2  %3  %4  %5  %6 u  %7")
        .arg(betNumberText(bet).leftJustified(7), isoTimeText(bet.placedAtMs),
             bet.capperName.leftJustified(18), betPickText(bet).leftJustified(34),
             betOddsText(bet).leftJustified(6), bet.stake.risk.toDisplay().rightJustified(6),
             bet.status == BetStatus::Settled
                 ? QString(betStateText(bet) + u' ' + bet.net.toSignedDisplay())
                 : betStateText(bet));
}

} // namespace

TerminalCommands::TerminalCommands(Host &host, TerminalRequest request, QObject *parent)
    : CommandRunner(parent), m_host(host), m_request(std::move(request))
{}

int TerminalCommands::usage(const QString &sentence) const
{
    printError(sentence);
    return kExitUsage;
}

Task<int> TerminalCommands::run()
{
    if (m_request.command == u"guild")
        return guild();
    if (m_request.command == u"capper")
        return capper();
    if (m_request.command == u"bets")
        return bets();
    return m_request.root ? checkRoot(*m_request.root) : verify();
}

Task<int> TerminalCommands::guild()
{
    const GuildId id = GuildId::fromString(m_request.arguments.at(0));
    const QString verb = m_request.arguments.at(1);
    if (!id.isValid())
        return exitCode(
            usage(tr("'%1' is not the id of a guild; copy it in Discord with developer mode on.")
                      .arg(m_request.arguments.at(0))));
    if (verb == u"show" && m_request.arguments.size() == 2)
        return showGuild(id);
    if (verb == u"set" && m_request.arguments.size() == 4)
        return setGuild(id);
    return exitCode(usage(tr("Usage: dbsbmd guild ID show | set KEY VALUE")));
}

Task<int> TerminalCommands::showGuild(GuildId guild)
{
    return m_host.guildSettings().get(guild).then(this, [this](Result<GuildSettings> settings) {
        if (!settings)
            return failed(settings.error());
        QJsonObject json;
        for (const SettingKey &key : settingKeys(SettingScope::Guild)) {
            const QString text = settingToText(key, settings->value(key.name));
            const QString origin = settings->stored.contains(key.name) ? tr("set")
                : text.isEmpty()                                       ? tr("not set")
                                                                       : tr("default");
            if (m_request.json)
                json.insert(
                    key.name,
                    QJsonObject{{QStringLiteral("value"), text},
                                {QStringLiteral("stored"), settings->stored.contains(key.name)}});
            else
                printLine(QStringLiteral("%1 %2 (%3)")
                              .arg(key.name.leftJustified(16), text.leftJustified(22), origin));
        }
        if (m_request.json)
            printJson(QJsonDocument(json));
        return kExitOk;
    });
}

Task<int> TerminalCommands::setGuild(GuildId guild)
{
    const QString key = m_request.arguments.at(2);
    const QString value = m_request.arguments.at(3);
    const bool isFile = themePictureKeys().contains(key) && !value.isEmpty();
    // One byte too many is refused by the decoder.
    const Result<QByteArray> picture =
        isFile ? readNamedFile(value, kMaxUploadBytes + 1) : QByteArray();
    if (!picture)
        return exitCode(failed(picture.error()));
    GuildSettingsService &service = m_host.guildSettings();
    auto done = isFile ? service.setPicture({guild, key, *picture, Actor::panelOperator()})
                       : service.set(guild, {{key, value}}, Actor::panelOperator());
    return done.then(this, [key](Result<GuildSettings> settings) {
        if (!settings)
            return failed(settings.error());
        printLine(QStringLiteral("%1 = %2").arg(
            key, settingToText(*findSetting(SettingScope::Guild, key), settings->value(key))));
        return kExitOk;
    });
}

Task<int> TerminalCommands::capper()
{
    const GuildId id = GuildId::fromString(m_request.arguments.at(0));
    const QString verb = m_request.arguments.at(1);
    if (!id.isValid())
        return exitCode(
            usage(tr("'%1' is not the id of a guild; copy it in Discord with developer mode on.")
                      .arg(m_request.arguments.at(0))));
    const auto count = m_request.arguments.size();
    if (verb == u"list" && count == 2)
        return listCappers(id);
    if ((verb == u"add" && count >= 3) || (verb == u"remove" && count == 3))
        return changeCapper(id, verb);
    return exitCode(usage(tr("Usage: dbsbmd capper ID list | add USER [NAME] | remove USER")));
}

Task<int> TerminalCommands::listCappers(GuildId guild)
{
    return m_host.cappers().list(guild).then(this, [this](Result<QList<Capper>> cappers) {
        if (!cappers)
            return failed(cappers.error());
        QJsonArray json;
        for (const Capper &capper : std::as_const(*cappers)) {
            if (m_request.json)
                json.append(QJsonObject{{QStringLiteral("user"), capper.user.toString()},
                                        {QStringLiteral("name"), capper.displayName},
                                        {QStringLiteral("active"), capper.active}});
            else
                printLine(QStringLiteral("%1  %2%3")
                              .arg(capper.user.toString().leftJustified(20), capper.displayName,
                                   capper.active ? QString() : tr(" (removed)")));
        }
        if (m_request.json)
            printJson(QJsonDocument(json));
        else if (cappers->isEmpty())
            printLine(tr("This guild has no cappers; add one with dbsbmd capper %1 add USER NAME.")
                          .arg(m_request.arguments.at(0)));
        return kExitOk;
    });
}

Task<int> TerminalCommands::changeCapper(GuildId guild, const QString &verb)
{
    const UserId user = UserId::fromString(m_request.arguments.at(2));
    if (!user.isValid())
        return exitCode(
            usage(tr("'%1' is not the id of a user; copy it in Discord with developer mode on.")
                      .arg(m_request.arguments.at(2))));
    const QString name = m_request.arguments.value(3, user.toString());
    const bool add = verb == u"add";
    auto changed = add ? m_host.cappers().add(guild, user, name, {}, Actor::panelOperator())
                       : m_host.cappers().remove(guild, user, Actor::panelOperator());
    return changed.then(this, [add](Result<Capper> capper) {
        if (!capper)
            return failed(capper.error());
        printLine(
            add ? tr("%1 is a capper now.").arg(capper->displayName)
                : tr("%1 is no longer a capper; record and bets stay.").arg(capper->displayName));
        return kExitOk;
    });
}

Task<int> TerminalCommands::bets()
{
    if (!m_request.arguments.isEmpty()) {
        m_betQuery.guild = GuildId::fromString(m_request.arguments.at(0));
        if (!m_betQuery.guild.isValid())
            return exitCode(usage(
                tr("'%1' is not the id of a guild; copy it in Discord with developer mode on.")
                    .arg(m_request.arguments.at(0))));
    }
    m_betQuery.limit = kPage;
    m_betQuery.explained = m_request.json;
    nextBets();
    return m_betsDone.task();
}

/// Page by page, so that a long record neither fills memory nor is cut.
void TerminalCommands::nextBets()
{
    m_host.betting().bets(m_betQuery).then(this, [this](Result<BetPage> page) {
        if (!page) {
            m_betsDone.resolve(failed(page.error()));
            return;
        }
        for (const Bet &bet : std::as_const(page->bets)) {
            if (m_request.json)
                printLine((m_firstBet ? u"[" : u",")
                          + QString::fromUtf8(betJson(bet, page->explanations.value(bet.id))));
            else
                printLine(betLine(bet));
            m_firstBet = false;
            m_betQuery.before = bet.id;
        }
        if (page->more && !page->bets.isEmpty()) {
            nextBets();
            return;
        }
        if (m_request.json)
            printLine(m_firstBet ? QStringLiteral("[]") : QStringLiteral("]"));
        m_betsDone.resolve(kExitOk);
    });
}

Task<int> TerminalCommands::checkRoot(const PostedRoot &root)
{
    return m_host.verifier().checkRoot(root).then(this, [this, root](Result<RootVerdict> verdict) {
        if (!verdict)
            return failed(verdict.error());
        const QString found = QString::fromLatin1(verdict->found.toHex());
        const QStringList breaks = verdict->record.breaks;
        if (m_request.json) {
            printJson(QJsonDocument(
                QJsonObject{{QStringLiteral("guild"), root.guild.toString()},
                            {QStringLiteral("sequence"), root.sequence},
                            {QStringLiteral("found"), found},
                            {QStringLiteral("holds"), verdict->holds},
                            {QStringLiteral("breaks"), QJsonArray::fromStringList(breaks)}}));
        } else if (verdict->holds) {
            printLine(tr("The root holds: journal rows 1 to %1 are those of the post, %2 more "
                         "follow, and the whole record is intact.")
                          .arg(root.sequence)
                          .arg(verdict->record.entries - root.sequence));
        } else if (found.isEmpty()) {
            printLine(tr("BROKEN: the journal has no row %1 any more.").arg(root.sequence));
        } else if (verdict->found != root.hash) {
            printLine(tr("BROKEN: journal row %1 has the hash %2. Rows up to it were changed "
                         "after the root was posted.")
                          .arg(root.sequence)
                          .arg(found));
        } else {
            printLine(tr("BROKEN: the row has that hash, but the record is not intact."));
        }
        for (const QString &what : breaks) {
            if (!m_request.json)
                printLine(u"  " + what);
        }
        return verdict->holds ? kExitOk : kExitFailed;
    });
}

Task<int> TerminalCommands::verify()
{
    return m_host.verifier().verify().then(this, [this](Result<VerifyReport> report) {
        if (!report)
            return failed(report.error());
        QJsonArray json;
        for (const GuildVerdict &verdict : std::as_const(report->guilds)) {
            const bool intact = verdict.breaks.isEmpty();
            if (m_request.json) {
                json.append(QJsonObject{
                    {QStringLiteral("guild"), verdict.guild.toString()},
                    {QStringLiteral("entries"), verdict.entries},
                    {QStringLiteral("bets"), verdict.bets},
                    {QStringLiteral("head"), QString::fromLatin1(verdict.headHash.toHex())},
                    {QStringLiteral("intact"), intact},
                    {QStringLiteral("breaks"), QJsonArray::fromStringList(verdict.breaks)}});
                continue;
            }
            printLine(tr("Guild %1: %2 journal entries, %3 bets, %4 (head %5)")
                          .arg(verdict.guild.toString())
                          .arg(verdict.entries)
                          .arg(verdict.bets)
                          .arg(intact ? tr("intact") : tr("BROKEN"),
                               QString::fromLatin1(verdict.headHash.toHex().first(16))));
            for (const QString &what : verdict.breaks)
                printLine(u"  " + what);
        }
        if (m_request.json)
            printJson(QJsonDocument(json));
        return report->intact() ? kExitOk : kExitFailed;
    });
}

} // namespace dbsbm

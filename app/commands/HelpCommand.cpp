// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/HelpCommand.h"

#include "app/commands/Invocation.h"
#include "app/commands/options.h"

namespace dbsbm {

namespace {

constexpr int kColour = 0x2b7a78;
constexpr QLatin1StringView kCommand("command");

struct HelpEntry
{
    QString command; ///< "bet line"
    QString text;
};

QString tr(const char *text)
{
    return QCoreApplication::translate("HelpCommand", text);
}

QList<HelpEntry> helpEntries()
{
    return {
        {QStringLiteral("bet line"),
         tr(QT_TRANSLATE_NOOP(
             "HelpCommand",
             "Records a straight bet on a game line. Cappers only. You see the slip first; it is "
             "posted when you confirm. The buttons on a slip grade it."))},
        {QStringLiteral("bet prop"),
         tr(QT_TRANSLATE_NOOP("HelpCommand",
                              "Records a bet on what a player does. Cappers only. You see the slip "
                              "first, as with /bet line."))},
        {QStringLiteral("bet parlay"),
         tr(QT_TRANSLATE_NOOP("HelpCommand",
                              "Puts 2 to 12 selections together, as one parlay or a round robin. "
                              "Cappers only. Price and warnings show while you build it."))},
        {QStringLiteral("bet show"),
         tr(QT_TRANSLATE_NOOP("HelpCommand",
                              "Shows one bet with its history and the arithmetic of its grade."))},
        {QStringLiteral("bet list"),
         tr(QT_TRANSLATE_NOOP("HelpCommand",
                              "Lists bets by capper, state, league, words and period."))},
        {QStringLiteral("bet settle"),
         tr(QT_TRANSLATE_NOOP("HelpCommand",
                              "Grades a bet or one of its selections. For its capper, moderators "
                              "of its channel and admins."))},
        {QStringLiteral("bet void"),
         tr(QT_TRANSLATE_NOOP("HelpCommand",
                              "Takes a bet or one of its selections out of the record. For "
                              "moderators of its channel and admins."))},
        {QStringLiteral("bet correct"),
         tr(QT_TRANSLATE_NOOP("HelpCommand",
                              "Gives a settled bet another result; both stay in its history. "
                              "Admins only."))},
        {QStringLiteral("bet cancel"),
         tr(QT_TRANSLATE_NOOP("HelpCommand",
                              "Withdraws a bet before its game starts. For its capper and "
                              "admins."))},
        {QStringLiteral("stats"),
         tr(QT_TRANSLATE_NOOP("HelpCommand",
                              "Shows the record of a capper or of this server over a period."))},
        {QStringLiteral("leaderboard"),
         tr(QT_TRANSLATE_NOOP("HelpCommand",
                              "Compares the cappers of this server by units, rates or wins."))},
        {QStringLiteral("games"),
         tr(QT_TRANSLATE_NOOP("HelpCommand", "Lists the games and scores of a day."))},
        {QStringLiteral("capper add"),
         tr(QT_TRANSLATE_NOOP("HelpCommand", "Makes a member a capper. Admins only."))},
        {QStringLiteral("capper remove"),
         tr(QT_TRANSLATE_NOOP("HelpCommand",
                              "Stops a capper; the record and all bets stay. Admins only."))},
        {QStringLiteral("capper list"),
         tr(QT_TRANSLATE_NOOP("HelpCommand", "Lists the cappers of this server."))},
        {QStringLiteral("setup"),
         tr(QT_TRANSLATE_NOOP("HelpCommand",
                              "Chooses the slip channel and the roles. Admins only."))},
        {QStringLiteral("help"), tr(QT_TRANSLATE_NOOP("HelpCommand", "Shows this help."))},
    };
}

} // namespace

QJsonObject HelpCommand::definition()
{
    QList<options::Choice> commands;
    for (const HelpEntry &entry : helpEntries())
        commands.append({entry.command, entry.command});
    return options::command(QStringLiteral("help"), tr("What the commands do"),
                            {options::choice(kCommand, tr("Only this command"), commands)});
}

Plan HelpCommand::plan(const discord::Interaction &) const
{
    return {QStringLiteral("help"), DeferMode::Never, std::nullopt, {}};
}

ReplyTask HelpCommand::run(Invocation &call)
{
    const QString wanted = call.interaction().text(kCommand);
    QList<discord::EmbedField> fields;
    for (const HelpEntry &entry : helpEntries()) {
        if (wanted.isEmpty() || wanted == entry.command)
            fields.append({QString(u'/' + entry.command), entry.text, false});
    }
    const QString about =
        tr("This bot keeps a public record of betting picks. It takes no bets and holds no money: "
           "a unit is a stake for the record only.");
    Reply reply;
    reply.message.embeds = {discord::embed(tr("Help"), about, fields, kColour)};
    return ReplyTask::ready(reply);
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/HelpCommand.h"

#include "app/commands/Invocation.h"
#include "app/commands/options.h"
#include "app/commands/paging.h"
#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"
#include "models/services/BotControl.h"

#include <algorithm>

namespace dbsbm {

using discord::CommandKind;
using discord::EmbedField;

namespace {

constexpr int kColour = 0x2b7a78;
constexpr int kMaxName = 60;
constexpr qsizetype kMaxSuggestions = 25; // protocol item 89
constexpr qsizetype kMaxChoices = 300;
constexpr QLatin1StringView kCommand("command");

struct HelpEntry
{
    QString name; ///< "bet line", "Capper stats"
    CommandKind kind = CommandKind::Slash;
    QString description;
    QJsonArray options;

    QString title() const { return kind == CommandKind::Slash ? QString(u'/' + name) : name; }
};

bool isSubcommand(const QJsonValue &option)
{
    constexpr int kSubcommand = 1;
    return option[u"type"].toInt() == kSubcommand;
}

QString describe(CommandKind kind, const QJsonObject &command)
{
    switch (kind) {
    case CommandKind::User:
        return tr(QT_TRANSLATE_NOOP("HelpCommand", "In the menu of a member, under Apps."));
    case CommandKind::Message:
        return tr(QT_TRANSLATE_NOOP("HelpCommand", "In the menu of a slip, under Apps."));
    case CommandKind::Slash: break;
    }
    return command[u"description"].toString();
}

/// Every command that a member can use, subcommands each for themselves.
QList<HelpEntry> entriesOf(const QJsonArray &registered)
{
    QList<HelpEntry> entries;
    for (const QJsonValue &value : registered) {
        const QJsonObject command = value.toObject();
        const QString name = command[u"name"].toString();
        const auto kind = static_cast<CommandKind>(command[u"type"].toInt());
        const QJsonArray options = command[u"options"].toArray();
        if (options.isEmpty() || !isSubcommand(options.at(0))) {
            entries.append({name, kind, describe(kind, command), options});
            continue;
        }
        for (const QJsonValue &sub : options)
            entries.append({name + u' ' + sub[u"name"].toString(), kind,
                            sub[u"description"].toString(), sub[u"options"].toArray()});
    }
    return entries;
}

QString choicesText(const QJsonArray &choices)
{
    QStringList names;
    for (const QJsonValue &choice : choices)
        names << choice[u"name"].toString();
    return discord::shortened(names.join(QStringLiteral(", ")), kMaxChoices);
}

Reply oneCommand(const HelpEntry &entry, const QString &about)
{
    QList<EmbedField> fields;
    for (const QJsonValue &option : entry.options) {
        QString name = option[u"name"].toString();
        if (option[u"required"].toBool())
            name = tr(QT_TRANSLATE_NOOP("HelpCommand", "%1 (needed)")).arg(name);
        QString text = option[u"description"].toString();
        if (const QJsonArray choices = option[u"choices"].toArray(); !choices.isEmpty())
            text += u'\n' + choicesText(choices);
        fields.append({name, text, false});
    }
    Reply reply;
    reply.message.embeds = {
        discord::embed(entry.title(), entry.description, fields, kColour, about)};
    return reply;
}

} // namespace

HelpCommand::HelpCommand(CommandServices &services, QJsonArray registered)
    : m_services(services), m_registered(std::move(registered))
{}

QJsonObject HelpCommand::definition()
{
    return options::command(QStringLiteral("help"), tr("What the commands do"),
                            {options::suggested(kCommand, tr("Only this command"), kMaxName)});
}

Plan HelpCommand::plan(const discord::Interaction &interaction) const
{
    const bool turns = interaction.type == discord::InteractionType::Component;
    return {turns ? QStringLiteral("help page") : QStringLiteral("help"),
            DeferMode::Never,
            std::nullopt,
            {}};
}

QString HelpCommand::about() const
{
    const QString about =
        tr("This bot keeps a public record of betting picks. It takes no bets and holds no money: "
           "a unit is a stake for the record only and no money.");
    return m_services.bot.status().practice
        ? tr("Practice mode: this server and its members are simulated, and nothing here counts.")
            + u' ' + about
        : about;
}

Reply HelpCommand::page(int wanted) const
{
    const QList<HelpEntry> entries = entriesOf(m_registered);
    const int pages = (static_cast<int>(entries.size()) + kPageSize - 1) / kPageSize;
    const int page = std::clamp(wanted, 0, pages - 1);
    QList<EmbedField> fields;
    for (const HelpEntry &entry : entries.mid(qsizetype{page} * kPageSize, kPageSize))
        fields.append({entry.title(), entry.description, false});
    const auto id = [pages](int to) {
        return to < 0 || to >= pages ? QString() : QStringLiteral("help:%1").arg(to);
    };
    Reply reply;
    reply.message.embeds = {discord::embed(
        tr("Help"), about(), fields, kColour,
        tr("Page %1 of %2. /help with a command tells its options.").arg(page + 1).arg(pages))};
    reply.message.components = pageButtons({id(page - 1), id(page + 1)});
    return reply;
}

ReplyTask HelpCommand::run(Invocation &call)
{
    const discord::Interaction &from = call.interaction();
    if (from.type == discord::InteractionType::Component) {
        Reply turned = page(from.customId.section(u':', 1, 1).toInt());
        turned.kind = Reply::Kind::Update;
        return ReplyTask::ready(turned);
    }
    QString wanted = from.text(kCommand).simplified();
    if (wanted.startsWith(u'/'))
        wanted.remove(0, 1);
    if (wanted.isEmpty())
        return ReplyTask::ready(page(0));
    const QList<HelpEntry> entries = entriesOf(m_registered);
    for (const HelpEntry &entry : entries) {
        if (entry.name.compare(wanted, Qt::CaseInsensitive) == 0)
            return ReplyTask::ready(oneCommand(entry, about()));
    }
    return ReplyTask::ready(fail(codes::kTextInvalid, ValidationFault{kCommand},
                                 tr("There is no such command. Choose one from the list.")));
}

Suggestions HelpCommand::complete(const discord::Interaction &interaction, QObject *) const
{
    const QString typed = interaction.text(kCommand).simplified();
    QJsonArray found;
    const QList<HelpEntry> entries = entriesOf(m_registered);
    for (const HelpEntry &entry : entries) {
        if (found.size() < kMaxSuggestions && entry.title().contains(typed, Qt::CaseInsensitive))
            found.append(QJsonObject{{QStringLiteral("name"), entry.title()},
                                     {QStringLiteral("value"), entry.name}});
    }
    return Suggestions::ready(found);
}

} // namespace dbsbm

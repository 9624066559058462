// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/SetupCommand.h"

#include "app/commands/Invocation.h"
#include "app/commands/options.h"
#include "app/commands/setupFields.h"
#include "app/commands/taskResult.h"
#include "models/core/ErrorCodes.h"

namespace dbsbm {

using namespace discord;

namespace {

constexpr QLatin1StringView kSave("save");
constexpr QLatin1StringView kCancel("cancel");

QString customId(InteractionId flow, const QString &what)
{
    return QStringLiteral("setup:%1:%2").arg(flow.toString(), what);
}

QJsonArray setupRows(const SetupFlow &flow)
{
    QJsonArray rows;
    for (const SetupField &field : setupFields())
        rows.append(actionRow(
            {setupSelect(field, customId(flow.id, field.setting),
                         flow.chosen.value(field.setting, setupText(field, flow.before)))}));
    rows.append(actionRow(
        {button(ButtonStyle::Success, QCoreApplication::translate("SetupCommand", "Save"),
                customId(flow.id, kSave)),
         button(ButtonStyle::Secondary, QCoreApplication::translate("SetupCommand", "Cancel"),
                customId(flow.id, kCancel))}));
    return rows;
}

Reply setupForm(const SetupFlow &flow)
{
    QStringList lines{QCoreApplication::translate(
        "SetupCommand",
        "Choose what this server uses, then save. Nothing changes before you save.")};
    for (const SetupField &field : setupFields()) {
        const QString now = setupText(field, flow.before);
        const QString chosen = flow.chosen.value(field.setting, now);
        QString line = QStringLiteral("**%1**: %2").arg(field.label, setupValue(field, chosen));
        if (chosen != now)
            line += QCoreApplication::translate("SetupCommand", " (not saved yet)");
        lines.append(line);
    }
    Reply reply;
    reply.message.content = lines.join(u'\n');
    reply.message.components = setupRows(flow);
    return reply;
}

} // namespace

SetupCommand::SetupCommand(CommandServices &services)
    : m_services(services), m_flows(services.clock)
{}

QJsonObject SetupCommand::definition()
{
    return options::command(QStringLiteral("setup"),
                            tr("Choose the slip channel and the roles of this server"));
}

Plan SetupCommand::plan(const Interaction &interaction) const
{
    if (interaction.type == InteractionType::Command)
        return {QStringLiteral("setup"), DeferMode::Ephemeral, Action::ManageGuild, {}};
    const QString what = interaction.customId.section(u':', 2);
    if (what == kSave)
        return {QStringLiteral("setup save"),
                DeferMode::Update,
                Action::ManageGuild,
                {RateAction::AdminCommand}};
    return {what == kCancel ? QStringLiteral("setup cancel") : QStringLiteral("setup choose"),
            DeferMode::Update,
            Action::ManageGuild,
            {}};
}

ReplyTask SetupCommand::run(Invocation &call)
{
    const Interaction &from = call.interaction();
    if (from.type == InteractionType::Command)
        return open(call);
    const InteractionId id = InteractionId::fromString(from.customId.section(u':', 1, 1));
    const QString what = from.customId.section(u':', 2);
    const Result<SetupFlow *> flow = m_flows.find(id, call.guild(), from.member.user.id);
    if (!flow)
        return ReplyTask::ready(fail(flow.error()));
    if (what == kSave)
        return save(call, **flow);
    if (what != kCancel)
        return choose(call, **flow, what);
    m_flows.close(id);
    return ReplyTask::ready(Reply::closing(tr("Nothing was changed.")));
}

ReplyTask SetupCommand::open(Invocation &call)
{
    return mapResult(
        m_services.settings.get(call.guild()), &call, [this, &call](const GuildSettings &settings) {
            const SetupFlow flow{
                call.interaction().id, call.interaction().member.user.id, settings, {}};
            m_flows.open(flow);
            return setupForm(flow);
        });
}

ReplyTask SetupCommand::choose(Invocation &call, SetupFlow &flow, const QString &setting)
{
    if (findSetupField(setting)) // nothing chosen clears the setting
        flow.chosen.insert(setting, call.interaction().values.value(0));
    Reply reply = setupForm(flow);
    reply.kind = Reply::Kind::Update;
    return ReplyTask::ready(reply);
}

ReplyTask SetupCommand::save(Invocation &call, const SetupFlow &flow)
{
    const QMap<QString, QString> chosen = flow.chosen;
    return andThen(
        m_services.settings.get(call.guild()), &call,
        [this, &call, chosen](const GuildSettings &now) { return write(call, chosen, now); });
}

ReplyTask SetupCommand::write(Invocation &call, const QMap<QString, QString> &chosen,
                              const GuildSettings &now)
{
    const InteractionId flow =
        InteractionId::fromString(call.interaction().customId.section(u':', 1, 1));
    const SetupChanges changes = setupChanges(chosen, now);
    if (!changes.faults.isEmpty()) {
        Reply reply;
        reply.message.content = setupReport(changes, false);
        return ReplyTask::ready(reply);
    }
    m_flows.close(flow);
    if (changes.values.isEmpty())
        return ReplyTask::ready(Reply::closing(setupReport(changes, true)));
    return mapResult(
        m_services.settings.set(call.guild(), changes.values, call.actor()), &call,
        [changes](const GuildSettings &) { return Reply::closing(setupReport(changes, true)); });
}

} // namespace dbsbm

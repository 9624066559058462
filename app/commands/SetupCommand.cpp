// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/SetupCommand.h"

#include "app/commands/Invocation.h"
#include "app/commands/errorText.h"
#include "app/commands/options.h"
#include "app/commands/setupFields.h"
#include "app/commands/taskResult.h"
#include "models/core/ErrorCodes.h"

namespace dbsbm {

using namespace discord;

namespace {

QString verbOf(const Interaction &interaction)
{
    return interaction.customId.section(u':', 2, 2);
}

QString restOf(const Interaction &interaction)
{
    return interaction.customId.section(u':', 3);
}

Flow askerOf(const Invocation &call)
{
    return {{}, call.guild(), call.interaction().member.user.id, QStringLiteral("setup"), {}, 1};
}

/// The same fault, in the words of this command.
Error spokenFault(const Error &error)
{
    if (error.is(codes::kFlowExpired)) {
        return Error(codes::kFlowExpired, error.fault(),
                     SetupCommand::tr(
                         "This setup has expired and nothing was saved. Start again with /setup."));
    }
    if (error.is(codes::kFlowNotYours)) {
        return Error(
            codes::kFlowNotYours, error.fault(),
            SetupCommand::tr("Another member started this setup. Start your own with /setup."));
    }
    return error;
}

} // namespace

QJsonObject SetupCommand::definition()
{
    return options::command(QStringLiteral("setup"), tr("Change the settings of this server"));
}

Plan SetupCommand::plan(const Interaction &interaction) const
{
    if (interaction.type == InteractionType::Command)
        return {QStringLiteral("setup"), DeferMode::Ephemeral, Action::ManageGuild, {}};
    const QString verb = verbOf(interaction);
    if (verb == setup::kSave)
        return {QStringLiteral("setup save"),
                DeferMode::Update,
                Action::ManageGuild,
                {RateAction::AdminCommand}};
    if (verb == setup::kType && interaction.type == InteractionType::Component)
        return {QStringLiteral("setup type"), DeferMode::Never, Action::ManageGuild, {}};
    return {verb == setup::kCancel ? QStringLiteral("setup cancel")
                                   : QStringLiteral("setup choose"),
            DeferMode::Update,
            Action::ManageGuild,
            {}};
}

ReplyTask SetupCommand::run(Invocation &call)
{
    const Interaction &from = call.interaction();
    if (from.type == InteractionType::Command)
        return open(call);
    const FlowId id = FlowId::fromString(from.customId.section(u':', 1, 1));
    return m_services.flows.load(id, askerOf(call))
        .then(&call, [this, &call](const Result<Flow> &flow) {
            return flow ? press(call, *flow) : ReplyTask::ready(fail(spokenFault(flow.error())));
        });
}

ReplyTask SetupCommand::open(Invocation &call)
{
    Flow flow = askerOf(call);
    flow.state = toJson(newSetup());
    return andThen(m_services.flows.create(flow), &call, [this, &call](const Flow &created) {
        return mapResult(show(call, created), &call, [](Reply reply) {
            reply.kind = Reply::Kind::Ephemeral;
            return reply;
        });
    });
}

ReplyTask SetupCommand::press(Invocation &call, const Flow &flow)
{
    const Interaction &from = call.interaction();
    const QString verb = verbOf(from);
    if (from.type == InteractionType::ModalSubmit)
        return choose(call, flow, from.fields.value(kSetupField));
    if (verb == setup::kSet)
        return choose(call, flow, from.values.join(u','));
    if (verb == setup::kDefault)
        return choose(call, flow, {});
    if (verb == setup::kSave)
        return save(call, flow);
    if (verb == setup::kCancel)
        return close(call, flow, tr("Nothing was changed."));
    const SettingKey *key = findSetting(SettingScope::Guild, restOf(from));
    if (verb == setup::kType && key)
        return ask(call, flow, *key);
    return turn(call, flow);
}

ReplyTask SetupCommand::ask(Invocation &call, const Flow &flow, const SettingKey &key)
{
    return mapResult(
        m_services.settings.get(call.guild()), &call, [flow, &key](const GuildSettings &now) {
            const QString text =
                setupFromJson(flow.state).chosen.value(key.name, setupText(key, now));
            return Reply::asking(
                setupModal(key, setup::customId(flow.id, setup::kType, key.name), text));
        });
}

ReplyTask SetupCommand::choose(Invocation &call, const Flow &flow, const QString &text)
{
    SetupState state = setupFromJson(flow.state);
    const SettingKey *key = findSetting(SettingScope::Guild, restOf(call.interaction()));
    if (!key)
        return show(call, flow);
    const Result<QString> choice = setupChoice(*key, text, call.guild());
    if (!choice)
        return ReplyTask::ready(fail(choice.error()));
    state.chosen.insert(key->name, *choice);
    return keep(call, flow, state);
}

ReplyTask SetupCommand::turn(Invocation &call, const Flow &flow)
{
    const Interaction &from = call.interaction();
    const QString verb = verbOf(from);
    const QString value = from.values.value(0);
    SetupState state = setupFromJson(flow.state);
    const SettingKey *picked = findSetting(SettingScope::Guild, value);
    if (verb == setup::kGroup)
        turnTo(state, value.toInt(), 0);
    else if (verb == setup::kPage)
        turnTo(state, state.group, restOf(from).toInt());
    else if (verb == setup::kPick && picked && picked->group == state.group)
        state.setting = value;
    return keep(call, flow, state);
}

ReplyTask SetupCommand::keep(Invocation &call, Flow flow, const SetupState &state)
{
    flow.state = toJson(state);
    return andThen(m_services.flows.save(flow), &call,
                   [this, &call](const Flow &saved) { return show(call, saved); });
}

ReplyTask SetupCommand::show(Invocation &call, const Flow &flow)
{
    return mapResult(m_services.settings.get(call.guild()), &call,
                     [flow](const GuildSettings &now) {
                         Reply reply;
                         reply.kind = Reply::Kind::Update;
                         reply.message = setup::message(flow.id, setupFromJson(flow.state), now);
                         return reply;
                     });
}

ReplyTask SetupCommand::save(Invocation &call, const Flow &flow)
{
    return andThen(
        m_services.settings.get(call.guild()), &call,
        [this, &call, flow](const GuildSettings &now) { return write(call, flow, now); });
}

ReplyTask SetupCommand::write(Invocation &call, const Flow &flow, const GuildSettings &now)
{
    const QMap<QString, QString> chosen = setupFromJson(flow.state).chosen;
    const QMap<QString, QString> changes = setupChanges(chosen, now);
    const QString report = setupReport(chosen, changes);
    if (changes.isEmpty())
        return close(call, flow, report);
    return m_services.settings.set(call.guild(), changes, call.actor())
        .then(&call, [this, &call, flow, report](const Result<GuildSettings> &saved) {
            if (saved)
                return close(call, flow, report);
            // It goes on: what it costs is charged at its end.
            Reply refusal = Reply::ephemeral(errorText(saved.error()));
            refusal.repeated = true;
            return isRefusal(saved.error()) ? ReplyTask::ready(refusal)
                                            : ReplyTask::ready(fail(saved.error()));
        });
}

ReplyTask SetupCommand::close(Invocation &call, const Flow &flow, const QString &text)
{
    return mapResult(m_services.flows.remove(flow.id), &call, [text] {
        Reply reply = Reply::closing(text);
        reply.message.clearEmbeds = true;
        return reply;
    });
}

} // namespace dbsbm

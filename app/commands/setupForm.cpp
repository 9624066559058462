// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/setupForm.h"

#include "app/commands/paging.h"
#include "app/commands/setupFields.h"
#include "models/core/tr.h"
#include "models/settings/guildRegistry.h"

#include <QJsonArray>

namespace dbsbm {

using namespace discord;

namespace {

constexpr int kColour = 0x2b7a78;
constexpr QLatin1StringView kChosen("chosen");

QString chosenText(const SettingKey &key, const SetupState &state, const GuildSettings &now)
{
    return state.chosen.value(key.name, setupText(key, now));
}

QString settingLine(const SettingKey &key, const SetupState &state, const GuildSettings &now)
{
    const QString text = chosenText(key, state, now);
    const QString line = QStringLiteral("**%1**: %2").arg(setupLabel(key), setupValue(key, text));
    return text == setupText(key, now)
        ? line
        : tr(QT_TRANSLATE_NOOP("setupForm", "%1 (not saved yet)")).arg(line);
}

QJsonObject groupSelect(FlowId flow, const SetupState &state)
{
    QList<SelectOption> groups;
    for (int i = 0; i < guildSettingGroups().size(); ++i)
        groups.append({setupGroupText(i), QString::number(i), {}, i == state.group});
    return stringSelect(setup::customId(flow, setup::kGroup), groups, setupGroupText(state.group));
}

QJsonObject settingSelect(FlowId flow, const SetupState &state,
                          const QList<const SettingKey *> &keys)
{
    QList<SelectOption> settings;
    for (const SettingKey *key : keys)
        settings.append({setupLabel(*key), key->name, setupHelp(*key), key->name == state.setting});
    return stringSelect(setup::customId(flow, setup::kPick), settings,
                        tr(QT_TRANSLATE_NOOP("setupForm", "Which setting to change")));
}

QJsonArray turning(FlowId flow, int page, qsizetype keys)
{
    const auto to = [flow, keys](int wanted) {
        return wanted >= 0 && wanted * setup::kPageSize < keys
            ? setup::customId(flow, setup::kPage, QString::number(wanted))
            : QString();
    };
    return pageButtons({to(page - 1), to(page + 1)});
}

QJsonObject buttons(FlowId flow, const SettingKey &key, const QString &text)
{
    QJsonArray row;
    if (isTyped(key, text)) {
        row.append(button(ButtonStyle::Primary, tr(QT_TRANSLATE_NOOP("setupForm", "Type it")),
                          setup::customId(flow, setup::kType, key.name)));
    }
    row.append(button(ButtonStyle::Secondary, tr(QT_TRANSLATE_NOOP("setupForm", "Default")),
                      setup::customId(flow, setup::kDefault, key.name), text.isEmpty()));
    row.append(button(ButtonStyle::Success, tr(QT_TRANSLATE_NOOP("setupForm", "Save")),
                      setup::customId(flow, setup::kSave)));
    row.append(button(ButtonStyle::Secondary, tr(QT_TRANSLATE_NOOP("setupForm", "Cancel")),
                      setup::customId(flow, setup::kCancel)));
    return actionRow(row);
}

/// The settings of the group that fit on the page.
QList<const SettingKey *> pageOf(const SetupState &state)
{
    return setupKeys(state.group).mid(state.page * setup::kPageSize, setup::kPageSize);
}

} // namespace

void turnTo(SetupState &state, int group, int page)
{
    state.group = group >= 0 && group < guildSettingGroups().size() ? group : 0;
    state.page = page > 0 && page * setup::kPageSize < setupKeys(state.group).size() ? page : 0;
    state.setting = pageOf(state).constFirst()->name;
}

SetupState newSetup()
{
    SetupState state;
    turnTo(state, 0, 0);
    return state;
}

QJsonObject toJson(const SetupState &state)
{
    QJsonObject chosen;
    for (auto it = state.chosen.constBegin(); it != state.chosen.constEnd(); ++it)
        chosen.insert(it.key(), it.value());
    return {{setup::kGroup, state.group},
            {setup::kPage, state.page},
            {setup::kSet, state.setting},
            {kChosen, chosen}};
}

SetupState setupFromJson(const QJsonObject &json)
{
    SetupState state;
    turnTo(state, json.value(setup::kGroup).toInt(), json.value(setup::kPage).toInt());
    const QString setting = json.value(setup::kSet).toString();
    const SettingKey *key = findSetting(SettingScope::Guild, setting);
    if (key && key->group == state.group)
        state.setting = setting;
    const QJsonObject chosen = json.value(kChosen).toObject();
    for (auto it = chosen.constBegin(); it != chosen.constEnd(); ++it)
        state.chosen.insert(it.key(), it.value().toString());
    return state;
}

namespace setup {

QString customId(FlowId flow, const QString &verb, const QString &rest)
{
    const QString id = QStringLiteral("setup:%1:%2").arg(flow.toString(), verb);
    return rest.isEmpty() ? id : QString(id + u':' + rest);
}

OutgoingMessage message(FlowId flow, const SetupState &state, const GuildSettings &now)
{
    const SettingKey &asked = *findSetting(SettingScope::Guild, state.setting);
    const QString text = chosenText(asked, state, now);
    const QList<const SettingKey *> keys = pageOf(state);
    QStringList lines;
    for (const SettingKey *key : keys)
        lines << settingLine(*key, state, now);
    OutgoingMessage message;
    message.content = tr(QT_TRANSLATE_NOOP(
        "setupForm", "Choose what this server uses, then save. Nothing changes before you save."));
    message.embeds = {embed(setupGroupText(state.group), lines.join(u'\n'),
                            {{setupLabel(asked), setupHelp(asked), false}}, kColour)};
    message.components = {actionRow({groupSelect(flow, state)}),
                          actionRow({settingSelect(flow, state, keys)})};
    const QJsonArray pages = turning(flow, state.page, setupKeys(state.group).size());
    for (const QJsonValue &row : pages)
        message.components.append(row);
    if (setupInputOf(asked, text) != SetupInput::TextForm)
        message.components.append(
            actionRow({setupSelect(asked, customId(flow, kSet, asked.name), text)}));
    message.components.append(buttons(flow, asked, text));
    return message;
}

} // namespace setup

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/setupFields.h"

#include "app/commands/options.h"
#include "app/commands/texts.h"
#include "models/core/tr.h"
#include "models/settings/SettingKey.h"
#include "network/discord/protocol/builders.h"

#include <QJsonArray>

namespace dbsbm {

namespace {

/// Why a choice cannot be saved; nothing when it can.
std::optional<QString> faultOf(const SetupField &field, const QString &text, GuildId guild)
{
    // Discord's @everyone is the role whose id is the guild's.
    if (!field.isChannel && text == guild.toString())
        return tr(QT_TRANSLATE_NOOP("setupFields", "Choose a role of its own, not @everyone."));
    const SettingKey *key = findSetting(SettingScope::Guild, field.setting);
    if (!key || text.isEmpty())
        return {};
    const Result<QVariant> parsed = parseSetting(*key, text);
    if (parsed)
        return {};
    return parsed.error().userText();
}

} // namespace

QList<SetupField> setupFields()
{
    return {{QStringLiteral("slip_channel"), tr(QT_TRANSLATE_NOOP("setupFields", "Slip channel")),
             tr(QT_TRANSLATE_NOOP("setupFields", "Where slips are posted")), true},
            {QStringLiteral("member_role"), tr(QT_TRANSLATE_NOOP("setupFields", "Member role")),
             tr(QT_TRANSLATE_NOOP("setupFields", "Who is pinged by a new slip")), false},
            {QStringLiteral("admin_role"), tr(QT_TRANSLATE_NOOP("setupFields", "Admin role")),
             tr(QT_TRANSLATE_NOOP("setupFields", "Who may manage cappers and grades")), false}};
}

std::optional<SetupField> findSetupField(const QString &setting)
{
    for (const SetupField &field : setupFields()) {
        if (field.setting == setting)
            return field;
    }
    return {};
}

QString setupText(const SetupField &field, const GuildSettings &settings)
{
    const quint64 id = field.isChannel ? settings.channel(field.setting).value
                                       : settings.role(field.setting).value;
    return id == 0 ? QString() : QString::number(id);
}

QString setupValue(const SetupField &field, const QString &text)
{
    if (text.isEmpty())
        return tr(QT_TRANSLATE_NOOP("setupFields", "none"));
    return field.isChannel ? channelMention(ChannelId::fromString(text))
                           : roleMention(RoleId::fromString(text));
}

QJsonObject setupSelect(const SetupField &field, const QString &customId, const QString &preset)
{
    QJsonObject select = field.isChannel
        ? discord::channelSelect(customId, field.placeholder,
                                 {options::kTextChannel, options::kAnnouncementChannel},
                                 ChannelId::fromString(preset))
        : discord::roleSelect(customId, field.placeholder, RoleId::fromString(preset));
    select.insert(QStringLiteral("min_values"), 0); // so that a setting can be cleared
    return select;
}

SetupChanges setupChanges(const QMap<QString, QString> &chosen, const GuildSettings &now)
{
    SetupChanges changes;
    for (const SetupField &field : setupFields()) {
        const auto choice = chosen.constFind(field.setting);
        if (choice == chosen.constEnd() || *choice == setupText(field, now))
            continue;
        changes.values.insert(field.setting, *choice);
        if (const auto fault = faultOf(field, *choice, now.guild))
            changes.faults.insert(field.setting, *fault);
    }
    return changes;
}

QString setupReport(const SetupChanges &changes, bool saved)
{
    QStringList lines;
    for (const SetupField &field : setupFields()) {
        const auto value = changes.values.constFind(field.setting);
        QString what = tr(QT_TRANSLATE_NOOP("setupFields", "unchanged."));
        if (changes.faults.contains(field.setting))
            what = tr(QT_TRANSLATE_NOOP("setupFields", "not saved. %1"))
                       .arg(changes.faults.value(field.setting));
        else if (value != changes.values.constEnd() && saved)
            what = tr(QT_TRANSLATE_NOOP("setupFields", "saved, now %1."))
                       .arg(setupValue(field, *value));
        else if (value != changes.values.constEnd())
            what = tr(
                QT_TRANSLATE_NOOP("setupFields", "not saved, because another choice was refused."));
        lines.append(QStringLiteral("**%1**: %2").arg(field.label, what));
    }
    return lines.join(u'\n');
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/setupFields.h"

#include "app/commands/options.h"
#include "app/commands/texts.h"
#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"
#include "models/settings/guildRegistry.h"
#include "network/discord/protocol/builders.h"
#include "network/discord/protocol/modals.h"

#include <QJsonArray>

namespace dbsbm {

using namespace discord;

namespace {

constexpr qsizetype kMaxSelected = 25; // of one select, protocol item 97
constexpr int kMaxTyped = 1000;
constexpr int kMaxNumber = 20;
constexpr qsizetype kMaxShown = 200;

QString spoken(const QString &english)
{
    return english.isEmpty() ? QString() : tr(qUtf8Printable(english));
}

QStringList partsOf(const QString &text)
{
    return text.split(u',', Qt::SkipEmptyParts);
}

bool isMultiple(const SettingKey &key)
{
    return key.multiple || key.type == SettingType::Snowflakes;
}

/// "by_hand" as "by hand".
QString choiceText(const SettingKey &key, const QString &choice)
{
    if (key.type == SettingType::Boolean) {
        return choice == u"true" ? tr(QT_TRANSLATE_NOOP("setupFields", "yes"))
                                 : tr(QT_TRANSLATE_NOOP("setupFields", "no"));
    }
    return QString(choice).replace(u'_', u' ');
}

QStringList choicesOf(const SettingKey &key)
{
    return key.type == SettingType::Boolean
        ? QStringList{QStringLiteral("true"), QStringLiteral("false")}
        : key.choices;
}

/// One value, or one part of a list, as Discord shows it.
QString partText(const SettingKey &key, const QString &part)
{
    const QString id = part.trimmed();
    switch (key.target) {
    case SettingTarget::Channel:
    case SettingTarget::AnyChannel: return channelMention(ChannelId::fromString(id));
    case SettingTarget::Role: return roleMention(RoleId::fromString(id));
    default: break;
    }
    const bool chosen = key.type == SettingType::Choice || key.type == SettingType::Boolean;
    return chosen ? choiceText(key, id) : escapeMarkdown(id);
}

QString plainValue(const SettingKey &key, const QString &text)
{
    if (!isMultiple(key))
        return partText(key, text);
    QStringList parts;
    for (const QString &part : partsOf(text))
        parts << partText(key, part);
    return parts.join(QStringLiteral(", "));
}

QJsonObject entitySelect(const SettingKey &key, const QString &customId, const QString &text)
{
    const bool roles = key.target == SettingTarget::Role;
    const QList<int> types = key.target == SettingTarget::Channel
        ? QList<int>{options::kTextChannel, options::kAnnouncementChannel}
        : QList<int>();
    QJsonObject select = roles ? roleSelect(customId, setupLabel(key))
                               : channelSelect(customId, setupLabel(key), types);
    QJsonArray presets;
    for (const QString &id : partsOf(text)) {
        presets.append(QJsonObject{
            {QStringLiteral("id"), id.trimmed()},
            {QStringLiteral("type"), roles ? QStringLiteral("role") : QStringLiteral("channel")}});
    }
    if (!presets.isEmpty())
        select.insert(QStringLiteral("default_values"), presets);
    select.insert(QStringLiteral("min_values"), 0); // nothing chosen clears the setting
    select.insert(QStringLiteral("max_values"), isMultiple(key) ? int(kMaxSelected) : 1);
    return select;
}

QJsonObject choiceSelect(const SettingKey &key, const QString &customId, const QString &text)
{
    const QString now = text.isEmpty() ? settingToText(key, key.defaultValue) : text;
    const QStringList chosen = partsOf(now);
    QList<SelectOption> list;
    for (const QString &choice : choicesOf(key))
        list.append({choiceText(key, choice), choice, {}, chosen.contains(choice)});
    QJsonObject select = stringSelect(customId, list, setupLabel(key));
    if (isMultiple(key))
        select.insert(QStringLiteral("max_values"), int(list.size()));
    return select;
}

} // namespace

SetupInput setupInputOf(const SettingKey &key, const QString &text)
{
    if (key.type == SettingType::Boolean || key.type == SettingType::Choice)
        return choicesOf(key).size() <= kMaxSelected ? SetupInput::ChoiceSelect
                                                     : SetupInput::TextForm;
    if (key.target == SettingTarget::None || partsOf(text).size() > kMaxSelected)
        return SetupInput::TextForm;
    return key.target == SettingTarget::Role ? SetupInput::RoleSelect : SetupInput::ChannelSelect;
}

bool isTyped(const SettingKey &key, const QString &text)
{
    return isMultiple(key) || setupInputOf(key, text) == SetupInput::TextForm;
}

QList<const SettingKey *> setupKeys(int group)
{
    QList<const SettingKey *> keys;
    for (const SettingKey &key : settingKeys(SettingScope::Guild)) {
        const bool isFile = key.target == SettingTarget::Picture; // chosen in the panel
        if (key.group == group && !isFile && !key.operatorOnly)
            keys << &key;
    }
    return keys;
}

QString setupGroupText(int group)
{
    return spoken(guildSettingGroups().value(group));
}

QString setupLabel(const SettingKey &key)
{
    return spoken(key.label);
}

QString setupHelp(const SettingKey &key)
{
    return spoken(key.help);
}

QString setupText(const SettingKey &key, const GuildSettings &settings)
{
    const auto stored = settings.stored.constFind(key.name);
    return stored == settings.stored.constEnd() ? QString() : settingToText(key, *stored);
}

QString setupValue(const SettingKey &key, const QString &text)
{
    if (!text.isEmpty())
        return shortened(plainValue(key, text), kMaxShown);
    const QString usual = settingToText(key, key.defaultValue);
    if (usual.isEmpty())
        return tr(QT_TRANSLATE_NOOP("setupFields", "none"));
    return tr(QT_TRANSLATE_NOOP("setupFields", "%1 (default)"))
        .arg(shortened(plainValue(key, usual), kMaxShown));
}

Result<QString> setupChoice(const SettingKey &key, const QString &text, GuildId guild)
{
    if (text.trimmed().isEmpty())
        return QString();
    const Result<QVariant> value = parseSetting(key, text);
    if (!value)
        return fail(value.error());
    const QString stored = settingToText(key, *value);
    // Discord's @everyone is the role whose id is the guild's.
    if (key.target == SettingTarget::Role && partsOf(stored).contains(guild.toString())) {
        return fail(
            codes::kSettingInvalid, ConfigurationFault{key.name},
            tr(QT_TRANSLATE_NOOP("setupFields", "Choose a role of its own, not @everyone.")));
    }
    return stored;
}

QJsonObject setupSelect(const SettingKey &key, const QString &customId, const QString &text)
{
    return setupInputOf(key, text) == SetupInput::ChoiceSelect ? choiceSelect(key, customId, text)
                                                               : entitySelect(key, customId, text);
}

QJsonObject setupModal(const SettingKey &key, const QString &customId, const QString &text)
{
    const bool number = key.type == SettingType::Integer || key.type == SettingType::Decimal;
    const bool bounded = key.type == SettingType::Text && key.maximum > 0;
    const QString usual = settingToText(key, key.defaultValue);
    return modal(customId, setupLabel(key),
                 {textField({.customId = kSetupField,
                             .label = setupLabel(key),
                             .placeholder = key.example.isEmpty() ? usual : key.example,
                             .value = text,
                             .maxLength = number ? kMaxNumber
                                 : bounded       ? int(key.maximum)
                                                 : kMaxTyped,
                             .required = false})});
}

QMap<QString, QString> setupChanges(const QMap<QString, QString> &chosen, const GuildSettings &now)
{
    QMap<QString, QString> changes;
    for (auto it = chosen.constBegin(); it != chosen.constEnd(); ++it) {
        const SettingKey *key = findSetting(SettingScope::Guild, it.key());
        if (key && setupText(*key, now) != it.value())
            changes.insert(it.key(), it.value());
    }
    return changes;
}

QString setupReport(const QMap<QString, QString> &chosen, const QMap<QString, QString> &changes)
{
    QStringList lines;
    for (const SettingKey &key : settingKeys(SettingScope::Guild)) {
        if (!chosen.contains(key.name))
            continue;
        const QString what = changes.contains(key.name)
            ? tr(QT_TRANSLATE_NOOP("setupFields", "saved, now %1."))
                  .arg(setupValue(key, changes.value(key.name)))
            : tr(QT_TRANSLATE_NOOP("setupFields", "unchanged."));
        lines << QStringLiteral("**%1**: %2").arg(setupLabel(key), what);
    }
    lines << (changes.isEmpty()
                  ? tr(QT_TRANSLATE_NOOP("setupFields", "Nothing was changed."))
                  : tr(QT_TRANSLATE_NOOP("setupFields", "All other settings are unchanged.")));
    return lines.join(u'\n');
}

} // namespace dbsbm

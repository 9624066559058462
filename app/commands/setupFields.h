// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/GuildSettingsService.h"

#include <QJsonObject>

namespace dbsbm {

// How /setup asks for the settings of the registry, and tells them. Texts are in the language of
// the server; "" as a value means the default.

/// What a setting is asked by.
enum class SetupInput {
    ChannelSelect, ///< Discord's own
    RoleSelect,
    ChoiceSelect, ///< of what the registry lists
    TextForm
};
/// \a text is what is set now: a list that is too long for a select is typed.
SetupInput setupInputOf(const SettingKey &key, const QString &text);
/// Whether the setting can be typed as well, as a list whose order counts.
bool isTyped(const SettingKey &key, const QString &text);

/// The settings of a group, in the order of the registry; none whose value is a picture
/// or that is the operator's.
QList<const SettingKey *> setupKeys(int group);
QString setupGroupText(int group);
QString setupLabel(const SettingKey &key);
QString setupHelp(const SettingKey &key);

/// What is stored, as the registry reads it; "" when nothing is.
QString setupText(const SettingKey &key, const GuildSettings &settings);
/// "<#1>", "<@&1>, <@&2>", "yes", "Europe/Berlin"; with "(default)", or "none".
QString setupValue(const SettingKey &key, const QString &text);
/// The text as it is to be stored. CFG-001 when the registry refuses it; @everyone is no role.
Result<QString> setupChoice(const SettingKey &key, const QString &text, GuildId guild);

/// The select of a setting that has one, with what is chosen.
QJsonObject setupSelect(const SettingKey &key, const QString &customId, const QString &text);
/// The form of a setting; its field is kSetupField.
QJsonObject setupModal(const SettingKey &key, const QString &customId, const QString &text);
inline constexpr QLatin1StringView kSetupField("value");

/// Of \a chosen, setting -> text, only what differs from what is stored now.
QMap<QString, QString> setupChanges(const QMap<QString, QString> &chosen, const GuildSettings &now);
/// One line a chosen setting, saved or unchanged, and one for all others.
QString setupReport(const QMap<QString, QString> &chosen, const QMap<QString, QString> &changes);

} // namespace dbsbm

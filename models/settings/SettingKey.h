// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"

#include <QStringList>
#include <QVariant>

#include <span>

namespace dbsbm {

enum class SettingType { Text, Integer, Decimal, Boolean, Choice, Path, Url, Snowflake, Snowflakes, Secret };
enum class SettingScope { App, Guild };
/// What a snowflake points at, so an editor can offer a picker.
enum class SettingTarget { None, Guild, Channel, Role };

/// One setting, declared once in registry.cpp; everything else comes from here.
struct SettingKey
{
    QString name;                ///< "log_level", "slip_channel"
    SettingType type = SettingType::Text;
    SettingScope scope = SettingScope::App;
    QString label;               ///< "Log level"
    QString help;                ///< one full sentence
    QVariant defaultValue;       ///< invalid = none
    double minimum = 0;          ///< numbers; equal to maximum = no range
    double maximum = 0;
    QStringList choices;
    SettingTarget target = SettingTarget::None;
    QString environment;         ///< "LOG_LEVEL"; empty = none
    QStringList aliases;         ///< environment names of the old bot
    bool needsRestart = false;
    bool secret() const { return type == SettingType::Secret; }
};

/// Every key of that scope, in the order of the form.
std::span<const SettingKey> settingKeys(SettingScope scope);
/// Null when unknown.
const SettingKey *findSetting(SettingScope scope, const QString &name);
/// Parses and checks text for a key; the error names key, masked value, reason and how to mend it.
Result<QVariant> parseSetting(const SettingKey &key, const QString &text);
/// Text as parseSetting() reads it; "" for an invalid variant. Secrets are never passed here.
QString settingToText(const SettingKey &key, const QVariant &value);

} // namespace dbsbm

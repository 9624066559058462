// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"

#include <QStringList>
#include <QVariant>

#include <functional>
#include <span>

namespace dbsbm {

enum class SettingType {
    Text,
    Integer,
    Decimal,
    Boolean,
    Choice,
    Path,
    Url,
    Snowflake,
    Snowflakes,
    Secret
};
enum class SettingScope { App, Guild };
/// What a value points at, so an editor can offer a picker. Channel: one that takes messages. A
/// picture is the SHA-256 of a stored one; it is chosen as a file.
enum class SettingTarget { None, Guild, Channel, AnyChannel, Role, Picture };

/// One setting, declared once in registry.cpp; everything else comes from here.
struct SettingKey
{
    QString name; ///< "log_level", "slip_channel"
    SettingType type = SettingType::Text;
    SettingScope scope = SettingScope::App;
    QString label{};         ///< "Log level"
    QString help{};          ///< one full sentence
    QVariant defaultValue{}; ///< invalid = none
    double minimum = 0;      ///< numbers; equal to maximum = no range
    double maximum = 0;      ///< of a text: its greatest length (0 = 2 000 characters)
    QStringList choices{};   ///< of a Choice; of a Url, the schemes it may have
    bool multiple = false;   ///< a Choice of several, separated by commas
    bool words = false;      ///< a Secret that people choose: blanks and all letters
    SettingTarget target = SettingTarget::None;
    /// Of a text: what it must be beyond short and printable, and an example of it.
    bool (*accepts)(const QString &text) = nullptr;
    QString example{};
    QString environment{}; ///< "LOG_LEVEL"; empty = none
    QStringList aliases{}; ///< environment names of the old bot
    bool needsRestart = false;
    bool needsBotStart = false; ///< read whenever the bot is started
    int group = 0;              ///< of a guild's: its place in guildSettingGroups()
    bool local = false;         ///< where things are on this machine; never taken from another's
    bool operatorOnly = false;  ///< of a guild's: no member may change it, nor /setup offer it
    bool storable = true;       ///< false: only command line and environment, read before the file
    bool secret() const { return type == SettingType::Secret; }
};

/// Every key of that scope, in the order of the form.
std::span<const SettingKey> settingKeys(SettingScope scope);
/// Null when unknown.
const SettingKey *findSetting(SettingScope scope, const QString &name);
/// Parses and checks text for a key; the error names key, masked value, reason and how to mend it.
/// The value is a QString (Text, Choice, Path, Url, and Secret for the caller to wrap), qint64,
/// double, bool, quint64 (Snowflake) or QStringList (Snowflakes, multiple Choice).
Result<QVariant> parseSetting(const SettingKey &key, const QString &text);
/// Text as parseSetting() reads it; "" for an invalid variant. Secrets are never passed here.
QString settingToText(const SettingKey &key, const QVariant &value);
/// What is wrong between keys that are each right alone, as a minimum above its maximum.
/// \a valueOf gives the effective value of a key.
QList<Error> conflictingSettings(SettingScope scope,
                                 const std::function<QVariant(const QString &name)> &valueOf);

} // namespace dbsbm

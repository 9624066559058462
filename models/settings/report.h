// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Ids.h"
#include "models/settings/EffectiveSetting.h"

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

namespace dbsbm {

class AppSettings;

/// A faulty value among the stored settings of a guild.
struct GuildProblem
{
    GuildId guild;
    SettingProblem problem;
};

/// What looking at the guilds' settings gave.
struct GuildFindings
{
    QList<GuildProblem> problems{};
    std::optional<Error> unread{}; ///< why they were not looked at
};

/// What `dbsbmd --check-config` and `--print-config` say. No secret is in it.
struct ConfigReport
{
    bool ok = true;    ///< nothing faulty, and a keychain that is not needed or works
    QStringList lines; ///< for a terminal
    QJsonObject json;
};

/// Every fault of every source in one pass, each with key, masked value, reason and mend. Unknown
/// names of settings.json and of the environment are faults when they are near a known one, else
/// warnings. Call after load(). JSON: {"ok", "settings", "faults": [{"code", "scope", "guild",
/// "key", "value", "reason", "mend", "source", "text"}], "warnings", "unknownKeys",
/// "waitingForRestart"}. \a waiting are the names that wait in the program that runs.
ConfigReport checkConfig(const AppSettings &settings, const GuildFindings &guilds = {},
                         const QStringList &waiting = {});

/// Every setting of the application with its effective value, where it came from and whether it is
/// locked. JSON: {"settings": [{"name", "set", "value", "origin", "locked", "needsRestart"}]}.
ConfigReport printConfig(const AppSettings &settings);

/// docs/settings.md, made from the registry.
QByteArray settingsTableMarkdown();

} // namespace dbsbm

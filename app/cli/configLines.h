// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/GuildSettingsService.h"
#include "models/settings/SettingsHistory.h"
#include "models/settings/envFile.h"
#include "models/settings/exchange.h"
#include "models/store/SettingHistoryRepository.h"

#include <QJsonObject>

namespace dbsbm {

// How changes of settings read at the terminal. No secret is in them.

/// "cache_ttl: 10 -> 20"; "default" stands for nothing.
QString changeLine(const SettingDelta &delta);
QJsonObject changeJson(const SettingDelta &delta);
/// A change of the history as a line and as JSON.
QString historyLine(const SettingsHistoryEntry &entry);
QJsonObject historyJson(const SettingsHistoryEntry &entry);
/// The same of a server's history.
SettingsHistoryEntry entryOf(const SettingEvent &event);
/// "line 4: ..."
QString noteLine(const EnvNote &note);
QString leftLine(const LeftOut &left);

/// What \a wishes (an empty text goes back to the default) would change in a server's settings. All
/// faults in one error: CFG-001, CFG-002.
Result<QList<SettingDelta>> guildDiff(const GuildSettings &settings,
                                      const QMap<QString, QString> &wishes);

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/settingsChange.h"
#include "models/settings/report.h"
#include "models/store/SettingHistoryRepository.h"

namespace dbsbm {

class Database;

/// One change of a guild's settings that is to be taken back, as a new change.
struct SettingRevert
{
    GuildId guild;
    qint64 number = 0;  ///< as SettingEvent
    bool force = false; ///< even when the value changed since
    Actor actor;
    qint64 nowMs = 0;
};

/// The wishes that take it back. CFG-002 and CFG-003 as revertSetting().
Result<QMap<QString, QString>> revertWishes(Transaction &transaction, const SettingRevert &revert);
/// CFG-002 when there is no such change; CFG-003 when the setting was changed since; else as
/// writeSettings().
Result<GuildSettings> revertSetting(Transaction &transaction, const SettingRevert &revert);

/// Every faulty stored value of every guild, unknown names and settings that do not go together
/// included.
Task<Result<QList<GuildProblem>>> checkGuildSettings(Database &database);

} // namespace dbsbm

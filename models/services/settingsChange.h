// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/GuildSettingsService.h"

#include <QMap>

namespace dbsbm {

class Transaction;

/// Settings of a guild that are set together or not at all.
struct SettingsChange
{
    GuildId guild;
    QMap<QString, QString> values; ///< canonical texts; empty = back to the default
    Actor actor;
    qint64 nowMs = 0;
};

/// Writes what differs, each with its line of history and its journal row. Errors: AUT-006, CFG-001
/// when two of them do not go together.
Result<GuildSettings> writeSettings(Transaction &transaction, const SettingsChange &change);

} // namespace dbsbm

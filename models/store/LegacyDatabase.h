// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Ids.h"
#include "models/core/Result.h"
#include "models/core/Secret.h"
#include "models/store/LegacyRow.h"

namespace dbsbm {

/// Where an old bot's MySQL or MariaDB is.
struct LegacyAddress
{
    QString host; ///< a name, an address, or the path of a socket
    quint16 port = 3306;
    QString user;
    Secret password;
    QString database;
};

/// Reads one guild's rows, on one snapshot, and changes nothing. Every value comes as the server
/// writes it in text, times in UTC. A table that is missing is empty. Errors: DB-001 no driver or
/// no connection, DB-006 a statement is refused, VAL-009 past kMaxLegacyRows. Blocks: call it on a
/// database thread.
Result<LegacyData> readLegacyDatabase(const LegacyAddress &address, GuildId guild);

} // namespace dbsbm

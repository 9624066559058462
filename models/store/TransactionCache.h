// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Ids.h"

#include <QByteArray>
#include <QHash>
#include <QMap>
#include <QString>
#include <QVariant>

namespace dbsbm {

/// The head of a guild's chain.
struct JournalHead
{
    qint64 sequence = 0;
    QByteArray hash;
};

/// What the jobs of one batch would each read anew, though only their own transaction can change
/// it. Whoever writes it says so here; going back to a savepoint empties it.
struct TransactionCache
{
    QHash<GuildId, JournalHead> heads; ///< of guilds that may be written
    QHash<GuildId, QMap<QString, QString>> settings;
    QHash<GuildId, QMap<QString, QVariant>> parsedSettings; ///< by readGuildSettings()
    QHash<GuildId, qint64> numbers;                         ///< the last bet's
};

} // namespace dbsbm

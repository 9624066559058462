// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Ids.h"
#include "models/store/DeferredCounts.h"

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
/// it, and what they would each write. Whoever writes it says so here; going back to a savepoint
/// empties it.
struct TransactionCache
{
    QHash<GuildId, JournalHead> heads; ///< of guilds that may be written
    QHash<GuildId, QMap<QString, QString>> settings;
    QHash<GuildId, QMap<QString, QVariant>> parsedSettings; ///< by readGuildSettings()
    QHash<GuildId, qint64> numbers;                         ///< the last bet's
    QHash<GuildId, std::optional<QString>> countedBy;       ///< see TallyRepository::basis()
    DeferredCounts counts;
};

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Ids.h"
#include "models/store/Transaction.h"

#include <QMap>

namespace dbsbm {

/// One change of a guild setting; a missing value stands for the default.
struct SettingChange
{
    GuildId guild;
    QString name;
    std::optional<QString> before;
    std::optional<QString> after;
    QString actorRole;
    CapperId actorPerson;
    qint64 atMs = 0;
};

/// Guilds and their stored settings.
class GuildRepository
{
public:
    explicit GuildRepository(Transaction &transaction) : m_transaction(transaction) {}

    /// Makes the row when it is missing.
    Result<> ensure(GuildId guild);
    Result<> rename(GuildId guild, const QString &name);
    Result<QMap<GuildId, QString>> known();

    /// Stored texts by key name, only what was set.
    Result<QMap<QString, QString>> settings(GuildId guild);
    /// Writes the value and its line of history.
    Result<> changeSetting(const SettingChange &change);

    /// An empty reason makes the guild writable again.
    Result<> setReadOnly(GuildId guild, const QString &reason);
    Result<bool> isReadOnly(GuildId guild);
    /// Those that take no writes.
    Result<QList<GuildId>> readOnly();
    /// The next bet number of that guild; counts on.
    Result<qint64> nextNumber(GuildId guild);

private:
    Transaction &m_transaction;
};

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/GuildRepository.h"

namespace dbsbm {

/// One line of a guild's history of settings.
struct SettingEvent
{
    qint64 number = 0; ///< of its row
    SettingChange change;
    QString actorName; ///< empty when the change was made by no member, or they are forgotten
};

/// What was ever changed in the settings of a guild. GuildRepository writes it.
class SettingHistoryRepository
{
public:
    explicit SettingHistoryRepository(Transaction &transaction) : m_transaction(transaction) {}

    /// Newest first, at most \a limit; of one setting, or of all when \a name is empty.
    Result<QList<SettingEvent>> list(GuildId guild, const QString &name, int limit);
    Result<std::optional<SettingEvent>> find(GuildId guild, qint64 number);

private:
    Transaction &m_transaction;
};

} // namespace dbsbm

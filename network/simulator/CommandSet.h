// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/simulator/SimState.h"

namespace dbsbm::simulator {

/// The registered application commands, global (guild id 0) and of each guild (protocol section
/// 12).
class CommandSet
{
public:
    explicit CommandSet(SimState &state) : m_state(state) {}

    /// All of a scope; localizations only when asked for (item 107).
    QJsonArray list(GuildId scope, bool withLocalizations) const;
    /// Bulk overwrite (item 100). Keeps the ids of what was there by type and name.
    QJsonArray replaceAll(GuildId scope, const QJsonArray &commands);
    /// Upsert by type and name; \a created tells which.
    QJsonObject put(GuildId scope, const QJsonObject &command, bool *created);
    /// Empty when there is no such command.
    QJsonObject patch(GuildId scope, CommandId id, const QJsonObject &changes);
    QJsonObject get(GuildId scope, CommandId id) const;
    bool remove(GuildId scope, CommandId id);
    /// The command a member of \a guild sees: the guild's own first, then the global one.
    QJsonObject find(GuildId guild, int type, const QString &name) const;
    /// Every command of every scope.
    QJsonArray all() const;
    int registrations() const { return m_registrations; }

    /// Discord's errors tree for a bad command; empty when it is good (items 103-104).
    static QJsonObject faults(const QJsonObject &command);

private:
    QJsonObject complete(GuildId scope, const QJsonObject &command, const QString &id);

    SimState &m_state;
    std::map<GuildId, QList<QJsonObject>> m_scopes;
    int m_registrations = 0;
};

} // namespace dbsbm::simulator

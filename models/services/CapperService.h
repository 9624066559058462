// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Task.h"
#include "models/services/Actor.h"

#include "models/core/Result.h"

#include <QObject>

namespace dbsbm {

class Clock;
class Database;

struct Capper
{
    CapperId id;
    GuildId guild;
    UserId user;
    QString displayName;
    QString avatarUrl;
    bool active = true;
    qint64 since = 0; ///< UTC ms
};

/// The cappers of a guild. Removing deactivates; record and bets stay.
class CapperService : public QObject
{
    Q_OBJECT
public:
    CapperService(Database &database, const Clock &clock, QObject *parent = nullptr);

    Task<Result<Capper>> add(GuildId guild, UserId user, const QString &displayName,
                             const QString &avatarUrl, const Actor &actor);
    Task<Result<Capper>> remove(GuildId guild, UserId user, const Actor &actor);
    /// All, active first, by name.
    Task<Result<QList<Capper>>> list(GuildId guild);
    /// Nothing when that member never was a capper.
    Task<Result<std::optional<Capper>>> find(GuildId guild, UserId user);

Q_SIGNALS:
    void cappersChanged(dbsbm::GuildId guild);

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace dbsbm

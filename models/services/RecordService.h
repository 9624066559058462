// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Units.h"
#include "models/core/Task.h"
#include "models/services/Actor.h"

#include <QObject>

namespace dbsbm {

class Clock;
class Database;

/// Units booked on a capper's result without a bet.
struct AdjustCapper
{
    GuildId guild;
    UserId user;     ///< a capper of the guild; or, once forgotten,
    CapperId capper; ///< the random id that the record knows them by
    Units amount;
    QString reason;
    Actor actor;
    QString commandId = {}; ///< the same again books nothing; empty = not remembered
};

/// What the operator does to a record as a whole.
class RecordService : public QObject
{
    Q_OBJECT
public:
    RecordService(Database &database, const Clock &clock, QObject *parent = nullptr);

    /// Books +amount result, -amount adjustment with its reason; the sequence of the journal row.
    /// Errors: BET-008 the command id came with other content, BET-009 no such capper, VAL-004,
    /// VAL-005, AUT-006, BET-010.
    Task<Result<qint64>> adjust(const AdjustCapper &command);

    /// Erases name, picture, colour and Discord id of a user, of every guild when \a guild is
    /// invalid, and every copy of them in the database's files; totals, chain and bets stay as they
    /// are. The number of guilds. Errors: BET-009 the user is not known; AUT-006; DB-002 erased,
    /// but old copies stay in the file while other programs use it.
    Task<Result<qint64>> forget(GuildId guild, UserId user, const Actor &actor);
    /// Only the second part of it, see Database::compact().
    Task<Result<>> compact();

Q_SIGNALS:
    void recordChanged(dbsbm::GuildId guild);

private:
    Database &m_database;
    const Clock &m_clock;
};

} // namespace dbsbm

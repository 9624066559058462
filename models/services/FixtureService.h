// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Task.h"
#include "models/store/FixtureRepository.h"
#include "models/store/NameRepository.h"

#include <QDate>
#include <QObject>

namespace dbsbm {

class Clock;
class Database;

/// The games of a day in a guild's time zone.
struct DayOfGames
{
    QDate day;
    QString timeZone;
    QList<Fixture> games; ///< by start; without players
    bool more = false;    ///< there are more than are listed
};

/// Which day is asked for.
struct DayWish
{
    GuildId guild;
    QString league;           ///< empty = all
    std::optional<QDate> day; ///< in the guild's time zone; today when left out
    int limit = 50;           ///< at most kMaxFixturesListed
};

/// Which games a capper may bet on; text is any part of "Away @ Home".
struct GameSearch
{
    QString league; ///< empty = all
    QString text;
    int limit = 25;
};

/// Games and names, as feeds and bets tell them: recorded, listed, suggested.
class FixtureService : public QObject
{
    Q_OBJECT
public:
    FixtureService(Database &database, const Clock &clock, QObject *parent = nullptr);

    /// Stores what is new, in transactions of at most 50; the number of fixtures that said
    /// something new. One that cannot be stored (VAL-009) ends it; those before it stay.
    Task<Result<int>> record(const QList<Fixture> &fixtures);
    Task<Result<std::optional<Fixture>>> fixture(const QString &id);
    Task<Result<DayOfGames>> games(const DayWish &wish);
    /// Games that start within the next 14 days, the next one first.
    Task<Result<QList<Fixture>>> upcoming(const GameSearch &search);
    /// Names for suggestions.
    Task<Result<QStringList>> suggest(const NameSearch &search);

Q_SIGNALS:
    /// Ids of fixtures that said something new: a start, a state, a score.
    void fixturesChanged(const QStringList &ids);

private:
    void recordFrom(const QList<Fixture> &fixtures, qsizetype first, int known,
                    const Promise<Result<int>> &promise);

    Database &m_database;
    const Clock &m_clock;
};

} // namespace dbsbm

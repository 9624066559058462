// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/SequenceFold.h"
#include "models/betting/StatsPeriod.h"
#include "models/betting/standings.h"
#include "models/core/Task.h"
#include "models/slips/Picture.h"

#include <QObject>

#include <functional>

namespace dbsbm {

class Clock;
class Database;
class Transaction;

/// The statistics of a capper or of the whole server over a period, by settlement time in the
/// guild's time zone.
struct StatsView
{
    StatsPeriod period = StatsPeriod::All;
    StatsSpan span;
    QString timeZone;
    Portrait portrait; ///< of a capper
    int minimumSample = kMinimumSample;
    Contribution tally;
    Contribution selfGraded; ///< of the tally, what cappers graded themselves
    /// Right now; nothing with a league, as open bets are not kept by league.
    std::optional<qint64> open;
    /// Of a capper over all leagues; neither a server nor one league has a sequence of its own.
    std::optional<SequenceFold> sequence;
    std::optional<SequenceFold> unaided; ///< the same without self-graded bets
    QList<std::pair<Dimension, Contribution>> parts;
    QList<qint64> curve; ///< running net after each day with a settled bet, micro-units
};

struct StatsWish
{
    GuildId guild;
    CapperId capper; ///< invalid = the whole server
    StatsPeriod period = StatsPeriod::All;
    QString league = {}; ///< only its bets: counts, sums and namesWithinLeague(); empty = all
};

struct BoardWish
{
    GuildId guild;
    BoardMetric metric = BoardMetric::Net;
    StatsPeriod period = StatsPeriod::All;
    std::optional<int> minimum; ///< decided bets; the guild's setting when left out
    int offset = 0;
    int limit = 10; ///< at most 100
};

struct BoardRow
{
    int rank = 1; ///< from 1
    Standing standing;
    Portrait portrait;
    bool selfGraded = false; ///< some of the bets were graded by their capper
    bool marked = false;     ///< that, where the guild wants it told
};

struct Leaderboard
{
    BoardWish wish;
    StatsSpan span;
    QString timeZone;
    int minimum = kMinimumSample;
    int total = 0; ///< who qualifies
    QList<BoardRow> rows;
    bool selfGradedLeftOut = false;
    bool unverifiedLeftOut = false;
};

/// Answers from the tallies that are kept with each grade; what it costs does not grow with the
/// number of settled bets.
class StatsService : public QObject
{
    Q_OBJECT
public:
    StatsService(Database &database, const Clock &clock, QObject *parent = nullptr);

    Task<Result<StatsView>> stats(const StatsWish &wish);
    Task<Result<Leaderboard>> leaderboard(const BoardWish &wish);
    /// Counts a guild anew from its bets.
    Task<Result<>> recount(GuildId guild);
    /// Compares what is kept with the bets: one sentence a difference; empty = all agree.
    Task<Result<QStringList>> compare(GuildId guild);

private:
    /// Counts a guild that was never counted, or by another zone, before it is read.
    template<typename T>
    Task<Result<T>> counted(GuildId guild, std::function<Result<T>(Transaction &)> read);

    Database &m_database;
    const Clock &m_clock;
};

} // namespace dbsbm

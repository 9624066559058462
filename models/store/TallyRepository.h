// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/Transaction.h"
#include "models/store/tallyRows.h"

#include <functional>

namespace dbsbm {

/// Which rows to add up: every row of a grain in [fromDay, endDay).
struct TallySpan
{
    GuildId guild;
    CapperId capper; ///< invalid = all
    TallyGrain grain = TallyGrain::All;
    qint64 fromDay = 0;
    qint64 endDay = 0; ///< ignored for All
};

struct CapperTally
{
    CapperId capper;
    int betClass = 0;
    Contribution sums;
};

struct DimensionTally
{
    Dimension dimension;
    int betClass = 0;
    Contribution sums;
};

struct DayNet
{
    qint64 day = 0;
    qint64 net = 0; ///< micro-units
};

/// The counts, sums and sequences of settled bets: caches that follow from the bets, kept in the
/// transaction of each grade so that no board ever scans the bets. What is added is written with
/// the commit, or before somebody reads it in the same transaction.
class TallyRepository
{
public:
    /// Counted by other rules than these, the caches are counted anew.
    static constexpr int kVersion = 2;

    explicit TallyRepository(Transaction &transaction) : m_transaction(transaction) {}

    /// Adds to the rows; makes those that are missing.
    void add(GuildId guild, const TallySums &sums);
    Result<QList<CapperTally>> byCapper(const TallySpan &span);
    /// The rows of every dimension but the whole record.
    Result<QList<DimensionTally>> byDimension(const TallySpan &span);
    /// The same of what is kept within a league, which is in upper case; with the names that the
    /// dimensions have outside.
    Result<QList<DimensionTally>> withinLeague(const TallySpan &span, const QString &league);
    /// Of each day on which something was settled; whatever the grain of \a span.
    Result<QList<DayNet>> netByDay(TallySpan span);
    /// Every row that counts anything, for comparison.
    Result<TallySums> all(GuildId guild);
    /// The same one by one, in the order of their keys.
    Result<> forEach(GuildId guild,
                     const std::function<void(const TallyKey &, const Contribution &)> &visit);

    Result<std::optional<SequenceFold>> day(const CapperDayKey &key);
    void setDay(const CapperDayKey &key, const SequenceFold &fold);
    /// In the order of the days; [fromDay, endDay).
    Result<QList<SequenceFold>> days(const CapperDayKey &from, qint64 endDay);
    /// Every day that is kept, for comparison.
    Result<DayFolds> allDays(GuildId guild);

    /// The zone that the guild was counted by; nothing when it never was, or by other rules.
    Result<std::optional<QString>> basis(GuildId guild);
    /// Empties the caches of a guild and notes what they are counted by from now on.
    Result<> restart(GuildId guild, const QString &timeZone);

private:
    Result<QList<DimensionTally>> ofDimensions(const TallySpan &span, const QStringList &names);

    Transaction &m_transaction;
};

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/SequenceFold.h"
#include "models/betting/tallies.h"
#include "models/store/Transaction.h"

#include <QMap>

#include <functional>
#include <tuple>

namespace dbsbm {

/// How long a stretch one row of `tally` stands for.
enum class TallyGrain { Day, Month, All };
/// "day", "month", "all".
QString toName(TallyGrain grain);

/// The key of a row of `tally` within its guild.
struct TallyKey
{
    Dimension dimension; ///< of the whole record both texts are empty
    TallyGrain grain = TallyGrain::All;
    qint64 startDay = 0; ///< days since 1970-01-01; 0 for All
    CapperId capper;
    int betClass = 0; ///< see tallyClassOf()

    auto tied() const
    {
        return std::tie(dimension.name, dimension.value, grain, startDay, capper, betClass);
    }
    bool operator<(const TallyKey &other) const { return tied() < other.tied(); }
    bool operator==(const TallyKey &other) const { return tied() == other.tied(); }
};

using TallySums = QMap<TallyKey, Contribution>;

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

/// What a stretch of `capper_day` is told apart by.
enum class SequenceScope { All, Unaided };

struct CapperDayKey
{
    GuildId guild;
    CapperId capper;
    SequenceScope scope = SequenceScope::All;
    qint64 day = 0;

    auto tied() const { return std::tie(guild, capper, scope, day); }
    bool operator<(const CapperDayKey &other) const { return tied() < other.tied(); }
};

using DayFolds = QMap<CapperDayKey, SequenceFold>;

/// The counts, sums and sequences of settled bets: caches that follow from the bets, kept in the
/// transaction of each grade so that no board ever scans the bets.
class TallyRepository
{
public:
    /// Counted by other rules than these, the caches are counted anew.
    static constexpr int kVersion = 2;

    explicit TallyRepository(Transaction &transaction) : m_transaction(transaction) {}

    /// Adds to the rows; makes those that are missing.
    Result<> add(GuildId guild, const TallySums &sums);
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
    Result<> setDay(const CapperDayKey &key, const SequenceFold &fold);
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

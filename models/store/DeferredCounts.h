// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"
#include "models/store/tallyRows.h"

namespace dbsbm {

class Transaction;

/// What a transaction adds to rows that nearly all of its jobs add to: sums of settled bets, days
/// of cappers, uses of names, the last number of a guild. Each row is written once, before the
/// commit, before a savepoint is released, or before somebody reads it in the same transaction.
class DeferredCounts
{
public:
    struct Name
    {
        GuildId guild;
        QString kind;
        QString league; ///< folded, as the name is
        QString folded;

        auto tied() const { return std::tie(guild, kind, league, folded); }
        bool operator<(const Name &other) const { return tied() < other.tied(); }
    };

    void add(GuildId guild, const TallySums &sums);
    void setDay(const CapperDayKey &key, const SequenceFold &fold);
    void use(const Name &name, const QString &shown);
    void setNumber(GuildId guild, qint64 number);

    /// A day that was set and is not written yet.
    std::optional<SequenceFold> day(const CapperDayKey &key) const;
    /// Forgets sums and days of a guild, which are counted anew.
    void dropTallies(GuildId guild);

    /// How often anything was added; only grows.
    qint64 additions() const { return m_additions; }
    /// Writes all and holds nothing then.
    Result<> write(Transaction &transaction);

private:
    struct Use
    {
        QString shown; ///< as it was written first
        qint64 count = 0;
    };

    Result<> writeTallies(Transaction &transaction);
    Result<> writeDays(Transaction &transaction);
    Result<> writeNames(Transaction &transaction);
    Result<> writeNumbers(Transaction &transaction);

    QMap<GuildId, TallySums> m_tallies;
    DayFolds m_days;
    QMap<Name, Use> m_names;
    QMap<GuildId, qint64> m_numbers;
    qint64 m_additions = 0;
};

} // namespace dbsbm

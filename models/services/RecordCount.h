// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/store/LedgerRepository.h"
#include "models/store/TallyRepository.h"

#include <QHash>
#include <QTimeZone>

#include <functional>

namespace dbsbm {

/// A row's first day for a bet of that day; days since 1970-01-01.
qint64 tallyStart(TallyGrain grain, qint64 day);

/// Counts a whole record anew, a bet at a time, into what the table `tally` should hold. Keeps days
/// while it counts; months and the whole follow from them.
class RecordCount
{
public:
    explicit RecordCount(const QTimeZone &zone) : m_zone(zone) {}

    /// A bet that is not settled counts for nothing.
    void add(const Bet &bet);
    void add(const LedgerAdjustment &adjustment);
    /// Every row that counts anything. Nothing may be added afterwards.
    TallySums sums();
    /// Calls \a report for each row of the table that differs, and for each that is missing.
    /// Nothing may be added afterwards.
    Result<> compare(Transaction &transaction, GuildId guild,
                     const std::function<void(const TallyKey &)> &report);

private:
    /// A TallyKey, its dimension by number: of these there are few, of rows many.
    struct Slot
    {
        qint64 capper = 0;
        qint32 start = 0;
        qint32 dimension = 0;
        TallyGrain grain = TallyGrain::Day;
        int betClass = 0;
        bool operator==(const Slot &) const = default;
        friend size_t qHash(const Slot &slot, size_t seed)
        {
            return qHashMulti(seed, slot.capper, slot.start, slot.dimension,
                              static_cast<int>(slot.grain), slot.betClass);
        }
    };
    struct Sum
    {
        Contribution counted;
        bool met = false;
    };

    qint32 numberOf(const Dimension &dimension);
    Slot slotOf(const TallyKey &key);
    TallyKey keyOf(const Slot &slot) const;
    void closeDays();

    QTimeZone m_zone;
    QHash<std::pair<QString, QString>, qint32> m_numbers;
    QList<Dimension> m_dimensions;
    QHash<Slot, Sum> m_sums;
    bool m_closed = false;
};

} // namespace dbsbm

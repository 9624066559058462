// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/SequenceFold.h"
#include "models/betting/tallies.h"

#include <QMap>
#include <QString>

#include <tuple>

namespace dbsbm {

/// How long a stretch one row of `tally` stands for.
enum class TallyGrain { Day, Month, All };
/// "day", "month", "all".
inline QString toName(TallyGrain grain)
{
    switch (grain) {
    case TallyGrain::Day: return QStringLiteral("day");
    case TallyGrain::Month: return QStringLiteral("month");
    case TallyGrain::All: break;
    }
    return QStringLiteral("all");
}

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

/// What a stretch of `capper_day` is told apart by.
enum class SequenceScope { All, Unaided };
/// "all", "unaided".
inline QString toName(SequenceScope scope)
{
    return scope == SequenceScope::All ? QStringLiteral("all") : QStringLiteral("unaided");
}

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

} // namespace dbsbm

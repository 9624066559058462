// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/legacyValues.h"

namespace dbsbm {

/// The selections of an old bet and what of them could not be kept as it was.
struct LegacyLegs
{
    QList<Leg> legs;              ///< with their own results, where the details name them
    std::optional<Odds> bookOdds; ///< of a parlay whose legs have odds of their own
    QString note;        ///< the selections in words, where only their total price is known
    QStringList remarks; ///< one sentence each
};

/// A market and line that read unambiguously become ours; any other is a free selection with the
/// old words. A game's start at or before \a placedAtMs is left out: it cannot be right.
Result<LegacyLegs> legacyLegs(const LegacyFields &row, const LegacyDetails &details,
                              qint64 placedAtMs, const QTimeZone &zone);

} // namespace dbsbm

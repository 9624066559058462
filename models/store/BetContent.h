// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Bet.h"
#include "models/core/Result.h"

namespace dbsbm {

/// A bet with what only the store and the rules know of it.
struct StoredBet
{
    Bet bet;
    qint64 effectiveAtMs = 0;   ///< of the first settlement; kept when a grade is undone
    qint64 gradedAtMs = 0;      ///< when the present grade was booked
    CapperId settledByPerson;   ///< random id of who graded it; zero = nobody of the guild
    QString settledByName;      ///< empty once forgotten
    std::optional<Bet> counted; ///< the bet as it was read, when it was settled
};

/// Legs as canonical JSON, results included.
QByteArray legsToJson(const QList<Leg> &legs);
/// The inverse; trusted input of our own database, but a damaged one is an error.
Result<QList<Leg>> legsFromJson(const QByteArray &json);

/// The bet's canonical content (product section 5): picks, legs, odds, amounts, status, result.
QByteArray betContent(const StoredBet &stored);
/// SHA-256 of betContent().
QByteArray betDigest(const StoredBet &stored);

} // namespace dbsbm

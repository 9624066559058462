// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Bet.h"
#include "models/store/LegacyRow.h"

#include <QStringList>
#include <QTimeZone>

namespace dbsbm {

// What single values of an old bot's rows mean. Pure; an error's text says why a row is refused,
// its ValidationFault names the column and its detail is the value there.

/// What the whole import has in common.
struct LegacyContext
{
    qint64 nowMs = 0;
    QTimeZone zone = QTimeZone::utc(); ///< of times that name none
    bool knowsMessages = false;        ///< the table bets tells which slips were posted
};

/// VAL-009 about one column.
tl::unexpected<Error> refuseLegacy(const QString &field, const QString &value,
                                   const QString &sentence);

/// The first of these columns that is there and not blank, trimmed; empty when none is.
QString legacyText(const LegacyFields &fields, const QStringList &names);

/// An amount with or without a sign, at most six decimals beside zeros ("1.10", "-0.5", "3").
/// Decimal text is read as it stands, never through a double.
Result<Units> legacyUnits(const QString &text);
/// American ("-110", "-110.00", "150"), or decimal when it lies between 1 and 100 ("1.91").
Result<Odds> legacyOdds(const QString &text);
/// "2024-05-01 18:30:00[.123]" or ISO 8601; without a zone it is of \a zone. Milliseconds.
std::optional<qint64> legacyTime(const QString &text, const QTimeZone &zone);

/// What a bet's status and result columns say together.
struct LegacyOutcome
{
    BetStatus status = BetStatus::Open; ///< Open, Settled or Cancelled
    std::optional<BetResult> result;    ///< when settled
};
/// Columns status, result, bet_won, bet_loss, confirmed, message_id. Refuses what was never
/// published (field "confirmed"), what has no result and what contradicts itself.
Result<LegacyOutcome> legacyOutcome(const LegacyFields &fields, bool knowsMessages);
/// "won", "w", "half_lost", "pushed", ...; nothing for an unknown word.
std::optional<BetResult> legacyResult(const QString &word);

/// How the stake was meant: display_as_risk, stake_mode, units_mode, bet_mode or mode. Risk when
/// nothing says otherwise, as the old bot did.
StakeMode legacyStakeMode(const LegacyFields &fields);

/// A JSON object's members as fields, numbers as the text they were written with; arrays of objects
/// one by one below the name of their member. VAL-009 for anything but an object.
struct LegacyDetails
{
    LegacyFields fields;
    QList<LegacyFields> legs; ///< of legs_info, legs, legs_data or parlay_legs
};
Result<LegacyDetails> legacyDetails(const QString &json);

} // namespace dbsbm

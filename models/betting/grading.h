// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Bet.h"

#include <QList>

namespace dbsbm {

/// More legs than this are refused everywhere.
inline constexpr qsizetype kMaxLegs = 64;
/// A parlay that is placed has at most this many.
inline constexpr qsizetype kMaxPlacedLegs = 12;

/// What decides a grade beside stake and legs.
struct Terms
{
    std::optional<Odds> bookOdds; ///< of the whole parlay; without effect on a single
    HouseRules rules;
};

/// The terms stored with \a bet; the standard house rules on a bet without any.
Terms termsOf(const Bet &bet);

/// Limits that placement checks (product section 4); the calculator does not.
struct StakeRules
{
    Units minimum{100'000};
    Units maximum{10'000'000};
    qint64 minimumAmerican = -10000;
    qint64 maximumAmerican = 100000;
};

/// Resolves Auto: negative American odds -> Win, positive -> Risk; decimal, fractional odds and
/// parlays -> Risk.
StakeMode resolveMode(StakeMode mode, const QList<Leg> &legs);

/// Risk and to-win of a stake, as stored and printed: each the half-to-even rounding of its exact
/// rational. \a mode Auto is resolved first. Where book odds pay (HouseRules::bookOddsPay, a
/// parlay), D is theirs, so that a full win in mode win books exactly what was typed. Fails only
/// when a result does not fit into int64.
Result<Stake> computeStake(Units typed, StakeMode mode, const QList<Leg> &legs,
                           const Terms &terms = {});

/// computeStake() plus the refusals of placement: more than 12 legs, odds range of each leg, guild
/// minimum and maximum (on the larger of risk and to-win), under one micro-unit, return over 10^15
/// micro-units at the higher of computed price and book odds.
Result<Stake> placeStake(Units typed, StakeMode mode, const QList<Leg> &legs,
                         const StakeRules &rules, const Terms &terms = {});

struct Grade
{
    BetResult result = BetResult::Push;
    Units net;
};

/// Grades a bet whose every leg has a result (or one lost leg). The one formula:
/// m = r*(1-v)*d*D + v for each leg, net = round_half_even(exact risk * (product(m) - 1)).
/// Before it come, in this order: a lost leg loses at once; by house rule, a void leg beside
/// another of its game voids the bet; where book odds pay and every leg won in full (no leg
/// dropped, not even by half), their price takes the place of the product of all D.
/// Fails without legs, on a leg without result, on a dead-heat share above 1 and on a net that does
/// not fit into int64.
Result<Grade> grade(const Stake &stake, const QList<Leg> &legs, const Terms &terms = {});

/// The combined decimal price of all legs as typed, in lowest terms, "p/q" (may exceed int64).
QString combinedPrice(const QList<Leg> &legs);

/// How the combined price is shown, in that format: of a single leg as Odds::toDisplay(), else
/// rounded half to even: American "+596", decimal to 4 places "6.9579", fractional exactly while it
/// is short, else to hundredths "5.96/1". Empty without legs.
QString combinedOdds(const QList<Leg> &legs, OddsFormat shown = OddsFormat::American);

/// How a settled bet counts: 'W', 'L', 'P', or 0 for nowhere (void).
char countsAs(BetResult result, Units net);

} // namespace dbsbm

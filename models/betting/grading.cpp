// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/grading.h"

#include "models/betting/exactGrade.h"
#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"

namespace dbsbm {

namespace {

/// The largest return of a placed bet, in micro-units (product section 4).
constexpr qint64 kMaxReturn = 1'000'000'000'000'000;

/// American odds as a price; the refused range between -100 and +100 counts as even money.
Rational americanPrice(qint64 american)
{
    if (american > 100)
        return Rational(american, 100) + 1;
    return american < -100 ? Rational(Rational(100, -Integer(american)) + 1) : Rational(2);
}

Result<> checkOdds(const QList<Leg> &legs, const StakeRules &rules)
{
    const Rational lowest = americanPrice(rules.minimumAmerican);
    const Rational highest = americanPrice(rules.maximumAmerican);
    for (const Leg &leg : legs) {
        const Rational price(leg.odds.decimalPrice().numerator,
                             leg.odds.decimalPrice().denominator);
        if (price < lowest || price > highest) {
            return fail(
                codes::kOddsOutOfRange, ValidationFault{QStringLiteral("odds")},
                tr("Odds of %1 are outside the range of this server, %2 to %3. Check the odds.")
                    .arg(leg.odds.toDisplay())
                    .arg(rules.minimumAmerican)
                    .arg(rules.maximumAmerican));
        }
    }
    return {};
}

Result<> checkAmount(const Stake &stake, const StakeRules &rules)
{
    if (stake.risk.micro < 1 || stake.toWin.micro < 1) {
        return fail(codes::kStakeTooSmall, BettingFault{},
                    tr("This bet would risk or win less than the smallest recorded amount. "
                       "Raise the units."));
    }
    const Units larger = std::max(stake.risk, stake.toWin);
    if (larger < rules.minimum || larger > rules.maximum) {
        return fail(
            codes::kUnitsOutOfRange, ValidationFault{QStringLiteral("units")},
            tr("The larger of risk and win is %1 u; this server allows %2 u to %3 u. Change "
               "the units.")
                .arg(larger.toDisplay(), rules.minimum.toDisplay(), rules.maximum.toDisplay()));
    }
    return {};
}

Result<> checkPlacedLegs(const QList<Leg> &legs)
{
    if (legs.size() <= kMaxPlacedLegs)
        return {};
    return fail(codes::kOptionMissing, ValidationFault{QStringLiteral("legs")},
                tr("A parlay has 2 to %1 selections. Remove some.").arg(kMaxPlacedLegs));
}

QString americanText(const Rational &profit)
{
    const Rational exact = profit >= 1 ? Rational(profit * 100) : Rational(-100 / profit);
    const QString digits = QString::fromStdString(roundHalfEven(exact).str());
    return profit >= 1 ? u'+' + digits : digits;
}

/// To so many decimals, without needless zeros beyond the second.
QString roundedTo(const Rational &value, int decimals)
{
    Integer scale = 1;
    for (int i = 0; i < decimals; ++i)
        scale *= 10;
    QString digits = QString::fromStdString(roundHalfEven(value * scale).str());
    digits = digits.rightJustified(decimals + 1, u'0');
    digits.insert(digits.size() - decimals, u'.');
    while (digits.endsWith(u'0') && digits.size() - digits.indexOf(u'.') > 3)
        digits.chop(1);
    return digits;
}

QString fractionalText(const Rational &profit)
{
    constexpr qsizetype kReadable = 9; // "7930/1331"
    const QString exact = toString(profit);
    return exact.size() <= kReadable ? exact : QString(roundedTo(profit, 2) + u"/1");
}

} // namespace

StakeMode resolveMode(StakeMode mode, const QList<Leg> &legs)
{
    if (mode != StakeMode::Auto)
        return mode;
    const bool negative = legs.size() == 1 && legs.first().odds.format() == OddsFormat::American
        && legs.first().odds.american() < 0;
    return negative ? StakeMode::Win : StakeMode::Risk;
}

Terms termsOf(const Bet &bet)
{
    return {bet.bookOdds, bet.rules.value_or(HouseRules{})};
}

Result<Stake> computeStake(Units typed, StakeMode mode, const QList<Leg> &legs, const Terms &terms)
{
    if (const Result<> counted = checkLegCount(legs); !counted)
        return fail(counted.error());
    Stake stake{.typed = typed, .mode = resolveMode(mode, legs), .risk = typed, .toWin = typed};
    const Rational profit = payingPrice(legs, terms) - 1;
    const bool toWin = stake.mode == StakeMode::Win;
    const Rational other = toWin ? Rational(typed.micro / profit) : Rational(typed.micro * profit);
    const std::optional<qint64> rounded = toInt64(roundHalfEven(other));
    if (!rounded)
        return returnTooLarge();
    (toWin ? stake.risk : stake.toWin) = Units::fromMicro(*rounded);
    return stake;
}

Result<Stake> placeStake(Units typed, StakeMode mode, const QList<Leg> &legs,
                         const StakeRules &rules, const Terms &terms)
{
    if (const Result<> count = checkPlacedLegs(legs); !count)
        return fail(count.error());
    if (const Result<> odds = checkOdds(legs, rules); !odds)
        return fail(odds.error());
    const Result<Stake> stake = computeStake(typed, mode, legs, terms);
    if (!stake)
        return stake;
    // A dropped leg brings the computed price back, so the higher one bounds the return.
    const Rational highest = std::max(payingPrice(legs, terms), legsPrice(legs));
    if (Integer(stake->risk.micro) + stake->toWin.micro > kMaxReturn
        || exactRisk(*stake, legs, terms) * highest > kMaxReturn)
        return returnTooLarge();
    if (const Result<> amount = checkAmount(*stake, rules); !amount)
        return fail(amount.error());
    return stake;
}

Result<Grade> grade(const Stake &stake, const QList<Leg> &legs, const Terms &terms)
{
    const Result<ExactGrade> exact = gradeExactly(stake, legs, terms);
    if (!exact)
        return fail(exact.error());
    const std::optional<qint64> micro = toInt64(roundHalfEven(exact->net));
    if (!micro)
        return returnTooLarge();
    return Grade{exact->result, Units::fromMicro(*micro)};
}

QString combinedPrice(const QList<Leg> &legs)
{
    return toString(legsPrice(legs));
}

QString combinedOdds(const QList<Leg> &legs, OddsFormat shown)
{
    if (legs.size() <= 1)
        return legs.isEmpty() ? QString() : legs.first().odds.toDisplay(shown);
    const Rational price = legsPrice(legs);
    switch (shown) {
    case OddsFormat::Decimal: return roundedTo(price, 4);
    case OddsFormat::Fractional: return fractionalText(price - 1);
    case OddsFormat::American: break;
    }
    return americanText(price - 1);
}

char countsAs(BetResult result, Units net)
{
    switch (result) {
    case BetResult::Won:
    case BetResult::HalfWon: return 'W';
    case BetResult::Lost:
    case BetResult::HalfLost: return 'L';
    case BetResult::Push: return 'P';
    case BetResult::Partial: return net.micro > 0 ? 'W' : net.micro < 0 ? 'L' : 'P';
    case BetResult::Void: break;
    }
    return 0;
}

} // namespace dbsbm

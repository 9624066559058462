// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/grading.h"

#include "models/betting/Rational.h"
#include "models/core/ErrorCodes.h"

#include <QCoreApplication>

namespace dbsbm {

namespace {

/// The largest return of a placed bet, in micro-units (product section 4).
constexpr qint64 kMaxReturn = 1'000'000'000'000'000;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Grading)
};

/// A product of fractions, reduced once at the end: reducing after each factor is what costs.
class Product
{
public:
    void multiply(const Integer &numerator, const Integer &denominator)
    {
        m_numerator *= numerator;
        m_denominator *= denominator;
    }
    Rational value() const { return {m_numerator, m_denominator}; }

private:
    Integer m_numerator = 1;
    Integer m_denominator = 1;
};

Rational price(const QList<Leg> &legs)
{
    Product product;
    for (const Leg &leg : legs)
        product.multiply(leg.odds.decimalPrice().numerator, leg.odds.decimalPrice().denominator);
    return product.value();
}

/// Multiplies \a product by m = r*(1-v)*d*D + v of one leg.
void multiplyOutcome(Product &product, const Leg &leg)
{
    const Fraction d = leg.deadHeat;
    const Fraction odds = leg.odds.decimalPrice();
    switch (*leg.result) {
    case LegResult::Won:
        product.multiply(Integer(d.numerator) * odds.numerator,
                         Integer(d.denominator) * odds.denominator);
        break;
    case LegResult::Lost: product.multiply(0, 1); break;
    case LegResult::Push:
    case LegResult::Void: break;
    case LegResult::HalfWon: {
        const Integer denominator = Integer(d.denominator) * odds.denominator;
        product.multiply(Integer(d.numerator) * odds.numerator + denominator, 2 * denominator);
        break;
    }
    case LegResult::HalfLost: product.multiply(1, 2); break;
    }
}

bool allAre(const QList<Leg> &legs, std::initializer_list<LegResult> results)
{
    return std::all_of(legs.begin(), legs.end(), [&results](const Leg &leg) {
        return std::find(results.begin(), results.end(), *leg.result) != results.end();
    });
}

/// The result is read off the legs, never off the sign of the net (product section 4).
BetResult resultOf(const QList<Leg> &legs)
{
    using enum LegResult;
    if (allAre(legs, {Void}))
        return BetResult::Void;
    if (allAre(legs, {Push, Void}))
        return BetResult::Push;
    if (allAre(legs, {Won, Push, Void}))
        return BetResult::Won;
    if (legs.size() == 1)
        return legs.first().result == HalfWon ? BetResult::HalfWon : BetResult::HalfLost;
    return BetResult::Partial;
}

tl::unexpected<Error> tooLarge()
{
    return fail(
        codes::kReturnTooLarge, BettingFault{},
        Text::tr("This bet would return more than can be recorded. Lower the units or the odds."));
}

tl::unexpected<Error> wrongLegCount()
{
    return fail(codes::kOptionMissing, ValidationFault{QStringLiteral("legs")},
                Text::tr("A bet has 1 to %1 selections. Change their number.").arg(kMaxLegs));
}

bool hasGoodLegCount(const QList<Leg> &legs)
{
    return !legs.isEmpty() && legs.size() <= kMaxLegs;
}

Rational exactRisk(const Stake &stake, const QList<Leg> &legs)
{
    const bool toWin = resolveMode(stake.mode, legs) == StakeMode::Win;
    return toWin ? Rational(stake.typed.micro / (price(legs) - 1)) : Rational(stake.typed.micro);
}

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
                Text::tr(
                    "Odds of %1 are outside the range of this server, %2 to %3. Check the odds.")
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
                    Text::tr("This bet would risk or win less than the smallest recorded amount. "
                             "Raise the units."));
    }
    const Units larger = std::max(stake.risk, stake.toWin);
    if (larger < rules.minimum || larger > rules.maximum) {
        return fail(
            codes::kUnitsOutOfRange, ValidationFault{QStringLiteral("units")},
            Text::tr("The larger of risk and win is %1 u; this server allows %2 u to %3 u. Change "
                     "the units.")
                .arg(larger.toDisplay(), rules.minimum.toDisplay(), rules.maximum.toDisplay()));
    }
    return {};
}

Result<> checkResults(const QList<Leg> &legs)
{
    for (const Leg &leg : legs) {
        if (leg.deadHeat.numerator < 1 || leg.deadHeat.numerator > leg.deadHeat.denominator) {
            return fail(
                codes::kFormatInvalid, ValidationFault{QStringLiteral("dead_heat")},
                Text::tr("A dead-heat share is more than 0 and at most 1. Type it like 1/2."));
        }
    }
    const auto isLost = [](const Leg &leg) { return leg.result == LegResult::Lost; };
    const auto hasResult = [](const Leg &leg) { return leg.result.has_value(); };
    if (!std::any_of(legs.begin(), legs.end(), isLost)
        && !std::all_of(legs.begin(), legs.end(), hasResult)) {
        return fail(codes::kOptionMissing, ValidationFault{QStringLiteral("result")},
                    Text::tr("A selection has no result yet. Grade every selection first."));
    }
    return {};
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

Result<Stake> computeStake(Units typed, StakeMode mode, const QList<Leg> &legs)
{
    if (!hasGoodLegCount(legs))
        return wrongLegCount();
    Stake stake{.typed = typed, .mode = resolveMode(mode, legs), .risk = typed, .toWin = typed};
    const Rational profit = price(legs) - 1;
    const bool toWin = stake.mode == StakeMode::Win;
    const Rational other = toWin ? Rational(typed.micro / profit) : Rational(typed.micro * profit);
    const std::optional<qint64> rounded = toInt64(roundHalfEven(other));
    if (!rounded)
        return tooLarge();
    (toWin ? stake.risk : stake.toWin) = Units::fromMicro(*rounded);
    return stake;
}

Result<Stake> placeStake(Units typed, StakeMode mode, const QList<Leg> &legs,
                         const StakeRules &rules)
{
    if (const Result<> odds = checkOdds(legs, rules); !odds)
        return fail(odds.error());
    const Result<Stake> stake = computeStake(typed, mode, legs);
    if (!stake)
        return stake;
    if (Integer(stake->risk.micro) + stake->toWin.micro > kMaxReturn)
        return tooLarge();
    if (const Result<> amount = checkAmount(*stake, rules); !amount)
        return fail(amount.error());
    return stake;
}

Result<Grade> grade(const Stake &stake, const QList<Leg> &legs)
{
    if (!hasGoodLegCount(legs))
        return wrongLegCount();
    if (const Result<> checked = checkResults(legs); !checked)
        return fail(checked.error());
    // One lost leg loses at once, whatever the others do; the loss is the risk as printed.
    const auto isLost = [](const Leg &leg) { return leg.result == LegResult::Lost; };
    Product product;
    const bool lost = std::any_of(legs.begin(), legs.end(), isLost);
    if (lost)
        product.multiply(0, 1);
    else
        std::for_each(legs.begin(), legs.end(),
                      [&product](const Leg &leg) { multiplyOutcome(product, leg); });
    const Integer net = roundHalfEven(exactRisk(stake, legs) * (product.value() - 1));
    const std::optional<qint64> micro = toInt64(net);
    if (!micro)
        return tooLarge();
    return Grade{lost ? BetResult::Lost : resultOf(legs), Units::fromMicro(*micro)};
}

QString combinedPrice(const QList<Leg> &legs)
{
    return toString(price(legs));
}

QString combinedOdds(const QList<Leg> &legs)
{
    if (legs.size() <= 1)
        return legs.isEmpty() ? QString() : legs.first().odds.toDisplay();
    const Rational profit = price(legs) - 1;
    const Rational exact = profit >= 1 ? Rational(profit * 100) : Rational(-100 / profit);
    const QString digits = QString::fromStdString(roundHalfEven(exact).str());
    return profit >= 1 ? u'+' + digits : digits;
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

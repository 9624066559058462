// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/exactGrade.h"

#include "models/betting/parlays.h"
#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"

namespace dbsbm {

namespace {

/// Multiplies \a product by m = r*(1-v)*d*D + v of one leg.
void multiplyOutcome(Product &product, const Leg &leg)
{
    const Fraction d = leg.deadHeat;
    const Fraction odds = leg.odds.decimalPrice();
    switch (*leg.result) {
    case LegResult::Won:
        product.multiply(d);
        product.multiply(odds);
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

bool anyIs(const QList<Leg> &legs, LegResult result)
{
    return std::any_of(legs.begin(), legs.end(),
                       [result](const Leg &leg) { return leg.result == result; });
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

Result<> checkResults(const QList<Leg> &legs)
{
    for (const Leg &leg : legs) {
        if (leg.deadHeat.numerator < 1 || leg.deadHeat.numerator > leg.deadHeat.denominator) {
            return fail(codes::kFormatInvalid, ValidationFault{QStringLiteral("dead_heat")},
                        tr("A dead-heat share is more than 0 and at most 1. Type it like 1/2."));
        }
    }
    const auto hasResult = [](const Leg &leg) { return leg.result.has_value(); };
    if (!anyIs(legs, LegResult::Lost) && !std::all_of(legs.begin(), legs.end(), hasResult)) {
        return fail(codes::kOptionMissing, ValidationFault{QStringLiteral("result")},
                    tr("A selection has no result yet. Grade every selection first."));
    }
    return {};
}

bool bookPays(const QList<Leg> &legs, const Terms &terms)
{
    return terms.bookOdds && terms.rules.bookOddsPay && legs.size() > 1;
}

/// Whether a void leg stands beside another leg of its game.
bool hasSameGameVoid(const QList<Leg> &legs)
{
    for (qsizetype i = 0; i < legs.size(); ++i) {
        for (qsizetype j = i + 1; j < legs.size(); ++j) {
            const bool isVoid =
                legs[i].result == LegResult::Void || legs[j].result == LegResult::Void;
            if (isVoid && isSameGame(legs[i], legs[j]))
                return true;
        }
    }
    return false;
}

GradeRule ruleOf(const QList<Leg> &legs, const Terms &terms)
{
    if (anyIs(legs, LegResult::Lost))
        return GradeRule::LostLeg;
    if (terms.rules.sameGameVoid == SameGameVoid::VoidBet && hasSameGameVoid(legs))
        return GradeRule::SameGameVoid;
    if (bookPays(legs, terms) && allAre(legs, {LegResult::Won}))
        return GradeRule::BookOdds;
    return GradeRule::Formula;
}

Product productOf(const QList<Leg> &legs, const Terms &terms, GradeRule rule)
{
    Product product;
    switch (rule) {
    case GradeRule::LostLeg: product.multiply(0, 1); break;
    case GradeRule::SameGameVoid: break;
    case GradeRule::BookOdds:
        product.multiply(terms.bookOdds->decimalPrice());
        for (const Leg &leg : legs)
            product.multiply(leg.deadHeat);
        break;
    case GradeRule::Formula:
        for (const Leg &leg : legs)
            multiplyOutcome(product, leg);
        break;
    }
    return product;
}

BetResult resultBy(GradeRule rule, const QList<Leg> &legs)
{
    if (rule == GradeRule::LostLeg)
        return BetResult::Lost;
    return rule == GradeRule::SameGameVoid ? BetResult::Void : resultOf(legs);
}

} // namespace

Product payingProduct(const QList<Leg> &legs, const Terms &terms)
{
    Product product;
    if (bookPays(legs, terms)) {
        product.multiply(terms.bookOdds->decimalPrice());
        return product;
    }
    for (const Leg &leg : legs)
        product.multiply(leg.odds.decimalPrice());
    return product;
}

Rational legsPrice(const QList<Leg> &legs)
{
    return payingProduct(legs, {}).value();
}

Rational payingPrice(const QList<Leg> &legs, const Terms &terms)
{
    return payingProduct(legs, terms).value();
}

Rational exactRisk(const Stake &stake, const QList<Leg> &legs, const Terms &terms)
{
    const bool toWin = resolveMode(stake.mode, legs) == StakeMode::Win;
    return toWin ? Rational(stake.typed.micro / (payingPrice(legs, terms) - 1))
                 : Rational(stake.typed.micro);
}

Rational outcomeOf(const Leg &leg)
{
    Product product;
    multiplyOutcome(product, leg);
    return product.value();
}

Result<Product> gradedProduct(const QList<Leg> &legs, const Terms &terms)
{
    if (const Result<> counted = checkLegCount(legs); !counted)
        return fail(counted.error());
    if (const Result<> checked = checkResults(legs); !checked)
        return fail(checked.error());
    return productOf(legs, terms, ruleOf(legs, terms));
}

Result<ExactGrade> gradeExactly(const Stake &stake, const QList<Leg> &legs, const Terms &terms)
{
    if (const Result<> counted = checkLegCount(legs); !counted)
        return fail(counted.error());
    if (const Result<> checked = checkResults(legs); !checked)
        return fail(checked.error());
    ExactGrade exact;
    exact.rule = ruleOf(legs, terms);
    exact.result = resultBy(exact.rule, legs);
    exact.risk = exactRisk(stake, legs, terms);
    exact.product = productOf(legs, terms, exact.rule).value();
    exact.net = exact.risk * (exact.product - 1);
    return exact;
}

Result<> checkLegCount(const QList<Leg> &legs)
{
    if (!legs.isEmpty() && legs.size() <= kMaxLegs)
        return {};
    return fail(codes::kOptionMissing, ValidationFault{QStringLiteral("legs")},
                tr("A bet has 1 to %1 selections. Change their number.").arg(kMaxLegs));
}

tl::unexpected<Error> returnTooLarge()
{
    return fail(
        codes::kReturnTooLarge, BettingFault{},
        tr("This bet would return more than can be recorded. Lower the units or the odds."));
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Rational.h"
#include "models/betting/grading.h"

// The exact side of grading.h; private to the .cpp files of this folder, as Rational.h is.
namespace dbsbm {

/// Which rule decided a grade.
enum class GradeRule {
    LostLeg,      ///< one lost leg loses the bet
    SameGameVoid, ///< house rule: a void leg of a game with another leg voids the bet
    BookOdds,     ///< every leg won, paid at the price of the sportsbook
    Formula       ///< the product of m = r*(1-v)*d*D + v over the legs
};

/// A grade before the one rounding; amounts in micro-units.
struct ExactGrade
{
    BetResult result = BetResult::Push;
    GradeRule rule = GradeRule::Formula;
    Rational risk;
    Rational product;
    Rational net; ///< risk * (product - 1)
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
    void multiply(Fraction factor) { multiply(factor.numerator, factor.denominator); }
    Rational value() const { return {m_numerator, m_denominator}; }
    /// Not reduced, which is enough to compare or to round it.
    const Integer &numerator() const { return m_numerator; }
    const Integer &denominator() const { return m_denominator; }

private:
    Integer m_numerator = 1;
    Integer m_denominator = 1;
};

inline Rational toRational(Fraction fraction)
{
    return {fraction.numerator, fraction.denominator};
}

/// The price that a full win pays, as payingPrice(), not reduced.
Product payingProduct(const QList<Leg> &legs, const Terms &terms);

/// The product of the legs' decimal prices.
Rational legsPrice(const QList<Leg> &legs);

/// The price that a full win pays: that of the sportsbook where it pays, else legsPrice().
Rational payingPrice(const QList<Leg> &legs, const Terms &terms);

/// Typed amount, or W/(D-1) in mode win.
Rational exactRisk(const Stake &stake, const QList<Leg> &legs, const Terms &terms);

/// m = r*(1-v)*d*D + v of a leg with a result.
Rational outcomeOf(const Leg &leg);

/// The product of gradeExactly() alone, with its refusals.
Result<Product> gradedProduct(const QList<Leg> &legs, const Terms &terms);

/// The grade of grading.h's grade(), unrounded; the same refusals but for int64.
Result<ExactGrade> gradeExactly(const Stake &stake, const QList<Leg> &legs, const Terms &terms);

/// Refuses no legs and more than kMaxLegs.
Result<> checkLegCount(const QList<Leg> &legs);

/// The refusal of an amount that cannot be recorded.
tl::unexpected<Error> returnTooLarge();

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <boost/multiprecision/cpp_int.hpp>

#include <QString>

#include <limits>
#include <optional>

// Exact arithmetic, private to the .cpp files of this folder: Boost's headers cost seconds to
// compile.
namespace dbsbm {

using Integer = boost::multiprecision::cpp_int;
using Rational = boost::multiprecision::cpp_rational;

/// The whole number nearest to the fraction, halves to the even one; \a denominator is positive.
inline Integer roundHalfEven(const Integer &numerator, const Integer &denominator)
{
    Integer quotient;
    Integer remainder;
    divide_qr(numerator, denominator, quotient, remainder);
    const bool negative = remainder < 0;
    const Integer twice = abs(remainder) * 2;
    if (twice > denominator || (twice == denominator && bit_test(abs(quotient), 0)))
        quotient += negative ? -1 : 1;
    return quotient;
}

inline Integer roundHalfEven(const Rational &value)
{
    return roundHalfEven(boost::multiprecision::numerator(value),
                         boost::multiprecision::denominator(value));
}

/// \a value as int64, nothing when it does not fit.
inline std::optional<qint64> toInt64(const Integer &value)
{
    if (value < std::numeric_limits<qint64>::min() || value > std::numeric_limits<qint64>::max())
        return std::nullopt;
    return value.convert_to<qint64>();
}

inline QString toString(const Rational &value)
{
    return QString::fromStdString(boost::multiprecision::numerator(value).str()) + u'/'
        + QString::fromStdString(boost::multiprecision::denominator(value).str());
}

} // namespace dbsbm

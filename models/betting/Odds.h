// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"

#include <QFlags>

namespace dbsbm {

/// A positive fraction in lowest terms.
struct Fraction
{
    qint64 numerator = 1;
    qint64 denominator = 1;

    constexpr bool operator==(const Fraction &) const = default;
    QString toString() const; ///< "21/11", "2/1"
    /// Parses "1/2" or "1"; positive, denominator not zero, reduced.
    static Result<Fraction> parse(const QString &text);
};

enum class OddsFormat { American = 1, Decimal = 2, Fractional = 4 };
Q_DECLARE_FLAGS(OddsFormats, OddsFormat)
Q_DECLARE_OPERATORS_FOR_FLAGS(OddsFormats)
inline constexpr OddsFormats kEveryOddsFormat =
    OddsFormats(OddsFormat::American) | OddsFormat::Decimal | OddsFormat::Fractional;

/// Odds as typed, with the exact decimal price D (return per unit risked, D > 1).
class Odds
{
public:
    Odds() = default;
    /// American -110, +150, 150; EVEN, EV, PK = +100; decimal 1.91; fraction 10/11.
    /// American is <= -100 or >= +100. A form that is not in \a allowed is refused by name.
    static Result<Odds> parse(const QString &text, OddsFormats allowed = OddsFormat::American);
    /// What the database holds; trusted.
    static Odds fromStored(const QString &typed, Fraction price);

    const QString &typed() const { return m_typed; }
    Fraction decimalPrice() const { return m_price; }
    /// American form, rounded to the nearest whole number when the price was typed otherwise.
    qint64 american() const;
    /// "-110", "+150", "EVEN", or as typed for the other formats.
    QString toDisplay() const;
    /// In another format, which parses back: as toDisplay() in its own; American as american(),
    /// with its sign; a fraction exactly ("10/11"); decimal exactly when it ends within 8 decimals,
    /// else half to even to 4, or as many more as keep it above 1 ("1.9091"); of prices
    /// below 10^12.
    QString toDisplay(OddsFormat wanted) const;
    OddsFormat format() const;
    bool operator==(const Odds &) const = default;

private:
    QString m_typed;
    Fraction m_price{2, 1};
};

/// "american", "decimal", "fractional"; American for any other name.
OddsFormat oddsFormatFromName(const QString &name);

} // namespace dbsbm

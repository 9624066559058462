// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"

#include <compare>

namespace dbsbm {

/// An amount in micro-units: 1 unit = 1 000 000. The only amount type; never a float.
struct Units
{
    qint64 micro = 0;

    static constexpr Units fromMicro(qint64 value) { return {value}; }
    /// Parses what a person types: "1", "0.5", ".25", "1,5" is refused. At most \a maxDecimals
    /// decimals (placement allows 4; the calculator 6), not negative.
    static Result<Units> parse(const QString &text, int maxDecimals = 4);

    constexpr auto operator<=>(const Units &) const = default;
    constexpr Units operator-() const { return {-micro}; }
    constexpr Units operator+(Units other) const { return {micro + other.micro}; }
    constexpr Units operator-(Units other) const { return {micro - other.micro}; }

    /// "1.10": two decimals, three when the third is needed; half to even beyond that.
    QString toDisplay() const;
    /// The same with a sign: "+1.10", "-1.00", "0.00".
    QString toSignedDisplay() const;
    /// Exact decimal text without trailing zeros: "1.1".
    QString toExact() const;
};

} // namespace dbsbm

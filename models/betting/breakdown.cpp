// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/breakdown.h"

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

/// The order of dimensionsOf(); empty where the size of the sample decides.
QStringList orderOf(const QString &dimension)
{
    if (dimension == u"price")
        return {u"to_1.50"_s,   u"1.50_1.80"_s, u"1.80_2.00"_s,
                u"2.00_2.50"_s, u"2.50_4.00"_s, u"4.00_up"_s};
    if (dimension == u"lead")
        return {u"started"_s, u"0_1"_s,   u"1_6"_s,       u"6_24"_s,
                u"24_72"_s,   u"72_up"_s, u"unverified"_s};
    if (dimension == u"weekday")
        return {u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, u"7"_s};
    return {};
}

} // namespace

QStringList breakdownNames()
{
    return {u"league"_s, u"market"_s, u"price"_s, u"weekday"_s, u"lead"_s};
}

QList<BreakdownPart> breakdownOf(const QList<std::pair<Dimension, Contribution>> &parts,
                                 const QString &dimension)
{
    QList<BreakdownPart> found;
    for (const auto &[key, sums] : parts) {
        const BreakdownPart part{key.value, sums};
        if (key.name == dimension && part.settled() > 0)
            found << part;
    }
    const QStringList order = orderOf(dimension);
    std::sort(found.begin(), found.end(), [&](const BreakdownPart &a, const BreakdownPart &b) {
        if (!order.isEmpty())
            return order.indexOf(a.value) < order.indexOf(b.value);
        return a.settled() != b.settled() ? a.settled() > b.settled() : a.value < b.value;
    });
    return found;
}

} // namespace dbsbm

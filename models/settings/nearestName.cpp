// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings/nearestName.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace dbsbm {

namespace {

constexpr qsizetype kLongest = 100; ///< no name is longer; the work stays bounded

/// Levenshtein's distance; two characters that changed places count as one mistake.
qsizetype distance(const QString &a, const QString &b)
{
    const auto width = static_cast<size_t>(b.size()) + 1;
    std::vector<qsizetype> before(width), last(width), now(width);
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        now[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const auto at = static_cast<size_t>(j);
            const bool same = a[i - 1] == b[j - 1];
            now[at] = std::min({last[at] + 1, now[at - 1] + 1, last[at - 1] + (same ? 0 : 1)});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped)
                now[at] = std::min(now[at], before[at - 2] + 1);
        }
        before.swap(last);
        last.swap(now);
    }
    return last.back();
}

} // namespace

QString nearestName(const QString &name, const QStringList &candidates)
{
    if (name.isEmpty() || name.size() > kLongest)
        return {};
    const QString folded = name.toLower();
    QString nearest;
    qsizetype smallest = std::max<qsizetype>(1, name.size() / 4) + 1;
    for (const QString &candidate : candidates) {
        const qsizetype mistakes = distance(folded, candidate.toLower());
        if (mistakes < smallest) {
            smallest = mistakes;
            nearest = candidate;
        }
    }
    return nearest;
}

} // namespace dbsbm

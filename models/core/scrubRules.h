// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QStringList>

#include <vector>

namespace dbsbm {

/// One form in which a secret shows. A match is replaced by its first group and \a replacement.
struct ScrubRule
{
    QRegularExpression pattern;
    QString replacement;
    /// No match without one of these words in lower case; most texts have none and cost one look.
    /// kScrubLongWord stands for eighteen letters, digits, - or _ in a row with a dot after them,
    /// as it is or as URLs, JSON and HTML have it,
    /// kScrubJoinedAt for an @ between two characters that are no spaces,
    /// kScrubLogin for such an @ in an address, after its ://.
    QStringList needs;
};

inline constexpr char16_t kScrubLongWord = u'\x01';
inline constexpr char16_t kScrubJoinedAt = u'\x02';
inline constexpr char16_t kScrubLogin = u'\x03';

/// In the order in which they must be applied.
std::vector<ScrubRule> scrubRules();

} // namespace dbsbm

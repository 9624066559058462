// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace dbsbm {

/// A character that takes room and shows nothing, though Unicode calls it a letter, a mark or a
/// symbol: the fillers of Hangul and Khmer, the grapheme joiner, the empty Braille pattern.
bool isBlankFiller(char32_t c);

/// What is left of a name for the eye: NFKC, without case, fillers and what is never shown
/// (joiners, variation selectors). Two names with the same skeleton pass for one another; an empty
/// one shows nothing. Letters of different scripts that look alike stay different.
QString nameSkeleton(const QString &name);

} // namespace dbsbm

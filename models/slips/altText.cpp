// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slips/altText.h"

#include "models/slips/TextFitter.h"

namespace dbsbm {

namespace {

constexpr qsizetype kLongest = 1024;

} // namespace

void AltText::add(bool isThere, const QString &sentence)
{
    if (isThere)
        m_sentences.append(displayText(sentence));
}

QString AltText::text() const
{
    const QString text = m_sentences.join(u' ');
    if (text.size() <= kLongest)
        return text;
    qsizetype end = kLongest - 1;
    if (text.at(end - 1).isHighSurrogate())
        --end; // half a character is none
    return text.left(end) + QChar(0x2026);
}

} // namespace dbsbm

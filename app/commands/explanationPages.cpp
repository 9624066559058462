// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/explanationPages.h"

#include "app/commands/texts.h"

namespace dbsbm {

namespace {

/// Every character may be escaped, which doubles it; half a page always fits.
constexpr qsizetype kMaxPiece = kFirstExplanationPage / 2;

/// Cuts what is longer than a page, never inside of a character.
QStringList piecesOf(const QString &line)
{
    QStringList pieces;
    qsizetype from = 0;
    while (line.size() - from > kMaxPiece) {
        qsizetype length = kMaxPiece;
        if (line.at(from + length - 1).isHighSurrogate())
            --length;
        pieces.append(line.mid(from, length));
        from += length;
    }
    pieces.append(line.mid(from));
    return pieces;
}

} // namespace

QStringList explanationPages(const QStringList &lines)
{
    QStringList pages;
    for (const QString &line : lines) {
        const QStringList pieces = piecesOf(line);
        for (const QString &piece : pieces) {
            const QString text = escapeMarkdown(piece);
            const qsizetype most = pages.size() <= 1 ? kFirstExplanationPage : kExplanationPage;
            if (!pages.isEmpty() && pages.constLast().size() + 1 + text.size() <= most)
                pages.last() += u'\n' + text;
            else
                pages.append(text);
        }
    }
    return pages;
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

namespace dbsbm::test {

/// How two pictures differ: single pixels may by a little, as FreeType's versions round.
struct Difference
{
    int largest = 0;    ///< of one channel
    int noticeable = 0; ///< pixels with a channel off by more than 24
};

/// \a one and \a other are of one size.
Difference compare(const QImage &one, const QImage &other);

/// Holds \a image against tests/data/golden/<name>.png. Empty when they look alike, else what
/// differs and where the new picture is. With DBSBM_UPDATE_GOLDEN set it stores \a image instead.
QString compareWithGolden(const QImage &image, const QString &name);

/// The first place in \a room that is not of \a colour, or an empty text: nothing may be drawn
/// there.
QString firstPixelNot(const QImage &image, const QRect &room, QRgb colour);

/// Texts that are hard to fit: long words, many words, right to left, CJK, emoji, marks.
QList<QString> awkwardTexts();

} // namespace dbsbm::test

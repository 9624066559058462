// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QStringList>

class QPainter;

namespace dbsbm {

/// How a text may look; sizes in pixels.
struct TextStyle
{
    QFont::Weight weight = QFont::Normal;
    int largest = 16;
    int smallest = 12;
    QColor colour;
    int lines = 1; ///< at most
};

/// The slips' font: the bundled family, with colour emoji as the fallback.
QFont slipFont(int pixels, QFont::Weight weight);

/// \a text in one line without characters that draw nothing or turn the reading direction.
QString displayText(const QString &text);

/// \a text with the true minus sign before numbers, as numbers are set.
QString withMinusSigns(const QString &text);

/// A text made to fit a room: wrapped, then shrunk, then cut with an ellipsis. Never larger than
/// the room.
class FittedText
{
public:
    FittedText(const QString &text, const TextStyle &style, QSizeF room);

    qreal width() const;
    int pixels() const { return m_pixels; }
    const QStringList &lines() const { return m_lines; }
    /// Centres the block of capitals in height; nothing is drawn outside of \a room.
    void draw(QPainter &painter, const QRectF &room, Qt::Alignment horizontal) const;

private:
    bool fits(QSizeF room) const;
    void cutToFit(const QString &text, QSizeF room);

    TextStyle m_style;
    int m_pixels;
    QStringList m_lines;
};

} // namespace dbsbm

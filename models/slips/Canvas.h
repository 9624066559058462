// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Bet.h"
#include "models/slips/SlipTheme.h"
#include "models/slips/TextFitter.h"

#include <QPainter>

namespace dbsbm {

/// A small label in the header.
struct Mark
{
    QString text;
    QColor colour;
};

/// A round picture, or the monogram of a name on a colour.
struct Disc
{
    QPointF centre;
    qreal radius;
    QColor colour;
    QString name;
    Picture picture = {};
    bool isLogo = false; ///< shown whole on white; else it fills the disc
};

/// What slips and cards have in common: surfaces, header, ribbon, footer, discs, fitted texts.
class Canvas
{
public:
    Canvas(QPainter &painter, const SlipTheme &theme, QSize size);

    static constexpr qreal kMargin = 24;
    static constexpr qreal kFooterHeight = 36;

    QPainter &painter() { return m_painter; }
    const ThemeColours &colours() const { return m_theme.colours; }
    qreal width() const { return m_size.width(); }
    qreal height() const { return m_size.height(); }
    qreal headerBottom() const { return m_isLarge ? 64 : 54; }
    qreal footerTop() const { return height() - kFooterHeight; }
    /// The width between the margins.
    qreal innerWidth() const { return width() - 2 * kMargin; }

    /// The ground and the guild's background picture.
    void drawGround();
    /// Marks stand on the right, the first outermost.
    void drawHeader(const QString &title, const QString &subtitle, const QList<Mark> &marks);
    /// A band of 42 pixels from \a top.
    void drawRibbon(qreal top, const QString &text, const QColor &colour);
    void drawPanel(const QRectF &room);
    void drawDisc(const Disc &disc);
    /// A filled label that ends at \a right, centred on \a middle; returns where it starts.
    qreal drawTag(const QString &text, const QColor &fill, QPointF rightMiddle);
    /// The capper and what he says, in a row centred on \a middle.
    void drawCapper(qreal middle, const QString &capper, const Portrait &portrait,
                    const QString &note);
    /// \a right is followed by the guild's line.
    void drawFooter(const QString &left, const QString &right);
    void text(const QRectF &room, const QString &text, const TextStyle &style,
              Qt::Alignment horizontal = Qt::AlignLeft);
    /// Draws \a text from the left; returns the x after it.
    qreal textRun(const QRectF &room, const QString &text, const TextStyle &style);

private:
    qreal drawMark(const Mark &mark, qreal right);
    void drawPicture(const Disc &disc);

    QPainter &m_painter;
    const SlipTheme &m_theme;
    QSizeF m_size;
    bool m_isLarge;
};

/// The disc of a person at \a centre.
Disc portraitDisc(QPointF centre, qreal radius, const QString &name, const Portrait &portrait);
QColor ribbonColour(std::optional<BetResult> result);
QColor legColour(LegResult result);

} // namespace dbsbm

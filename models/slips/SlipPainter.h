// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/slips/SlipRenderer.h"
#include "models/slips/TextFitter.h"

#include <QPainter>

namespace dbsbm {

/// Draws one slip, section by section from the top.
class SlipPainter
{
public:
    SlipPainter(QPainter &painter, const SlipContent &content);
    void draw();

private:
    struct Disc
    {
        QPointF centre;
        qreal radius;
        QColor colour;
    };

    void drawHeader();
    /// A small label that ends at \a right; returns where the next one may end.
    qreal drawMark(const QString &text, const QColor &colour, qreal right);
    void drawRibbon();
    void drawGame();
    void drawSide(const QRectF &room, const QString &name, const QColor &colour, bool picked);
    void drawDisc(const Disc &disc, const QString &name);
    void drawCheck(QPointF centre);
    void drawBetweenSides(const QRectF &room);
    void drawPick();
    void drawCapper();
    void drawFooter();
    void text(const QRectF &room, const QString &text, const TextStyle &style,
              Qt::Alignment horizontal = Qt::AlignLeft);

    QPainter &m_painter;
    const SlipContent &m_content;
    bool m_graded;
};

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/slips/Canvas.h"
#include "models/slips/SlipContent.h"

namespace dbsbm {

/// Draws the slip of several selections: one card each, then the price of the whole.
class ParlayPainter
{
public:
    ParlayPainter(Canvas &canvas, const SlipContent &content);
    /// How large the slip becomes.
    static QSize sizeFor(const SlipContent &content);
    void draw();

private:
    void drawHeader();
    void drawLeg(const QRectF &card, const Selection &leg);
    void drawDiscs(QPointF centre, const Selection &leg);
    /// Returns where the texts must end.
    qreal drawOdds(const QRectF &card, const Selection &leg);
    /// League, kind, game and start, in one line or two.
    void drawWhere(const QRectF &room, const QString &where);
    void drawPrice(qreal top);

    Canvas &m_canvas;
    const SlipContent &m_content;
    bool m_anyGraded;
};

} // namespace dbsbm

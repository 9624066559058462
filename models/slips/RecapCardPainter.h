// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/slips/Canvas.h"
#include "models/slips/Cards.h"

namespace dbsbm {

/// Draws the recap of a day, a week or a month.
class RecapCardPainter
{
public:
    RecapCardPainter(Canvas &canvas, const RecapCardContent &content);
    static QSize sizeFor(const RecapCardContent &content);
    void draw();

private:
    void drawHeader();
    void drawTotals(const QRectF &room);
    void drawBet(const QRectF &room, const QString &label, const RecapBet &bet);
    void drawTop(qreal top);
    void drawCapper(const QRectF &room, const LeaderboardRow &row);

    Canvas &m_canvas;
    const RecapCardContent &m_content;
};

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/slips/Canvas.h"
#include "models/slips/Cards.h"

namespace dbsbm {

/// Draws a stats card: who, the figures, the curve of the net, the details.
class StatsCardPainter
{
public:
    StatsCardPainter(Canvas &canvas, const StatsCardContent &content);
    static QSize sizeFor(const StatsCardContent &content);
    void draw();

private:
    void drawWho();
    void drawFigures();
    void drawDetails();
    void drawDetail(const QRectF &room, const QString &label, const QString &value);

    Canvas &m_canvas;
    const StatsCardContent &m_content;
};

} // namespace dbsbm

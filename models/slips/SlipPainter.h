// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/slips/Canvas.h"
#include "models/slips/SlipContent.h"

namespace dbsbm {

/// Draws the slip of one selection, section by section from the top.
class SlipPainter
{
public:
    SlipPainter(Canvas &canvas, const SlipContent &content);
    void draw();

private:
    void drawHeader();
    void drawEvent();
    void drawGame(const QRectF &room);
    void drawSides(const QRectF &room);
    void drawSide(const QRectF &room, const Disc &disc, bool picked);
    void drawCheck(QPointF centre);
    void drawBetweenSides(const QRectF &room);
    void drawProp(const QRectF &room);
    void drawPick();

    Canvas &m_canvas;
    const SlipContent &m_content;
    Selection m_selection;
    bool m_graded;
};

} // namespace dbsbm

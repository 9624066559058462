// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/slips/Canvas.h"
#include "models/slips/Cards.h"

namespace dbsbm {

/// Draws a page of a leaderboard.
class LeaderboardCardPainter
{
public:
    LeaderboardCardPainter(Canvas &canvas, const LeaderboardCardContent &content);
    static QSize sizeFor(const LeaderboardCardContent &content);
    void draw();

private:
    void drawAbout();
    void drawRow(const QRectF &room, const LeaderboardRow &row);

    Canvas &m_canvas;
    const LeaderboardCardContent &m_content;
};

/// The rank: the first three on a disc of the accent.
void drawRank(Canvas &canvas, QPointF centre, int rank);

} // namespace dbsbm

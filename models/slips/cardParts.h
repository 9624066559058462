// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/slips/Canvas.h"
#include "models/slips/Cards.h"

namespace dbsbm {

inline constexpr int kCardWidth = 800;

/// A figure with what it is, in a panel.
struct Tile
{
    QString label;
    QString value;
    QColor colour;
    QString below; ///< a condition or a detail; may be empty
};

void drawTile(Canvas &canvas, const QRectF &room, const Tile &tile);
/// \a tiles side by side in \a room.
void drawTiles(Canvas &canvas, const QRectF &room, const QList<Tile> &tiles);
/// What stands where there is nothing to show yet, and what will change that.
void drawEmptyState(Canvas &canvas, const QRectF &room, const QString &title, const QString &why);

/// "+12.40 u".
QString signedUnits(qint64 micro);
/// "12.40 u".
QString plainUnits(qint64 micro);
/// "24-18-3".
QString recordText(int won, int lost, int pushed);
/// \a text, or a dash when it is empty.
QString orDash(const QString &text);
/// Positive, negative, or the colour of text.
QColor signColour(const ThemeColours &colours, qint64 sign);
/// "45 bets".
QString betCount(int bets);
/// "Times in Europe/Berlin", or nothing.
QString zoneText(const QString &zone);
/// The parts that are there, with a dot between.
QString dotted(QStringList parts);

/// A rate of decided bets (W and L), or why there is none.
struct Rate
{
    QString value;
    QString why; ///< empty when the sample is large enough
};
Rate rateText(const QString &rate, int decided, int minimumSample);

} // namespace dbsbm

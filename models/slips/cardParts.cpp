// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slips/cardParts.h"

#include "models/betting/Units.h"
#include "models/core/tr.h"

namespace dbsbm {

void drawTile(Canvas &canvas, const QRectF &room, const Tile &tile)
{
    const ThemeColours &colours = canvas.colours();
    canvas.drawPanel(room);
    const QRectF inner = room.adjusted(16, 0, -16, 0);
    const bool hasBelow = !tile.below.isEmpty();
    const qreal top = room.top() + (hasBelow ? 8 : 14);
    canvas.text({inner.left(), top, inner.width(), 24}, tile.label,
                {QFont::Normal, 16, 12, colours.quiet});
    canvas.text({inner.left(), top + 24, inner.width(), 38}, withMinusSigns(tile.value),
                {QFont::Bold, 27, 14, tile.colour});
    if (hasBelow)
        canvas.text({inner.left(), top + 60, inner.width(), 22}, tile.below,
                    {QFont::Normal, 14, 11, colours.quiet});
}

void drawTiles(Canvas &canvas, const QRectF &room, const QList<Tile> &tiles)
{
    constexpr qreal kGap = 12;
    const auto count = static_cast<qreal>(tiles.size());
    const qreal width = (room.width() - kGap * (count - 1)) / count;
    qreal left = room.left();
    for (const Tile &tile : tiles) {
        drawTile(canvas, {left, room.top(), width, room.height()}, tile);
        left += width + kGap;
    }
}

void drawEmptyState(Canvas &canvas, const QRectF &room, const QString &title, const QString &why)
{
    const ThemeColours &colours = canvas.colours();
    canvas.drawPanel(room);
    const QRectF inner = room.adjusted(32, 0, -32, 0);
    const qreal middle = room.center().y();
    canvas.text({inner.left(), middle - 46, inner.width(), 42}, title,
                {QFont::DemiBold, 25, 15, colours.text}, Qt::AlignHCenter);
    canvas.text({inner.left(), middle - 2, inner.width(), 52}, why,
                {QFont::Normal, 18, 13, colours.quiet, 2}, Qt::AlignHCenter);
}

QString signedUnits(qint64 micro)
{
    return tr("%1 u").arg(Units::fromMicro(micro).toSignedDisplay());
}

QString plainUnits(qint64 micro)
{
    return tr("%1 u").arg(Units::fromMicro(micro).toDisplay());
}

QString recordText(int won, int lost, int pushed)
{
    return QStringLiteral("%1-%2-%3").arg(won).arg(lost).arg(pushed);
}

QString orDash(const QString &text)
{
    return text.trimmed().isEmpty() ? QString(QChar(0x2013)) : text;
}

QColor signColour(const ThemeColours &colours, qint64 sign)
{
    if (sign == 0)
        return colours.text;
    return sign > 0 ? colours.positive : colours.negative;
}

QString betCount(int bets)
{
    return bets == 1 ? tr("1 bet") : tr("%1 bets").arg(bets);
}

QString zoneText(const QString &zone)
{
    return zone.isEmpty() ? QString() : tr("Times in %1").arg(zone);
}

QString dotted(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral("  \u00B7  "));
}

Rate rateText(const QString &rate, int decided, int minimumSample)
{
    if (decided < minimumSample)
        return {orDash({}), tr("Needs %1 decided, has %2").arg(minimumSample).arg(decided)};
    return {orDash(rate), {}};
}

} // namespace dbsbm

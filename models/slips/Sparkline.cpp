// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slips/Sparkline.h"

#include "models/core/tr.h"
#include "models/slips/cardParts.h"

#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace dbsbm {

namespace {

constexpr qsizetype kMostPoints = 360; // two a pixel would not be seen

struct Scale
{
    QRectF room;
    double lowest;
    double highest;

    double y(qint64 value) const
    {
        const double share = (static_cast<double>(value) - lowest) / (highest - lowest);
        return room.bottom() - share * room.height();
    }
};

Scale scaleOf(const QList<qint64> &values, const QRectF &room)
{
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    auto lowest = static_cast<double>(*least);
    auto highest = static_cast<double>(*most);
    if (highest - lowest < 1) { // flat: in the middle
        lowest -= 1;
        highest += 1;
    }
    return {room, lowest, highest};
}

QPolygonF pointsOf(const QList<qint64> &values, const Scale &scale)
{
    QPolygonF points;
    const double step = scale.room.width() / static_cast<double>(values.size() - 1);
    for (qsizetype i = 0; i < values.size(); ++i)
        points.append({scale.room.left() + step * static_cast<double>(i), scale.y(values.at(i))});
    return points;
}

void drawCurve(Canvas &canvas, const QPolygonF &points, double zeroY, const QColor &colour)
{
    QPainter &painter = canvas.painter();
    QPolygonF area = points;
    area.append({points.last().x(), zeroY});
    area.append({points.first().x(), zeroY});
    QColor tint = colour;
    tint.setAlpha(36);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tint);
    painter.drawPolygon(area);
    QPen dashes(canvas.colours().quiet, 1, Qt::CustomDashLine);
    dashes.setDashPattern({3, 4});
    painter.setPen(dashes);
    const double y = std::floor(zeroY) + 0.5; // on the pixels, so that it is one sharp line
    painter.drawLine(QPointF(points.first().x(), y), QPointF(points.last().x(), y));
    painter.setPen(QPen(colour, 2.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(points);
    painter.setPen(QPen(canvas.colours().panel, 3));
    painter.setBrush(colour);
    painter.drawEllipse(points.last(), 6, 6);
}

} // namespace

QList<qint64> decimated(const QList<qint64> &values, qsizetype most)
{
    if (values.size() <= most || most < 4)
        return values;
    QList<qint64> kept;
    const qsizetype stretches = most / 2;
    for (qsizetype i = 0; i < stretches; ++i) {
        const auto first = values.begin() + i * values.size() / stretches;
        const auto last = values.begin() + (i + 1) * values.size() / stretches;
        const auto [least, highest] = std::minmax_element(first, last);
        kept.append(least < highest ? *least : *highest);
        kept.append(least < highest ? *highest : *least);
    }
    kept.first() = values.first(); // the ends are shown as they are
    kept.last() = values.last();
    return kept;
}

void drawSparkline(Canvas &canvas, const QRectF &room, const QList<qint64> &cumulativeMicro)
{
    const ThemeColours &colours = canvas.colours();
    canvas.drawPanel(room);
    const QRectF inner = room.adjusted(16, 0, -16, 0);
    canvas.text({inner.left(), room.top() + 8, inner.width() / 2, 24}, tr("Net over time"),
                {QFont::Normal, 16, 12, colours.quiet});
    if (cumulativeMicro.isEmpty()) {
        canvas.text(inner, tr("There is no curve for this period."),
                    {QFont::Normal, 18, 13, colours.quiet}, Qt::AlignHCenter);
        return;
    }
    QList<qint64> values{0};
    values.append(decimated(cumulativeMicro, kMostPoints));
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    canvas.text({inner.center().x(), room.top() + 8, inner.width() / 2, 24},
                withMinusSigns(tr("Low %1, high %2").arg(signedUnits(*least), signedUnits(*most))),
                {QFont::Normal, 16, 12, colours.quiet}, Qt::AlignRight);
    const Scale scale = scaleOf(values, inner.adjusted(4, 44, -8, -18));
    drawCurve(canvas, pointsOf(values, scale), scale.y(0), signColour(colours, values.last()));
}

} // namespace dbsbm

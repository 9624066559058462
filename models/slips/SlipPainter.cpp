// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slips/SlipPainter.h"

#include "models/core/tr.h"
#include "models/slips/Sides.h"
#include "models/slips/cardParts.h"

namespace dbsbm {

namespace {

// The grid, in pixels.
constexpr qreal kMargin = Canvas::kMargin;
constexpr qreal kRibbonBottom = 96;
constexpr qreal kPanelTop = 212;
constexpr qreal kPanelBottom = 306;

} // namespace

SlipPainter::SlipPainter(Canvas &canvas, const SlipContent &content)
    : m_canvas(canvas),
      m_content(content),
      m_selection(content.selections.value(0)),
      m_graded(!content.resultText.isEmpty())
{}

void SlipPainter::draw()
{
    m_canvas.drawGround();
    drawHeader();
    if (m_graded)
        m_canvas.drawRibbon(m_canvas.headerBottom(), m_content.resultText,
                            ribbonColour(m_content.result));
    drawEvent();
    drawPick();
    m_canvas.drawCapper((kPanelBottom + m_canvas.footerTop()) / 2, m_content.capper,
                        m_content.capperPortrait, m_content.note);
    m_canvas.drawFooter(m_content.footerLeft, m_content.timeText);
}

void SlipPainter::drawHeader()
{
    QList<Mark> marks;
    if (m_content.practice)
        marks.append({tr("PRACTICE"), m_canvas.colours().practice});
    if (m_content.late)
        marks.append({tr("LATE"), m_canvas.colours().late});
    if (m_selection.startUnverified)
        marks.append({tr("START UNVERIFIED"), m_canvas.colours().unverified});
    m_canvas.drawHeader(m_selection.league, m_selection.kind, marks);
}

void SlipPainter::drawEvent()
{
    const qreal top = m_graded ? kRibbonBottom : m_canvas.headerBottom();
    const QRectF room(0, top, m_canvas.width(), kPanelTop - top);
    if (!m_selection.player.isEmpty())
        drawProp(room);
    else if (m_selection.away.isEmpty() || m_selection.home.isEmpty())
        drawGame(room.adjusted(kMargin, 10, -kMargin, -10));
    else
        drawSides(room);
}

void SlipPainter::drawGame(const QRectF &room)
{
    const ThemeColours &colours = m_canvas.colours();
    const bool hasStart = !m_selection.startTime.isEmpty();
    const QRectF gameRoom = hasStart ? room.adjusted(0, 0, 0, -40) : room;
    const QString game = m_selection.game.isEmpty() ? m_selection.pick : m_selection.game;
    m_canvas.text(gameRoom, game, {QFont::DemiBold, 30, 16, colours.text, m_graded ? 2 : 3},
                  Qt::AlignHCenter);
    if (hasStart)
        m_canvas.text({room.left(), room.bottom() - (m_graded ? 34 : 46), room.width(), 28},
                      dotted({m_selection.startDay, m_selection.startTime}),
                      {QFont::Normal, 15, 12, colours.quiet}, Qt::AlignHCenter);
}

void SlipPainter::drawSides(const QRectF &room)
{
    constexpr qreal kSide = 216;
    const qreal radius = m_graded ? 27 : 40;
    const qreal middle = room.top() + (m_graded ? 11 : 18) + radius;
    const PickedSide picked = pickedSide(m_selection.pick, m_selection.away, m_selection.home);
    const QRectF left(kMargin, room.top(), kSide, room.height());
    const QRectF right(room.width() - kMargin - kSide, room.top(), kSide, room.height());
    drawSide(left,
             {{left.center().x(), middle},
              radius,
              discColour(m_selection.away),
              m_selection.away,
              m_selection.awayLogo,
              true},
             picked == PickedSide::Away);
    drawSide(right,
             {{right.center().x(), middle},
              radius,
              discColourBeside(m_selection.home, m_selection.away),
              m_selection.home,
              m_selection.homeLogo,
              true},
             picked == PickedSide::Home);
    drawBetweenSides({left.right(), room.top(), right.left() - left.right(), room.height()});
}

void SlipPainter::drawSide(const QRectF &room, const Disc &disc, bool picked)
{
    const ThemeColours &colours = m_canvas.colours();
    m_canvas.drawDisc(disc);
    if (picked) {
        m_canvas.painter().setPen(QPen(colours.accent, 3));
        m_canvas.painter().setBrush(Qt::NoBrush);
        m_canvas.painter().drawEllipse(disc.centre, disc.radius + 5, disc.radius + 5);
        drawCheck(disc.centre + QPointF(disc.radius * 0.8, disc.radius * 0.8));
    }
    const qreal nameTop = disc.centre.y() + disc.radius + 7;
    m_canvas.text(
        {room.left(), nameTop, room.width(), room.bottom() - nameTop - 5}, disc.name,
        {picked ? QFont::Bold : QFont::DemiBold, 20, 14, picked ? colours.text : colours.quiet, 2},
        Qt::AlignHCenter);
}

void SlipPainter::drawCheck(QPointF centre)
{
    const ThemeColours &colours = m_canvas.colours();
    QPainter &painter = m_canvas.painter();
    painter.setPen(QPen(colours.ground, 3));
    painter.setBrush(colours.accent);
    painter.drawEllipse(centre, 12, 12);
    painter.setPen(QPen(colours.ground, 2.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF tick[] = {centre + QPointF(-4.6, 0.4), centre + QPointF(-1.4, 3.8),
                            centre + QPointF(4.8, -3.6)};
    painter.drawPolyline(tick, 3);
}

void SlipPainter::drawBetweenSides(const QRectF &room)
{
    const ThemeColours &colours = m_canvas.colours();
    const qreal middle = room.top() + (m_graded ? 38 : 58);
    const bool hasStart = !m_selection.startTime.isEmpty();
    const qreal shift = hasStart ? (m_graded ? -14 : -22) : 0;
    m_canvas.text({room.left(), middle + shift - 16, room.width(), 32}, m_selection.separator,
                  {QFont::DemiBold, 20, 12, colours.quiet}, Qt::AlignHCenter);
    if (!hasStart)
        return;
    const qreal top = middle + (m_graded ? 4 : 6);
    m_canvas.text({room.left(), top, room.width(), 20}, m_selection.startDay,
                  {QFont::DemiBold, 14, 10, colours.text}, Qt::AlignHCenter);
    m_canvas.text({room.left(), top + 20, room.width(), 20}, m_selection.startTime,
                  {QFont::Normal, 14, 10, colours.quiet}, Qt::AlignHCenter);
}

void SlipPainter::drawProp(const QRectF &room)
{
    const ThemeColours &colours = m_canvas.colours();
    const qreal radius = m_graded ? 42 : 54;
    const QPointF centre(kMargin + radius, room.center().y());
    m_canvas.drawDisc({centre, radius, discColour(m_selection.player), m_selection.player,
                       m_selection.playerPicture});
    const qreal left = centre.x() + radius + 22;
    const qreal width = room.width() - kMargin - left;
    const QString where = dotted({m_selection.game, m_selection.startDay, m_selection.startTime});
    // The lines are centred beside the disc, whether or not there is a game.
    const qreal nameHeight = m_graded ? 40 : 52;
    const qreal statHeight = m_selection.stat.isEmpty() ? 0 : 28;
    const qreal whereHeight = where.isEmpty() ? 0 : (m_graded ? 24 : 40);
    qreal top = room.center().y() - (nameHeight + statHeight + whereHeight) / 2;
    m_canvas.text({left, top, width, nameHeight}, m_selection.player,
                  {QFont::Bold, 30, 17, colours.text, 2});
    top += nameHeight;
    m_canvas.text({left, top, width, statHeight}, m_selection.stat,
                  {QFont::DemiBold, 19, 13, colours.accent});
    top += statHeight;
    m_canvas.text({left, top, width, whereHeight}, where,
                  {QFont::Normal, 15, 13, colours.quiet, m_graded ? 1 : 2});
}

void SlipPainter::drawPick()
{
    const ThemeColours &colours = m_canvas.colours();
    const QRectF panel(kMargin, kPanelTop, m_canvas.innerWidth(), kPanelBottom - kPanelTop);
    m_canvas.drawPanel(panel);
    const QRectF inner = panel.adjusted(18, 0, -18, 0);
    const FittedText odds(withMinusSigns(m_content.odds), {QFont::Bold, 36, 18, colours.accent},
                          {160, panel.height()});
    const QRectF oddsRoom(inner.right() - odds.width(), panel.top(), odds.width() + 1,
                          panel.height());
    odds.draw(m_canvas.painter(), oddsRoom, Qt::AlignLeft);
    const qreal width = oddsRoom.left() - 20 - inner.left();
    const QRectF pickRoom(inner.left(), panel.top() + 8, width, 48);
    const FittedText line(withMinusSigns(m_selection.line),
                          {QFont::Bold, 28, 15, colours.accent, 2},
                          {width * 0.45, pickRoom.height()});
    const qreal gap = line.lines().isEmpty() ? 0 : 10;
    const FittedText pick(m_selection.pick, {QFont::Bold, 28, 15, colours.text, 2},
                          {width - line.width() - gap, pickRoom.height()});
    pick.draw(m_canvas.painter(), {pickRoom.topLeft(), QSizeF(pick.width() + 1, pickRoom.height())},
              Qt::AlignLeft);
    line.draw(
        m_canvas.painter(),
        {pickRoom.left() + pick.width() + gap, pickRoom.top(), line.width() + 1, pickRoom.height()},
        Qt::AlignLeft);
    m_canvas.text({inner.left(), panel.top() + 56, width, 26}, m_content.stakeText,
                  {QFont::DemiBold, 17, 11, colours.quiet});
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slips/SlipPainter.h"

#include "models/slips/Sides.h"

#include <QCoreApplication>

namespace dbsbm {

namespace {

// Flat colours only: they keep the PNG small and quick to compress.
constexpr QColor kGround(0x10, 0x17, 0x24);
constexpr QColor kBar(0x18, 0x21, 0x32);
constexpr QColor kPanel(0x1b, 0x26, 0x3a);
constexpr QColor kRule(0x2a, 0x37, 0x4f);
constexpr QColor kText(0xf5, 0xf7, 0xfb);
constexpr QColor kQuiet(0xa9, 0xb6, 0xca);
constexpr QColor kAccent(0xff, 0xc8, 0x4a);
constexpr QColor kLate(0xff, 0x93, 0x61);
constexpr QColor kUnverified(0xb4, 0xc4, 0xdc);
constexpr QColor kPractice(0xc4, 0xae, 0xff);

// The grid, in pixels.
constexpr qreal kMargin = 24;
constexpr qreal kHeaderBottom = 54;
constexpr qreal kRibbonBottom = 96;
constexpr qreal kPanelTop = 212;
constexpr qreal kPanelBottom = 306;
constexpr qreal kFooterTop = 364;
constexpr qreal kWidth = kSlipWidth;
constexpr qreal kHeight = kSlipHeight;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Slip)
};

QColor ribbonColour(std::optional<BetResult> result)
{
    if (!result)
        return QColor(0x4b, 0x57, 0x6b);
    switch (*result) {
    case BetResult::Won: return QColor(0x13, 0x7f, 0x43);
    case BetResult::HalfWon: return QColor(0x2b, 0x75, 0x56);
    case BetResult::Lost: return QColor(0xc1, 0x2f, 0x3c);
    case BetResult::HalfLost: return QColor(0xa8, 0x4b, 0x3a);
    case BetResult::Partial: return QColor(0x6a, 0x50, 0xa8);
    case BetResult::Push: return QColor(0x56, 0x64, 0x7a);
    case BetResult::Void: break;
    }
    return QColor(0x4b, 0x57, 0x6b);
}

} // namespace

SlipPainter::SlipPainter(QPainter &painter, const SlipContent &content)
    : m_painter(painter), m_content(content), m_graded(!content.resultText.isEmpty())
{}

void SlipPainter::draw()
{
    m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing
                             | QPainter::SmoothPixmapTransform);
    m_painter.fillRect(QRectF(0, 0, kWidth, kHeight), kGround);
    drawHeader();
    if (m_graded)
        drawRibbon();
    drawGame();
    drawPick();
    drawCapper();
    drawFooter();
}

void SlipPainter::text(const QRectF &room, const QString &text, const TextStyle &style,
                       Qt::Alignment horizontal)
{
    FittedText(text, style, room.size()).draw(m_painter, room, horizontal);
}

void SlipPainter::drawHeader()
{
    m_painter.fillRect(QRectF(0, 0, kWidth, kHeaderBottom), kBar);
    m_painter.fillRect(QRectF(0, 0, 6, kHeaderBottom), kAccent);
    qreal right = kWidth - kMargin;
    if (m_content.practice)
        right = drawMark(Text::tr("PRACTICE"), kPractice, right);
    if (m_content.late)
        right = drawMark(Text::tr("LATE"), kLate, right);
    if (m_content.startUnverified)
        right = drawMark(Text::tr("START UNVERIFIED"), kUnverified, right);
    const qreal room = right - kMargin;
    const FittedText kind(m_content.kind, {QFont::Normal, 16, 13, kQuiet},
                          {room * 0.6, kHeaderBottom});
    const qreal gap = kind.lines().isEmpty() || m_content.league.isEmpty() ? 0 : 12;
    const FittedText league(m_content.league, {QFont::Bold, 20, 14, kText},
                            {room - kind.width() - gap, kHeaderBottom});
    league.draw(m_painter, {kMargin, 0, room, kHeaderBottom}, Qt::AlignLeft);
    kind.draw(m_painter, {kMargin + league.width() + gap, 0, kind.width() + 1, kHeaderBottom},
              Qt::AlignLeft);
}

qreal SlipPainter::drawMark(const QString &label, const QColor &colour, qreal right)
{
    constexpr qreal kMarkHeight = 24;
    constexpr qreal kPadding = 9;
    const FittedText fitted(label, {QFont::Bold, 12, 10, colour}, {150, kMarkHeight});
    const qreal width = fitted.width() + 2 * kPadding;
    const QRectF room(right - width, (kHeaderBottom - kMarkHeight) / 2, width, kMarkHeight);
    m_painter.setPen(QPen(colour, 1.5));
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRoundedRect(room.adjusted(0.75, 0.75, -0.75, -0.75), 6, 6);
    fitted.draw(m_painter, room, Qt::AlignHCenter);
    return room.left() - 8;
}

void SlipPainter::drawRibbon()
{
    const QRectF room(0, kHeaderBottom, kWidth, kRibbonBottom - kHeaderBottom);
    m_painter.fillRect(room, ribbonColour(m_content.result));
    text(room.adjusted(kMargin, 0, -kMargin, 0), withMinusSigns(m_content.resultText),
         {QFont::Bold, 24, 14, Qt::white}, Qt::AlignHCenter);
}

void SlipPainter::drawGame()
{
    const qreal top = m_graded ? kRibbonBottom : kHeaderBottom;
    if (m_content.away.isEmpty() || m_content.home.isEmpty()) {
        const QRectF room(kMargin, top + 10, kWidth - 2 * kMargin, kPanelTop - top - 20);
        const bool hasStart = !m_content.startTime.isEmpty();
        const QRectF gameRoom = hasStart ? room.adjusted(0, 0, 0, -40) : room;
        const QString game = m_content.game.isEmpty() ? m_content.pick : m_content.game;
        text(gameRoom, game, {QFont::DemiBold, 30, 16, kText, m_graded ? 2 : 3}, Qt::AlignHCenter);
        if (hasStart)
            text({room.left(), room.bottom() - (m_graded ? 34 : 46), room.width(), 28},
                 m_content.startDay + QStringLiteral("  \u00B7  ") + m_content.startTime,
                 {QFont::Normal, 15, 12, kQuiet}, Qt::AlignHCenter);
        return;
    }
    constexpr qreal kSide = 216;
    const PickedSide picked = pickedSide(m_content.pick, m_content.away, m_content.home);
    const qreal height = kPanelTop - top;
    drawSide({kMargin, top, kSide, height}, m_content.away, discColour(m_content.away),
             picked == PickedSide::Away);
    drawSide({kWidth - kMargin - kSide, top, kSide, height}, m_content.home,
             discColourBeside(m_content.home, m_content.away), picked == PickedSide::Home);
    drawBetweenSides({kMargin + kSide, top, kWidth - 2 * (kMargin + kSide), height});
}

void SlipPainter::drawSide(const QRectF &room, const QString &name, const QColor &colour,
                           bool picked)
{
    const qreal radius = m_graded ? 27 : 40;
    const Disc disc{
        {room.center().x(), room.top() + (m_graded ? 11 : 18) + radius}, radius, colour};
    drawDisc(disc, name);
    if (picked) {
        m_painter.setPen(QPen(kAccent, 3));
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawEllipse(disc.centre, radius + 5, radius + 5);
        drawCheck(disc.centre + QPointF(radius * 0.8, radius * 0.8));
    }
    const qreal nameTop = disc.centre.y() + radius + 7;
    text({room.left(), nameTop, room.width(), room.bottom() - nameTop - 5}, name,
         {picked ? QFont::Bold : QFont::DemiBold, 20, 14, picked ? kText : kQuiet, 2},
         Qt::AlignHCenter);
}

void SlipPainter::drawDisc(const Disc &disc, const QString &name)
{
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(disc.colour);
    m_painter.drawEllipse(disc.centre, disc.radius, disc.radius);
    const qreal side = disc.radius * 1.5;
    text({disc.centre.x() - side / 2, disc.centre.y() - side / 2, side, side}, monogram(name),
         {QFont::Bold, static_cast<int>(disc.radius * 0.8), 8, Qt::white}, Qt::AlignHCenter);
}

void SlipPainter::drawCheck(QPointF centre)
{
    m_painter.setPen(QPen(kGround, 3));
    m_painter.setBrush(kAccent);
    m_painter.drawEllipse(centre, 12, 12);
    m_painter.setPen(QPen(kGround, 2.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF tick[] = {centre + QPointF(-4.6, 0.4), centre + QPointF(-1.4, 3.8),
                            centre + QPointF(4.8, -3.6)};
    m_painter.drawPolyline(tick, 3);
}

void SlipPainter::drawBetweenSides(const QRectF &room)
{
    const qreal middle = room.top() + (m_graded ? 38 : 58);
    const bool hasStart = !m_content.startTime.isEmpty();
    const qreal shift = hasStart ? (m_graded ? -14 : -22) : 0;
    text({room.left(), middle + shift - 16, room.width(), 32}, m_content.separator,
         {QFont::DemiBold, 20, 12, kQuiet}, Qt::AlignHCenter);
    if (!hasStart)
        return;
    const qreal top = middle + (m_graded ? 4 : 6);
    text({room.left(), top, room.width(), 20}, m_content.startDay, {QFont::DemiBold, 14, 10, kText},
         Qt::AlignHCenter);
    text({room.left(), top + 20, room.width(), 20}, m_content.startTime,
         {QFont::Normal, 14, 10, kQuiet}, Qt::AlignHCenter);
}

void SlipPainter::drawPick()
{
    const QRectF panel(kMargin, kPanelTop, kWidth - 2 * kMargin, kPanelBottom - kPanelTop);
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(kPanel);
    m_painter.drawRoundedRect(panel, 10, 10);
    const QRectF inner = panel.adjusted(18, 0, -18, 0);
    const FittedText odds(withMinusSigns(m_content.odds), {QFont::Bold, 36, 18, kAccent},
                          {160, panel.height()});
    const QRectF oddsRoom(inner.right() - odds.width(), panel.top(), odds.width() + 1,
                          panel.height());
    odds.draw(m_painter, oddsRoom, Qt::AlignLeft);
    const qreal width = oddsRoom.left() - 20 - inner.left();
    const QRectF pickRoom(inner.left(), panel.top() + 8, width, 48);
    const FittedText line(withMinusSigns(m_content.line), {QFont::Bold, 28, 15, kAccent, 2},
                          {width * 0.45, pickRoom.height()});
    const qreal gap = line.lines().isEmpty() ? 0 : 10;
    const FittedText pick(m_content.pick, {QFont::Bold, 28, 15, kText, 2},
                          {width - line.width() - gap, pickRoom.height()});
    pick.draw(m_painter, {pickRoom.topLeft(), QSizeF(pick.width() + 1, pickRoom.height())},
              Qt::AlignLeft);
    line.draw(
        m_painter,
        {pickRoom.left() + pick.width() + gap, pickRoom.top(), line.width() + 1, pickRoom.height()},
        Qt::AlignLeft);
    text({inner.left(), panel.top() + 56, width, 26}, m_content.stakeText,
         {QFont::DemiBold, 17, 11, kQuiet});
}

void SlipPainter::drawCapper()
{
    const qreal middle = (kPanelBottom + kFooterTop) / 2;
    constexpr qreal kRadius = 15;
    const bool hasNote = !displayText(m_content.note).isEmpty();
    qreal left = kMargin;
    if (!m_content.capper.isEmpty()) {
        drawDisc({{left + kRadius, middle}, kRadius, discColour(m_content.capper)},
                 m_content.capper);
        left += 2 * kRadius + 10;
        const qreal width = hasNote ? 150 : kWidth - kMargin - left;
        const FittedText capper(m_content.capper, {QFont::DemiBold, 16, 13, kText}, {width, 32});
        capper.draw(m_painter, {left, middle - 16, width, 32}, Qt::AlignLeft);
        left += capper.width() + 16;
    }
    if (!hasNote)
        return;
    m_painter.fillRect(QRectF(left, middle - 17, 2, 34), kRule);
    left += 14;
    text({left, middle - 22, kWidth - kMargin - left, 44}, m_content.note,
         {QFont::Normal, 15, 13, kQuiet, 2});
}

void SlipPainter::drawFooter()
{
    m_painter.fillRect(QRectF(kMargin, kFooterTop, kWidth - 2 * kMargin, 1), kRule);
    const QRectF room(kMargin, kFooterTop + 1, kWidth - 2 * kMargin, kHeight - kFooterTop - 1);
    const FittedText left(m_content.footerLeft, {QFont::DemiBold, 15, 12, kText},
                          {140, room.height()});
    left.draw(m_painter, room, Qt::AlignLeft);
    text(room.adjusted(left.width() + 20, 0, 0, 0), m_content.footerRight,
         {QFont::Normal, 13, 12, kQuiet}, Qt::AlignRight);
}

} // namespace dbsbm

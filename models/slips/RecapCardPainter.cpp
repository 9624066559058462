// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slips/RecapCardPainter.h"

#include "models/core/tr.h"
#include "models/slips/LeaderboardCardPainter.h"
#include "models/slips/cardParts.h"

#include <algorithm>

namespace dbsbm {

namespace {

// The grid, in pixels.
constexpr qreal kMargin = Canvas::kMargin;
constexpr int kTotalsTop = 84;
constexpr int kTotals = 96;
constexpr int kGap = 12;
constexpr int kBets = 124;
constexpr int kTopTitle = 44;
constexpr int kRow = 48;
constexpr int kEmpty = 200;
constexpr int kBelow = 18;

int shownRows(const RecapCardContent &content)
{
    return static_cast<int>(std::min<qsizetype>(content.top.size(), kMaxRecapRows));
}

bool hasBets(const RecapCardContent &content)
{
    return !content.best.pick.isEmpty() || !content.worst.pick.isEmpty();
}

QString restatedText(const QString &at)
{
    return at.isEmpty() ? tr("Restated after a correction")
                        : tr("Restated after a correction, %1").arg(at);
}

} // namespace

RecapCardPainter::RecapCardPainter(Canvas &canvas, const RecapCardContent &content)
    : m_canvas(canvas), m_content(content)
{}

QSize RecapCardPainter::sizeFor(const RecapCardContent &content)
{
    const int footer = static_cast<int>(Canvas::kFooterHeight);
    if (content.bets == 0)
        return {kCardWidth, kTotalsTop + kEmpty + kBelow + footer};
    const int rows = shownRows(content);
    return {kCardWidth,
            kTotalsTop + kTotals + (hasBets(content) ? kGap + kBets : 0)
                + (rows > 0 ? kTopTitle + rows * kRow : 0) + kBelow + footer};
}

void RecapCardPainter::draw()
{
    m_canvas.drawGround();
    drawHeader();
    QRectF room(kMargin, kTotalsTop, m_canvas.innerWidth(), kTotals);
    if (m_content.bets == 0) {
        room.setHeight(kEmpty);
        drawEmptyState(m_canvas, room, tr("No bets were settled in this period."),
                       tr("The next recap lists what is graded from now on."));
    } else {
        drawTotals(room);
        qreal top = room.bottom();
        if (hasBets(m_content)) {
            const qreal width = (room.width() - kGap) / 2;
            top += kGap;
            drawBet({kMargin, top, width, kBets}, tr("Best bet"), m_content.best);
            drawBet({kMargin + width + kGap, top, width, kBets}, tr("Worst bet"), m_content.worst);
            top += kBets;
        }
        drawTop(top);
    }
    m_canvas.drawFooter(m_content.restated ? restatedText(m_content.restatedAt)
                                           : betCount(m_content.bets),
                        zoneText(m_content.zone));
}

void RecapCardPainter::drawHeader()
{
    QList<Mark> marks;
    if (m_content.practice)
        marks.append({tr("PRACTICE"), m_canvas.colours().practice});
    if (m_content.restated)
        marks.append({tr("RESTATED"), m_canvas.colours().late});
    m_canvas.drawHeader(m_content.title, m_content.period, marks);
}

void RecapCardPainter::drawTotals(const QRectF &room)
{
    const ThemeColours &colours = m_canvas.colours();
    const Rate roi =
        rateText(m_content.roi, m_content.won + m_content.lost, m_content.minimumSample);
    drawTiles(m_canvas, room,
              {{tr("Net units"), signedUnits(m_content.netMicro),
                signColour(colours, m_content.netMicro), betCount(m_content.bets)},
               {tr("Record"), recordText(m_content.won, m_content.lost, m_content.pushed),
                colours.text, tr("won-lost-push")},
               {tr("ROI"), roi.value,
                roi.why.isEmpty() ? signColour(colours, m_content.netMicro) : colours.text,
                roi.why.isEmpty() ? tr("net by turnover") : roi.why},
               {tr("Turnover"), plainUnits(m_content.turnoverMicro), colours.text,
                tr("won and lost bets")}});
}

void RecapCardPainter::drawBet(const QRectF &room, const QString &label, const RecapBet &bet)
{
    const ThemeColours &colours = m_canvas.colours();
    m_canvas.drawPanel(room);
    const QRectF inner = room.adjusted(16, 0, -16, 0);
    m_canvas.text({inner.left(), room.top() + 8, inner.width() - 90, 24}, label,
                  {QFont::Normal, 16, 12, colours.quiet});
    if (bet.pick.isEmpty()) {
        m_canvas.text({inner.left(), room.top() + 36, inner.width(), 42}, tr("none"),
                      {QFont::DemiBold, 21, 13, colours.quiet});
        return;
    }
    m_canvas.text({inner.right() - 80, room.top() + 8, 80, 24}, bet.number,
                  {QFont::Normal, 16, 11, colours.quiet}, Qt::AlignRight);
    const FittedText odds(withMinusSigns(bet.odds), {QFont::Bold, 21, 13, colours.accent},
                          {110, 40});
    const QRectF upper(inner.left(), room.top() + 36, inner.width(), 42);
    odds.draw(m_canvas.painter(), upper, Qt::AlignRight);
    m_canvas.text(upper.adjusted(0, 0, -odds.width() - 14, 0), withMinusSigns(bet.pick),
                  {QFont::Bold, 21, 14, colours.text, 2});
    const QRectF lower(inner.left(), room.top() + 82, inner.width(), 32);
    const FittedText net(withMinusSigns(signedUnits(bet.netMicro)),
                         {QFont::Bold, 21, 13, signColour(colours, bet.netMicro)}, {150, 32});
    net.draw(m_canvas.painter(), lower, Qt::AlignRight);
    m_canvas.text(lower.adjusted(0, 0, -net.width() - 14, 0), bet.capper,
                  {QFont::Normal, 17, 12, colours.quiet});
}

void RecapCardPainter::drawTop(qreal top)
{
    const int rows = shownRows(m_content);
    if (rows == 0)
        return;
    m_canvas.text({kMargin, top + 10, m_canvas.innerWidth(), kTopTitle - 10}, tr("Top cappers"),
                  {QFont::DemiBold, 18, 13, m_canvas.colours().text});
    top += kTopTitle;
    for (int i = 0; i < rows; ++i) {
        if (i > 0)
            m_canvas.painter().fillRect(QRectF(kMargin, top, m_canvas.innerWidth(), 1),
                                        m_canvas.colours().rule);
        drawCapper({kMargin, top, m_canvas.innerWidth(), kRow}, m_content.top.at(i));
        top += kRow;
    }
}

void RecapCardPainter::drawCapper(const QRectF &room, const LeaderboardRow &row)
{
    const ThemeColours &colours = m_canvas.colours();
    constexpr qreal kRadius = 16;
    const qreal middle = room.center().y();
    drawRank(m_canvas, {room.left() + 18, middle}, row.rank);
    const QPointF centre(room.left() + 48 + kRadius, middle);
    m_canvas.drawDisc(portraitDisc(centre, kRadius, row.name, row.portrait));
    const FittedText value(withMinusSigns(row.value),
                           {QFont::Bold, 21, 13, signColour(colours, row.sign)}, {170, 40});
    value.draw(m_canvas.painter(), room, Qt::AlignRight);
    constexpr qreal kRecord = 150;
    const qreal recordRight = room.right() - 190;
    m_canvas.text({recordRight - kRecord, room.top(), kRecord, kRow}, row.record,
                  {QFont::Normal, 18, 12, colours.quiet}, Qt::AlignRight);
    const qreal left = centre.x() + kRadius + 14;
    m_canvas.text({left, room.top(), recordRight - kRecord - 16 - left, kRow}, row.name,
                  {QFont::DemiBold, 19, 13, colours.text});
}

} // namespace dbsbm

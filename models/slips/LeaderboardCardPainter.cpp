// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slips/LeaderboardCardPainter.h"

#include "models/core/tr.h"
#include "models/slips/cardParts.h"

#include <algorithm>

namespace dbsbm {

namespace {

// The grid, in pixels.
constexpr qreal kMargin = Canvas::kMargin;
constexpr int kHeader = 64;
constexpr int kAbout = 48;
constexpr int kRow = 64;
constexpr int kGap = 6;
constexpr int kEmpty = 200;
constexpr int kBelow = 14;
constexpr int kNote = 34;

int shownRows(const LeaderboardCardContent &content)
{
    return static_cast<int>(std::min<qsizetype>(content.rows.size(), kMaxBoardRows));
}

} // namespace

void drawRank(Canvas &canvas, QPointF centre, int rank)
{
    const ThemeColours &colours = canvas.colours();
    const bool onPodium = rank >= 1 && rank <= 3;
    if (onPodium) {
        canvas.painter().setPen(Qt::NoPen);
        canvas.painter().setBrush(colours.accent);
        canvas.painter().drawEllipse(centre, 16, 16);
    }
    canvas.text({centre.x() - 22, centre.y() - 16, 44, 32}, QString::number(rank),
                {QFont::Bold, onPodium ? 18 : 19, 10, onPodium ? colours.ground : colours.quiet},
                Qt::AlignHCenter);
}

LeaderboardCardPainter::LeaderboardCardPainter(Canvas &canvas,
                                               const LeaderboardCardContent &content)
    : m_canvas(canvas), m_content(content)
{}

QSize LeaderboardCardPainter::sizeFor(const LeaderboardCardContent &content)
{
    const int rows = shownRows(content);
    const int body = rows > 0 ? rows * (kRow + kGap) - kGap : kEmpty;
    const int note = content.note.isEmpty() ? 0 : kNote;
    return {kCardWidth,
            kHeader + kAbout + body + kBelow + note + static_cast<int>(Canvas::kFooterHeight)};
}

void LeaderboardCardPainter::draw()
{
    m_canvas.drawGround();
    QList<Mark> marks;
    if (m_content.practice)
        marks.append({tr("PRACTICE"), m_canvas.colours().practice});
    m_canvas.drawHeader(m_content.title, m_content.metric, marks);
    drawAbout();
    qreal top = kHeader + kAbout;
    for (int i = 0; i < shownRows(m_content); ++i) {
        drawRow({kMargin, top, m_canvas.innerWidth(), kRow}, m_content.rows.at(i));
        top += kRow + kGap;
    }
    if (m_content.rows.isEmpty())
        drawEmptyState(m_canvas, {kMargin, top, m_canvas.innerWidth(), kEmpty},
                       tr("Nobody is on this board yet."),
                       tr("A place needs %1. Lower the minimum or choose a longer period.")
                           .arg(betCount(m_content.minimumSample)));
    if (!m_content.note.isEmpty())
        m_canvas.text({kMargin, m_canvas.footerTop() - kNote - 2, m_canvas.innerWidth(), kNote},
                      m_content.note, {QFont::Normal, 15, 12, m_canvas.colours().quiet});
    m_canvas.drawFooter(tr("Minimum sample: %1").arg(betCount(m_content.minimumSample)),
                        zoneText(m_content.zone));
}

void LeaderboardCardPainter::drawAbout()
{
    const ThemeColours &colours = m_canvas.colours();
    const QRectF room(kMargin, kHeader, m_canvas.innerWidth(), kAbout);
    const QString leagues = m_content.filter.isEmpty() ? tr("All leagues") : m_content.filter;
    m_canvas.text(room.adjusted(0, 0, -200, 0), dotted({m_content.period, leagues}),
                  {QFont::DemiBold, 18, 13, colours.text});
    if (m_content.pages > 1)
        m_canvas.text({room.right() - 190, room.top(), 190, room.height()},
                      tr("Page %1 of %2").arg(m_content.page).arg(m_content.pages),
                      {QFont::Normal, 17, 12, colours.quiet}, Qt::AlignRight);
}

void LeaderboardCardPainter::drawRow(const QRectF &room, const LeaderboardRow &row)
{
    const ThemeColours &colours = m_canvas.colours();
    m_canvas.drawPanel(room);
    const qreal middle = room.center().y();
    drawRank(m_canvas, {room.left() + 34, middle}, row.rank);
    constexpr qreal kRadius = 21;
    const QPointF centre(room.left() + 68 + kRadius, middle);
    m_canvas.drawDisc(portraitDisc(centre, kRadius, row.name, row.portrait));
    const qreal right = room.right() - 18;
    const bool hasInterval = !row.interval.isEmpty();
    const FittedText value(withMinusSigns(row.value),
                           {QFont::Bold, 25, 14, signColour(colours, row.sign)}, {240, 38});
    const FittedText interval(withMinusSigns(row.interval), {QFont::Normal, 15, 11, colours.quiet},
                              {240, 24});
    const qreal figures = std::max(value.width(), interval.width()) + 1;
    value.draw(m_canvas.painter(), {right - figures, middle - (hasInterval ? 29 : 19), figures, 38},
               Qt::AlignRight);
    interval.draw(m_canvas.painter(), {right - figures, middle + 5, figures, 24}, Qt::AlignRight);
    const qreal left = centre.x() + kRadius + 16;
    const qreal width = right - figures - 20 - left;
    m_canvas.text({left, middle - 29, width, 34}, row.name,
                  {QFont::DemiBold, 20, 13, colours.text});
    m_canvas.text({left, middle + 4, width, 24}, dotted({row.record, row.sample}),
                  {QFont::Normal, 16, 12, colours.quiet});
}

} // namespace dbsbm

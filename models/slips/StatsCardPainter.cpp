// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slips/StatsCardPainter.h"

#include "models/core/tr.h"
#include "models/slips/Sparkline.h"
#include "models/slips/cardParts.h"

namespace dbsbm {

namespace {

// The grid, in pixels.
constexpr qreal kMargin = Canvas::kMargin;
constexpr qreal kWhoBottom = 176;
constexpr qreal kFiguresBottom = 272;
constexpr qreal kCurveTop = 284;
constexpr qreal kCurveBottom = 444;
constexpr qreal kDetailsTop = 454;
constexpr int kHeight = 694;
constexpr int kEmptyHeight = 384;

} // namespace

StatsCardPainter::StatsCardPainter(Canvas &canvas, const StatsCardContent &content)
    : m_canvas(canvas), m_content(content)
{}

QSize StatsCardPainter::sizeFor(const StatsCardContent &content)
{
    return {kCardWidth, content.sample > 0 ? kHeight : kEmptyHeight};
}

void StatsCardPainter::draw()
{
    m_canvas.drawGround();
    QList<Mark> marks;
    if (m_content.practice)
        marks.append({tr("PRACTICE"), m_canvas.colours().practice});
    m_canvas.drawHeader(m_content.period,
                        m_content.filter.isEmpty() ? tr("All leagues") : m_content.filter, marks);
    drawWho();
    if (m_content.sample > 0) {
        drawFigures();
        drawSparkline(m_canvas,
                      {kMargin, kCurveTop, m_canvas.innerWidth(), kCurveBottom - kCurveTop},
                      m_content.cumulativeMicro);
        drawDetails();
    } else {
        drawEmptyState(
            m_canvas,
            {kMargin, kWhoBottom, m_canvas.innerWidth(), m_canvas.footerTop() - kWhoBottom - 20},
            tr("No settled bets in this period yet."),
            tr("Grade a bet, or choose a longer period."));
    }
    m_canvas.drawFooter(tr("%1, at least %2 for rates")
                            .arg(betCount(m_content.sample))
                            .arg(m_content.minimumSample),
                        zoneText(m_content.zone));
}

void StatsCardPainter::drawWho()
{
    const ThemeColours &colours = m_canvas.colours();
    constexpr qreal kRadius = 38;
    const qreal middle = (m_canvas.headerBottom() + kWhoBottom) / 2;
    const QPointF centre(kMargin + kRadius, middle);
    m_canvas.drawDisc(portraitDisc(centre, kRadius, m_content.name, m_content.portrait));
    qreal right = m_canvas.width() - kMargin;
    if (m_content.sample > 0) {
        const FittedText net(withMinusSigns(signedUnits(m_content.netMicro)),
                             {QFont::Bold, 44, 20, signColour(colours, m_content.netMicro)},
                             {300, 60});
        const QRectF room(right - net.width() - 1, middle - 40, net.width() + 1, 60);
        net.draw(m_canvas.painter(), room, Qt::AlignRight);
        m_canvas.text({right - 300, middle + 16, 300, 26}, tr("Net units"),
                      {QFont::Normal, 17, 13, colours.quiet}, Qt::AlignRight);
        right = room.left() - 24;
    }
    const qreal left = centre.x() + kRadius + 20;
    const qreal width = right - left;
    m_canvas.text({left, middle - 40, width, 50}, m_content.name,
                  {QFont::Bold, 32, 17, colours.text, 2});
    m_canvas.text(
        {left, middle + 12, width, 30},
        tr("%1 won-lost-push").arg(recordText(m_content.won, m_content.lost, m_content.pushed)),
        {QFont::Normal, 18, 13, colours.quiet});
}

void StatsCardPainter::drawFigures()
{
    const ThemeColours &colours = m_canvas.colours();
    const int decided = m_content.won + m_content.lost;
    const Rate winRate = rateText(m_content.winRate, decided, m_content.minimumSample);
    const Rate roi = rateText(m_content.roi, decided, m_content.minimumSample);
    drawTiles(m_canvas, {kMargin, kWhoBottom, m_canvas.innerWidth(), kFiguresBottom - kWhoBottom},
              {{tr("Win rate"), winRate.value, colours.text,
                winRate.why.isEmpty() ? tr("pushes left out") : winRate.why},
               {tr("ROI"), roi.value,
                roi.why.isEmpty() ? signColour(colours, m_content.netMicro) : colours.text,
                roi.why.isEmpty() ? tr("net by turnover") : roi.why},
               {tr("Turnover"), plainUnits(m_content.turnoverMicro), colours.text,
                betCount(m_content.sample)},
               {tr("Level stakes"), signedUnits(m_content.levelNetMicro),
                signColour(colours, m_content.levelNetMicro), tr("each bet 1 u")}});
}

void StatsCardPainter::drawDetails()
{
    constexpr qreal kGap = 40;
    constexpr qreal kRow = 38;
    const qreal width = (m_canvas.innerWidth() - kGap) / 2;
    const std::pair<QString, QString> details[] = {
        {tr("Current streak"), orDash(m_content.currentStreak)},
        {tr("Worst drawdown"),
         m_content.drawdownMicro ? plainUnits(*m_content.drawdownMicro) : orDash({})},
        {tr("Longest winning run"), orDash(m_content.longestWon)},
        {tr("Longest losing run"), orDash(m_content.longestLost)},
        {tr("Win rate, 95 %"), orDash(m_content.winRateInterval)},
        {tr("Level ROI, 95 %"), orDash(m_content.levelRoi)},
        {tr("Luck"), orDash(m_content.luck)},
        {tr("Closing line"), m_content.clv.isEmpty() ? tr("no data") : m_content.clv},
        {tr("Self-graded"),
         m_content.selfGradedText.isEmpty() ? tr("none") : m_content.selfGradedText},
        {tr("Graded by others"),
         m_content.othersText.isEmpty() ? tr("none") : m_content.othersText},
    };
    int index = 0;
    constexpr int kLastRow = 4;
    for (const auto &[label, value] : details) {
        const int row = index / 2;
        const qreal left = kMargin + (index % 2) * (width + kGap);
        const qreal top = kDetailsTop + row * kRow;
        drawDetail({left, top, width, kRow}, label, value);
        if (row < kLastRow)
            m_canvas.painter().fillRect(QRectF(left, top + kRow - 1, width, 1),
                                        m_canvas.colours().rule);
        ++index;
    }
}

void StatsCardPainter::drawDetail(const QRectF &room, const QString &label, const QString &value)
{
    const ThemeColours &colours = m_canvas.colours();
    const qreal after =
        m_canvas.textRun({room.left(), room.top(), room.width() * 0.45, room.height()}, label,
                         {QFont::Normal, 17, 13, colours.quiet});
    m_canvas.text({after + 16, room.top(), room.right() - after - 16, room.height()},
                  withMinusSigns(value), {QFont::DemiBold, 18, 13, colours.text}, Qt::AlignRight);
}

} // namespace dbsbm

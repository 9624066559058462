// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slips/ParlayPainter.h"

#include "models/slips/Sides.h"
#include "models/slips/cardParts.h"

#include <QCoreApplication>

#include <algorithm>

namespace dbsbm {

namespace {

constexpr qreal kMargin = Canvas::kMargin;
constexpr int kHeader = 64;
constexpr int kRibbon = 42;
constexpr int kGap = 10;
constexpr int kCard = 84;
constexpr int kPrice = 96;
constexpr int kCapper = 60;
constexpr qsizetype kMostLegs = 40; // placement takes 12; more would pass the largest picture

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Slip)
};

QString legWord(LegResult result)
{
    switch (result) {
    case LegResult::Won: return Text::tr("WON");
    case LegResult::Lost: return Text::tr("LOST");
    case LegResult::Push: return Text::tr("PUSH");
    case LegResult::HalfWon: return Text::tr("HALF WON");
    case LegResult::HalfLost: return Text::tr("HALF LOST");
    case LegResult::Void: break;
    }
    return Text::tr("VOID");
}

/// Where and when: "NBA · Spread · Lakers @ Celtics · Mon 24 Nov 19:30 UTC".
QString whereAndWhen(const Selection &leg)
{
    const QString start = leg.startUnverified ? Text::tr("start unverified")
                                              : QString(leg.startDay + u' ' + leg.startTime);
    const QStringList parts{leg.league, leg.player.isEmpty() ? leg.kind : leg.stat, leg.game,
                            start.trimmed()};
    return dotted(parts);
}

/// What is picked, without the line: a prop needs its player.
QString pickOf(const Selection &leg)
{
    return leg.player.isEmpty() ? leg.pick : QString(leg.player + u' ' + leg.pick);
}

} // namespace

ParlayPainter::ParlayPainter(Canvas &canvas, const SlipContent &content)
    : m_canvas(canvas),
      m_content(content),
      m_anyGraded(std::any_of(content.selections.begin(), content.selections.end(),
                              [](const Selection &leg) { return leg.result.has_value(); }))
{}

QSize ParlayPainter::sizeFor(const SlipContent &content)
{
    const auto legs = static_cast<int>(std::min(content.selections.size(), kMostLegs));
    const int ribbon = content.resultText.isEmpty() ? 0 : kRibbon;
    return {kCardWidth,
            kHeader + ribbon + 14 + legs * (kCard + kGap) + kPrice + kCapper
                + static_cast<int>(Canvas::kFooterHeight)};
}

void ParlayPainter::draw()
{
    m_canvas.drawGround();
    drawHeader();
    qreal top = kHeader;
    if (!m_content.resultText.isEmpty()) {
        m_canvas.drawRibbon(top, m_content.resultText, ribbonColour(m_content.result));
        top += kRibbon;
    }
    top += 14;
    for (const Selection &leg : m_content.selections.mid(0, kMostLegs)) {
        drawLeg({kMargin, top, m_canvas.innerWidth(), kCard}, leg);
        top += kCard + kGap;
    }
    drawPrice(top);
    m_canvas.drawCapper((top + kPrice + m_canvas.footerTop()) / 2, m_content.capper,
                        m_content.capperPicture, m_content.note);
    m_canvas.drawFooter(m_content.footerLeft, m_content.timeText);
}

void ParlayPainter::drawHeader()
{
    QList<Mark> marks;
    if (m_content.practice)
        marks.append({Text::tr("PRACTICE"), m_canvas.colours().practice});
    if (m_content.late)
        marks.append({Text::tr("LATE"), m_canvas.colours().late});
    if (m_content.startUnverified())
        marks.append({Text::tr("START UNVERIFIED"), m_canvas.colours().unverified});
    QStringList leagues;
    for (const Selection &leg : m_content.selections) {
        if (!leg.league.isEmpty() && !leagues.contains(leg.league))
            leagues.append(leg.league);
    }
    m_canvas.drawHeader(m_content.title, leagues.join(QStringLiteral(", ")), marks);
}

qreal ParlayPainter::drawDiscs(const QRectF &card, const Selection &leg)
{
    constexpr qreal kRadius = 24;
    QPointF centre(card.left() + 18 + kRadius, card.center().y());
    const auto after = [&centre] { return centre.x() + kRadius + 16; };
    if (!leg.player.isEmpty()) {
        m_canvas.drawDisc({centre, kRadius, discColour(leg.player), leg.player, leg.playerPicture});
        return after();
    }
    const PickedSide picked = pickedSide(leg.pick, leg.away, leg.home);
    const Disc away{centre, kRadius, discColour(leg.away), leg.away, leg.awayLogo, true};
    Disc home{centre, kRadius, discColourBeside(leg.home, leg.away), leg.home, leg.homeLogo, true};
    if (leg.away.isEmpty() || leg.home.isEmpty()) {
        m_canvas.drawDisc({centre, kRadius, discColour(leg.pick), leg.pick});
    } else if (picked == PickedSide::Away) {
        m_canvas.drawDisc(away);
    } else if (picked == PickedSide::Home) {
        m_canvas.drawDisc(home);
    } else { // a total: both sides, one over the other
        m_canvas.drawDisc(away);
        centre.rx() += kRadius * 1.3;
        m_canvas.painter().setPen(Qt::NoPen);
        m_canvas.painter().setBrush(m_canvas.colours().panel);
        m_canvas.painter().drawEllipse(centre, kRadius + 3, kRadius + 3);
        home.centre = centre;
        m_canvas.drawDisc(home);
    }
    return after();
}

qreal ParlayPainter::drawOdds(const QRectF &card, const Selection &leg)
{
    const ThemeColours &colours = m_canvas.colours();
    constexpr qreal kOddsWidth = 112;
    qreal right = card.right() - 18;
    const QRectF room(right - kOddsWidth, card.top(), kOddsWidth, card.height());
    m_canvas.text(room, withMinusSigns(leg.odds), {QFont::Bold, 26, 14, colours.accent},
                  Qt::AlignRight);
    right = room.left() - 10;
    if (leg.result)
        return m_canvas.drawTag(legWord(*leg.result), legColour(*leg.result),
                                {right, card.center().y()})
            - 14;
    if (!m_anyGraded)
        return right;
    m_canvas.text({right - 90, card.top(), 90, card.height()}, Text::tr("OPEN"),
                  {QFont::DemiBold, 14, 11, colours.quiet}, Qt::AlignRight);
    return right - 104;
}

void ParlayPainter::drawLeg(const QRectF &card, const Selection &leg)
{
    const ThemeColours &colours = m_canvas.colours();
    m_canvas.drawPanel(card);
    const qreal left = drawDiscs(card, leg);
    const qreal width = drawOdds(card, leg) - left;
    const QRectF upper(left, card.top() + 10, width, 36);
    const FittedText line(withMinusSigns(leg.line), {QFont::Bold, 23, 14, colours.accent},
                          {width * 0.45, upper.height()});
    const qreal gap = line.lines().isEmpty() ? 0 : 9;
    const qreal after =
        m_canvas.textRun({upper.topLeft(), QSizeF(width - line.width() - gap, upper.height())},
                         pickOf(leg), {QFont::Bold, 23, 14, colours.text});
    line.draw(m_canvas.painter(), {after + gap, upper.top(), line.width() + 1, upper.height()},
              Qt::AlignLeft);
    m_canvas.text({left, card.top() + 46, width, 28}, whereAndWhen(leg),
                  {QFont::Normal, 16, 13, colours.quiet});
}

void ParlayPainter::drawPrice(qreal top)
{
    const ThemeColours &colours = m_canvas.colours();
    const QRectF room(kMargin + 18, top, m_canvas.innerWidth() - 36, kPrice);
    const FittedText odds(withMinusSigns(m_content.odds), {QFont::Bold, 42, 20, colours.accent},
                          {230, room.height()});
    const QRectF oddsRoom(room.right() - odds.width() - 1, top, odds.width() + 1, kPrice);
    odds.draw(m_canvas.painter(), oddsRoom, Qt::AlignRight);
    qreal right = oddsRoom.left() - 20;
    if (!m_content.bookOdds.isEmpty()) {
        const FittedText label(Text::tr("Book odds"), {QFont::Normal, 15, 11, colours.quiet},
                               {110, 24});
        const FittedText book(withMinusSigns(m_content.bookOdds),
                              {QFont::DemiBold, 22, 13, colours.quiet}, {130, 34});
        const qreal width = std::max(label.width(), book.width()) + 1;
        label.draw(m_canvas.painter(), {right - width, top + 22, width, 24}, Qt::AlignRight);
        book.draw(m_canvas.painter(), {right - width, top + 44, width, 34}, Qt::AlignRight);
        right -= width + 20;
    }
    const qreal width = right - room.left();
    const bool hasNote = !m_content.groupNote.isEmpty();
    m_canvas.text({room.left(), hasNote ? top + 14 : top, width, hasNote ? 40 : room.height()},
                  m_content.stakeText, {QFont::DemiBold, 24, 13, colours.text});
    if (hasNote)
        m_canvas.text({room.left(), top + 52, width, 30}, m_content.groupNote,
                      {QFont::Normal, 18, 12, colours.quiet});
}

} // namespace dbsbm

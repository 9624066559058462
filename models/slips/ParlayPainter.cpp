// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slips/ParlayPainter.h"

#include "models/core/tr.h"
#include "models/slips/Sides.h"
#include "models/slips/cardParts.h"

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
constexpr qreal kDisc = 26;         // radius
constexpr qsizetype kMostLegs = 40; // placement takes 12; more would pass the largest picture

QString legWord(LegResult result)
{
    switch (result) {
    case LegResult::Won: return tr("WON");
    case LegResult::Lost: return tr("LOST");
    case LegResult::Push: return tr("PUSH");
    case LegResult::HalfWon: return tr("HALF WON");
    case LegResult::HalfLost: return tr("HALF LOST");
    case LegResult::Void: break;
    }
    return tr("VOID");
}

/// Where and when: "NBA · Spread · Lakers @ Celtics · Mon 24 Nov 19:30 UTC".
QString whereAndWhen(const Selection &leg)
{
    const QString start =
        leg.startUnverified ? tr("start unverified") : QString(leg.startDay + u' ' + leg.startTime);
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
                        m_content.capperPortrait, m_content.note);
    m_canvas.drawFooter(m_content.footerLeft, m_content.timeText);
}

void ParlayPainter::drawHeader()
{
    QList<Mark> marks;
    if (m_content.practice)
        marks.append({tr("PRACTICE"), m_canvas.colours().practice});
    if (m_content.late)
        marks.append({tr("LATE"), m_canvas.colours().late});
    if (m_content.startUnverified())
        marks.append({tr("START UNVERIFIED"), m_canvas.colours().unverified});
    QStringList leagues;
    for (const Selection &leg : m_content.selections) {
        if (!leg.league.isEmpty() && !leagues.contains(leg.league))
            leagues.append(leg.league);
    }
    m_canvas.drawHeader(m_content.title, leagues.join(QStringLiteral(", ")), marks);
}

void ParlayPainter::drawDiscs(QPointF centre, const Selection &leg)
{
    if (!leg.player.isEmpty()) {
        m_canvas.drawDisc({centre, kDisc, discColour(leg.player), leg.player, leg.playerPicture});
        return;
    }
    if (leg.away.isEmpty() || leg.home.isEmpty()) {
        m_canvas.drawDisc({centre, kDisc, discColour(leg.pick), leg.pick});
        return;
    }
    const PickedSide picked = pickedSide(leg.pick, leg.away, leg.home);
    Disc away{centre, kDisc, discColour(leg.away), leg.away, leg.awayLogo, true};
    Disc home{centre, kDisc, discColourBeside(leg.home, leg.away), leg.home, leg.homeLogo, true};
    if (picked == PickedSide::None) { // a total: both sides, one over the other
        const QPointF offset(kDisc * 0.42, kDisc * 0.42);
        away.radius = home.radius = kDisc * 0.72;
        away.centre -= offset;
        home.centre += offset;
        m_canvas.drawDisc(away);
        m_canvas.painter().setPen(Qt::NoPen);
        m_canvas.painter().setBrush(m_canvas.colours().panel);
        m_canvas.painter().drawEllipse(home.centre, home.radius + 2.5, home.radius + 2.5);
        m_canvas.drawDisc(home);
        return;
    }
    m_canvas.drawDisc(picked == PickedSide::Away ? away : home);
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
    m_canvas.text({right - 90, card.top(), 90, card.height()}, tr("OPEN"),
                  {QFont::DemiBold, 14, 11, colours.quiet}, Qt::AlignRight);
    return right - 104;
}

void ParlayPainter::drawLeg(const QRectF &card, const Selection &leg)
{
    const ThemeColours &colours = m_canvas.colours();
    m_canvas.drawPanel(card);
    drawDiscs({card.left() + 16 + kDisc, card.center().y()}, leg);
    const qreal left = card.left() + 16 + 2 * kDisc + 18;
    const qreal width = drawOdds(card, leg) - left;
    const QRectF upper(left, card.top() + 8, width, 36);
    const FittedText line(withMinusSigns(leg.line), {QFont::Bold, 23, 14, colours.accent},
                          {width * 0.45, upper.height()});
    const qreal gap = line.lines().isEmpty() ? 0 : 9;
    const qreal after =
        m_canvas.textRun({upper.topLeft(), QSizeF(width - line.width() - gap, upper.height())},
                         pickOf(leg), {QFont::Bold, 23, 14, colours.text});
    line.draw(m_canvas.painter(), {after + gap, upper.top(), line.width() + 1, upper.height()},
              Qt::AlignLeft);
    drawWhere({left, card.top() + 42, width, 38}, whereAndWhen(leg));
}

void ParlayPainter::drawWhere(const QRectF &room, const QString &where)
{
    // One smaller line reads better than a second one with a single word.
    const TextStyle oneLine{QFont::Normal, 16, 14, m_canvas.colours().quiet};
    const FittedText fitted(where, oneLine, room.size());
    if (fitted.lines() == QStringList(displayText(where)))
        fitted.draw(m_canvas.painter(), room, Qt::AlignLeft);
    else
        m_canvas.text(room, where, {QFont::Normal, 14, 13, m_canvas.colours().quiet, 2});
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
        const FittedText label(tr("Book odds"), {QFont::Normal, 15, 11, colours.quiet}, {110, 24});
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

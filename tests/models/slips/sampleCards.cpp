// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/models/slips/sampleCards.h"

#include <QPainter>

#include <array>

namespace dbsbm::test {

namespace {

Selection game(const QString &away, const QString &home)
{
    Selection selection;
    selection.league = QStringLiteral("NBA");
    selection.kind = QStringLiteral("Moneyline");
    selection.away = away;
    selection.home = home;
    selection.separator = QStringLiteral("@");
    selection.game = away + QStringLiteral(" @ ") + home;
    selection.pick = home;
    selection.odds = QStringLiteral("-110");
    selection.startDay = QStringLiteral("Mon 24 Nov");
    selection.startTime = QStringLiteral("19:30 UTC");
    return selection;
}

Selection prop()
{
    Selection selection = game(QStringLiteral("Lakers"), QStringLiteral("Celtics"));
    selection.kind = QStringLiteral("Player prop");
    selection.player = QStringLiteral("Jayson Tatum");
    selection.stat = QStringLiteral("Points");
    selection.pick = QStringLiteral("Over");
    selection.line = QStringLiteral("27.5");
    selection.odds = QStringLiteral("-115");
    return selection;
}

Selection total()
{
    Selection selection =
        game(QStringLiteral("Golden State Warriors"), QStringLiteral("Denver Nuggets"));
    selection.kind = QStringLiteral("Total");
    selection.pick = QStringLiteral("Under");
    selection.line = QStringLiteral("229.5");
    selection.odds = QStringLiteral("+105");
    return selection;
}

Selection longSpread()
{
    Selection selection = game(QStringLiteral("Borussia Moenchengladbach"),
                               QStringLiteral("Wolverhampton Wanderers Football Club"));
    selection.league = QStringLiteral("UEFA Europa Conference League");
    selection.kind = QStringLiteral("Spread");
    selection.line = QStringLiteral("-0.25");
    selection.odds = QStringLiteral("+1250");
    return selection;
}

Selection outright()
{
    Selection selection;
    selection.league = QStringLiteral("PGA");
    selection.kind = QStringLiteral("Straight bet");
    selection.game = QStringLiteral("US Open, outright winner");
    selection.pick = QStringLiteral("Scottie Scheffler");
    selection.odds = QStringLiteral("+450");
    selection.startUnverified = true;
    return selection;
}

LeaderboardRow row(int rank, const QString &name, const QString &record, qint64 cents)
{
    LeaderboardRow made;
    made.rank = rank;
    made.name = name;
    made.record = record;
    made.sign = cents > 0 ? 1 : cents < 0 ? -1 : 0;
    made.value = QStringLiteral("%1%2 u")
                     .arg(cents > 0 ? QStringLiteral("+") : QString())
                     .arg(static_cast<double>(cents) / 100, 0, 'f', 2);
    made.sample = QStringLiteral("45 bets");
    return made;
}

} // namespace

SlipContent moneylineSlip()
{
    SlipContent content;
    content.selections = {game(QStringLiteral("Lakers"), QStringLiteral("Celtics"))};
    content.odds = QStringLiteral("-110");
    content.stakeText = QStringLiteral("To risk 1.10 u / To win 1.00 u");
    content.capper = QStringLiteral("SharpShooter");
    content.footerLeft = QStringLiteral("Preview");
    return content;
}

SlipContent propSlip()
{
    SlipContent content = moneylineSlip();
    content.selections = {prop()};
    content.odds = content.selections[0].odds;
    content.footerLeft = QStringLiteral("#1043");
    content.timeText = QStringLiteral("2025-11-24 18:05 UTC");
    return content;
}

SlipContent parlaySlip(int legs)
{
    const std::array<Selection, 5> all{game(QStringLiteral("Lakers"), QStringLiteral("Celtics")),
                                       prop(), total(), longSpread(), outright()};
    SlipContent content = moneylineSlip();
    content.selections.clear();
    for (int i = 0; i < legs; ++i)
        content.selections.append(all[static_cast<std::size_t>(i) % all.size()]);
    content.title = QStringLiteral("Parlay of %1").arg(legs);
    content.odds = QStringLiteral("+596");
    content.stakeText = QStringLiteral("To risk 1.00 u / To win 5.96 u");
    content.footerLeft = QStringLiteral("#1044");
    content.timeText = QStringLiteral("2025-11-24 18:05 UTC");
    return content;
}

StatsCardContent statsCard()
{
    StatsCardContent content;
    content.name = QStringLiteral("SharpShooter");
    content.period = QStringLiteral("November 2026");
    content.zone = QStringLiteral("America/New_York");
    content.won = 27;
    content.lost = 18;
    content.pushed = 3;
    content.sample = 48;
    content.selfGraded = 12;
    content.winRate = QStringLiteral("60.0 %");
    content.roi = QStringLiteral("+13.2 %");
    content.netMicro = 6'872'000;
    content.turnoverMicro = 52'060'000;
    content.levelNetMicro = 5'410'000;
    content.drawdownMicro = 3'310'000;
    content.currentStreak = QStringLiteral("W3");
    content.longestWon = QStringLiteral("6 (5.1 expected)");
    content.longestLost = QStringLiteral("3 (3.4 expected)");
    content.winRateInterval = QStringLiteral("45.5 % to 73.0 %");
    content.levelRoi = QStringLiteral("+12.0 %: -17.1 % to +41.2 %");
    content.selfGradedText = QStringLiteral("12: 8-4-0, +3.53 u");
    content.othersText = QStringLiteral("36: 19-14-3, +3.342 u");
    content.luck = QStringLiteral("t = 1.1, within luck");
    content.clv = QStringLiteral("+1.8 % over 31 bets");
    // Wins and losses that dip below zero first and end near the net.
    const QByteArray walk("LLWLWWLWLLWWWLWWLWPWLWWLLWWLWPWWLWLWWWLLWWLPLWWW");
    qint64 net = 0;
    for (const char bet : walk) {
        net += bet == 'W' ? 995'000 : bet == 'L' ? -1'110'000 : 0;
        content.cumulativeMicro.append(net);
    }
    content.cumulativeMicro.last() = content.netMicro;
    return content;
}

LeaderboardCardContent leaderboardCard()
{
    LeaderboardCardContent content;
    content.title = QStringLiteral("Leaderboard");
    content.metric = QStringLiteral("Net units");
    content.period = QStringLiteral("November 2026");
    content.zone = QStringLiteral("Europe/Berlin");
    content.pages = 3;
    content.rows = {
        row(1, QStringLiteral("SharpShooter"), QStringLiteral("27-18-3"), 1240),
        row(2, QStringLiteral("TheVeryLongCapperNameOf32Letters"), QStringLiteral("112-98-11"),
            687),
        row(3, QString::fromUtf8("Lucky \U0001F340 Luke"), QStringLiteral("9-4-0"), 512),
        row(4, QString::fromUtf8("\u00C9milie du Ch\u00E2telet"), QStringLiteral("14-12-2"), 31),
        row(4, QStringLiteral("even_steven"), QStringLiteral("5-5-1"), 0),
        row(10, QStringLiteral("Fade Me"), QStringLiteral("6-19-1"), -1386)};
    content.rows[0].interval = QStringLiteral("95 %: -1.10 to +25.90 u");
    content.rows[1].interval = QStringLiteral("95 %: -14.20 to +27.94 u");
    content.rows[5].interval = QStringLiteral("95 %: -22.00 to -5.72 u");
    content.note = QStringLiteral("Equal net: the smaller turnover stands first, then the name.");
    return content;
}

RecapCardContent recapCard()
{
    RecapCardContent content;
    content.title = QStringLiteral("Weekly recap");
    content.period = QStringLiteral("16 to 22 November 2026");
    content.zone = QStringLiteral("Europe/Berlin");
    content.bets = 31;
    content.won = 17;
    content.lost = 13;
    content.pushed = 1;
    content.netMicro = -2'340'000;
    content.turnoverMicro = 33'400'000;
    content.roi = QStringLiteral("-7.0 %");
    content.best = {QStringLiteral("SharpShooter"), QStringLiteral("Parlay of 3"),
                    QStringLiteral("+596"), QStringLiteral("#1044"), 5'960'000};
    content.worst = {QStringLiteral("TheVeryLongCapperNameOf32Letters"),
                     QStringLiteral("Wolverhampton Wanderers Football Club -0.25"),
                     QStringLiteral("+1250"), QStringLiteral("#1051"), -4'000'000};
    content.top = {row(1, QStringLiteral("SharpShooter"), QStringLiteral("7-3-0"), 512),
                   row(2, QString::fromUtf8("Lucky \U0001F340 Luke"), QStringLiteral("4-2-1"), 180),
                   row(3, QStringLiteral("Fade Me"), QStringLiteral("2-6-0"), -436)};
    return content;
}

SlipTheme lightTheme()
{
    SlipTheme theme =
        themeFrom({.accent = QStringLiteral("#0b57a4"), .background = QStringLiteral("#eef1f6")})
            .theme;
    theme.footerLine = QStringLiteral("Sharp Picks HQ");
    return theme;
}

Picture portrait(int side)
{
    QImage image(side, side, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(image.rect(), QColor(0x5a, 0x8f, 0xbf));
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0xf1, 0xd3, 0xb3));
    painter.drawEllipse(QPointF(side / 2.0, side * 0.42), side * 0.2, side * 0.24);
    painter.setBrush(QColor(0x23, 0x2f, 0x44));
    painter.drawEllipse(QPointF(side / 2.0, side * 1.0), side * 0.38, side * 0.3);
    painter.end();
    return Picture::of(image);
}

Picture mark(int side)
{
    QImage image(side, side, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0x00, 0x7a, 0x33));
    const QPointF shield[] = {{side * 0.1, side * 0.05},
                              {side * 0.9, side * 0.05},
                              {side * 0.82, side * 0.6},
                              {side * 0.5, side * 0.97},
                              {side * 0.18, side * 0.6}};
    painter.drawPolygon(shield, 5);
    painter.setBrush(Qt::white);
    painter.drawEllipse(QPointF(side / 2.0, side * 0.42), side * 0.2, side * 0.2);
    painter.end();
    return Picture::of(image);
}

} // namespace dbsbm::test

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slips/SlipRenderer.h"

#include "models/betting/grading.h"
#include "models/slips/Sides.h"
#include "models/slips/TextFitter.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace dbsbm {

namespace {

constexpr qsizetype kLongestAltText = 1024;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(Slip)
};

QString kindOf(const Bet &bet)
{
    if (bet.legs.size() > 1)
        return Text::tr("Parlay of %n selections", nullptr, static_cast<int>(bet.legs.size()));
    switch (bet.legs.isEmpty() ? Market::Other : bet.legs.first().market) {
    case Market::Moneyline: return Text::tr("Moneyline");
    case Market::Spread: return Text::tr("Spread");
    case Market::Total: return Text::tr("Total");
    case Market::TeamTotal: return Text::tr("Team total");
    case Market::Prop: return Text::tr("Player prop");
    case Market::Other: break;
    }
    return Text::tr("Straight bet");
}

/// "o221.5" beside the pick "Over" is "221.5", beside a team "Over 221.5".
QString lineOf(const Leg &leg)
{
    const bool isTotal = leg.market == Market::Total || leg.market == Market::TeamTotal;
    const bool over = leg.line.startsWith(u'o', Qt::CaseInsensitive);
    const bool under = leg.line.startsWith(u'u', Qt::CaseInsensitive);
    if (!isTotal || leg.line.size() < 2 || !leg.line.at(1).isDigit() || !(over || under))
        return leg.line;
    const QString number = leg.line.mid(1);
    const QLatin1String word = over ? QLatin1String("over") : QLatin1String("under");
    if (leg.pick.trimmed().compare(word, Qt::CaseInsensitive) == 0)
        return number;
    return over ? Text::tr("Over %1").arg(number) : Text::tr("Under %1").arg(number);
}

QString resultWord(BetResult result)
{
    switch (result) {
    case BetResult::Won: return Text::tr("WON");
    case BetResult::Lost: return Text::tr("LOST");
    case BetResult::Push: return Text::tr("PUSH");
    case BetResult::Void: return Text::tr("VOID");
    case BetResult::HalfWon: return Text::tr("HALF WON");
    case BetResult::HalfLost: return Text::tr("HALF LOST");
    case BetResult::Partial: break;
    }
    return Text::tr("PARTIAL");
}

QString resultTextOf(const Bet &bet)
{
    if (bet.status == BetStatus::Cancelled)
        return Text::tr("CANCELLED");
    if (bet.status != BetStatus::Settled || !bet.result)
        return {};
    const bool movesNothing = *bet.result == BetResult::Push || *bet.result == BetResult::Void;
    return movesNothing
        ? resultWord(*bet.result)
        : Text::tr("%1 %2 u").arg(resultWord(*bet.result), bet.net.toSignedDisplay());
}

QDateTime utc(qint64 epochMs)
{
    return QDateTime::fromMSecsSinceEpoch(epochMs, Qt::UTC);
}

QString footerOf(const Bet &bet, const QString &footerLine)
{
    if (bet.placedAtMs <= 0)
        return footerLine;
    const QString time =
        Text::tr("%1 UTC").arg(QLocale::c().toString(utc(bet.placedAtMs), u"yyyy-MM-dd HH:mm"));
    return footerLine.trimmed().isEmpty() ? time : time + QStringLiteral("  \u00B7  ") + footerLine;
}

void describeLeg(SlipContent &content, const Leg &leg)
{
    content.league = leg.league;
    content.game = leg.game;
    if (const std::optional<Sides> sides = splitGame(leg.game)) {
        content.away = sides->away;
        content.home = sides->home;
        content.separator = sides->separator;
    }
    content.pick = leg.pick;
    content.line = lineOf(leg);
    content.startUnverified = !leg.startsAtMs;
    if (leg.startsAtMs) {
        content.startDay = QLocale::c().toString(utc(*leg.startsAtMs), u"ddd d MMM");
        content.startTime =
            Text::tr("%1 UTC").arg(QLocale::c().toString(utc(*leg.startsAtMs), u"HH:mm"));
    }
}

/// A parlay on the small slip: its picks in place of the game.
void describeParlay(SlipContent &content, const QList<Leg> &legs)
{
    QStringList picks;
    QStringList leagues;
    for (const Leg &leg : legs) {
        picks.append(QString(leg.pick + u' ' + lineOf(leg)).simplified());
        if (!leagues.contains(leg.league))
            leagues.append(leg.league);
        content.startUnverified = content.startUnverified || !leg.startsAtMs;
    }
    content.league = leagues.join(QStringLiteral(", "));
    content.game = picks.join(QStringLiteral("  \u00B7  "));
    content.pick = Text::tr("All %n selections", nullptr, static_cast<int>(legs.size()));
}

} // namespace

SlipContent slipContent(const Bet &bet, const QString &footerLine, bool practice)
{
    SlipContent content;
    if (bet.legs.size() == 1)
        describeLeg(content, bet.legs.first());
    else
        describeParlay(content, bet.legs);
    content.kind = kindOf(bet);
    content.odds = combinedOdds(bet.legs);
    content.stakeText = Text::tr("To risk %1 u / To win %2 u")
                            .arg(bet.stake.risk.toDisplay(), bet.stake.toWin.toDisplay());
    content.capper = bet.capperName;
    content.note = bet.note;
    content.footerLeft = bet.number.isValid() ? u'#' + bet.number.toString() : Text::tr("Preview");
    content.footerRight = footerOf(bet, footerLine);
    content.late = bet.late;
    content.practice = practice;
    if (bet.status == BetStatus::Settled)
        content.result = bet.result;
    content.resultText = resultTextOf(bet);
    return content;
}

QString slipAltText(const SlipContent &content)
{
    QStringList sentences;
    const auto add = [&sentences](bool isThere, const QString &sentence) {
        if (isThere)
            sentences.append(displayText(sentence));
    };
    add(content.practice, Text::tr("Practice slip."));
    add(!content.footerLeft.isEmpty(), Text::tr("Slip %1.").arg(content.footerLeft));
    add(!content.resultText.isEmpty(), Text::tr("Result: %1.").arg(content.resultText));
    add(!content.league.isEmpty(), Text::tr("%1, %2.").arg(content.league, content.kind));
    add(content.league.isEmpty() && !content.kind.isEmpty(), Text::tr("%1.").arg(content.kind));
    add(!content.game.isEmpty(), Text::tr("Game: %1.").arg(content.game));
    const QString pick = QString(content.pick + u' ' + content.line).simplified();
    add(!pick.isEmpty(), Text::tr("Pick: %1 at %2.").arg(pick, content.odds));
    add(!content.stakeText.isEmpty(), Text::tr("%1.").arg(content.stakeText));
    add(!content.startTime.isEmpty(),
        Text::tr("Starts %1, %2.").arg(content.startDay, content.startTime));
    add(content.late, Text::tr("Placed late, after the start."));
    add(content.startUnverified, Text::tr("The start time is not verified."));
    add(!content.capper.isEmpty(), Text::tr("Capper: %1.").arg(content.capper));
    add(!content.note.isEmpty(), Text::tr("Note: %1").arg(content.note));
    const QString text = sentences.join(u' ');
    return text.size() <= kLongestAltText ? text : text.left(kLongestAltText - 1) + QChar(0x2026);
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slips/SlipContent.h"

#include "models/betting/grading.h"
#include "models/core/Language.h"
#include "models/core/tr.h"
#include "models/slips/Sides.h"
#include "models/slips/altText.h"
#include "models/slips/gameParts.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace dbsbm {

namespace {

QString marketOf(const Leg &leg)
{
    switch (leg.market) {
    case Market::Moneyline: return leg.threeWay ? tr("Moneyline, three-way") : tr("Moneyline");
    case Market::Spread: return tr("Spread");
    case Market::Total: return tr("Total");
    case Market::TeamTotal: return tr("Team total");
    case Market::Prop: return tr("Player prop");
    case Market::Other: break;
    }
    return tr("Straight bet");
}

/// "Spread, 1st half".
QString kindOf(const Leg &leg)
{
    const QString period = periodText(leg.period);
    return period.isEmpty() ? marketOf(leg) : tr("%1, %2").arg(marketOf(leg), period);
}

/// "o221.5" beside the pick "Over" is "221.5", beside a team "Over 221.5".
QString lineOf(const Leg &leg)
{
    const bool isTotal = leg.market == Market::Total || leg.market == Market::TeamTotal
        || leg.market == Market::Prop;
    const bool over = leg.line.startsWith(u'o', Qt::CaseInsensitive);
    const bool under = leg.line.startsWith(u'u', Qt::CaseInsensitive);
    if (!isTotal || leg.line.size() < 2 || !leg.line.at(1).isDigit() || !(over || under))
        return leg.line;
    const QString number = leg.line.mid(1);
    const QLatin1String word = over ? QLatin1String("over") : QLatin1String("under");
    if (leg.pick.trimmed().compare(word, Qt::CaseInsensitive) == 0)
        return number;
    return over ? tr("Over %1").arg(number) : tr("Under %1").arg(number);
}

QString resultWord(BetResult result)
{
    switch (result) {
    case BetResult::Won: return tr("WON");
    case BetResult::Lost: return tr("LOST");
    case BetResult::Push: return tr("PUSH");
    case BetResult::Void: return tr("VOID");
    case BetResult::HalfWon: return tr("HALF WON");
    case BetResult::HalfLost: return tr("HALF LOST");
    case BetResult::Partial: break;
    }
    return tr("PARTIAL");
}

QString resultTextOf(const Bet &bet)
{
    if (bet.status == BetStatus::Cancelled)
        return tr("CANCELLED");
    if (bet.status != BetStatus::Settled || !bet.result)
        return {};
    const bool movesNothing = *bet.result == BetResult::Push || *bet.result == BetResult::Void;
    return movesNothing ? resultWord(*bet.result)
                        : tr("%1 %2 u").arg(resultWord(*bet.result), bet.net.toSignedDisplay());
}

QDateTime utc(qint64 epochMs)
{
    return QDateTime::fromMSecsSinceEpoch(epochMs, Qt::UTC);
}

QString timeOf(const Bet &bet)
{
    if (bet.placedAtMs <= 0)
        return {};
    return tr("%1 UTC").arg(QLocale::c().toString(utc(bet.placedAtMs), u"yyyy-MM-dd HH:mm"));
}

Selection selectionOf(const Leg &leg, OddsFormat odds)
{
    Selection selection;
    selection.league = leg.league;
    selection.kind = kindOf(leg);
    selection.game = leg.game;
    if (const std::optional<Sides> sides = splitGame(leg.game)) {
        selection.away = sides->away;
        selection.home = sides->home;
        selection.separator = sides->separator;
    }
    if (leg.market == Market::Prop) {
        selection.player = leg.player;
        selection.stat = leg.stat;
    }
    selection.pick = leg.pick;
    selection.line = lineOf(leg);
    selection.odds = leg.odds.toDisplay(odds);
    selection.startUnverified = !leg.startsAtMs;
    if (leg.startsAtMs) {
        selection.startDay = spokenLocale().toString(utc(*leg.startsAtMs), u"ddd d MMM");
        selection.startTime =
            tr("%1 UTC").arg(QLocale::c().toString(utc(*leg.startsAtMs), u"HH:mm"));
    }
    selection.result = leg.result;
    return selection;
}

QString stakeTextOf(const Stake &stake, UnitsDisplay units)
{
    const QString risk = stake.risk.toDisplay();
    const QString win = stake.toWin.toDisplay();
    return showsWinFirst(stake, units) ? tr("To win %1 u / To risk %2 u").arg(win, risk)
                                       : tr("To risk %1 u / To win %2 u").arg(risk, win);
}

QString pickOf(const Selection &selection)
{
    return QString(selection.player + u' ' + selection.pick + u' ' + selection.line + u' '
                   + selection.stat)
        .simplified();
}

void describe(AltText &alt, const Selection &selection)
{
    alt.add(!selection.league.isEmpty(), tr("%1, %2.").arg(selection.league, selection.kind));
    alt.add(selection.league.isEmpty() && !selection.kind.isEmpty(), tr("%1.").arg(selection.kind));
    alt.add(!selection.game.isEmpty(), tr("Game: %1.").arg(selection.game));
    const QString pick = pickOf(selection);
    alt.add(!pick.isEmpty(), tr("Pick: %1 at %2.").arg(pick, selection.odds));
}

QString resultWord(LegResult result)
{
    switch (result) {
    case LegResult::Won: return tr("won");
    case LegResult::Lost: return tr("lost");
    case LegResult::Push: return tr("push");
    case LegResult::HalfWon: return tr("half won");
    case LegResult::HalfLost: return tr("half lost");
    case LegResult::Void: break;
    }
    return tr("void");
}

/// One sentence a leg, for all legs must have room.
void describeLegs(AltText &alt, const SlipContent &content)
{
    alt.add(!content.title.isEmpty(), tr("%1 at %2.").arg(content.title, content.odds));
    alt.add(!content.bookOdds.isEmpty(), tr("Book odds: %1.").arg(content.bookOdds));
    alt.add(!content.groupNote.isEmpty(), tr("%1.").arg(content.groupNote));
    int number = 0;
    for (const Selection &leg : content.selections) {
        QStringList parts{tr("%1 at %2").arg(pickOf(leg), leg.odds), leg.league, leg.game,
                          leg.result ? resultWord(*leg.result) : QString()};
        parts.removeAll(QString());
        alt.add(true, tr("%1. %2.").arg(++number).arg(parts.join(QStringLiteral(", "))));
    }
}

} // namespace

bool SlipContent::startUnverified() const
{
    return std::any_of(selections.begin(), selections.end(),
                       [](const Selection &selection) { return selection.startUnverified; });
}

SlipContent slipContent(const Bet &bet, bool practice, UnitsDisplay units, OddsFormat odds)
{
    SlipContent content;
    for (const Leg &leg : bet.legs)
        content.selections.append(selectionOf(leg, odds));
    const auto legs = static_cast<int>(bet.legs.size());
    if (legs > 1)
        content.title = tr("Parlay of %1").arg(legs);
    if (legs > 1 && bet.bookOdds)
        content.bookOdds = bet.bookOdds->toDisplay(odds);
    if (bet.roundRobin && bet.roundRobin->count > 1)
        content.groupNote = tr("%1 of %2 parlays of %3")
                                .arg(bet.roundRobin->index)
                                .arg(bet.roundRobin->count)
                                .arg(bet.roundRobin->by);
    content.odds = combinedOdds(bet.legs, odds);
    content.stakeText = stakeTextOf(bet.stake, units);
    content.capper = bet.capperName;
    content.note = bet.note;
    content.footerLeft = bet.number.isValid() ? u'#' + bet.number.toString() : tr("Preview");
    content.timeText = timeOf(bet);
    content.late = bet.late;
    content.practice = practice;
    if (bet.status == BetStatus::Settled)
        content.result = bet.result;
    content.resultText = resultTextOf(bet);
    return content;
}

QString altTextOf(const SlipContent &content)
{
    AltText alt;
    alt.add(content.practice, tr("Practice slip."));
    alt.add(!content.footerLeft.isEmpty(), tr("Slip %1.").arg(content.footerLeft));
    alt.add(!content.resultText.isEmpty(), tr("Result: %1.").arg(content.resultText));
    const bool isParlay = content.selections.size() > 1;
    const Selection first = content.selections.value(0);
    if (isParlay)
        describeLegs(alt, content);
    else
        describe(alt, first);
    alt.add(!content.stakeText.isEmpty(), tr("%1.").arg(content.stakeText));
    alt.add(!isParlay && !first.startTime.isEmpty(),
            tr("Starts %1, %2.").arg(first.startDay, first.startTime));
    alt.add(content.late, tr("Placed late, after the start."));
    alt.add(content.startUnverified(),
            isParlay ? tr("The start time of a selection is not verified.")
                     : tr("The start time is not verified."));
    alt.add(!content.capper.isEmpty(), tr("Capper: %1.").arg(content.capper));
    alt.add(!content.note.isEmpty(), tr("Note: %1").arg(content.note));
    return alt.text();
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/postCards.h"

#include "models/core/Language.h"
#include "models/core/tr.h"
#include "models/slips/SlipContent.h"

#include <QTimeZone>

#include <algorithm>
#include <cmath>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

QString dayText(QDate day, const QString &format)
{
    return spokenLocale().toString(day, format);
}

/// "1 December 2026 10:00" by the clocks of that zone.
QString momentText(qint64 atMs, const QString &zone)
{
    const QTimeZone named(zone.toUtf8());
    const QDateTime at =
        QDateTime::fromMSecsSinceEpoch(atMs, named.isValid() ? named : QTimeZone::utc());
    return spokenLocale().toString(at, u"d MMMM yyyy HH:mm"_s);
}

QString netText(qint64 micro)
{
    return tr("%1 u").arg(Units::fromMicro(micro).toSignedDisplay());
}

int signOf(qint64 value)
{
    return value > 0 ? 1 : value < 0 ? -1 : 0;
}

qint64 settledOf(const Contribution &tally)
{
    return tally.won + tally.lost + tally.pushed;
}

RecapBet recapBet(const std::optional<Bet> &bet, OddsFormat odds)
{
    if (!bet)
        return {};
    const SlipContent slip = slipContent(*bet, false, UnitsDisplay::Risk, odds);
    QString pick = slip.title;
    if (slip.selections.size() == 1) {
        const Selection &only = slip.selections.constFirst();
        QStringList parts{only.player, only.pick, only.line, only.stat};
        parts.removeAll(QString());
        pick = parts.join(u' ');
    }
    return {bet->capperName, pick, slip.odds, u'#' + bet->number.toString(), bet->net.micro};
}

LeaderboardRow cardRow(const BoardRow &row)
{
    const Contribution &tally = row.standing.tally;
    const qint64 bets = settledOf(tally);
    LeaderboardRow line;
    line.rank = row.rank;
    line.name = boardName(row);
    line.portrait = row.portrait;
    line.record = recordText(tally);
    line.value = netText(tally.net);
    line.sample = bets == 1 ? tr("1 bet") : tr("%1 bets").arg(bets);
    line.sign = signOf(tally.net);
    return line;
}

QList<LeaderboardRow> cardRows(const QList<BoardRow> &rows)
{
    QList<LeaderboardRow> lines;
    for (const BoardRow &row : rows)
        lines << cardRow(row);
    return lines;
}

} // namespace

QString spanText(StatsPeriod period, const StatsSpan &span)
{
    const QString whole = u"d MMMM yyyy"_s;
    if (period == StatsPeriod::Month)
        return dayText(span.first, u"MMMM yyyy"_s);
    if (period != StatsPeriod::Week)
        return dayText(span.first, whole);
    const QDate last = span.end.addDays(-1);
    const QString format = last.month() == span.first.month() ? u"d"_s
        : last.year() == span.first.year()                    ? u"d MMMM"_s
                                                              : whole;
    return tr("%1 to %2").arg(dayText(span.first, format), dayText(last, whole));
}

QString recapTitle(StatsPeriod period)
{
    switch (period) {
    case StatsPeriod::Week: return tr("Weekly recap");
    case StatsPeriod::Month: return tr("Monthly recap");
    default: return tr("Daily recap");
    }
}

QString boardTitle(StatsPeriod period)
{
    return period == StatsPeriod::Month ? tr("Monthly leaderboard") : tr("Weekly leaderboard");
}

QString recordText(const Contribution &tally)
{
    return u"%1-%2-%3"_s.arg(tally.won).arg(tally.lost).arg(tally.pushed);
}

QString boardName(const BoardRow &row)
{
    return row.marked ? QString(row.standing.name + u" *") : row.standing.name;
}

QString boardMarkText(const QList<BoardRow> &rows)
{
    const bool any =
        std::any_of(rows.begin(), rows.end(), [](const BoardRow &row) { return row.marked; });
    return any ? tr("* with self-graded bets.") : QString();
}

QString signedPercent(int permille)
{
    const QString sign = permille > 0 ? u"+"_s : permille < 0 ? u"-"_s : QString();
    const int size = std::abs(permille);
    return u"%1%2.%3 %"_s.arg(sign).arg(size / 10).arg(size % 10);
}

RecapCardContent recapCard(const RecapView &view)
{
    const Contribution &tally = view.tally;
    const std::optional<int> roi = roiOf(tally);
    RecapCardContent card;
    card.title = recapTitle(view.period);
    card.period = spanText(view.period, view.span);
    card.zone = view.timeZone;
    card.restated = view.restatedAtMs != 0;
    if (card.restated)
        card.restatedAt = momentText(view.restatedAtMs, view.timeZone);
    card.bets = static_cast<int>(settledOf(tally));
    card.won = static_cast<int>(tally.won);
    card.lost = static_cast<int>(tally.lost);
    card.pushed = static_cast<int>(tally.pushed);
    card.netMicro = tally.net;
    card.turnoverMicro = tally.turnover;
    card.roi = roi ? signedPercent(*roi) : QString();
    card.minimumSample = view.minimumSample;
    card.best = recapBet(view.best, view.odds);
    card.worst = recapBet(view.worst, view.odds);
    card.top = cardRows(view.top);
    return card;
}

LeaderboardCardContent boardCard(const BoardView &view)
{
    const Leaderboard &board = view.board;
    QStringList notes;
    if (view.restatedAtMs != 0)
        notes << tr("Restated after a correction, %1.")
                     .arg(momentText(view.restatedAtMs, board.timeZone));
    if (board.selfGradedLeftOut)
        notes << tr("Bets graded by their capper are left out.");
    if (board.unverifiedLeftOut)
        notes << tr("Bets without a known start are left out.");
    if (const QString mark = boardMarkText(board.rows); !mark.isEmpty())
        notes << mark;
    LeaderboardCardContent card;
    card.title = boardTitle(board.wish.period);
    card.metric = tr("Net units");
    card.period = spanText(board.wish.period, board.span);
    card.zone = board.timeZone;
    card.rows = cardRows(board.rows);
    card.minimumSample = board.minimum;
    card.note = notes.join(u' ');
    return card;
}

} // namespace dbsbm

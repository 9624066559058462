// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/tr.h"
#include "models/slips/SlipRenderer.h"
#include "models/slips/altText.h"
#include "models/slips/cardParts.h"

namespace dbsbm {

namespace {

void addRows(AltText &alt, const QList<LeaderboardRow> &rows)
{
    for (const LeaderboardRow &row : rows)
        alt.add(true, tr("%1. %2: %3 (%4).").arg(row.rank).arg(row.name, row.value, row.record));
}

void addRate(AltText &alt, const QString &sentence, const Rate &rate)
{
    alt.add(true, sentence.arg(rate.why.isEmpty() ? rate.value : rate.why));
}

void addSequence(AltText &alt, const StatsCardContent &content)
{
    alt.add(
        !content.currentStreak.isEmpty(),
        tr("Current streak %1, longest winning run %2, longest losing run %3.")
            .arg(content.currentStreak, orDash(content.longestWon), orDash(content.longestLost)));
    if (content.drawdownMicro)
        alt.add(true, tr("Worst drawdown %1.").arg(plainUnits(*content.drawdownMicro)));
}

} // namespace

QString altTextOf(const StatsCardContent &content)
{
    AltText alt;
    alt.add(content.practice, tr("Practice card."));
    alt.add(true, tr("Statistics of %1, %2.").arg(content.name, content.period));
    alt.add(!content.filter.isEmpty(), tr("Only %1.").arg(content.filter));
    alt.add(content.sample == 0, tr("No settled bets in this period yet."));
    if (content.sample > 0) {
        alt.add(true,
                tr("Record %1 (won-lost-push), net %2.")
                    .arg(recordText(content.won, content.lost, content.pushed),
                         signedUnits(content.netMicro)));
        const int decided = content.won + content.lost;
        addRate(alt, tr("Win rate: %1."),
                rateText(content.winRate, decided, content.minimumSample));
        addRate(alt, tr("ROI: %1."), rateText(content.roi, decided, content.minimumSample));
        alt.add(true,
                tr("Turnover %1, at level stakes %2.")
                    .arg(plainUnits(content.turnoverMicro), signedUnits(content.levelNetMicro)));
        addSequence(alt, content);
        alt.add(!content.winRateInterval.isEmpty(),
                tr("Win rate, 95 % interval: %1.").arg(content.winRateInterval));
        alt.add(!content.levelRoi.isEmpty(),
                tr("ROI at level stakes and its 95 % interval: %1.").arg(content.levelRoi));
        alt.add(!content.luck.isEmpty(), tr("Luck: %1.").arg(content.luck));
        alt.add(!content.clv.isEmpty(), tr("Closing line: %1.").arg(content.clv));
        alt.add(true,
                tr("%1, %2 of them self-graded.")
                    .arg(betCount(content.sample))
                    .arg(content.selfGraded));
        if (content.selfGraded > 0) {
            alt.add(true, tr("Self-graded: %1.").arg(content.selfGradedText));
            alt.add(!content.othersText.isEmpty(),
                    tr("Graded by others: %1.").arg(content.othersText));
        }
    }
    alt.add(!content.zone.isEmpty(), tr("%1.").arg(zoneText(content.zone)));
    return alt.text();
}

QString altTextOf(const LeaderboardCardContent &content)
{
    AltText alt;
    alt.add(content.practice, tr("Practice card."));
    alt.add(true,
            tr("%1 by %2, %3, page %4 of %5.")
                .arg(content.title, content.metric, content.period, QString::number(content.page),
                     QString::number(content.pages)));
    alt.add(!content.filter.isEmpty(), tr("Only %1.").arg(content.filter));
    alt.add(content.rows.isEmpty(), tr("Nobody is on this board yet."));
    addRows(alt, content.rows.mid(0, kMaxBoardRows));
    alt.add(true, tr("Minimum sample: %1.").arg(betCount(content.minimumSample)));
    alt.add(!content.note.isEmpty(), content.note);
    alt.add(!content.zone.isEmpty(), tr("%1.").arg(zoneText(content.zone)));
    return alt.text();
}

QString altTextOf(const RecapCardContent &content)
{
    AltText alt;
    alt.add(content.practice, tr("Practice card."));
    alt.add(true, tr("%1, %2.").arg(content.title, content.period));
    alt.add(content.restated, tr("Restated after a correction."));
    alt.add(content.bets == 0, tr("No bets were settled in this period."));
    if (content.bets > 0) {
        alt.add(true,
                tr("%1: record %2 (won-lost-push), net %3, turnover %4.")
                    .arg(betCount(content.bets),
                         recordText(content.won, content.lost, content.pushed),
                         signedUnits(content.netMicro), plainUnits(content.turnoverMicro)));
        addRate(alt, tr("ROI: %1."),
                rateText(content.roi, content.won + content.lost, content.minimumSample));
        const auto addBet = [&alt](const QString &sentence, const RecapBet &bet) {
            alt.add(!bet.pick.isEmpty(),
                    sentence.arg(bet.pick, bet.odds, bet.capper, signedUnits(bet.netMicro)));
        };
        addBet(tr("Best bet: %1 at %2 by %3, %4."), content.best);
        addBet(tr("Worst bet: %1 at %2 by %3, %4."), content.worst);
    }
    alt.add(content.bets > 0 && !content.top.isEmpty(), tr("Top cappers:"));
    if (content.bets > 0)
        addRows(alt, content.top.mid(0, kMaxRecapRows));
    alt.add(!content.zone.isEmpty(), tr("%1.").arg(zoneText(content.zone)));
    return alt.text();
}

} // namespace dbsbm

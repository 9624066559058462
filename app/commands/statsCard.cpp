// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/statsCard.h"

#include "app/commands/recordCards.h"
#include "app/commands/texts.h"
#include "models/core/tr.h"
#include "models/services/postCards.h"

#include <algorithm>
#include <cstdlib>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

int count(qint64 value)
{
    return static_cast<int>(std::min<qint64>(value, 1'000'000'000));
}

qint64 settledOf(const Contribution &tally)
{
    return tally.won + tally.lost + tally.pushed;
}

qint64 decidedOf(const Contribution &tally)
{
    return tally.won + tally.lost;
}

/// What others than the capper graded.
Contribution othersOf(const StatsView &view)
{
    Contribution others = view.tally;
    others -= view.selfGraded;
    return others;
}

QString streakText(qint64 run)
{
    if (run == 0)
        return {};
    return run > 0 ? tr("W%1").arg(run) : tr("L%1").arg(-run);
}

/// "7 (5.2 expected)", what luck alone makes likely of that many bets with that chance.
QString longestText(qint64 longest, qint64 bets, std::optional<int> chance)
{
    if (!chance)
        return {};
    const int tenths = expectedLongestRun(bets, *chance);
    return tr("%1 (%2 expected)").arg(longest).arg(u"%1.%2"_s.arg(tenths / 10).arg(tenths % 10));
}

QString longestWonText(const StatsView &view)
{
    return longestText(view.sequence->longestWon, decidedOf(view.tally), winRateOf(view.tally));
}

QString longestLostText(const StatsView &view)
{
    const std::optional<int> won = winRateOf(view.tally);
    return longestText(view.sequence->longestLost, decidedOf(view.tally),
                       won ? std::optional(1000 - *won) : std::nullopt);
}

QString luckText(const Contribution &tally)
{
    const std::optional<int> luck = luckOf(tally);
    if (!luck)
        return {};
    const QString sign = *luck < 0 ? u"-"_s : QString();
    const QString value = u"%1%2.%3"_s.arg(sign)
                              .arg(std::abs(*luck) / 100)
                              .arg(std::abs(*luck) % 100, 2, 10, QChar(u'0'));
    switch (luckBandOf(*luck)) {
    case LuckBand::FarBelow: return tr("t = %1: far below luck").arg(value);
    case LuckBand::Below: return tr("t = %1: below luck").arg(value);
    case LuckBand::Ordinary: return tr("t = %1: within luck").arg(value);
    case LuckBand::Above: return tr("t = %1: above luck").arg(value);
    case LuckBand::FarAbove: break;
    }
    return tr("t = %1: far above luck").arg(value);
}

QString rateText(std::optional<int> permille, const StatsView &view, bool isSigned)
{
    if (!permille || decidedOf(view.tally) < view.minimumSample)
        return tr("too few bets");
    return isSigned ? signedPercent(*permille) : percentText(*permille);
}

/// "12: 8-3-1, +2.10 u"; empty without a settled bet.
QString partText(const Contribution &part)
{
    if (settledOf(part) == 0)
        return {};
    return tr("%1: %2, %3")
        .arg(settledOf(part))
        .arg(recordText(part), metricText(part, BoardMetric::Net));
}

void addSequence(StatsCardContent &card, const StatsView &view)
{
    if (!view.sequence)
        return;
    card.drawdownMicro = view.sequence->drawdown;
    card.currentStreak = streakText(view.sequence->lastRun);
    card.longestWon = longestWonText(view);
    card.longestLost = longestLostText(view);
}

/// Rates with too small a sample have no interval either.
void addIntervals(StatsCardContent &card, const StatsView &view)
{
    if (decidedOf(view.tally) < view.minimumSample)
        return;
    if (const auto range = winRateInterval(view.tally)) {
        card.winRateInterval =
            tr("%1 to %2").arg(percentText(range->low), percentText(range->high));
    }
    const std::optional<int> level = levelRoiOf(view.tally);
    const auto range = levelRoiInterval(view.tally);
    if (level && range) {
        card.levelRoi =
            tr("%1: %2 to %3")
                .arg(signedPercent(*level), signedPercent(range->low), signedPercent(range->high));
    }
}

QString ratesText(const StatsView &view)
{
    return tr("Win rate: %1. ROI: %2. Settled bets: %3. Rates need %4 won or lost bets.")
        .arg(rateText(winRateOf(view.tally), view, false), rateText(roiOf(view.tally), view, true))
        .arg(settledOf(view.tally))
        .arg(view.minimumSample);
}

/// The ROI of one unit flat on each bet, and what its prices leave open.
QString levelText(const StatsView &view)
{
    const std::optional<int> level = levelRoiOf(view.tally);
    const auto range = levelRoiInterval(view.tally);
    if (!level || !range || decidedOf(view.tally) < view.minimumSample)
        return {};
    return tr("ROI at level stakes: %1, 95 % interval %2 to %3.")
        .arg(signedPercent(*level), signedPercent(range->low), signedPercent(range->high));
}

QString runsText(const StatsView &view)
{
    if (!view.sequence || decidedOf(view.tally) == 0)
        return {};
    return tr("Longest winning run: %1. Longest losing run: %2. Worst drawdown: %3 u.")
        .arg(longestWonText(view), longestLostText(view),
             Units::fromMicro(view.sequence->drawdown).toDisplay());
}

QString gradersText(const StatsView &view)
{
    if (settledOf(view.selfGraded) == 0)
        return tr("No bet was graded by its own capper.");
    const Contribution others = othersOf(view);
    QString text =
        tr("Self-graded: %1, net %2. Graded by others: %3, net %4.")
            .arg(recordText(view.selfGraded), metricText(view.selfGraded, BoardMetric::Net),
                 recordText(others), metricText(others, BoardMetric::Net));
    if (view.unaided && settledOf(others) > 0) {
        text += u' '
            + tr("Without self-graded bets: longest winning run %1, longest losing run %2, worst "
                 "drawdown %3 u.")
                  .arg(view.unaided->longestWon)
                  .arg(view.unaided->longestLost)
                  .arg(Units::fromMicro(view.unaided->drawdown).toDisplay());
    }
    return text;
}

} // namespace

StatsCardContent statsCard(const StatsView &view, const QString &name)
{
    const Contribution &tally = view.tally;
    StatsCardContent card;
    card.name = name;
    card.portrait = view.portrait;
    card.period = periodText(view.period, view.span);
    card.zone = view.timeZone;
    card.won = count(tally.won);
    card.lost = count(tally.lost);
    card.pushed = count(tally.pushed);
    card.sample = count(settledOf(tally));
    card.minimumSample = view.minimumSample;
    card.selfGraded = count(settledOf(view.selfGraded));
    card.selfGradedText = partText(view.selfGraded);
    card.othersText = partText(othersOf(view));
    card.winRate = metricText(tally, BoardMetric::WinRate);
    card.roi = metricText(tally, BoardMetric::Roi);
    card.netMicro = tally.net;
    card.turnoverMicro = tally.turnover;
    card.levelNetMicro = tally.levelNet;
    card.luck = luckText(tally);
    if (const QString value = metricText(tally, BoardMetric::ClosingValue); !value.isEmpty())
        card.clv = tr("%1 over %2 bets").arg(value).arg(tally.closingCount);
    card.cumulativeMicro = view.curve;
    addSequence(card, view);
    addIntervals(card, view);
    return card;
}

QStringList statsLines(const StatsView &view)
{
    QStringList lines{ratesText(view)};
    if (settledOf(view.tally) > 0)
        lines << levelText(view) << runsText(view) << gradersText(view);
    if (view.open)
        lines << tr("Open bets: %1.").arg(*view.open);
    lines.removeAll(QString());
    return lines;
}

QString statsText(const StatsView &view, const QString &name)
{
    const QString head =
        tr("**%1**, %2 (%3): %4, net %5, turnover %6 u.")
            .arg(escapeMarkdown(name), periodText(view.period, view.span), view.timeZone,
                 recordText(view.tally), metricText(view.tally, BoardMetric::Net),
                 Units::fromMicro(view.tally.turnover).toDisplay());
    return head + u'\n' + statsLines(view).join(u'\n');
}

} // namespace dbsbm

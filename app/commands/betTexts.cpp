// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/betTexts.h"

#include "app/commands/texts.h"
#include "models/betting/grading.h"
#include "models/betting/parlays.h"
#include "models/core/tr.h"
#include "models/slips/gameParts.h"

#include <algorithm>

namespace dbsbm {

namespace {

constexpr qsizetype kMaxWarnings = 4; // every two of twelve selections may have one

} // namespace

QString plainPick(const Leg &leg)
{
    QStringList parts{leg.player, leg.pick};
    // "o221.5" says the direction again that the pick names already.
    const bool directed = leg.pick.compare(u"over", Qt::CaseInsensitive) == 0
        || leg.pick.compare(u"under", Qt::CaseInsensitive) == 0;
    const bool lettered = !leg.line.isEmpty() && leg.line.front().isLetter();
    parts << (directed && lettered ? leg.line.mid(1) : leg.line) << leg.stat;
    parts.removeAll(QString());
    const QString pick = parts.join(u' ');
    const QString period = periodText(leg.period);
    return period.isEmpty() ? pick : tr(QT_TRANSLATE_NOOP("betTexts", "%1, %2")).arg(pick, period);
}

QString marketText(Market market)
{
    switch (market) {
    case Market::Moneyline: return tr(QT_TRANSLATE_NOOP("betTexts", "Moneyline"));
    case Market::Spread: return tr(QT_TRANSLATE_NOOP("betTexts", "Spread"));
    case Market::Total: return tr(QT_TRANSLATE_NOOP("betTexts", "Total"));
    case Market::TeamTotal: return tr(QT_TRANSLATE_NOOP("betTexts", "Team total"));
    case Market::Prop: return tr(QT_TRANSLATE_NOOP("betTexts", "Player prop"));
    case Market::Other: break;
    }
    return tr(QT_TRANSLATE_NOOP("betTexts", "Other"));
}

QString resultText(LegResult result)
{
    return resultText(betResultFromName(toName(result)).value_or(BetResult::Push));
}

QString pickText(const Leg &leg)
{
    return escapeMarkdown(plainPick(leg));
}

QString legText(const Leg &leg, OddsFormat odds)
{
    QStringList where{leg.league, leg.game};
    where.removeAll(QString());
    return tr(QT_TRANSLATE_NOOP("betTexts", "%1: **%2** (%3)"))
        .arg(escapeMarkdown(where.join(QStringLiteral(", "))), pickText(leg),
             leg.odds.toDisplay(odds));
}

QString numberText(const Bet &bet)
{
    if (!bet.number.isValid())
        return tr(QT_TRANSLATE_NOOP("betTexts", "Preview"));
    return u'#' + bet.number.toString();
}

QString subjectText(const Bet &bet)
{
    if (bet.legs.size() == 1)
        return plainPick(bet.legs.first());
    return tr(QT_TRANSLATE_NOOP("betTexts", "Parlay of %1")).arg(bet.legs.size());
}

QString stateText(const Bet &bet)
{
    switch (bet.status) {
    case BetStatus::Posting: return tr(QT_TRANSLATE_NOOP("betTexts", "Being posted"));
    case BetStatus::PostFailed: return tr(QT_TRANSLATE_NOOP("betTexts", "Not posted"));
    case BetStatus::Open: return tr(QT_TRANSLATE_NOOP("betTexts", "Open"));
    case BetStatus::Cancelled: return tr(QT_TRANSLATE_NOOP("betTexts", "Cancelled"));
    case BetStatus::Settled: break;
    }
    return tr(QT_TRANSLATE_NOOP("betTexts", "%1 %2 u"))
        .arg(resultText(bet.result.value_or(BetResult::Push)), bet.net.toSignedDisplay());
}

QStringList warningTexts(const QList<Leg> &legs)
{
    const QList<ParlayWarning> warnings = parlayWarnings(legs);
    QStringList lines;
    for (const ParlayWarning &warning : warnings.first(std::min(warnings.size(), kMaxWarnings)))
        lines << escapeMarkdown(warning.text);
    if (warnings.size() > kMaxWarnings)
        lines << tr(QT_TRANSLATE_NOOP("betTexts", "More warnings like these: %1."))
                     .arg(warnings.size() - kMaxWarnings);
    return lines;
}

QString gradedText(const Bet &bet)
{
    if (bet.status == BetStatus::Settled) {
        return tr(QT_TRANSLATE_NOOP("betTexts", "Bet #%1 is graded %2: %3 u."))
            .arg(bet.number.toString(), resultText(bet.result.value_or(BetResult::Push)),
                 bet.net.toSignedDisplay());
    }
    const auto known = std::count_if(bet.legs.cbegin(), bet.legs.cend(),
                                     [](const Leg &leg) { return leg.result.has_value(); });
    return tr(QT_TRANSLATE_NOOP("betTexts",
                                "Bet #%1 has %2 of its %3 selections graded and stays open."))
        .arg(bet.number.toString())
        .arg(known)
        .arg(bet.legs.size());
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/breakdownTexts.h"

#include "app/commands/betTexts.h"
#include "app/commands/recordCards.h"
#include "app/commands/texts.h"
#include "models/betting/breakdown.h"
#include "models/core/Language.h"
#include "models/core/tr.h"
#include "models/services/postCards.h"
#include "network/discord/protocol/builders.h"

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxLabel = 18;

QString leagueLabel(const QString &value)
{
    if (value.isEmpty())
        return tr("No league");
    return value == u"MIXED" ? tr("Mixed leagues") : value;
}

QString marketLabel(const QString &value)
{
    const std::optional<Market> market = marketFromName(value);
    return market ? marketText(*market) : tr("Parlay");
}

QString priceLabel(const QString &value)
{
    if (value.startsWith(u"to_"))
        return tr("Below %1").arg(value.mid(3));
    const QString low = value.section(u'_', 0, 0);
    const QString high = value.section(u'_', 1);
    return high == u"up" ? tr("%1 and up").arg(low) : tr("%1 to %2").arg(low, high);
}

QString leadLabel(const QString &value)
{
    if (value == u"started")
        return tr("After the start");
    if (value == u"unverified")
        return tr("Start unverified");
    const QString low = value.section(u'_', 0, 0);
    const QString high = value.section(u'_', 1);
    return high == u"up" ? tr("%1 h and more").arg(low) : tr("%1 to %2 h").arg(low, high);
}

/// What a code block shows as it is: nothing ends it, and nothing breaks the line.
QString cell(QString text)
{
    text.replace(u'`', u'\'');
    return discord::shortened(text.simplified(), kMaxLabel);
}

QStringList rowOf(const QString &dimension, const BreakdownPart &part, int minimum)
{
    const Contribution &sums = part.sums;
    const bool enough = part.decided() >= minimum;
    const auto rate = [enough](std::optional<int> permille, bool isSigned) {
        if (!enough || !permille)
            return u"-"_s;
        return isSigned ? signedPercent(*permille) : percentText(*permille);
    };
    return {cell(partLabel(dimension, part.value)),
            QString::number(part.settled()),
            recordText(sums),
            rate(winRateOf(sums), false),
            metricText(sums, BoardMetric::Net),
            rate(roiOf(sums), true)};
}

/// The first column to the left, the numbers to the right.
QStringList aligned(const QList<QStringList> &rows)
{
    QList<qsizetype> widths(rows.first().size(), 0);
    for (const QStringList &row : rows) {
        for (qsizetype i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths.at(i), row.at(i).size());
    }
    QStringList lines;
    for (const QStringList &row : rows) {
        QString line = row.first().leftJustified(widths.first());
        for (qsizetype i = 1; i < row.size(); ++i)
            line += u"  "_s + row.at(i).rightJustified(widths.at(i));
        lines << line;
    }
    return lines;
}

} // namespace

QString breakdownTitle(const QString &dimension)
{
    if (dimension == u"league")
        return tr("By league");
    if (dimension == u"market")
        return tr("By market");
    if (dimension == u"price")
        return tr("By price");
    return dimension == u"weekday" ? tr("By weekday") : tr("By hours before start");
}

QString partLabel(const QString &dimension, const QString &value)
{
    if (dimension == u"league")
        return leagueLabel(value);
    if (dimension == u"market")
        return marketLabel(value);
    if (dimension == u"price")
        return priceLabel(value);
    return dimension == u"weekday" ? spokenLocale().standaloneDayName(value.toInt())
                                   : leadLabel(value);
}

QStringList breakdownTable(const StatsView &view, const QString &dimension, int most)
{
    const QList<BreakdownPart> parts = breakdownOf(view.parts, dimension);
    if (parts.isEmpty())
        return {};
    const qsizetype shown = most > 0 ? std::min<qsizetype>(most, parts.size()) : parts.size();
    QList<QStringList> rows{
        {QString(), tr("Bets"), tr("W-L-P"), tr("Win rate"), tr("Net"), tr("ROI")}};
    for (const BreakdownPart &part : parts.first(shown))
        rows << rowOf(dimension, part, view.minimumSample);
    QStringList lines = aligned(rows);
    if (shown < parts.size())
        lines << tr("and %1 more").arg(parts.size() - shown);
    return lines;
}

QString breakdownText(const StatsView &view, const QString &name, const QString &dimension)
{
    const QString head = tr("**%1**, %2 (%3): %4")
                             .arg(escapeMarkdown(name), periodText(view.period, view.span),
                                  view.timeZone, breakdownTitle(dimension));
    const QStringList lines = breakdownTable(view, dimension, kMaxBreakdownRows);
    if (lines.isEmpty())
        return head + u'\n' + tr("No settled bets in this period yet.");
    return head + u"\n```\n"_s + lines.join(u'\n') + u"\n```\n"_s
        + tr("Rates need %1 won or lost bets.").arg(view.minimumSample);
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/recordCards.h"

#include "app/commands/Invocation.h"
#include "app/commands/statsPeriod.h"
#include "app/commands/texts.h"
#include "models/core/tr.h"
#include "models/ops/ErrorTracker.h"
#include "models/services/SlipService.h"
#include "models/services/postCards.h"

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMaxAltText = 1024; // protocol section 13

qint64 settledOf(const Contribution &tally)
{
    return tally.won + tally.lost + tally.pushed;
}

QString unitsText(qint64 micro)
{
    return tr(QT_TRANSLATE_NOOP("recordCards", "%1 u"))
        .arg(Units::fromMicro(micro).toSignedDisplay());
}

QString intervalText(const Contribution &tally, BoardMetric metric)
{
    const auto range = metric == BoardMetric::WinRate ? winRateInterval(tally) : std::nullopt;
    if (!range)
        return {};
    return tr(QT_TRANSLATE_NOOP("recordCards", "95 %: %1 to %2"))
        .arg(percentText(range->low), percentText(range->high));
}

int signOf(const Contribution &tally, BoardMetric metric)
{
    const auto sign = [](qint64 value) { return value > 0 ? 1 : value < 0 ? -1 : 0; };
    switch (metric) {
    case BoardMetric::Net:
    case BoardMetric::Roi: return sign(tally.net);
    case BoardMetric::ClosingValue: return sign(tally.closingSum);
    case BoardMetric::WinRate:
    case BoardMetric::Wins: break;
    }
    return 0;
}

int pageOf(const Leaderboard &board)
{
    return board.wish.offset / kBoardPage + 1;
}

int pagesOf(const Leaderboard &board)
{
    return std::max(1, (board.total + kBoardPage - 1) / kBoardPage);
}

QString boardNote(const Leaderboard &board)
{
    QStringList notes{
        tr(QT_TRANSLATE_NOOP("recordCards", "Ties: net, then smaller turnover, then name."))};
    if (board.selfGradedLeftOut)
        notes << tr(QT_TRANSLATE_NOOP("recordCards", "Self-graded bets are left out."));
    else if (const QString mark = boardMarkText(board.rows); !mark.isEmpty())
        notes << mark;
    if (board.unverifiedLeftOut)
        notes << tr(QT_TRANSLATE_NOOP("recordCards", "Unverified starts are left out."));
    return notes.join(u' ');
}

} // namespace

QString periodText(StatsPeriod period, const StatsSpan &span)
{
    switch (period) {
    case StatsPeriod::Day:
    case StatsPeriod::Week:
    case StatsPeriod::Month: return spanText(period, span);
    case StatsPeriod::Year: return QString::number(span.first.year());
    default: break;
    }
    for (const PeriodChoice &choice : statsPeriods()) {
        if (choice.name == toName(period))
            return choice.title;
    }
    return toName(period);
}

QString metricTitle(BoardMetric metric)
{
    switch (metric) {
    case BoardMetric::Net: return tr(QT_TRANSLATE_NOOP("recordCards", "Net units"));
    case BoardMetric::Roi: return tr(QT_TRANSLATE_NOOP("recordCards", "ROI"));
    case BoardMetric::WinRate: return tr(QT_TRANSLATE_NOOP("recordCards", "Win rate"));
    case BoardMetric::Wins: return tr(QT_TRANSLATE_NOOP("recordCards", "Wins"));
    case BoardMetric::ClosingValue: break;
    }
    return tr(QT_TRANSLATE_NOOP("recordCards", "Closing line value"));
}

QString metricText(const Contribution &tally, BoardMetric metric)
{
    const auto text = [](std::optional<int> permille, bool isSigned) {
        if (!permille)
            return QString();
        return isSigned ? signedPercent(*permille) : percentText(*permille);
    };
    switch (metric) {
    case BoardMetric::Net: return unitsText(tally.net);
    case BoardMetric::Roi: return text(roiOf(tally), true);
    case BoardMetric::WinRate: return text(winRateOf(tally), false);
    case BoardMetric::Wins: return QString::number(tally.won);
    case BoardMetric::ClosingValue: break;
    }
    return text(closingValueOf(tally), true);
}

LeaderboardCardContent leaderboardCard(const Leaderboard &board)
{
    LeaderboardCardContent card;
    card.title = tr(QT_TRANSLATE_NOOP("recordCards", "Leaderboard"));
    card.metric = metricTitle(board.wish.metric);
    card.period = periodText(board.wish.period, board.span);
    card.zone = board.timeZone;
    card.page = pageOf(board);
    card.pages = pagesOf(board);
    card.minimumSample = board.minimum;
    card.note = boardNote(board);
    for (const BoardRow &row : board.rows) {
        const Contribution &tally = row.standing.tally;
        LeaderboardRow line;
        line.rank = row.rank;
        line.name = boardName(row);
        line.portrait = row.portrait;
        line.record = recordText(tally);
        line.value = metricText(tally, board.wish.metric);
        line.interval = intervalText(tally, board.wish.metric);
        line.sample = tr(QT_TRANSLATE_NOOP("recordCards", "%1 bets")).arg(settledOf(tally));
        line.sign = signOf(tally, board.wish.metric);
        card.rows << line;
    }
    return card;
}

QString leaderboardText(const Leaderboard &board)
{
    QString text = tr(QT_TRANSLATE_NOOP("recordCards", "**Leaderboard: %1**, %2 (%3)"))
                       .arg(metricTitle(board.wish.metric),
                            periodText(board.wish.period, board.span), board.timeZone);
    for (const BoardRow &row : board.rows) {
        text += u'\n'
            + tr(QT_TRANSLATE_NOOP("recordCards", "%1. %2: %3 (%4)"))
                  .arg(row.rank)
                  .arg(escapeMarkdown(boardName(row)),
                       metricText(row.standing.tally, board.wish.metric),
                       recordText(row.standing.tally));
    }
    if (const QString mark = boardMarkText(board.rows); !mark.isEmpty())
        text += u'\n' + escapeMarkdown(mark);
    if (board.rows.isEmpty()) {
        text += u'\n'
            + tr(QT_TRANSLATE_NOOP("recordCards", "Nobody is here yet: a place needs %1 bets."))
                  .arg(board.minimum);
    }
    return text;
}

ReplyTask cardReply(Invocation &call, CommandServices &services, const CardContent &content,
                    const SlipTheme &theme, const QString &text)
{
    return services.slips.renderCard(content, theme)
        .then(&call, [&call, &services, text](const Result<RenderedSlip> &card) -> Result<Reply> {
            Reply reply;
            reply.kind = Reply::Kind::Public;
            reply.message.content = text;
            if (card) {
                reply.message.attachments = {
                    {u"card.png"_s, card->png, u"image/png"_s, card->altText.left(kMaxAltText)}};
                return reply;
            }
            services.errors.record(card.error(), {call.plan().label, call.guild()});
            call.giveBack({RateAction::ImageGeneration});
            reply.message.clearAttachments = true;
            return reply;
        });
}

} // namespace dbsbm

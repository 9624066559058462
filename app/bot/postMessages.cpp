// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bot/postMessages.h"

#include "app/commands/betTexts.h"
#include "app/commands/texts.h"
#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"
#include "models/services/SlipService.h"
#include "models/services/postCards.h"

namespace dbsbm {

using namespace Qt::StringLiterals;
using discord::OutgoingMessage;

namespace {

constexpr int kColour = 0x2b7a78;
constexpr qsizetype kMaxAltText = 1024;

template<typename... Ts>
struct Each : Ts...
{
    using Ts::operator()...;
};
template<typename... Ts>
Each(Ts...) -> Each<Ts...>; // clang 14 does not deduce it by itself

QString moment(qint64 atMs)
{
    return u"<t:%1:f>"_s.arg(atMs / 1000);
}

QString tallyText(const Contribution &tally)
{
    return tr("**%1**, net **%2 u**, turnover %3 u")
        .arg(recordText(tally), Units::fromMicro(tally.net).toSignedDisplay(),
             Units::fromMicro(tally.turnover).toDisplay());
}

QString restatedText(qint64 atMs)
{
    return tr("Restated %1: a correction changed this period after it was posted.")
        .arg(moment(atMs));
}

QString betText(const Bet &bet)
{
    return tr("**#%1** %2 by %3")
        .arg(bet.number.toString(), escapeMarkdown(subjectText(bet)),
             escapeMarkdown(bet.capperName));
}

QString extremeText(const QString &form, const std::optional<Bet> &bet)
{
    return bet ? form.arg(betText(*bet), bet->net.toSignedDisplay()) : QString();
}

QString textOf(const RecapView &view)
{
    QStringList lines{tallyText(view.tally), extremeText(tr("Best: %1, %2 u"), view.best),
                      extremeText(tr("Worst: %1, %2 u"), view.worst),
                      escapeMarkdown(boardMarkText(view.top))};
    if (view.restatedAtMs != 0)
        lines << restatedText(view.restatedAtMs);
    lines.removeAll(QString());
    return lines.join(u'\n');
}

QString textOf(const BoardView &view)
{
    QStringList lines;
    for (const BoardRow &row : view.board.rows)
        lines << tr("%1. %2: %3 u (%4)")
                     .arg(row.rank)
                     .arg(escapeMarkdown(boardName(row)),
                          Units::fromMicro(row.standing.tally.net).toSignedDisplay(),
                          recordText(row.standing.tally));
    if (const QString mark = boardMarkText(view.board.rows); !mark.isEmpty())
        lines << escapeMarkdown(mark);
    if (view.restatedAtMs != 0)
        lines << restatedText(view.restatedAtMs);
    return lines.join(u'\n');
}

QString textOf(const LiveBoardView &view)
{
    QStringList lines;
    for (const Bet &bet : view.bets) {
        QString line = betText(bet);
        if (const auto starts = bet.legs.isEmpty() ? std::nullopt : bet.legs.first().startsAtMs)
            line += tr(", starts %1").arg(moment(*starts));
        lines << line;
    }
    if (view.open > view.bets.size())
        lines << tr("and %1 more").arg(view.open - view.bets.size());
    if (lines.isEmpty())
        lines << tr("No bet is open.");
    lines << QString() << tr("Today: %1").arg(tallyText(view.today))
          << tr("This month: %1").arg(tallyText(view.month));
    return lines.join(u'\n');
}

QString textOf(const RootView &view, GuildId guild)
{
    return tr("`%1`\nWhoever keeps this line can prove later that nothing up to journal row %2 "
              "was changed since: `dbsbmd verify %3 --seq %2 --root %1`")
        .arg(QString::fromLatin1(view.hash.toHex()), QString::number(view.sequence),
             guild.toString());
}

QString textOf(const AlertView &view)
{
    return escapeMarkdown(view.text);
}

/// The text under the heading; empty for names of channels.
QString bodyOf(const PostView &view, GuildId guild)
{
    return std::visit(Each{[](const CounterView &) { return QString(); },
                           [guild](const RootView &root) { return textOf(root, guild); },
                           [](const auto &other) { return textOf(other); }},
                      view);
}

QString zoneOf(const PostView &view)
{
    const QString zone =
        std::visit(Each{[](const RecapView &recap) { return recap.timeZone; },
                        [](const BoardView &board) { return board.board.timeZone; },
                        [](const LiveBoardView &live) { return live.timeZone; },
                        [](const auto &) { return QString(); }},
                   view);
    return zone.isEmpty() ? QString() : tr("Days begin at midnight in %1.").arg(zone);
}

QString nameOf(const PostRow &row)
{
    switch (row.subject.kind) {
    case PostKind::Recap: return recapTitle(row.subject.period);
    case PostKind::Leaderboard: return boardTitle(row.subject.period);
    case PostKind::LiveBoard: return tr("Live board");
    case PostKind::UnitsCounter: return tr("Units counter");
    case PostKind::RecordCounter: return tr("Record counter");
    case PostKind::Alert: return tr("Alert");
    case PostKind::Root: break;
    }
    return tr("Root of the journal");
}

bool lacksRight(const Error &error)
{
    const auto *api = error.as<ApiFault>();
    return api && (api->code == 50001 || api->code == 50013 || api->status == 403);
}

} // namespace

QString postHeading(const PostView &view)
{
    const auto heading = [](const QString &title, const QString &about) {
        return tr("**%1: %2**").arg(title, about);
    };
    return std::visit(
        Each{[&](const RecapView &recap) {
                 return heading(recapTitle(recap.period), spanText(recap.period, recap.span));
             },
             [&](const BoardView &told) {
                 const Leaderboard &board = told.board;
                 return heading(boardTitle(board.wish.period),
                                spanText(board.wish.period, board.span));
             },
             [](const LiveBoardView &) { return tr("**Live board**"); },
             [&](const RootView &root) {
                 return heading(tr("Root of the journal"), tr("row %1").arg(root.sequence));
             },
             [](const AlertView &alert) { return u"**%1**"_s.arg(escapeMarkdown(alert.title)); },
             [](const CounterView &counter) { return counter.name; }},
        view);
}

OutgoingMessage postMessage(const PostView &view, const RenderedSlip &image, GuildId guild)
{
    OutgoingMessage message;
    message.content = postHeading(view);
    QJsonObject embed = discord::embed({}, bodyOf(view, guild), {}, kColour, zoneOf(view));
    if (!image.png.isEmpty()) {
        message.attachments = {
            {u"card.png"_s, image.png, u"image/png"_s, image.altText.left(kMaxAltText)}};
        embed.insert(u"image"_s, QJsonObject{{u"url"_s, u"attachment://card.png"_s}});
    }
    message.embeds = {embed};
    return message;
}

bool goesInWords(const Error &error, const QString &lastError)
{
    return error.is(codes::kImageFailed) && lastError.startsWith(error.code());
}

QString postFault(const PostRow &row, const Error &error)
{
    const QString what = nameOf(row);
    const QString where = channelMention(row.channel);
    const bool renames = row.subject.outboxKind() == u"counter";
    if (lacksRight(error) && renames) {
        return tr("%1: the bot may not rename the channel %2. Give it the permissions View "
                  "Channel, Manage Channels and, for a voice channel, Connect there, then send "
                  "this again.")
            .arg(what, where);
    }
    if (lacksRight(error)) {
        return tr("%1: the bot may not write to the channel %2. Give it the permissions View "
                  "Channel, Send Messages, Embed Links, Attach Files and Read Message History "
                  "there, then send this again.")
            .arg(what, where);
    }
    return tr("%1 in %2: %3").arg(what, where, error.userText());
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/LeaderboardCommand.h"

#include "app/commands/Invocation.h"
#include "app/commands/choices.h"
#include "app/commands/paging.h"
#include "app/commands/recordCards.h"
#include "app/commands/taskResult.h"
#include "models/core/ErrorCodes.h"
#include "models/services/guildTheme.h"

#include <array>

namespace dbsbm {

using discord::Interaction;
using discord::InteractionType;

namespace {

constexpr QLatin1StringView kMetric("metric");
constexpr QLatin1StringView kPeriod("period");
constexpr QLatin1StringView kMinimum("minimum");
constexpr QLatin1StringView kPage("page");
constexpr int kMaxMinimum = 1000;
constexpr int kMaxPages = 1000;

constexpr std::array kMetrics{BoardMetric::Net, BoardMetric::Roi, BoardMetric::WinRate,
                              BoardMetric::Wins, BoardMetric::ClosingValue};

QString pageId(UserId user, const BoardWish &wish, int page)
{
    return QStringLiteral("board:%1:%2:%3:%4:%5")
        .arg(user.toString(), toName(wish.metric), toName(wish.period),
             wish.minimum ? QString::number(*wish.minimum) : QString(), QString::number(page));
}

QJsonArray pageLinks(UserId user, const Leaderboard &board)
{
    const int page = board.wish.offset / kBoardPage + 1;
    const bool more = board.total > board.wish.offset + kBoardPage;
    return pageButtons({page > 1 ? pageId(user, board.wish, page - 1) : QString(),
                        more ? pageId(user, board.wish, page + 1) : QString()});
}

} // namespace

QJsonObject LeaderboardCommand::definition()
{
    using namespace options;
    QList<Choice> metrics;
    for (const BoardMetric metric : kMetrics)
        metrics.append({metricTitle(metric), toName(metric)});
    return command(
        QStringLiteral("leaderboard"), tr("Compare the cappers of this server"),
        {choice(kMetric, tr("By what; net units when left out"), metrics),
         choice(kPeriod, tr("Which settled bets count; all when left out"), choices::periods()),
         integer(kMinimum, tr("How many decided bets a rate needs"), 1, kMaxMinimum),
         integer(kPage, tr("Which page, from 1"), 1, kMaxPages)});
}

Plan LeaderboardCommand::plan(const Interaction &interaction) const
{
    const bool turns = interaction.type == InteractionType::Component;
    return {turns ? QStringLiteral("leaderboard page") : QStringLiteral("leaderboard"),
            turns ? DeferMode::Update : DeferMode::Public,
            Action::ViewRecord,
            {RateAction::StatsQuery, RateAction::ImageGeneration}};
}

Result<BoardWish> LeaderboardCommand::asked(const Interaction &from) const
{
    const bool turns = from.type == InteractionType::Component;
    const auto text = [&](QLatin1StringView option, int part) {
        return turns ? from.customId.section(u':', part, part) : from.text(option);
    };
    const QString metric = text(kMetric, 2);
    const QString period = text(kPeriod, 3);
    const QString minimum = text(kMinimum, 4);
    const QString page = text(kPage, 5);
    BoardWish wish;
    wish.guild = from.guild;
    wish.limit = kBoardPage;
    const auto foundMetric =
        metric.isEmpty() ? std::optional(BoardMetric::Net) : boardMetricFromName(metric);
    const auto foundPeriod =
        period.isEmpty() ? std::optional(StatsPeriod::All) : statsPeriodFromName(period);
    if (!foundMetric || !foundPeriod) {
        const QString option = foundMetric ? kPeriod : kMetric;
        return fail(codes::kTextInvalid, ValidationFault{option},
                    tr("Choose %1 from the list.").arg(option));
    }
    wish.metric = *foundMetric;
    wish.period = *foundPeriod;
    const int wanted = page.isEmpty() ? 1 : page.toInt();
    if (!minimum.isEmpty())
        wish.minimum = minimum.toInt();
    const bool minimumFits =
        wish.minimum.value_or(1) >= 1 && wish.minimum.value_or(1) <= kMaxMinimum;
    if (wanted < 1 || wanted > kMaxPages || !minimumFits) {
        return fail(codes::kTextInvalid, ValidationFault{minimumFits ? kPage : kMinimum},
                    tr("Give a whole number from 1 to 1000."));
    }
    wish.offset = (wanted - 1) * kBoardPage;
    return wish;
}

ReplyTask LeaderboardCommand::run(Invocation &call)
{
    const Result<BoardWish> wish = asked(call.interaction());
    if (!wish)
        return ReplyTask::ready(fail(wish.error()));
    return show(call, *wish);
}

ReplyTask LeaderboardCommand::show(Invocation &call, const BoardWish &wish)
{
    const Interaction &from = call.interaction();
    const bool turns = from.type == InteractionType::Component;
    const UserId asker = from.member.user.id;
    const bool own = turns && UserId::fromString(from.customId.section(u':', 1, 1)) == asker;
    const auto finish = [turns, own](Reply reply) {
        if (turns) {
            reply.kind = own ? Reply::Kind::Update : Reply::Kind::Ephemeral;
            reply.message.clearComponents = own && reply.message.components.isEmpty();
        }
        return reply;
    };
    return andThen(m_services.settings.get(call.guild()), &call,
                   [this, &call, wish, asker, finish](const GuildSettings &settings) {
                       return andThen(m_services.stats.leaderboard(wish), &call,
                                      [this, &call, asker, finish,
                                       theme = themeOf(settings)](const Leaderboard &board) {
                                          const QJsonArray links = pageLinks(asker, board);
                                          return mapResult(cardReply(call, m_services,
                                                                     leaderboardCard(board), theme,
                                                                     leaderboardText(board)),
                                                           &call, [finish, links](Reply reply) {
                                                               reply.message.components = links;
                                                               return finish(reply);
                                                           });
                                      });
                   });
}

} // namespace dbsbm

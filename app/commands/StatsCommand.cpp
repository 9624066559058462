// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/StatsCommand.h"

#include "app/commands/Invocation.h"
#include "app/commands/choices.h"
#include "app/commands/gameSuggestions.h"
#include "app/commands/recordCards.h"
#include "app/commands/taskResult.h"
#include "models/betting/validation.h"
#include "models/core/ErrorCodes.h"
#include "models/services/CapperService.h"
#include "models/services/guildTheme.h"

namespace dbsbm {

namespace {

constexpr QLatin1StringView kCapper("capper");
constexpr QLatin1StringView kPeriod("period");
constexpr QLatin1StringView kLeague("league");

} // namespace

QJsonObject StatsCommand::definition()
{
    using namespace options;
    return command(
        QStringLiteral("stats"), tr("Show the record of a capper or of this server"),
        {user(kCapper, tr("Whose record; the whole server when left out")),
         choice(kPeriod, tr("Which settled bets count; all when left out"), choices::periods()),
         suggested(kLeague, tr("Only bets of this league"), kMaxLeague)});
}

QString StatsCommand::menuName()
{
    return QStringLiteral("Capper stats");
}

Plan StatsCommand::plan(const discord::Interaction &) const
{
    return {QStringLiteral("stats"),
            DeferMode::Public,
            Action::ViewRecord,
            {RateAction::StatsQuery, RateAction::ImageGeneration}};
}

ReplyTask StatsCommand::run(Invocation &call)
{
    const discord::Interaction &from = call.interaction();
    const auto period = from.option(kPeriod) ? statsPeriodFromName(from.text(kPeriod))
                                             : std::optional(StatsPeriod::All);
    if (!period) {
        return ReplyTask::ready(fail(codes::kTextInvalid, ValidationFault{kPeriod},
                                     tr("Choose the period from the list.")));
    }
    const StatsWish wish{call.guild(), {}, *period, from.text(kLeague).simplified()};
    const bool fromMenu = from.kind == discord::CommandKind::User;
    const UserId user = fromMenu ? UserId{from.target} : UserId::fromString(from.text(kCapper));
    if (!user.isValid())
        return show(call, wish, tr("Record of this server"));
    return andThen(m_services.cappers.find(call.guild(), user), &call,
                   [this, &call, wish](const std::optional<Capper> &capper) {
                       if (!capper) {
                           return ReplyTask::ready(
                               fail(codes::kNotACapper, BettingFault{},
                                    tr("This member is not a capper here. See /capper list.")));
                       }
                       StatsWish own = wish;
                       own.capper = capper->id;
                       return show(call, own, capper->displayName);
                   });
}

ReplyTask StatsCommand::show(Invocation &call, const StatsWish &wish, const QString &name)
{
    return andThen(m_services.settings.get(call.guild()), &call,
                   [this, &call, wish, name](const GuildSettings &settings) {
                       return andThen(m_services.stats.stats(wish), &call,
                                      [this, &call, wish, name,
                                       theme = themeOf(settings)](const StatsView &view) {
                                          StatsCardContent card = statsCard(view, name);
                                          card.filter = wish.league;
                                          return cardReply(call, m_services, card, theme,
                                                           statsText(view, name));
                                      });
                   });
}

Suggestions StatsCommand::complete(const discord::Interaction &interaction, QObject *context) const
{
    return suggestGameOptions(interaction, m_services.fixtures, context);
}

} // namespace dbsbm

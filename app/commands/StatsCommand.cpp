// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/StatsCommand.h"

#include "app/commands/Invocation.h"
#include "app/commands/breakdownTexts.h"
#include "app/commands/choices.h"
#include "app/commands/gameSuggestions.h"
#include "app/commands/recordCards.h"
#include "app/commands/statsCard.h"
#include "app/commands/taskResult.h"
#include "models/betting/breakdown.h"
#include "models/betting/validation.h"
#include "models/core/ErrorCodes.h"
#include "models/services/CapperService.h"
#include "models/services/guildTheme.h"

namespace dbsbm {

using discord::Interaction;
using discord::InteractionType;
using namespace Qt::StringLiterals;

namespace {

constexpr QLatin1StringView kCapper("capper");
constexpr QLatin1StringView kPeriod("period");
constexpr QLatin1StringView kLeague("league");
constexpr QLatin1StringView kOverview("overview");

bool isChoice(const Interaction &interaction)
{
    return interaction.type == InteractionType::Component;
}

/// Of a league only what is kept within it.
QStringList namesFor(const QString &league)
{
    return league.isEmpty() ? breakdownNames() : namesWithinLeague();
}

// Ids in base 36: with the longest league a custom id then has just the 100 characters it may have.
constexpr int kIdBase = 36;

QString shortId(UserId user)
{
    return user.isValid() ? QString::number(user.value, kIdBase) : QString();
}

UserId userOf(const QString &shortId)
{
    return UserId{shortId.toULongLong(nullptr, kIdBase)};
}

/// Select menus remember whose they are, of whom and what they tell.
QString selectId(UserId owner, UserId capper, const StatsWish &wish)
{
    QStringList parts{QString::fromUtf16(StatsCommand::kPrefix), shortId(owner), shortId(capper),
                      toName(wish.period)};
    if (!wish.league.isEmpty())
        parts << wish.league; // last, as it may have colons
    return parts.join(u':');
}

QJsonArray breakdownSelect(const QString &customId, const QStringList &names, const QString &chosen)
{
    QList<discord::SelectOption> options{
        {.label = StatsCommand::tr("Overview"), .value = kOverview, .isDefault = chosen.isEmpty()}};
    for (const QString &name : names)
        options.append({.label = breakdownTitle(name), .value = name, .isDefault = name == chosen});
    return {discord::actionRow({discord::stringSelect(
        customId, options, StatsCommand::tr("Choose how the record is broken down"))})};
}

/// Whoever asked sees the answer change, everybody else gets one of their own.
Reply finished(Reply reply, const Interaction &from)
{
    if (!isChoice(from))
        return reply;
    const bool own = userOf(from.customId.section(u':', 1, 1)) == from.member.user.id;
    reply.kind = own ? Reply::Kind::Update : Reply::Kind::Ephemeral;
    reply.message.clearAttachments = own && reply.message.attachments.isEmpty();
    return reply;
}

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

Plan StatsCommand::plan(const Interaction &interaction) const
{
    if (!isChoice(interaction)) {
        return {QStringLiteral("stats"),
                DeferMode::Public,
                Action::ViewRecord,
                {RateAction::StatsQuery, RateAction::ImageGeneration}};
    }
    Plan plan{QStringLiteral("stats breakdown"),
              DeferMode::Update,
              Action::ViewRecord,
              {RateAction::StatsQuery}};
    if (interaction.values.value(0) == kOverview)
        plan.costs.push_back(RateAction::ImageGeneration);
    return plan;
}

Result<StatsCommand::Asked> StatsCommand::asked(const Interaction &from)
{
    const QString period = isChoice(from) ? from.customId.section(u':', 3, 3) : from.text(kPeriod);
    const QString league =
        isChoice(from) ? from.customId.section(u':', 4) : from.text(kLeague).simplified();
    const auto found =
        period.isEmpty() ? std::optional(StatsPeriod::All) : statsPeriodFromName(period);
    const QString by =
        isChoice(from) && from.values.value(0) != kOverview ? from.values.value(0) : QString();
    if (!found || (!by.isEmpty() && !namesFor(league).contains(by)))
        return fail(codes::kTextInvalid, ValidationFault{kPeriod},
                    tr("Choose the period from the list."));
    UserId capper = UserId::fromString(from.text(kCapper));
    if (isChoice(from))
        capper = userOf(from.customId.section(u':', 2, 2));
    else if (from.kind == discord::CommandKind::User)
        capper = UserId{from.target};
    return Asked{{from.guild, {}, *found, league}, capper, by};
}

ReplyTask StatsCommand::run(Invocation &call)
{
    const Result<Asked> wanted = asked(call.interaction());
    if (!wanted)
        return ReplyTask::ready(fail(wanted.error()));
    if (!wanted->capper.isValid())
        return show(call, *wanted, tr("Record of this server"));
    return andThen(m_services.cappers.find(call.guild(), wanted->capper), &call,
                   [this, &call, wanted = *wanted](const std::optional<Capper> &capper) {
                       if (!capper) {
                           return ReplyTask::ready(
                               fail(codes::kNotACapper, BettingFault{},
                                    tr("This member is not a capper here. See /capper list.")));
                       }
                       Asked own = wanted;
                       own.wish.capper = capper->id;
                       return show(call, own, capper->displayName);
                   });
}

ReplyTask StatsCommand::show(Invocation &call, const Asked &asked, const QString &name)
{
    return andThen(m_services.settings.get(call.guild()), &call,
                   [this, &call, asked, name](const GuildSettings &settings) {
                       return andThen(m_services.stats.stats(asked.wish), &call,
                                      [this, &call, asked, name,
                                       theme = themeOf(settings)](const StatsView &view) {
                                          return draw(call, {asked, view, name}, theme);
                                      });
                   });
}

ReplyTask StatsCommand::draw(Invocation &call, const Shown &shown, const SlipTheme &theme)
{
    const auto &[asked, view, name] = shown;
    QJsonArray select;
    if (!view.parts.isEmpty()) {
        const QString id = selectId(call.interaction().member.user.id, asked.capper, asked.wish);
        select = breakdownSelect(id, namesFor(asked.wish.league), asked.by);
    }
    if (!asked.by.isEmpty()) {
        Reply table;
        table.kind = Reply::Kind::Public;
        table.message.content = breakdownText(
            view, asked.wish.league.isEmpty() ? name : name + u", "_s + asked.wish.league,
            asked.by);
        table.message.components = select;
        return ReplyTask::ready(finished(table, call.interaction()));
    }
    StatsCardContent card = statsCard(view, name);
    card.filter = asked.wish.league;
    return mapResult(cardReply(call, m_services, card, theme, statsText(view, name)), &call,
                     [&call, select](Reply reply) {
                         reply.message.components = select;
                         return finished(reply, call.interaction());
                     });
}

Suggestions StatsCommand::complete(const Interaction &interaction, QObject *context) const
{
    return suggestGameOptions(interaction, m_services.fixtures, context);
}

} // namespace dbsbm

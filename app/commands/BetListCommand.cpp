// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/BetListCommand.h"

#include "app/commands/Invocation.h"
#include "app/commands/betTexts.h"
#include "app/commands/choices.h"
#include "app/commands/gameSuggestions.h"
#include "app/commands/paging.h"
#include "app/commands/statsPeriod.h"
#include "app/commands/taskResult.h"
#include "app/commands/texts.h"
#include "models/betting/grading.h"
#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"
#include "models/services/CapperService.h"
#include "models/services/guildTheme.h"
#include "models/services/transactionRules.h"

namespace dbsbm {

using namespace discord;

namespace {

constexpr QLatin1StringView kCapper("capper");
constexpr QLatin1StringView kState("state");
constexpr QLatin1StringView kLeague("league");
constexpr QLatin1StringView kText("text");
constexpr QLatin1StringView kPeriod("period");
constexpr int kColour = 0x2b7a78;
constexpr qsizetype kMaxLine = 380; // ten of them fit into an embed

/// The amount that the guild shows first.
QString amountText(const Stake &stake, UnitsDisplay units)
{
    return showsWinFirst(stake, units)
        ? tr(QT_TRANSLATE_NOOP("BetListCommand", "%1 u to win")).arg(stake.toWin.toDisplay())
        : tr(QT_TRANSLATE_NOOP("BetListCommand", "%1 u to risk")).arg(stake.risk.toDisplay());
}

QString betLine(const Bet &bet, const GuildSettings &settings)
{
    const QString odds = combinedOdds(bet.legs, oddsDisplayOf(settings));
    const QString line =
        tr(QT_TRANSLATE_NOOP("BetListCommand", "**%1** <t:%2:d> %3: %4 (%5), %6: %7%8"))
            .arg(numberText(bet))
            .arg(bet.placedAtMs / 1000)
            .arg(escapeMarkdown(bet.capperName), escapeMarkdown(subjectText(bet)), odds,
                 amountText(bet.stake, unitsDisplayOf(settings)), stateText(bet),
                 bet.late ? tr(QT_TRANSLATE_NOOP("BetListCommand", " (late)")) : QString());
    return line.size() <= kMaxLine ? line : QString(line.left(kMaxLine - 1) + u'…');
}

Reply listReply(const BetListQuery &query, const BetPage &page, const GuildSettings &settings)
{
    Reply reply;
    const bool turned = query.before.isValid() || query.after.isValid();
    if (page.bets.isEmpty() && !turned)
        return Reply::ephemeral(
            tr(QT_TRANSLATE_NOOP("BetListCommand", "No bet of this server fits that.")));
    QStringList lines;
    for (const Bet &bet : page.bets)
        lines << betLine(bet, settings);
    reply.message.embeds = {
        embed(tr(QT_TRANSLATE_NOOP("BetListCommand", "Bets, newest first")), lines.join(u'\n'), {},
              kColour,
              tr(QT_TRANSLATE_NOOP("BetListCommand", "/bet show tells everything about a bet.")))};
    if (page.bets.isEmpty())
        return reply;
    // Going back leaves older ones behind for certain, going on newer ones.
    const bool hasOlder = query.after.isValid() || page.more;
    const bool hasNewer = query.before.isValid() || (query.after.isValid() && page.more);
    BetListQuery older = query;
    older.after = {};
    older.before = page.bets.last().id;
    BetListQuery newer = query;
    newer.before = {};
    newer.after = page.bets.first().id;
    reply.message.components = pageButtons(
        {hasNewer ? newer.customId() : QString(), hasOlder ? older.customId() : QString()});
    return reply;
}

/// A turned page takes the place of the one before.
Reply pageReply(const Invocation &call, Reply reply)
{
    if (call.interaction().type == InteractionType::Component) {
        reply.kind = Reply::Kind::Update;
        reply.message.clearComponents = reply.message.components.isEmpty();
    }
    return reply;
}

} // namespace

QString BetListQuery::customId() const
{
    const QString cursor = after.isValid() ? u'a' + after.toString() : u'b' + before.toString();
    return QStringLiteral("list:%1:%2:%3:%4:%5")
        .arg(capper.toString(), state ? toName(*state) : QString(), period, cursor,
             QString(league.left(kMaxText) + u'|' + text.left(kMaxText - league.size())));
}

BetListQuery BetListQuery::fromCustomId(const QString &id)
{
    BetListQuery query;
    query.capper = UserId::fromString(id.section(u':', 1, 1));
    query.state = betStatusFromName(id.section(u':', 2, 2));
    query.period = id.section(u':', 3, 3);
    const QString cursor = id.section(u':', 4, 4);
    (cursor.startsWith(u'a') ? query.after : query.before) = BetId::fromString(cursor.mid(1));
    const QString words = id.section(u':', 5);
    query.league = words.section(u'|', 0, 0).left(kMaxText);
    query.text = words.section(u'|', 1).left(kMaxText);
    return query;
}

QJsonObject BetListCommand::definition()
{
    using namespace options;
    return subcommand(
        QStringLiteral("list"), tr("List bets, newest first"),
        {user(kCapper, tr("Whose bets; everybody's when left out")),
         choice(kState, tr("Only bets in this state"), choices::states()),
         suggested(kLeague, tr("Only bets of this league"), BetListQuery::kMaxText),
         options::text(kText, tr("Only bets with these words: a game, a team, a player"),
                       BetListQuery::kMaxText),
         choice(kPeriod, tr("Only bets placed in this period"), choices::periods())});
}

Plan BetListCommand::plan(const Interaction &interaction) const
{
    const bool turns = interaction.type == InteractionType::Component;
    return {turns ? QStringLiteral("bet list page") : QStringLiteral("bet list"),
            turns ? DeferMode::Update : DeferMode::Ephemeral,
            Action::ViewRecord,
            {RateAction::StatsQuery}};
}

Result<BetListQuery> BetListCommand::asked(const Interaction &from) const
{
    if (from.type == InteractionType::Component)
        return BetListQuery::fromCustomId(from.customId);
    BetListQuery query;
    query.capper = UserId::fromString(from.text(kCapper));
    query.state = betStatusFromName(from.text(kState));
    query.period = from.text(kPeriod);
    query.league = from.text(kLeague).remove(u'|').simplified(); // which parts them in the buttons
    query.text = from.text(kText).simplified();
    if (from.option(kState) && !query.state) {
        return fail(codes::kTextInvalid, ValidationFault{kState},
                    tr("Choose the state from the list."));
    }
    if (query.league.size() + query.text.size() > BetListQuery::kMaxText) {
        return fail(codes::kTextInvalid, ValidationFault{kText},
                    tr("League and words have at most %1 characters together. Use fewer.")
                        .arg(BetListQuery::kMaxText));
    }
    return query;
}

ReplyTask BetListCommand::run(Invocation &call)
{
    const Result<BetListQuery> wanted = asked(call.interaction());
    if (!wanted)
        return ReplyTask::ready(fail(wanted.error()));
    if (!wanted->capper.isValid())
        return list(call, *wanted, {});
    return andThen(m_services.cappers.find(call.guild(), wanted->capper), &call,
                   [this, &call, query = *wanted](const std::optional<Capper> &capper) {
                       if (!capper) {
                           return ReplyTask::ready(
                               fail(codes::kNotACapper, BettingFault{},
                                    tr("This member is not a capper here. See /capper list.")));
                       }
                       return list(call, query, capper->id);
                   });
}

ReplyTask BetListCommand::list(Invocation &call, const BetListQuery &query, CapperId capper)
{
    BetQuery bets{call.guild(), capper, query.state, query.text, kPageSize, query.before};
    bets.after = query.after;
    bets.league = query.league;
    return andThen(m_services.settings.get(call.guild()), &call,
                   [this, &call, query, bets](const GuildSettings &settings) {
                       const Result<BetQuery> within = withinPeriod(bets, query.period, settings);
                       if (!within)
                           return ReplyTask::ready(fail(within.error()));
                       return mapResult(m_services.betting.bets(*within), &call,
                                        [&call, query, settings](const BetPage &page) {
                                            return pageReply(call,
                                                             listReply(query, page, settings));
                                        });
                   });
}

/// Days begin where the server's clock says so, as on its boards.
Result<BetQuery> BetListCommand::withinPeriod(const BetQuery &bets, const QString &period,
                                              const GuildSettings &settings) const
{
    if (period.isEmpty())
        return bets;
    const auto range = statsRange(period, m_services.clock.nowMs(), timeZoneOf(settings));
    if (!range)
        return fail(codes::kTextInvalid, ValidationFault{kPeriod},
                    tr("Choose the period from the list."));
    BetQuery within = bets;
    within.placedFromMs = range->fromMs;
    within.placedToMs = range->toMs;
    return within;
}

Suggestions BetListCommand::complete(const Interaction &interaction, QObject *context) const
{
    return suggestGameOptions(interaction, m_services.fixtures, context);
}

} // namespace dbsbm

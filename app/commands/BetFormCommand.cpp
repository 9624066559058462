// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/BetFormCommand.h"

#include "app/commands/BetGuide.h"
#include "app/commands/Invocation.h"
#include "app/commands/choices.h"
#include "app/commands/gameSuggestions.h"
#include "app/commands/offerBet.h"
#include "models/betting/validation.h"

namespace dbsbm {

using namespace options;

Plan BetFormCommand::plan(const discord::Interaction &interaction) const
{
    Plan plan{m_isProp ? QStringLiteral("bet prop") : QStringLiteral("bet line"),
              DeferMode::Ephemeral,
              std::nullopt,
              {}};
    // Of a whole bet the service decides who may place it; nobody else is to be guided to one.
    if (!missingFields(formOf(interaction, m_isProp)).isEmpty())
        plan.action = Action::PlaceBet;
    return plan;
}

ReplyTask BetFormCommand::run(Invocation &call)
{
    const BetForm form = formOf(call.interaction(), m_isProp);
    if (!missingFields(form).isEmpty())
        return BetGuide::start(call, m_services, form);
    const Result<DraftRequest> request = betRequest(call, form);
    if (!request)
        return ReplyTask::ready(fail(request.error()));
    return offerBet(call, m_services, *request);
}

Suggestions BetFormCommand::complete(const discord::Interaction &interaction,
                                     QObject *context) const
{
    return suggestGameOptions(interaction, m_services.fixtures, context);
}

QJsonArray BetFormCommand::commonOptions()
{
    return {text(field::kOdds, tr("Odds, for example -110 or +150"), 20),
            text(field::kUnits, tr("Units, for example 1 or 0.5"), 20),
            choice(field::kMode, tr("What the units mean"), choices::modes()),
            text(field::kStart, tr("Start of the game: 2026-11-23 19:30 (UTC) or in 2h"), 40),
            text(field::kNote, tr("A note shown on the slip"), 200),
            channel(field::kChannel, tr("Where the slip goes, if not the usual channel"))};
}

QJsonObject BetLineCommand::definition()
{
    QJsonArray list{
        suggested(field::kLeague, tr("League, for example NBA"), kMaxLeague),
        suggested(field::kGame, tr("Game, for example Lakers @ Celtics"), kMaxGame),
        choice(field::kMarket, tr("Kind of line"), choices::markets()),
        choice(field::kPeriod, tr("Part of the game, if not all of it"), choices::parts()),
        suggested(field::kPick, tr("Your pick, for example Celtics or Over"), kMaxPick),
        text(field::kLine, tr("Line, for example -3.5 or 221.5"), kMaxLine)};
    const QJsonArray common = commonOptions();
    for (const QJsonValue &option : common)
        list.append(option);
    return subcommand(QStringLiteral("line"), tr("Record a straight bet on a game line"), list);
}

QJsonObject BetPropCommand::definition()
{
    QJsonArray list{
        suggested(field::kLeague, tr("League, for example NBA"), kMaxLeague),
        suggested(field::kPlayer, tr("Player, for example LeBron James"), kMaxPlayer),
        suggested(field::kMarket, tr("What is counted, for example Points or Rebounds"), kMaxStat),
        choice(field::kSide, tr("Your side of it"), choices::sides()),
        text(field::kLine, tr("Line, for example 25.5"), kMaxLine),
        suggested(field::kGame, tr("Game, for example Lakers @ Celtics"), kMaxGame)};
    const QJsonArray common = commonOptions();
    for (const QJsonValue &option : common)
        list.append(option);
    return subcommand(QStringLiteral("prop"), tr("Record a bet on what a player does"), list);
}

} // namespace dbsbm

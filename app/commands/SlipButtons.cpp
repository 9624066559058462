// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/SlipButtons.h"

#include "app/commands/Invocation.h"
#include "app/commands/betTexts.h"
#include "app/commands/taskResult.h"
#include "app/commands/texts.h"
#include "models/core/ErrorCodes.h"

#include <array>

namespace dbsbm {

namespace {

constexpr std::array kVerbs{SlipVerb::Won, SlipVerb::Lost, SlipVerb::Push, SlipVerb::Void,
                            SlipVerb::Undo};

QString verbName(SlipVerb verb)
{
    switch (verb) {
    case SlipVerb::Won: return QStringLiteral("won");
    case SlipVerb::Lost: return QStringLiteral("lost");
    case SlipVerb::Push: return QStringLiteral("push");
    case SlipVerb::Void: return QStringLiteral("void");
    case SlipVerb::Undo: break;
    }
    return QStringLiteral("undo");
}

std::optional<SlipVerb> verbOf(const discord::Interaction &interaction)
{
    const QString name = interaction.customId.section(u':', 2);
    for (const SlipVerb verb : kVerbs) {
        if (verbName(verb) == name)
            return verb;
    }
    return {};
}

BetResult resultOf(SlipVerb verb)
{
    switch (verb) {
    case SlipVerb::Lost: return BetResult::Lost;
    case SlipVerb::Push: return BetResult::Push;
    case SlipVerb::Void: return BetResult::Void;
    case SlipVerb::Won:
    case SlipVerb::Undo: break;
    }
    return BetResult::Won;
}

} // namespace

QString slipVerbLabel(SlipVerb verb)
{
    if (verb == SlipVerb::Undo)
        return QCoreApplication::translate("SlipButtons", "Undo");
    return resultText(resultOf(verb));
}

QString slipCustomId(BetId bet, SlipVerb verb)
{
    return QStringLiteral("bet:%1:%2").arg(bet.toString(), verbName(verb));
}

Plan SlipButtons::plan(const discord::Interaction &interaction) const
{
    const auto verb = verbOf(interaction);
    if (!verb)
        return {QStringLiteral("slip unknown"), DeferMode::Ephemeral, std::nullopt, {}};
    // A void is an admin's command too, and costs as one (product section 9).
    const RateAction cost =
        *verb == SlipVerb::Void ? RateAction::AdminCommand : RateAction::BetGrading;
    return {QStringLiteral("slip ") + verbName(*verb), DeferMode::Ephemeral, std::nullopt, {cost}};
}

ReplyTask SlipButtons::run(Invocation &call)
{
    const auto verb = verbOf(call.interaction());
    if (!verb) {
        return ReplyTask::ready(
            fail(codes::kCommandUnknown, InternalFault{},
                 tr("This button is of another version. Grade the bet in the panel."),
                 QStringLiteral("unknown button")));
    }
    const BetId bet = BetId::fromString(call.interaction().customId.section(u':', 1, 1));
    return *verb == SlipVerb::Undo ? undo(call, bet) : grade(call, bet, resultOf(*verb));
}

ReplyTask SlipButtons::grade(Invocation &call, BetId bet, BetResult result)
{
    const GradeBet command{call.guild(), bet, result, call.actor(), call.commandId(), {}};
    return mapResult(m_services.betting.grade(command), &call, [](const BetOutcome &outcome) {
        Reply reply = Reply::ephemeral(gradedText(outcome.bet));
        reply.repeated = outcome.repeated;
        return reply;
    });
}

ReplyTask SlipButtons::undo(Invocation &call, BetId bet)
{
    const UndoGrade command{call.guild(), bet, call.actor(), call.commandId()};
    return mapResult(m_services.betting.undo(command), &call, [](const BetOutcome &outcome) {
        Reply reply = Reply::ephemeral(tr("The grade of bet #%1 is undone; the bet is open again.")
                                           .arg(outcome.bet.number.toString()));
        reply.repeated = outcome.repeated;
        return reply;
    });
}

} // namespace dbsbm

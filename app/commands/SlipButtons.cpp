// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/SlipButtons.h"

#include "app/commands/Invocation.h"
#include "app/commands/betTexts.h"
#include "app/commands/taskResult.h"
#include "app/commands/texts.h"
#include "models/core/ErrorCodes.h"
#include "models/services/ScoreService.h"

#include <array>

namespace dbsbm {

namespace {

constexpr std::array kVerbs{SlipVerb::Won,  SlipVerb::Lost,    SlipVerb::Push,    SlipVerb::Void,
                            SlipVerb::Undo, SlipVerb::Confirm, SlipVerb::Dismiss, SlipVerb::Repost};
constexpr qsizetype kProposalBytes = 8; // of its digest

QString verbName(SlipVerb verb)
{
    switch (verb) {
    case SlipVerb::Won: return QStringLiteral("won");
    case SlipVerb::Lost: return QStringLiteral("lost");
    case SlipVerb::Push: return QStringLiteral("push");
    case SlipVerb::Void: return QStringLiteral("void");
    case SlipVerb::Undo: return QStringLiteral("undo");
    case SlipVerb::Confirm: return QStringLiteral("confirm");
    case SlipVerb::Dismiss: return QStringLiteral("dismiss");
    case SlipVerb::Repost: break;
    }
    return QStringLiteral("repost");
}

std::optional<SlipVerb> verbOf(const discord::Interaction &interaction)
{
    const QString name = interaction.customId.section(u':', 2, 2);
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
    case SlipVerb::Undo:
    case SlipVerb::Confirm:
    case SlipVerb::Dismiss:
    case SlipVerb::Repost: break;
    }
    return BetResult::Won;
}

ConfirmProposal proposalOf(const Invocation &call, BetId bet)
{
    const QString named = call.interaction().customId.section(u':', 3, 3);
    return {call.guild(), bet, call.actor(), call.commandId(),
            QByteArray::fromHex(named.toLatin1()).left(kProposalBytes)};
}

Reply gradedReply(const BetOutcome &outcome)
{
    Reply reply = Reply::ephemeral(gradedText(outcome.bet));
    reply.repeated = outcome.repeated;
    return reply;
}

} // namespace

QString slipVerbLabel(SlipVerb verb)
{
    switch (verb) {
    case SlipVerb::Undo: return QCoreApplication::translate("SlipButtons", "Undo");
    case SlipVerb::Confirm: return QCoreApplication::translate("SlipButtons", "Confirm");
    case SlipVerb::Dismiss: return QCoreApplication::translate("SlipButtons", "Dismiss");
    case SlipVerb::Repost: return QCoreApplication::translate("SlipButtons", "Post again");
    default: return resultText(resultOf(verb));
    }
}

QString slipCustomId(BetId bet, SlipVerb verb, const QByteArray &proposal)
{
    const QString id = QStringLiteral("bet:%1:%2").arg(bet.toString(), verbName(verb));
    if (proposal.isEmpty())
        return id;
    return id + u':' + QString::fromLatin1(proposal.left(kProposalBytes).toHex());
}

Plan SlipButtons::plan(const discord::Interaction &interaction) const
{
    const auto verb = verbOf(interaction);
    if (!verb)
        return {QStringLiteral("slip unknown"), DeferMode::Ephemeral, std::nullopt, {}};
    // A void is an admin's command too, and costs as one (product section 9).
    const bool administers = *verb == SlipVerb::Void || *verb == SlipVerb::Repost;
    const RateAction cost = administers ? RateAction::AdminCommand : RateAction::BetGrading;
    return {QStringLiteral("slip ") + verbName(*verb), DeferMode::Ephemeral, std::nullopt, {cost}};
}

ReplyTask SlipButtons::run(Invocation &call)
{
    const auto verb = verbOf(call.interaction());
    if (!verb) {
        return ReplyTask::ready(
            fail(codes::kCommandUnknown, ValidationFault{QStringLiteral("button")},
                 tr("This button is of another version. Grade the bet in the panel."),
                 QStringLiteral("unknown button")));
    }
    const BetId bet = BetId::fromString(call.interaction().customId.section(u':', 1, 1));
    switch (*verb) {
    case SlipVerb::Undo: return undo(call, bet);
    case SlipVerb::Confirm: return confirm(call, bet);
    case SlipVerb::Dismiss: return dismiss(call, bet);
    case SlipVerb::Repost: return repost(call, bet);
    default: return grade(call, bet, resultOf(*verb));
    }
}

ReplyTask SlipButtons::grade(Invocation &call, BetId bet, BetResult result)
{
    const GradeBet command{call.guild(), bet, result, call.actor(), call.commandId(), {}};
    return mapResult(m_services.betting.grade(command), &call, gradedReply);
}

ReplyTask SlipButtons::confirm(Invocation &call, BetId bet)
{
    return mapResult(m_services.scores.confirm(proposalOf(call, bet)), &call, gradedReply);
}

ReplyTask SlipButtons::dismiss(Invocation &call, BetId bet)
{
    return mapResult(m_services.scores.dismiss(proposalOf(call, bet)), &call, [](const Bet &left) {
        return Reply::ephemeral(tr("The suggested result of bet #%1 is dismissed; the bet is open.")
                                    .arg(left.number.toString()));
    });
}

ReplyTask SlipButtons::repost(Invocation &call, BetId bet)
{
    const RepostSlip command{call.guild(), bet, call.actor(), call.commandId()};
    return mapResult(m_services.betting.repostSlip(command), &call, [](const BetOutcome &outcome) {
        Reply reply = Reply::ephemeral(
            tr("The slip of bet #%1 is posted again now.").arg(outcome.bet.number.toString()));
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

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/SlipMenus.h"

#include "app/commands/BetShowCommand.h"
#include "app/commands/Invocation.h"
#include "app/commands/SlipMessage.h"
#include "app/commands/askedSubject.h"
#include "app/commands/betTexts.h"
#include "app/commands/taskResult.h"
#include "models/core/ErrorCodes.h"
#include "models/services/BettingService.h"

namespace dbsbm {

namespace {

/// The bet whose slip the menu was opened on, or BET-001.
Task<Result<Bet>> slipOf(Invocation &call, BettingService &betting)
{
    const MessageId message{call.interaction().target};
    return andThen(
        betting.betByMessage(call.guild(), message), &call, [](const std::optional<Bet> &bet) {
            if (bet)
                return Task<Result<Bet>>::ready(*bet);
            return Task<Result<Bet>>::ready(
                fail(codes::kBetNotFound, BettingFault{},
                     QCoreApplication::translate("SlipMenus",
                                                 "This message is no slip. Use the menu of a slip, "
                                                 "or name the bet with /bet show.")));
        });
}

} // namespace

QString GradeSlipMenu::name()
{
    return QStringLiteral("Grade this slip");
}

Plan GradeSlipMenu::plan(const discord::Interaction &) const
{
    // Who may is decided with the bet at hand.
    return {QStringLiteral("grade slip menu"),
            DeferMode::Ephemeral,
            std::nullopt,
            {RateAction::BetGrading}};
}

ReplyTask GradeSlipMenu::run(Invocation &call)
{
    return andThen(slipOf(call, m_services.betting), &call, [this, &call](const Bet &bet) {
        return andThen(
            askedSubject(call, m_services), &call,
            [this, &call, bet](const PermissionSubject &who) { return offer(call, bet, who); });
    });
}

ReplyTask GradeSlipMenu::offer(Invocation &call, const Bet &bet, const PermissionSubject &who)
{
    PermissionSubject subject = who;
    subject.bet = &bet;
    const QList<SlipVerb> open = slipVerbs(bet);
    if (open.isEmpty()) {
        return ReplyTask::ready(fail(
            codes::kBetNotOpen, BettingFault{},
            tr("Bet %1 is %2; there is nothing to grade.").arg(numberText(bet), stateText(bet))));
    }
    QList<SlipVerb> allowed;
    for (const SlipVerb verb : open) {
        if (checkPermission(actionOf(verb, bet), call.actor(), subject))
            allowed << verb;
    }
    if (allowed.isEmpty()) {
        const Action wish = actionOf(open.constFirst(), bet);
        return ReplyTask::ready(fail(checkPermission(wish, call.actor(), subject).error()));
    }
    Reply reply = Reply::ephemeral(tr("%1: %2").arg(numberText(bet), stateText(bet)));
    reply.message.components = slipButtons(bet, allowed);
    return ReplyTask::ready(reply);
}

QString BetHistoryMenu::name()
{
    return QStringLiteral("Bet history");
}

Plan BetHistoryMenu::plan(const discord::Interaction &) const
{
    return {QStringLiteral("bet history menu"),
            DeferMode::Ephemeral,
            Action::ViewRecord,
            {RateAction::StatsQuery}};
}

ReplyTask BetHistoryMenu::run(Invocation &call)
{
    return andThen(slipOf(call, m_services.betting), &call,
                   [this, &call](const Bet &bet) { return showBet(call, m_services, bet, 0); });
}

} // namespace dbsbm

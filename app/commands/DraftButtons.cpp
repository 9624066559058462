// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/DraftButtons.h"

#include "app/commands/Invocation.h"
#include "app/commands/SlipMessage.h"
#include "app/commands/taskResult.h"
#include "app/commands/texts.h"
#include "models/core/ErrorCodes.h"
#include "models/services/SlipService.h"

namespace dbsbm {

using namespace discord;

namespace {

constexpr QLatin1StringView kConfirm("confirm");
constexpr QLatin1StringView kCancel("cancel");

QString customId(DraftId draft, const QString &verb)
{
    return QStringLiteral("draft:%1:%2").arg(draft.toString(), verb);
}

} // namespace

Plan DraftButtons::plan(const Interaction &interaction) const
{
    if (interaction.customId.endsWith(kConfirm))
        return {QStringLiteral("draft confirm"),
                DeferMode::Update,
                std::nullopt,
                {RateAction::BetPlacement}};
    return {QStringLiteral("draft cancel"), DeferMode::Update, std::nullopt, {}};
}

ReplyTask DraftButtons::run(Invocation &call)
{
    const QStringList parts = call.interaction().customId.split(u':');
    const DraftId draft = DraftId::fromString(parts.value(1));
    if (parts.value(2) == kConfirm)
        return confirm(call, draft);
    return mapResult(m_services.betting.discardDraft(draft, call.actor()), &call,
                     [] { return Reply::closing(tr("The bet was not placed.")); });
}

ReplyTask DraftButtons::confirm(Invocation &call, DraftId draft)
{
    const ConfirmDraft command{draft, call.actor(), call.interaction().id, call.atMs()};
    return mapResult(m_services.betting.confirm(command), &call, placedReply);
}

Reply previewReply(const Draft &draft, const RenderedSlip &slip)
{
    Reply reply;
    reply.message.content = QCoreApplication::translate(
        "DraftButtons",
        "This is how the slip will look. It is recorded and posted when you confirm.");
    reply.message.attachments = {slipAttachment(slip)};
    reply.message.components = {actionRow(
        {button(ButtonStyle::Success, QCoreApplication::translate("DraftButtons", "Confirm"),
                customId(draft.id, kConfirm)),
         button(ButtonStyle::Secondary, QCoreApplication::translate("DraftButtons", "Cancel"),
                customId(draft.id, kCancel))})};
    return reply;
}

Reply placedReply(const BetOutcome &outcome)
{
    const Bet &bet = outcome.bet;
    Reply reply =
        Reply::closing(QCoreApplication::translate("DraftButtons",
                                                   "Bet #%1 is confirmed and will be posted in %2.")
                           .arg(bet.number.toString(), channelMention(bet.channel)));
    reply.repeated = outcome.repeated;
    return reply;
}

} // namespace dbsbm

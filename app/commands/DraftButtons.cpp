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

QString verbOf(const Interaction &interaction)
{
    return interaction.customId.section(u':', 2);
}

/// A flow lives as long as the token of its latest interaction, 15 minutes: here from the moment
/// in the preview's own id, which no member can forge, to that in the click's.
bool hasExpired(const Interaction &interaction)
{
    constexpr qint64 kLifeMs = 15 * 60 * 1000;
    return interaction.message.isValid()
        && snowflakeTimeMs(interaction.id) - snowflakeTimeMs(interaction.message) >= kLifeMs;
}

} // namespace

Plan DraftButtons::plan(const Interaction &interaction) const
{
    const bool confirms = verbOf(interaction) == kConfirm;
    return {confirms ? QStringLiteral("draft confirm") : QStringLiteral("draft cancel"),
            DeferMode::Update,
            std::nullopt,
            {}};
}

ReplyTask DraftButtons::run(Invocation &call)
{
    const Interaction &from = call.interaction();
    if (hasExpired(from)) {
        return ReplyTask::ready(fail(codes::kFlowExpired, ValidationFault{},
                                     tr("This preview has expired and nothing was placed. Start "
                                        "again with /bet line.")));
    }
    const DraftId draft = DraftId::fromString(from.customId.section(u':', 1, 1));
    if (verbOf(from) == kConfirm)
        return confirm(call, draft);
    return mapResult(m_services.betting.discardDraft(draft, call.actor()), &call,
                     [] { return Reply::closing(tr("The bet was not placed.")); });
}

ReplyTask DraftButtons::confirm(Invocation &call, DraftId draft)
{
    if (const Result<> charged = call.charge({RateAction::BetPlacement}); !charged)
        return ReplyTask::ready(fail(charged.error()));
    const ConfirmDraft command{draft, call.actor(), call.interaction().id, call.atMs()};
    return mapResult(m_services.betting.confirm(command), &call, [](const BetOutcome &outcome) {
        Reply reply = Reply::closing(placedText(outcome.bet));
        reply.repeated = outcome.repeated;
        return reply;
    });
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

QString placedText(const Bet &bet)
{
    return QCoreApplication::translate("DraftButtons",
                                       "Bet #%1 is confirmed and will be posted in %2.")
        .arg(bet.number.toString(), channelMention(bet.channel));
}

} // namespace dbsbm

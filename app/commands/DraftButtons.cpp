// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/DraftButtons.h"

#include "app/commands/Invocation.h"
#include "app/commands/SlipMessage.h"
#include "app/commands/betTexts.h"
#include "app/commands/taskResult.h"
#include "app/commands/texts.h"
#include "models/core/ErrorCodes.h"
#include "models/services/SlipService.h"

namespace dbsbm {

using namespace discord;

namespace {

constexpr QLatin1StringView kConfirm("confirm");
constexpr QLatin1StringView kCancel("cancel");

QString customId(const Draft &draft, const QString &verb)
{
    return QStringLiteral("draft:%1:%2:%3")
        .arg(draft.id.toString(), QString::number(draft.preview.placedAtMs / 1000), verb);
}

QString verbOf(const Interaction &interaction)
{
    return interaction.customId.section(u':', 3);
}

/// A flow lives as long as the token of its latest interaction, 15 minutes: here from that which
/// asked for the preview to the click. (The message may be older: a preview takes the place of the
/// form that led to it.)
bool hasExpired(const Interaction &interaction)
{
    constexpr qint64 kLifeMs = 15LL * 60 * 1000;
    const qint64 shownMs = interaction.customId.section(u':', 2, 2).toLongLong() * 1000;
    return snowflakeTimeMs(interaction.id) - shownMs >= kLifeMs;
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
                                        "the command again.")));
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
        Reply reply = Reply::closing(placedText(outcome));
        reply.repeated = outcome.repeated;
        return reply;
    });
}

Reply previewReply(const Draft &draft, const RenderedSlip &slip, const QString &changeId)
{
    QStringList lines{
        DraftButtons::tr("This is how the slip will look. It is recorded and posted when you "
                         "confirm.")};
    if (const auto &robin = draft.preview.roundRobin; robin && robin->count > 1) {
        lines << DraftButtons::tr(
                     "It is the first of %1 parlays of %2 selections; each is a bet of its own "
                     "with the units you gave.")
                     .arg(robin->count)
                     .arg(robin->by);
    }
    lines << warningTexts(draft.preview.legs);
    QJsonArray buttons{
        button(ButtonStyle::Success, DraftButtons::tr("Confirm"), customId(draft, kConfirm)),
        button(ButtonStyle::Secondary, DraftButtons::tr("Cancel"), customId(draft, kCancel))};
    if (!changeId.isEmpty())
        buttons.append(button(ButtonStyle::Secondary, DraftButtons::tr("Change"), changeId));
    Reply reply;
    reply.message.content = lines.join(u'\n');
    showSlip(reply.message, slip);
    reply.message.components = {actionRow(buttons)};
    return reply;
}

QString placedText(const BetOutcome &outcome)
{
    const Bet &bet = outcome.bet;
    if (outcome.group.size() > 1) {
        return DraftButtons::tr("Bets #%1 to #%2 are confirmed and will be posted in %3.")
            .arg(bet.number.toString(), outcome.group.last().number.toString(),
                 channelMention(bet.channel));
    }
    return DraftButtons::tr("Bet #%1 is confirmed and will be posted in %2.")
        .arg(bet.number.toString(), channelMention(bet.channel));
}

} // namespace dbsbm

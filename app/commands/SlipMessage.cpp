// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/SlipMessage.h"

#include "app/commands/texts.h"
#include "models/betting/validation.h"
#include "models/core/tr.h"
#include "models/services/SlipService.h"

#include <QRegularExpression>

namespace dbsbm {

using namespace discord;

namespace {

constexpr int kMaxAltText = 1024; // protocol section 13
constexpr int kMaxWebhookName = 80;
constexpr qsizetype kMaxScoresText = 600;

/// The role that is pinged: never @everyone, which is the role whose id is the guild's.
RoleId pingedRole(const Bet &bet, RoleId memberRole)
{
    return memberRole.value == bet.guild.value ? RoleId() : memberRole;
}

/// "@members #1042 by Name: Won +1.00 u"
QString slipText(const Bet &bet, RoleId memberRole, const QString &capperName)
{
    const RoleId role = pingedRole(bet, memberRole);
    QString text = tr(QT_TRANSLATE_NOOP("SlipMessage", "%1 by %2"))
                       .arg(slipMark(bet), escapeMarkdown(capperName));
    if (bet.late)
        text += tr(QT_TRANSLATE_NOOP("SlipMessage", " (late)"));
    if (bet.status == BetStatus::Cancelled)
        text += tr(QT_TRANSLATE_NOOP("SlipMessage", ": cancelled"));
    else if (bet.status == BetStatus::Settled && bet.result)
        text += tr(QT_TRANSLATE_NOOP("SlipMessage", ": %1 %2 u"))
                    .arg(resultText(*bet.result), bet.net.toSignedDisplay());
    return role.isValid() ? QString(roleMention(role) + u' ' + text) : text;
}

/// What the final scores say, for whoever is to confirm it.
QString proposalText(const Proposal &proposal)
{
    const QString scores =
        escapeMarkdown(scoresOf(proposal).join(QStringLiteral("; ")).left(kMaxScoresText));
    if (proposal.result)
        return tr(QT_TRANSLATE_NOOP("SlipMessage", "Final: %1. Suggested result: %2."))
            .arg(scores, resultText(*proposal.result));
    return tr(QT_TRANSLATE_NOOP("SlipMessage", "Final: %1. Suggested for %2 of %3 selections."))
        .arg(scores, QString::number(proposal.legs.size()),
             QString::number(proposal.bet.legs.size()));
}

QJsonObject proposalRow(const Bet &bet, const Proposal &proposal)
{
    const auto id = [&](SlipVerb verb) { return slipCustomId(bet.id, verb, proposal.digest); };
    return actionRow(
        {button(ButtonStyle::Primary, slipVerbLabel(SlipVerb::Confirm), id(SlipVerb::Confirm)),
         button(ButtonStyle::Secondary, slipVerbLabel(SlipVerb::Dismiss), id(SlipVerb::Dismiss))});
}

ButtonStyle styleOf(SlipVerb verb)
{
    switch (verb) {
    case SlipVerb::Won: return ButtonStyle::Success;
    case SlipVerb::Lost: return ButtonStyle::Danger;
    default: return ButtonStyle::Secondary;
    }
}

} // namespace

void showSlip(OutgoingMessage &message, const RenderedSlip &slip)
{
    message.clearAttachments = slip.png.isEmpty();
    if (slip.png.isEmpty()) {
        message.content += u'\n' + escapeMarkdown(slip.altText);
        message.suppressEmbeds = true; // a note's link is no more than it was in the picture
        return;
    }
    message.attachments = {{QStringLiteral("slip.png"), slip.png, QStringLiteral("image/png"),
                            slip.altText.left(kMaxAltText)}};
}

QString slipMark(const Bet &bet)
{
    return QStringLiteral("**#%1**").arg(bet.number.toString());
}

QList<SlipVerb> slipVerbs(const Bet &bet)
{
    switch (bet.status) {
    case BetStatus::Posting: // it is open once Discord has it: nobody can press earlier
    case BetStatus::PostFailed:
    case BetStatus::Open: return {SlipVerb::Won, SlipVerb::Lost, SlipVerb::Push, SlipVerb::Void};
    case BetStatus::Settled: return {SlipVerb::Undo};
    case BetStatus::Cancelled: break;
    }
    return {};
}

Action actionOf(SlipVerb verb, const Bet &bet)
{
    switch (verb) {
    case SlipVerb::Void: return Action::VoidBet;
    case SlipVerb::Undo:
        return bet.result == BetResult::Void ? Action::VoidBet : Action::UndoAnyBet;
    case SlipVerb::Repost: return Action::CorrectBet;
    default: return Action::GradeAnyBet;
    }
}

QJsonArray slipButtons(const Bet &bet, const QList<SlipVerb> &verbs,
                       const std::optional<Proposal> &proposal)
{
    if (verbs.isEmpty())
        return {};
    QJsonArray rows;
    if (proposal && verbs.contains(SlipVerb::Won)) // only what can be graded
        rows.append(proposalRow(bet, *proposal));
    QJsonArray buttons;
    for (const SlipVerb verb : verbs)
        buttons.append(button(styleOf(verb), slipVerbLabel(verb), slipCustomId(bet.id, verb)));
    rows.append(actionRow(buttons));
    return rows;
}

QString webhookName(const QString &capperName)
{
    static const QRegularExpression reserved(QStringLiteral("discord|clyde"),
                                             QRegularExpression::CaseInsensitiveOption);
    QString name = capperName;
    name.removeIf(turnsDirection);
    while (name.contains(reserved)) // taking one out may join another: "dis" "discord" "cord"
        name.remove(reserved);
    name = name.simplified().left(kMaxWebhookName);
    if (!name.isEmpty() && name.back().isHighSurrogate())
        name.chop(1);
    const QString lower = name.toLower();
    const bool refused = lower.isEmpty() || lower == u"everyone" || lower == u"here";
    return refused ? tr(QT_TRANSLATE_NOOP("SlipMessage", "Capper")) : name;
}

OutgoingMessage slipMessage(const Bet &bet, const RenderedSlip &slip, RoleId memberRole,
                            const QString &capperName, const QString &avatarUrl)
{
    OutgoingMessage message = slipEdit(bet, slip, memberRole, capperName);
    message.clearComponents = false;
    message.clearAttachments = false;
    if (const RoleId role = pingedRole(bet, memberRole); role.isValid())
        message.mentions.roles = {role};
    message.username = webhookName(capperName);
    message.avatarUrl = avatarUrl;
    return message;
}

OutgoingMessage slipEdit(const Bet &bet, const RenderedSlip &slip, RoleId memberRole,
                         const QString &capperName, const std::optional<Proposal> &proposal)
{
    OutgoingMessage message;
    message.content = slipText(bet, memberRole, capperName);
    if (proposal)
        message.content += u'\n' + proposalText(*proposal);
    showSlip(message, slip);
    message.components = slipButtons(bet, slipVerbs(bet), proposal);
    message.clearComponents = message.components.isEmpty();
    return message;
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/SlipButtons.h"
#include "models/services/scoreGrading.h"
#include "network/discord/protocol/builders.h"

namespace dbsbm {

struct RenderedSlip;

/// The first post of a slip, by a webhook under the capper's name and picture; pings only
/// \a memberRole (nobody when it is invalid), and has the buttons that its state allows.
discord::OutgoingMessage slipMessage(const Bet &bet, const RenderedSlip &slip, RoleId memberRole,
                                     const QString &capperName, const QString &avatarUrl);
/// What a posted slip is changed to: new image, text and buttons; pings nobody. A proposed grade is
/// offered beside the others.
discord::OutgoingMessage slipEdit(const Bet &bet, const RenderedSlip &slip, RoleId memberRole,
                                  const QString &capperName,
                                  const std::optional<Proposal> &proposal = {});
/// "**#1042**", how the text of a slip names its bet in every language.
QString slipMark(const Bet &bet);
/// Attaches the image of a slip with its alt text; words in place of one that could not be drawn.
void showSlip(discord::OutgoingMessage &message, const RenderedSlip &slip);
/// Won, Lost, Push, Void while it can be graded; Undo after; nothing when cancelled.
QList<SlipVerb> slipVerbs(const Bet &bet);
/// What the matrix calls the wish behind a button.
Action actionOf(SlipVerb verb, const Bet &bet);
/// A row of those buttons, below that of a proposal; nothing without any.
QJsonArray slipButtons(const Bet &bet, const QList<SlipVerb> &verbs,
                       const std::optional<Proposal> &proposal = {});
/// A name that Discord takes for a webhook: 1 to 80 characters, without the words it reserves
/// (protocol item 109).
QString webhookName(const QString &capperName);

} // namespace dbsbm

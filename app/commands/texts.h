// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/betting/Bet.h"
#include "models/services/Actor.h"
#include "network/discord/protocol/Interaction.h"

namespace dbsbm {

/// Who asks, as the interaction says it.
Actor actorOf(const discord::Interaction &interaction);
/// Text of a person made harmless for Discord's markdown and mentions.
QString escapeMarkdown(const QString &text);
/// "Won", "Half lost": the result as a person reads it.
QString resultText(BetResult result);
QString channelMention(ChannelId id); ///< "<#1>"
QString roleMention(RoleId id);       ///< "<@&1>"
QString userMention(UserId id);       ///< "<@1>"
/// Tenths of a percent as "58.3 %".
QString percentText(int permille);

} // namespace dbsbm

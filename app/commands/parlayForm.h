// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/commands/ParlayState.h"
#include "models/betting/unitsDisplay.h"
#include "models/services/FlowService.h"
#include "network/discord/protocol/builders.h"

namespace dbsbm {

/// The message of the parlay builder and its forms. custom_id "parlay:<flow>:<verb>", of the list
/// that removes with the flow's revision behind it, so that a stale list removes nothing else.
namespace parlay {

inline constexpr QLatin1StringView kAddLine("line");
inline constexpr QLatin1StringView kAddProp("prop");
inline constexpr QLatin1StringView kTerms("units");
inline constexpr QLatin1StringView kStake("stake");
inline constexpr QLatin1StringView kRemove("remove");
inline constexpr QLatin1StringView kRoundRobin("robin");
inline constexpr QLatin1StringView kPreview("preview");
inline constexpr QLatin1StringView kEdit("edit");
inline constexpr QLatin1StringView kCancel("cancel");

QString customId(FlowId flow, const QString &verb);

/// What a guild chose for its builder.
struct Wishes
{
    bool previews = true; ///< whether a preview comes before the bet
    QStringList units;    ///< offered with a click, at most 25
    UnitsDisplay display = UnitsDisplay::Auto;
    OddsFormat odds = OddsFormat::American; ///< how prices are shown
};

/// Legs, live price and stake, warnings, and what can be done; \a quote may be an error.
discord::OutgoingMessage message(const Flow &flow, const ParlayState &state,
                                 const Result<BetQuote> &quote, const Wishes &wishes);

QJsonObject lineModal(FlowId flow, const ParlayState &state);
QJsonObject propModal(FlowId flow, const ParlayState &state);
QJsonObject termsModal(FlowId flow, const ParlayState &state);
/// The selection that was typed into lineModal() or propModal(). VAL-005, VAL-007, VAL-008.
Result<BetForm> typedLeg(const discord::Interaction &interaction, bool isProp, qint64 atMs);
/// What was typed into termsModal().
void readTerms(const discord::Interaction &interaction, BetForm &terms);

} // namespace parlay

} // namespace dbsbm

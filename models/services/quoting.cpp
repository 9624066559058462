// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/quoting.h"

#include "models/services/placementChecks.h"
#include "models/services/previewing.h"
#include "models/services/slipChannel.h"
#include "models/services/transactionRules.h"

namespace dbsbm {

Result<BetQuote> quoteBet(Transaction &transaction, const DraftRequest &request, qint64 nowMs)
{
    const Result<GuildSettings> settings = readGuildSettings(transaction, request.guild);
    if (!settings)
        return fail(settings.error());
    const Result<QList<Leg>> legs = typedLegs(transaction, request, *settings, nowMs);
    if (!legs)
        return fail(legs.error());
    BetQuote quote;
    quote.legs = *legs;
    if (const Result<ChannelId> channel = slipChannel(*settings, request.channel); !channel) {
        quote.fault = channel.error();
        return quote;
    }
    const qint64 atMs =
        request.interaction.isValid() ? snowflakeTimeMs(request.interaction) : nowMs;
    if (const Result<bool> late = lateAt(*legs, atMs, *settings); !late) {
        quote.fault = late.error();
        return quote;
    }
    if (legs->size() < 2 || request.unitsText.isEmpty())
        return quote;
    Bet preview;
    if (const Result<> filled = fillPreview(transaction, preview, request, *settings, nowMs);
        !filled) {
        quote.fault = filled.error();
        return quote;
    }
    quote.stake = preview.stake;
    quote.parlays = preview.roundRobin ? preview.roundRobin->count : 1;
    return quote;
}

} // namespace dbsbm

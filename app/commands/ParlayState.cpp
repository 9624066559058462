// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/ParlayState.h"

#include <QJsonArray>

namespace dbsbm {

namespace {

constexpr QLatin1StringView kTerms("terms");
constexpr QLatin1StringView kLegs("legs");
constexpr QLatin1StringView kBy("by");

} // namespace

void ParlayState::removeLeg(qsizetype index)
{
    legs.removeAt(index);
    if (roundRobinBy >= legs.size())
        roundRobinBy = 0;
}

QJsonObject toJson(const ParlayState &state)
{
    QJsonArray legs;
    for (const BetForm &leg : state.legs)
        legs.append(toJson(leg));
    return {{kTerms, toJson(state.terms)}, {kLegs, legs}, {kBy, state.roundRobinBy}};
}

ParlayState parlayFromJson(const QJsonObject &json)
{
    ParlayState state;
    state.terms = formFromJson(json[kTerms].toObject());
    const QJsonArray legs = json[kLegs].toArray();
    for (const QJsonValue &leg : legs)
        state.legs << formFromJson(leg.toObject());
    state.roundRobinBy = json[kBy].toInt();
    return state;
}

Result<DraftRequest> parlayRequest(DraftRequest request, const ParlayState &state, qint64 atMs)
{
    const Result<StakeMode> mode = modeOf(state.terms.text(field::kMode));
    if (!mode)
        return fail(mode.error());
    for (const BetForm &form : state.legs) {
        const Result<DraftLeg> leg = draftLegOf(form, atMs);
        if (!leg)
            return fail(leg.error());
        request.legs << *leg;
    }
    request.mode = *mode;
    request.unitsText = state.terms.text(field::kUnits);
    request.note = state.terms.text(field::kNote);
    request.channel = ChannelId::fromString(state.terms.text(field::kChannel));
    request.bookOddsText = state.terms.text(field::kBookOdds);
    request.roundRobinBy = state.roundRobinBy;
    return request;
}

} // namespace dbsbm

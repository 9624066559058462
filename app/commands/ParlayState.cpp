// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/ParlayState.h"

#include <QJsonArray>

#include <cstdlib>

namespace dbsbm {

namespace {

constexpr QLatin1StringView kTerms("terms");
constexpr QLatin1StringView kLegs("legs");
constexpr QLatin1StringView kBy("by");
constexpr QLatin1StringView kChosenGame("game");

constexpr qint64 kSameStartMs = 60LL * 60 * 1000;

bool isSameText(const BetForm &first, const BetForm &second, const QString &name)
{
    return first.text(name).compare(second.text(name), Qt::CaseInsensitive) == 0;
}

std::optional<qint64> startOf(const BetForm &form, qint64 atMs)
{
    const Result<DraftLeg> leg = draftLegOf(form, atMs);
    return leg ? leg->leg.startsAtMs : std::nullopt;
}

} // namespace

void ParlayState::addLeg(BetForm leg, qint64 atMs)
{
    const auto start = startOf(leg, atMs);
    for (const BetForm &other : legs) {
        const auto known = startOf(other, atMs);
        if (start && known && !leg.text(field::kGame).isEmpty()
            && isSameText(leg, other, field::kLeague) && isSameText(leg, other, field::kGame)
            && std::llabs(*start - *known) < kSameStartMs)
            leg.set(field::kStart, other.text(field::kStart));
    }
    legs << leg;
}

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
    return {{kTerms, toJson(state.terms)},
            {kLegs, legs},
            {kBy, state.roundRobinBy},
            {kChosenGame, state.game}};
}

ParlayState parlayFromJson(const QJsonObject &json)
{
    ParlayState state;
    state.terms = formFromJson(json[kTerms].toObject());
    const QJsonArray legs = json[kLegs].toArray();
    for (const QJsonValue &leg : legs)
        state.legs << formFromJson(leg.toObject());
    state.roundRobinBy = json[kBy].toInt();
    state.game = json[kChosenGame].toString();
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

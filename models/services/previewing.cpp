// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/previewing.h"

#include "models/betting/parlays.h"
#include "models/betting/validation.h"
#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"
#include "models/services/legFixtures.h"
#include "models/services/transactionRules.h"

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

Result<Leg> typedLeg(Leg leg, const QString &oddsText, OddsFormats formats)
{
    leg.result.reset();
    leg.deadHeat = {1, 1};
    leg.closing.reset();
    if (const Result<> valid = validateLeg(leg); !valid)
        return fail(valid.error());
    const Result<QString> line = normaliseLine(leg.market, leg.line);
    if (!line)
        return fail(line.error());
    leg.line = *line;
    const Result<Odds> odds = Odds::parse(oddsText, formats);
    if (!odds)
        return fail(odds.error());
    leg.odds = *odds;
    return leg;
}

tl::unexpected<Error> wrongLegCount()
{
    return fail(codes::kOptionMissing, ValidationFault{u"legs"_s},
                tr("A parlay has 2 to %1 selections, a straight bet has one. Change their number.")
                    .arg(kMaxPlacedLegs));
}

/// Book odds and round robin, which only a parlay has.
Result<> fillParlay(Bet &preview, const DraftRequest &request, OddsFormats formats)
{
    const auto count = static_cast<int>(preview.legs.size());
    if (count < 1 || count > kMaxPlacedLegs)
        return wrongLegCount();
    if (!request.bookOddsText.trimmed().isEmpty()) {
        if (count < 2 || request.roundRobinBy != 0) {
            return fail(codes::kOddsInvalid, ValidationFault{u"book_odds"_s},
                        tr("Book odds are the price of one whole parlay. Leave them out."));
        }
        const Result<Odds> book = Odds::parse(request.bookOddsText, formats);
        if (!book)
            return fail(book.error());
        preview.bookOdds = *book;
    }
    if (request.roundRobinBy == 0)
        return {};
    const Result<QList<QList<Leg>>> parlays = roundRobin(preview.legs, request.roundRobinBy);
    if (!parlays)
        return fail(parlays.error());
    if (parlays->size() < 2) {
        return fail(codes::kOptionMissing, ValidationFault{u"of"_s},
                    tr("A round robin makes parlays of fewer than all of its selections. Choose a "
                       "smaller size."));
    }
    preview.roundRobin = RoundRobin{{}, 1, static_cast<int>(parlays->size()), request.roundRobinBy};
    return {};
}

/// Risk and to-win; of a round robin those of its first parlay, all of them being allowed.
Result<Stake> stakeOf(const Bet &bet, Units typed, StakeMode mode, const GuildSettings &settings)
{
    Result<QList<QList<Leg>>> parlays = QList<QList<Leg>>{bet.legs};
    if (bet.roundRobin)
        parlays = roundRobin(bet.legs, bet.roundRobin->by);
    if (!parlays)
        return fail(parlays.error());
    std::optional<Stake> first;
    for (const QList<Leg> &legs : *parlays) {
        const Result<Stake> stake =
            placeStake(typed, mode, legs, stakeRulesOf(settings), termsOf(bet));
        if (!stake)
            return stake;
        if (!first)
            first = *stake;
    }
    return first ? Result<Stake>(*first) : Result<Stake>(wrongLegCount());
}

} // namespace

Result<QList<Leg>> typedLegs(Transaction &transaction, const DraftRequest &request,
                             const GuildSettings &settings, qint64 nowMs)
{
    if (request.legs.size() > kMaxPlacedLegs)
        return wrongLegCount();
    QList<Leg> legs;
    for (const DraftLeg &typed : request.legs)
        legs << typed.leg;
    if (const Result<> bound = bindTypedGames(transaction, legs, nowMs); !bound)
        return fail(bound.error());
    if (const Result<> adopted = adoptFixtures(transaction, legs); !adopted)
        return fail(adopted.error());
    for (qsizetype i = 0; i < legs.size(); ++i) {
        const Result<Leg> leg =
            typedLeg(legs.at(i), request.legs.at(i).oddsText, oddsFormatsOf(settings));
        if (!leg)
            return fail(leg.error());
        legs[i] = *leg;
    }
    return legs;
}

Result<> fillPreview(Transaction &transaction, Bet &preview, const DraftRequest &request,
                     const GuildSettings &settings, qint64 nowMs)
{
    if (const Result<> valid = validateNote(request.note); !valid)
        return valid;
    preview.note = request.note;
    const Result<QList<Leg>> legs = typedLegs(transaction, request, settings, nowMs);
    if (!legs)
        return fail(legs.error());
    preview.legs = *legs;
    if (const Result<> filled = fillParlay(preview, request, oddsFormatsOf(settings)); !filled)
        return filled;
    const Result<Units> units = Units::parse(request.unitsText);
    if (!units)
        return fail(units.error());
    preview.rules = houseRulesOf(settings);
    const Result<Stake> stake = stakeOf(preview, *units, request.mode, settings);
    if (!stake)
        return fail(stake.error());
    preview.stake = *stake;
    return {};
}

} // namespace dbsbm

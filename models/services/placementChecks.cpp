// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/placementChecks.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"
#include "models/services/exposure.h"
#include "models/services/transactionRules.h"

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;

Result<bool> lateAt(const QList<Leg> &legs, qint64 atMs, const GuildSettings &settings)
{
    const bool late = std::any_of(legs.begin(), legs.end(), [atMs](const Leg &leg) {
        return leg.startsAtMs && atMs >= *leg.startsAtMs;
    });
    if (late && settings.text(u"late_picks"_s) != u"accept") {
        return fail(codes::kGameStarted, BettingFault{},
                    tr("This game has already started, so the pick is locked. Choose a game that "
                       "has not started."));
    }
    return late;
}

Result<> withinExposure(Transaction &transaction, const QList<Bet> &bets,
                        const GuildSettings &settings, std::optional<qint64> own)
{
    const Bet &first = bets.first();
    const Units limit = exposureLimit(settings, own);
    if (limit.micro <= 0)
        return {};
    const Result<Units> placed =
        riskedOnDay(transaction, first.capper, first.placedAtMs, timeZoneOf(settings));
    if (!placed)
        return fail(placed.error());
    Units asked;
    for (const Bet &bet : bets)
        asked = asked + bet.stake.risk;
    const Units available = std::max(Units(), limit - *placed);
    if (asked <= available)
        return {};
    return fail(
        codes::kInsufficientUnits, InsufficientUnitsFault{available.micro, asked.micro},
        tr("This would risk %1 u, but only %2 u of the %3 u a day are left. Lower the units "
           "or wait until tomorrow.")
            .arg(asked.toDisplay(), available.toDisplay(), limit.toDisplay()));
}

} // namespace dbsbm

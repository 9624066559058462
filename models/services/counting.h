// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/GuildSettingsService.h"
#include "models/services/RecordCount.h"
#include "models/store/BetRepository.h"
#include "models/store/LedgerRepository.h"
#include "models/store/TallyRepository.h"

#include <QTimeZone>

namespace dbsbm {

// Keeps the caches of settled bets true, inside the transaction that changes a bet.

/// Takes what the bet counted for before out and puts what it counts for now in. A guild that was
/// never counted, or by another time zone, is counted anew.
Result<> countChange(Transaction &transaction, const std::optional<Bet> &before, const Bet &after,
                     const GuildSettings &settings);

/// Adds what was just booked on a capper's result without a bet; it is no bet, so it moves the net
/// alone.
Result<> countAdjustment(Transaction &transaction, const LedgerAdjustment &adjustment,
                         const GuildSettings &settings);

/// Whether the caches of that guild were counted by its present time zone and our rules.
Result<bool> isCounted(Transaction &transaction, const GuildSettings &settings);
/// Counts every settled bet and every adjustment of the guild.
Result<> recount(Transaction &transaction, const GuildSettings &settings);
/// Compares the caches with the bets of a guild while somebody else walks through these.
class CountComparison
{
public:
    explicit CountComparison(const GuildSettings &settings);
    /// Every bet of the guild once, with its legs.
    void add(const Bet &bet);
    /// As compareCounts(), after the last bet.
    Result<QStringList> differences(Transaction &transaction);

private:
    GuildSettings m_settings;
    RecordCount m_count;
};

/// What stands in the caches but does not follow from the bets, or is missing: one plain sentence
/// each, at most ten.
Result<QStringList> compareCounts(Transaction &transaction, const GuildSettings &settings);

} // namespace dbsbm

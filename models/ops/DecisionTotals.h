// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/RateJournal.h"
#include "models/ops/RateStatistics.h"

#include <map>
#include <tuple>

namespace dbsbm {

/// How often a member did something, and how often a limit refused it.
struct MemberCount : RateCount
{
    GuildId guild;
    UserId user;
    RateAction action = RateAction::BetPlacement;
};

/// Sums of stored decisions per guild, member and action since the last reset of each. Feed it the
/// records in the order written.
class DecisionTotals
{
public:
    void add(const RateRecord &record);
    /// By guild, member and action; without those that a reset left nothing of.
    QList<MemberCount> members() const;
    /// The same with all members of a guild together.
    QList<MemberCount> guilds() const;

private:
    using Key = std::tuple<GuildId, UserId, RateAction>;
    void reset(const RateRecord &record);

    std::map<Key, RateCount> m_counts;
};

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Ids.h"
#include "models/ops/RateAction.h"

#include <vector>

namespace dbsbm {

/// How one action of a request fared.
enum class RateVerdict : quint8 {
    Allowed,
    Refused,      ///< by this action's limit
    RefusedOther, ///< by that of another action of the same request
    Shadowed,     ///< would have been refused, but the limit only counts
    Refunded,     ///< an earlier charge was given back
    Reset ///< all charges were forgotten: of guild, user, action, or of all where none is named
};

struct RateRecord
{
    qint64 atMs = 0; ///< of the limiter's clock in memory, UTC on disk
    GuildId guild;
    UserId user;
    std::optional<RateAction> action = RateAction::BetPlacement; ///< nothing only with Reset
    RateVerdict verdict = RateVerdict::Allowed;
    quint8 cost = 1;
    bool own = false;       ///< judged by a limit of the member's roles
    bool elsewhere = false; ///< refused by another limit, whatever this one had said
};

/// Decisions that were made and are not written yet. When nobody takes them, the latest are dropped
/// and counted.
class RateJournal
{
public:
    static constexpr size_t kMost = 1 << 16;

    void add(const RateRecord &record)
    {
        if (m_records.size() < kMost)
            m_records.push_back(record);
        else
            ++m_dropped;
    }
    std::vector<RateRecord> take()
    {
        std::vector<RateRecord> taken;
        taken.swap(m_records);
        return taken;
    }
    size_t size() const { return m_records.size(); }
    quint64 dropped() const { return m_dropped; }

private:
    std::vector<RateRecord> m_records;
    quint64 m_dropped = 0;
};

} // namespace dbsbm

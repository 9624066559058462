// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/RateJournal.h"
#include "models/ops/SlidingWindows.h"

#include <unordered_map>
#include <unordered_set>

namespace dbsbm {

/// What a limit would have done.
struct ReplayReport
{
    quint64 judged = 0;
    quint64 wouldRefuse = 0;
    quint64 refused = 0;   ///< of those judged, by the limit of then
    quint64 ownLimits = 0; ///< left out: members whose roles have limits of their own
    quint64 elsewhere = 0; ///< left out: refused by another limit anyway
    quint64 membersRefused = 0;
    qint64 firstMs = 0; ///< of the first and the last one judged, UTC; 0 = none
    qint64 lastMs = 0;
};

/// Judges stored decisions of one action anew, as if the limit on each member had been another one.
/// The same sliding windows decide. Feed it the records in the order written.
class RateReplay
{
public:
    RateReplay(RateAction action, RateLimit proposed);

    void add(const RateRecord &record);
    ReplayReport report() const;

private:
    ChargeKey keyOf(const RateRecord &record);
    void judge(const RateRecord &record);
    void refund(const RateRecord &record);
    void reset(const RateRecord &record);
    struct KeyHash
    {
        size_t operator()(const ChargeKey &key) const noexcept;
    };

    RateAction m_action;
    RateLimit m_limit;
    SlidingWindows m_windows;
    qint64 m_nowMs = 0;
    std::unordered_map<quint64, quint32> m_guilds;
    /// Of each key the latest charges of then, newest in the lowest bit: whether they are charges
    /// here as well. A refund takes the newest.
    std::unordered_map<ChargeKey, quint64, KeyHash> m_charged;
    std::unordered_set<ChargeKey, KeyHash> m_refused;
    ReplayReport m_report;
};

} // namespace dbsbm

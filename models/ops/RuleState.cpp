// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/RuleState.h"

#include <cmath>

namespace dbsbm {

using std::chrono::nanoseconds;

Seen look(const AlertRule &rule, double value)
{
    const bool has = !std::isnan(value);
    if (rule.condition == AlertCondition::Absent)
        return has ? Seen::Clear : Seen::Breached;
    if (!has)
        return Seen::Nothing;
    const bool below = rule.condition == AlertCondition::Below;
    if (below ? value < rule.threshold : value > rule.threshold)
        return Seen::Breached;
    return (below ? value >= rule.clear : value <= rule.clear) ? Seen::Clear : Seen::Between;
}

void RuleState::resume(nanoseconds now)
{
    m_phase = Phase::Firing;
    m_since = m_breachedAt = m_seenAt = now;
    m_clearSince.reset();
}

RuleState::Change RuleState::step(const AlertRule &rule, Seen seen, nanoseconds now)
{
    if (seen != Seen::Nothing)
        m_seenAt = now;
    if (seen == Seen::Breached)
        m_breachedAt = now;
    switch (m_phase) {
    case Phase::Quiet: return quiet(rule, seen, now);
    case Phase::Pending: return pending(rule, seen, now);
    case Phase::Firing: break;
    }
    return firing(rule, seen, now);
}

RuleState::Change RuleState::quiet(const AlertRule &rule, Seen seen, nanoseconds now)
{
    if (seen != Seen::Breached)
        return Change::None;
    m_since = now;
    m_phase = rule.pending > nanoseconds(0) ? Phase::Pending : Phase::Firing;
    m_clearSince.reset();
    return m_phase == Phase::Pending ? Change::Begun : Change::Fired;
}

RuleState::Change RuleState::pending(const AlertRule &rule, Seen seen, nanoseconds now)
{
    // A value between the limits neither ends the wait nor stands for a breach.
    const bool gone = seen == Seen::Clear || now - m_breachedAt > rule.pending;
    if (gone) {
        m_phase = Phase::Quiet;
        return Change::Dropped;
    }
    if (seen != Seen::Breached || now - m_since < rule.pending)
        return Change::None;
    m_phase = Phase::Firing;
    m_since = now;
    m_clearSince.reset();
    return Change::Fired;
}

RuleState::Change RuleState::firing(const AlertRule &rule, Seen seen, nanoseconds now)
{
    bool over = false;
    if (seen == Seen::Clear) {
        m_clearSince = m_clearSince.value_or(now);
        over = now - *m_clearSince >= rule.keep;
    } else {
        m_clearSince.reset();
        over = seen == Seen::Nothing && now - m_seenAt >= kForget;
    }
    if (!over)
        return Change::None;
    m_phase = Phase::Quiet;
    return Change::Resolved;
}

} // namespace dbsbm

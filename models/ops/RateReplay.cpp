// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/RateReplay.h"

#include <QHashFunctions>

#include <algorithm>

namespace dbsbm {

namespace {

constexpr quint64 kSweepEvery = 100'000;

} // namespace

size_t RateReplay::KeyHash::operator()(const ChargeKey &key) const noexcept
{
    return qHashMulti(0, key.user, key.guild, key.action);
}

RateReplay::RateReplay(RateAction action, RateLimit proposed)
    : m_action(action), m_limit(proposed), m_windows(0)
{}

ChargeKey RateReplay::keyOf(const RateRecord &record)
{
    const auto number = static_cast<quint32>(m_guilds.size() + 1);
    return {record.user.value, m_guilds.try_emplace(record.guild.value, number).first->second,
            static_cast<quint8>(m_action)};
}

void RateReplay::add(const RateRecord &record)
{
    if (record.action && *record.action != m_action)
        return;
    m_nowMs = std::max(m_nowMs, record.atMs); // a wall clock that was set back stands still
    switch (record.verdict) {
    case RateVerdict::Refunded: refund(record); break;
    case RateVerdict::Reset: reset(record); break;
    case RateVerdict::Allowed:
    case RateVerdict::Refused:
    case RateVerdict::RefusedOther:
    case RateVerdict::Shadowed:
        if (record.elsewhere)
            ++m_report.elsewhere;
        else if (record.own)
            ++m_report.ownLimits;
        else
            judge(record);
    }
}

void RateReplay::judge(const RateRecord &record)
{
    WindowNeed need;
    need.key = keyOf(record);
    SlidingWindows::setRule(need, m_limit);
    need.cost = std::max<quint32>(record.cost, 1);
    m_windows.reserve(1, m_nowMs);
    m_windows.check(need, m_nowMs);
    const bool allowed = need.fits();
    if (allowed)
        m_windows.charge(need, m_nowMs);
    else
        m_refused.insert(need.key);
    if (record.verdict == RateVerdict::Allowed) {
        quint64 &charged = m_charged[need.key];
        for (quint32 i = 0; i < need.cost; ++i)
            charged = charged << 1 | (allowed ? 1u : 0u);
    }
    m_report.wouldRefuse += allowed ? 0 : 1;
    m_report.refused += record.verdict == RateVerdict::Refused ? 1 : 0;
    m_report.firstMs = m_report.judged == 0 ? record.atMs : m_report.firstMs;
    m_report.lastMs = record.atMs;
    if (++m_report.judged % kSweepEvery == 0)
        m_windows.sweep(m_nowMs, [&need](const ChargeSlot &) { return need.windowMs; });
}

/// What was given back is the newest charge of then; refused here, it is not there to give back.
void RateReplay::refund(const RateRecord &record)
{
    const ChargeKey key = keyOf(record);
    const auto charged = m_charged.find(key);
    if (charged == m_charged.end())
        return;
    if (charged->second & 1)
        m_windows.refund(key);
    charged->second >>= 1;
}

void RateReplay::reset(const RateRecord &record)
{
    const ChargeKey of = keyOf(record);
    m_windows.keepIf([&](const ChargeSlot &slot) {
        const ChargeKey key = slot.key();
        return (record.guild.isValid() && key.guild != of.guild)
            || (record.user.isValid() && key.user != of.user);
    });
}

ReplayReport RateReplay::report() const
{
    ReplayReport report = m_report;
    report.membersRefused = m_refused.size();
    return report;
}

} // namespace dbsbm

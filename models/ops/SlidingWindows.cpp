// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/SlidingWindows.h"

#include <algorithm>
#include <chrono>

namespace dbsbm {

namespace {

/// A slot counts 49 days; far before they are over the base is moved.
constexpr qint64 kBaseLastsMs = qint64{1} << 31;

} // namespace

void SlidingWindows::setRule(WindowNeed &need, RateLimit rule)
{
    need.limit = static_cast<quint32>(std::max(rule.limit, 0));
    need.windowMs = std::clamp<qint64>(rule.window.count(), 1, kLongestMs / 1000) * 1000;
}

void SlidingWindows::check(WindowNeed &need, qint64 nowMs) const
{
    need.slot = m_table.find(need.key);
    need.gone = 0;
    need.used = 0;
    if (!need.slot)
        return;
    need.gone = need.slot->countUntil(nowMs - need.windowMs - m_baseMs);
    need.used = need.slot->size() - need.gone;
}

qint64 SlidingWindows::waitMs(const WindowNeed &need, qint64 nowMs) const
{
    // As many of the oldest must leave as are missing.
    const quint32 mustLeave = std::min(need.used + need.cost - need.limit, need.used);
    if (mustLeave == 0 || need.cost > need.limit)
        return need.windowMs;
    return m_baseMs + need.slot->at(need.gone + mustLeave - 1) + need.windowMs - nowMs;
}

void SlidingWindows::reserve(size_t needs, qint64 nowMs)
{
    if (nowMs - m_baseMs > kBaseLastsMs)
        moveBase(nowMs);
    m_table.reserve(needs);
}

void SlidingWindows::charge(WindowNeed &need, qint64 nowMs, quint16 note)
{
    if (!need.slot)
        need.slot = &m_table.take(need.key);
    need.slot->dropOldest(need.gone);
    need.slot->push(static_cast<quint32>(nowMs - m_baseMs), need.cost);
    need.slot->setNote(note);
    need.gone = 0;
    need.used += need.cost;
}

bool SlidingWindows::refund(const ChargeKey &key)
{
    ChargeSlot *slot = m_table.find(key);
    if (!slot || slot->size() == 0)
        return false;
    slot->dropNewest();
    if (slot->size() == 0)
        m_table.erase(key);
    return true;
}

void SlidingWindows::put(const ChargeKey &key, qint64 ageMs, qint64 nowMs, quint16 note)
{
    reserve(1, nowMs);
    ChargeSlot &slot = m_table.take(key);
    slot.push(static_cast<quint32>(nowMs - m_baseMs - std::clamp<qint64>(ageMs, 0, kLongestMs)), 1);
    slot.setNote(note);
}

void SlidingWindows::moveBase(qint64 nowMs)
{
    const qint64 base = nowMs - kLongestMs;
    const auto by = static_cast<quint32>(std::min<qint64>(base - m_baseMs, ~quint32{0}));
    m_table.keepIf([&](ChargeSlot &slot) {
        slot.dropOldest(slot.countUntil(base - m_baseMs));
        if (slot.size() > 0)
            slot.shift(by);
        return slot.size() > 0;
    });
    m_baseMs = base;
}

} // namespace dbsbm

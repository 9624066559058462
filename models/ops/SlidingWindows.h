// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/ChargeTable.h"
#include "models/ops/RateAction.h"

namespace dbsbm {

/// A window that a request has to fit into. Plain: a decision has several on its stack.
struct WindowNeed
{
    ChargeKey key;
    quint32 limit;
    qint64 windowMs;
    quint32 cost; ///< charges, usually 1
    // What check() found.
    ChargeSlot *slot; ///< null when the key is not there
    quint32 gone;     ///< charges that have left the window
    quint32 used;     ///< charges inside the window
    bool fits() const { return used + cost <= limit; }
    int remaining() const { return used < limit ? static_cast<int>(limit - used) : 0; }
};

/// The exact sliding-window log: how many charges of a key lie inside its window, to the
/// millisecond, at a moment that the caller names. The limiter judges members by it, and a proposed
/// limit is replayed through it.
class SlidingWindows
{
public:
    /// No window is longer.
    static constexpr qint64 kLongestMs = qint64{7} * 24 * 3600 * 1000;

    /// Moments are never before \a nowMs less the longest window, and do not run backwards.
    explicit SlidingWindows(qint64 nowMs) : m_baseMs(nowMs - kLongestMs) {}

    /// Limit and window as they count: a limit is never below 0, a window between 1 s and the
    /// longest.
    static void setRule(WindowNeed &need, RateLimit rule);

    void prefetch(const ChargeKey &key) const { m_table.prefetch(key); }
    /// Looks only. A charge made at t is free again at t + window exactly.
    void check(WindowNeed &need, qint64 nowMs) const;
    /// Milliseconds until a need that does not fit will; one above its limit never does, and is
    /// told the whole window.
    qint64 waitMs(const WindowNeed &need, qint64 nowMs) const;
    /// Makes room for the charges of so many needs, before they are checked.
    void reserve(size_t needs, qint64 nowMs);
    /// Charges a need that check() looked at. \a note stays with the key.
    void charge(WindowNeed &need, qint64 nowMs, quint16 note = 0);
    /// Takes the newest charge of the key back; whether there was one.
    bool refund(const ChargeKey &key);

    /// The charges of a slot that lie inside the window, oldest first, as ages in milliseconds.
    template<typename Visit>
    void agesIn(const ChargeSlot &slot, qint64 windowMs, qint64 nowMs, Visit visit) const
    {
        for (quint32 i = slot.countUntil(nowMs - windowMs - m_baseMs); i < slot.size(); ++i)
            visit(nowMs - m_baseMs - slot.at(i));
    }
    /// Puts a charge of that age on a key, after those that are older.
    void put(const ChargeKey &key, qint64 ageMs, qint64 nowMs, quint16 note);

    /// Drops the keys of which \a windowOf(slot) ms hold no charge any more.
    template<typename WindowOf>
    void sweep(qint64 nowMs, WindowOf windowOf)
    {
        m_table.keepIf([&](ChargeSlot &slot) {
            return slot.countUntil(nowMs - windowOf(slot) - m_baseMs) < slot.size();
        });
    }
    /// Keeps the keys for which \a keeps(slot) says so.
    template<typename Keeps>
    void keepIf(Keeps keeps)
    {
        m_table.keepIf(keeps);
    }
    template<typename Visit>
    void forEach(Visit visit) const
    {
        m_table.forEach(visit);
    }
    size_t keyCount() const { return m_table.size(); }

private:
    void moveBase(qint64 nowMs);

    ChargeTable m_table;
    qint64 m_baseMs; ///< from which slots count
};

} // namespace dbsbm

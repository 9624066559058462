// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/ChargeSlot.h"

#include <algorithm>
#include <bit>
#include <cstdlib>
#include <cstring>

namespace dbsbm {

quint32 ChargeSlot::countUntil(qint64 horizon) const
{
    if (m_count != kOutside) {
        quint32 count = 0;
        while (count < m_count && m_inside[count] <= horizon)
            ++count;
        return count;
    }
    quint32 from = 0;
    for (quint32 left = m_ring.size; left > 0;) { // a ring has no iterators to search with
        const quint32 half = left / 2;
        if (m_ring.at(from + half) <= horizon) {
            from += half + 1;
            left -= half + 1;
        } else {
            left = half;
        }
    }
    return from;
}

void ChargeSlot::push(quint32 now, quint32 cost)
{
    if (m_count != kOutside && m_count + cost <= kInside) {
        for (quint32 i = 0; i < cost; ++i)
            m_inside[m_count++] = now;
        return;
    }
    if (m_count != kOutside || m_ring.size + cost > m_ring.capacity)
        moveOutside(size() + cost);
    for (quint32 i = 0; i < cost; ++i)
        m_ring.at(m_ring.size++) = now;
}

void ChargeSlot::dropOldest(quint32 count)
{
    if (count == 0)
        return;
    if (m_count == kOutside) {
        m_ring.first = (m_ring.first + count) & (m_ring.capacity - 1);
        m_ring.size -= count;
        return;
    }
    m_count = static_cast<quint8>(m_count - count);
    std::memmove(m_inside, m_inside + count, m_count * sizeof(quint32));
}

void ChargeSlot::dropNewest()
{
    if (m_count == kOutside)
        --m_ring.size;
    else
        --m_count;
}

void ChargeSlot::shift(quint32 by)
{
    for (quint32 i = 0; i < size(); ++i)
        (m_count == kOutside ? m_ring.at(i) : m_inside[i]) -= by;
}

void ChargeSlot::take(const ChargeKey &key)
{
    m_user = key.user;
    m_guild = key.guild;
    m_mark = static_cast<quint8>(key.action + 1);
    m_count = 0;
    m_note = 0;
}

void ChargeSlot::clear()
{
    if (m_mark != 0 && m_count == kOutside)
        std::free(m_ring.times);
    std::memset(this, 0, sizeof(*this));
}

void ChargeSlot::moveOutside(quint32 room)
{
    const quint32 count = size();
    const quint32 capacity = std::bit_ceil(std::max(room, quint32{16}));
    auto *times = static_cast<quint32 *>(std::malloc(capacity * sizeof(quint32)));
    Q_CHECK_PTR(times);
    for (quint32 i = 0; i < count; ++i)
        times[i] = at(i);
    if (m_count == kOutside)
        std::free(m_ring.times);
    m_count = kOutside;
    m_ring = {times, capacity, 0, count};
}

} // namespace dbsbm

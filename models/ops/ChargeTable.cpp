// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/ChargeTable.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace dbsbm {

namespace {

constexpr size_t kSmallest = 16;

/// Slots for that many keys, at most three quarters of them used.
size_t slotsFor(size_t keys)
{
    return std::bit_ceil(std::max(kSmallest, keys + keys / 3 + 1));
}

} // namespace

/// Snowflakes count up, and their low bits are often alike: multiply, then fold the high half,
/// which every bit has reached, onto the low one (as in MurmurHash3's finaliser).
size_t ChargeTable::home(const ChargeKey &key) const
{
    quint64 hash = key.guild.value * 0x9e3779b97f4a7c15 + key.user.value;
    hash = (hash ^ (hash >> 32)) * 0xff51afd7ed558ccd + static_cast<quint64>(key.action);
    hash = (hash ^ (hash >> 29)) * 0xc4ceb9fe1a85ec53;
    return (hash ^ (hash >> 32)) & (m_slots.size() - 1);
}

size_t ChargeTable::slotOf(const ChargeKey &key) const
{
    size_t at = home(key);
    while (m_slots[at].isUsed() && m_slots[at].key != key)
        at = (at + 1) & (m_slots.size() - 1);
    return at;
}

const ChargeTable::Charges *ChargeTable::find(const ChargeKey &key) const
{
    if (m_slots.empty())
        return nullptr;
    const Slot &slot = m_slots[slotOf(key)];
    return slot.isUsed() ? &slot.charges : nullptr;
}

ChargeTable::Charges *ChargeTable::find(const ChargeKey &key)
{
    return const_cast<Charges *>(std::as_const(*this).find(key));
}

ChargeTable::Charges &ChargeTable::take(const ChargeKey &key)
{
    Slot &slot = m_slots[slotOf(key)];
    if (!slot.isUsed()) {
        slot.key = key;
        ++m_size;
    }
    return slot.charges;
}

void ChargeTable::reserve(size_t more)
{
    if (slotsFor(m_size + more) <= m_slots.size())
        return;
    std::vector<Slot> all;
    all.reserve(m_size);
    for (Slot &slot : m_slots) {
        if (slot.isUsed())
            all.push_back(std::move(slot));
    }
    rebuild(std::move(all), more);
}

void ChargeTable::rebuild(std::vector<Slot> kept, size_t more)
{
    m_size = kept.size();
    m_slots = std::vector<Slot>(m_size + more == 0 ? 0 : slotsFor(m_size + more));
    for (Slot &slot : kept)
        m_slots[slotOf(slot.key)] = std::move(slot);
}

/// Those that were pushed on by the key move up, so that no probe ends before them.
void ChargeTable::erase(const ChargeKey &key)
{
    if (!find(key))
        return;
    const size_t mask = m_slots.size() - 1;
    size_t hole = slotOf(key);
    for (size_t at = (hole + 1) & mask; m_slots[at].isUsed(); at = (at + 1) & mask) {
        const size_t pushed = (at - home(m_slots[at].key)) & mask;
        if (pushed < ((at - hole) & mask))
            continue;
        m_slots[hole] = std::move(m_slots[at]);
        hole = at;
    }
    m_slots[hole] = Slot();
    --m_size;
}

} // namespace dbsbm

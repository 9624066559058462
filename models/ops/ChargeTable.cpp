// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/ChargeTable.h"

#include <algorithm>
#include <cstdlib>
#include <cstring>

#ifdef Q_OS_LINUX
#include <sys/mman.h>
#endif

namespace dbsbm {

namespace {

constexpr size_t kSmallest = 16;
/// Of this size on a table asks for pages of 2 MiB: with 4 KiB each look-up would also miss the
/// processor's cache of page addresses.
constexpr size_t kHugePage = size_t{2} << 20;

/// Slots for that many keys and a third more, so that the next growth is not at the next key.
size_t roomFor(size_t keys)
{
    return std::max(kSmallest, keys * 2);
}

} // namespace

ChargeTable::~ChargeTable()
{
    for (ChargeSlot &slot : all())
        slot.clear();
}

void ChargeTable::Free::operator()(ChargeSlot *slots) const
{
    std::free(slots);
}

ChargeTable::Slots ChargeTable::allocate(size_t room)
{
    if (room == 0)
        return {};
    const size_t bytes = room * sizeof(ChargeSlot);
    const size_t alignment = bytes < 2 * kHugePage ? alignof(ChargeSlot) : kHugePage;
    void *memory = std::aligned_alloc(alignment, (bytes + alignment - 1) / alignment * alignment);
    Q_CHECK_PTR(memory);
#ifdef Q_OS_LINUX
    if (alignment == kHugePage)
        madvise(memory, bytes, MADV_HUGEPAGE); // only a wish: without, it is slower
#endif
    std::memset(memory, 0, bytes);
    return Slots(static_cast<ChargeSlot *>(memory));
}

/// Snowflakes count up, and their low bits are often alike: multiply and fold until every bit has
/// reached the upper half (as in MurmurHash3's finaliser), which then chooses a share of the room.
size_t ChargeTable::home(const ChargeKey &key) const
{
    quint64 hash = key.user ^ ((quint64{key.guild} << 8 | key.action) * 0x9e3779b97f4a7c15);
    hash = (hash ^ (hash >> 32)) * 0xff51afd7ed558ccd;
    hash = (hash ^ (hash >> 29)) * 0xc4ceb9fe1a85ec53;
    return static_cast<size_t>(((hash >> 32) * m_room) >> 32);
}

/// Of the key, or of the free slot where it would go.
size_t ChargeTable::placeOf(const ChargeKey &key) const
{
    size_t at = home(key);
    while (m_slots[at].isUsed() && !m_slots[at].has(key))
        at = next(at);
    return at;
}

ChargeSlot *ChargeTable::find(const ChargeKey &key) const
{
    if (m_room == 0)
        return nullptr;
    ChargeSlot &slot = m_slots[placeOf(key)];
    return slot.isUsed() ? &slot : nullptr;
}

ChargeSlot &ChargeTable::take(const ChargeKey &key)
{
    ChargeSlot &slot = m_slots[placeOf(key)];
    if (!slot.isUsed()) {
        slot.take(key);
        ++m_size;
    }
    return slot;
}

void ChargeTable::resize(size_t keys)
{
    const std::span<ChargeSlot> before = all();
    const Slots kept = std::move(m_slots);
    m_room = keys == 0 ? 0 : roomFor(keys);
    m_slots = allocate(m_room);
    for (const ChargeSlot &slot : before) {
        if (slot.isUsed())
            m_slots[placeOf(slot.key())] = slot;
    }
}

/// Those that were pushed on by the key move up, so that no probe ends before them.
void ChargeTable::erase(const ChargeKey &key)
{
    if (!find(key))
        return;
    const auto distance = [this](size_t from, size_t to) {
        return to >= from ? to - from : to + m_room - from;
    };
    size_t hole = placeOf(key);
    m_slots[hole].clear();
    for (size_t at = next(hole); m_slots[at].isUsed(); at = next(at)) {
        if (distance(home(m_slots[at].key()), at) < distance(hole, at))
            continue;
        m_slots[hole] = m_slots[at];
        std::memset(&m_slots[at], 0, sizeof(ChargeSlot));
        hole = at;
    }
    --m_size;
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/ChargeSlot.h"

#include <cstddef>
#include <memory>
#include <span>

namespace dbsbm {

/// A flat hash table of slots: a key that is there is mostly found with one miss of the cache,
/// where a node table costs one for each step. Linear probing, at most seven tenths full. Slots
/// stay where they are until the next reserve(), erase() or keepIf().
class ChargeTable
{
public:
    ChargeTable() = default;
    ChargeTable(const ChargeTable &) = delete;
    ChargeTable &operator=(const ChargeTable &) = delete;
    ~ChargeTable();

    /// Begins to load the slot that find() will look at.
    void prefetch(const ChargeKey &key) const
    {
        if (m_room > 0)
            __builtin_prefetch(&m_slots[home(key)], 1);
    }
    /// Null when the key is not there.
    ChargeSlot *find(const ChargeKey &key) const;
    /// The key's slot, made when it is new; there must be room, see reserve().
    ChargeSlot &take(const ChargeKey &key);
    /// Makes room for that many more keys; whether slots moved.
    bool reserve(size_t more)
    {
        const bool grows = (m_size + more) * 10 > m_room * 7;
        if (grows)
            resize(m_size + more);
        return grows;
    }
    void erase(const ChargeKey &key);
    size_t size() const { return m_size; }

    /// Calls \a visit(slot) for each key, in no order.
    template<typename Visit>
    void forEach(Visit visit) const
    {
        for (ChargeSlot &slot : all()) {
            if (slot.isUsed())
                visit(slot);
        }
    }
    /// Keeps the keys for whose slot \a keeps(slot) says so, and gives the room of the others back.
    template<typename Keeps>
    void keepIf(Keeps keeps)
    {
        for (ChargeSlot &slot : all()) {
            if (slot.isUsed() && !keeps(slot)) {
                slot.clear();
                --m_size;
            }
        }
        resize(m_size); // also closes the holes, so that no probe ends before its key
    }

private:
    struct Free
    {
        void operator()(ChargeSlot *slots) const;
    };
    using Slots = std::unique_ptr<ChargeSlot[], Free>;

    std::span<ChargeSlot> all() const { return {m_slots.get(), m_room}; }
    static Slots allocate(size_t room);
    size_t home(const ChargeKey &key) const;
    size_t next(size_t at) const { return at + 1 == m_room ? 0 : at + 1; }
    size_t placeOf(const ChargeKey &key) const;
    void resize(size_t keys);

    Slots m_slots;
    size_t m_room = 0;
    size_t m_size = 0;
};

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Ids.h"

#include <chrono>
#include <vector>

namespace dbsbm {

/// Whose charges: those of one member for one action (a RateAction by its number) in one guild.
struct ChargeKey
{
    GuildId guild;
    UserId user;
    int action = 0; ///< from 0
    bool operator==(const ChargeKey &) const = default;
};

/// A flat hash table of the charges of each key: one probe of neighbouring slots finds them, where
/// a node table costs a miss of the cache for each step. Linear probing, at most three quarters
/// full. Pointers to charges stay valid until the next reserve(), erase() or keepIf().
class ChargeTable
{
public:
    using Charges = std::vector<std::chrono::nanoseconds>; ///< oldest first

    /// Nothing when the key is not there.
    Charges *find(const ChargeKey &key);
    const Charges *find(const ChargeKey &key) const;
    /// The key's charges, made empty when it is new; there must be room, see reserve().
    Charges &take(const ChargeKey &key);
    /// Makes room for that many more keys.
    void reserve(size_t more);
    void erase(const ChargeKey &key);
    size_t size() const { return m_size; }

    /// Calls \a visit(key, charges) for each key, in no order.
    template<typename Visit>
    void forEach(Visit visit) const
    {
        for (const Slot &slot : m_slots) {
            if (slot.isUsed())
                visit(slot.key, slot.charges);
        }
    }
    /// Keeps the keys for which \a keeps(key, charges) says so, and gives the room of the others
    /// back.
    template<typename Keeps>
    void keepIf(Keeps keeps)
    {
        std::vector<Slot> kept;
        for (Slot &slot : m_slots) {
            if (slot.isUsed() && keeps(slot.key, slot.charges))
                kept.push_back(std::move(slot));
        }
        rebuild(std::move(kept), 0);
    }

private:
    static constexpr int kFree = -1;
    struct Slot
    {
        ChargeKey key{{}, {}, kFree};
        Charges charges;
        bool isUsed() const { return key.action != kFree; }
    };

    size_t home(const ChargeKey &key) const;
    /// The key's slot, or the free one where it would go.
    size_t slotOf(const ChargeKey &key) const;
    void rebuild(std::vector<Slot> kept, size_t more);

    std::vector<Slot> m_slots; ///< a power of two of them, or none
    size_t m_size = 0;
};

} // namespace dbsbm

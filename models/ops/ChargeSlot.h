// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <type_traits>

namespace dbsbm {

/// Whose charges, and for what.
struct ChargeKey
{
    quint64 user = 0;  ///< 0: of all members together
    quint32 guild = 0; ///< the limiter's number of it; 0: of all guilds together
    quint8 action = 0; ///< a RateAction by its number
    bool operator==(const ChargeKey &) const = default;
};

/// The charges of one key, oldest first: one line of the cache. Times are milliseconds since a
/// moment that the table's owner chooses. Up to kInside of them stand in the line itself, more in a
/// ring of their own.
class alignas(64) ChargeSlot
{
public:
    static constexpr quint32 kInside = 12;

    bool isUsed() const { return m_mark != 0; }
    bool has(const ChargeKey &key) const
    {
        return m_user == key.user && m_guild == key.guild && m_mark == key.action + 1;
    }
    ChargeKey key() const { return {m_user, m_guild, static_cast<quint8>(m_mark - 1)}; }
    quint32 size() const { return m_count == kOutside ? m_ring.size : m_count; }
    quint32 at(quint32 index) const
    {
        return m_count == kOutside ? m_ring.at(index) : m_inside[index];
    }
    /// How many of the oldest were made at or before \a horizon.
    quint32 countUntil(qint64 horizon) const;
    /// Adds \a cost charges made at \a now, which is no earlier than the latest.
    void push(quint32 now, quint32 cost);
    void dropOldest(quint32 count);
    void dropNewest();
    /// All times become so much smaller; none is below \a by.
    void shift(quint32 by);
    /// What the owner keeps with the key.
    quint16 note() const { return m_note; }
    void setNote(quint16 note) { m_note = note; }

private:
    friend class ChargeTable;
    static constexpr quint8 kOutside = 0xff;
    struct Ring
    {
        quint32 *times;
        quint32 capacity; ///< a power of two
        quint32 first;
        quint32 size;
        quint32 &at(quint32 index) const { return times[(first + index) & (capacity - 1)]; }
    };
    void take(const ChargeKey &key);
    void clear();
    void moveOutside(quint32 room);

    quint64 m_user;
    union
    {
        quint32 m_inside[kInside];
        Ring m_ring;
    };
    quint32 m_guild;
    quint8 m_mark; ///< the action plus one; 0 = free
    quint8 m_count;
    quint16 m_note;
};
static_assert(sizeof(ChargeSlot) == 64 && std::is_trivial_v<ChargeSlot>);

} // namespace dbsbm

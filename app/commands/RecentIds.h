// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>

#include <deque>

namespace dbsbm {

/// The latest ids that came by; forgets the oldest beyond its capacity.
template<typename Id>
class RecentIds
{
public:
    explicit RecentIds(size_t capacity) : m_capacity(capacity) {}

    /// False when \a id was here already.
    bool insert(Id id)
    {
        if (m_known.contains(id))
            return false;
        m_known.insert(id);
        m_order.push_back(id);
        if (m_order.size() > m_capacity) {
            m_known.remove(m_order.front());
            m_order.pop_front();
        }
        return true;
    }

private:
    size_t m_capacity;
    QSet<Id> m_known;
    std::deque<Id> m_order;
};

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace dbsbm {

/// How many logins Discord allows today: passing that makes it reset the token (protocol item 18).
class IdentifyBudget
{
public:
    /// What Discord has just said.
    void told(int remaining)
    {
        m_left = remaining;
        m_isFresh = true;
    }
    /// Whether one more may be used. So few that another process with the same token may have used
    /// them are counted on only when Discord has just said so.
    bool take()
    {
        if (!m_isFresh && m_left <= kFloor)
            return false;
        m_isFresh = false;
        --m_left;
        return true;
    }
    int left() const { return m_left; } ///< negative before Discord said anything
    bool isLow() const { return m_left < kWarning; }

private:
    static constexpr int kFloor = 10;
    static constexpr int kWarning = 50;
    int m_left = -1;
    bool m_isFresh = false;
};

} // namespace dbsbm

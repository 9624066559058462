// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/RetryBudget.h"

#include <algorithm>

namespace dbsbm {

RetryBudget::RetryBudget(const Clock &clock) : m_clock(clock), m_reserveAt(clock.elapsed()) {}

void RetryBudget::requested()
{
    m_earned = std::min(kMost, m_earned + kShare);
}

double RetryBudget::reserveNow() const
{
    const std::chrono::duration<double> since = m_clock.elapsed() - m_reserveAt;
    return std::min(kReserve, m_reserve + since.count() * kReserve / 60);
}

bool RetryBudget::withdraw()
{
    constexpr double kAlmostOne = 1 - 1e-9; // ten tenths
    if (m_earned >= kAlmostOne) {
        m_earned = std::max(0.0, m_earned - 1);
        return true;
    }
    m_reserve = reserveNow();
    m_reserveAt = m_clock.elapsed();
    if (m_reserve < kAlmostOne)
        return false;
    m_reserve -= 1;
    return true;
}

double RetryBudget::balance() const
{
    return m_earned + reserveNow();
}

} // namespace dbsbm

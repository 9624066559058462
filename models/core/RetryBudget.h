// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"

namespace dbsbm {

/// Keeps retries from making a bad hour of a service worse (Google, Site Reliability Engineering,
/// chapter 22): at most a tenth of the requests, and ten a minute for a quiet bot.
class RetryBudget
{
public:
    static constexpr double kShare = 0.1;  ///< what a request earns
    static constexpr double kMost = 100;   ///< what may be saved up
    static constexpr double kReserve = 10; ///< there at the start, and again within a minute

    explicit RetryBudget(const Clock &clock);

    /// A request goes out for the first time.
    void requested();
    /// Takes one retry; false when there is none left, and the fault is final.
    bool withdraw();
    /// Retries left; whole ones count.
    double balance() const;

private:
    double reserveNow() const;

    const Clock &m_clock;
    double m_earned = 0;
    double m_reserve = kReserve;
    std::chrono::nanoseconds m_reserveAt;
};

} // namespace dbsbm

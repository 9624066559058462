// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <functional>

namespace dbsbm::discord {

/// Uniform in [0, 1).
using RandomFraction = std::function<double()>;

/// Growing waits between attempts: 1, 2, 4 ... 60 s, of which half is random, so that many clients
/// do not come back at the same moment; never zero (protocol item 32).
class Backoff
{
public:
    explicit Backoff(RandomFraction random) : m_random(std::move(random)) {}
    std::chrono::milliseconds next();
    void reset() { m_failures = 0; }

private:
    RandomFraction m_random;
    int m_failures = 0;
};

} // namespace dbsbm::discord

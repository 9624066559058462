// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/ops/AlertRule.h"

namespace dbsbm {

/// What a rule saw of its value in one look. Between: beyond neither limit.
enum class Seen { Nothing, Clear, Between, Breached };
/// By the condition's two limits; NaN is Nothing, or Breached for Absent.
Seen look(const AlertRule &rule, double value);

/// The life of one rule, by a clock that nobody can set. The engine and the back-test share it.
class RuleState
{
public:
    enum class Phase { Quiet, Pending, Firing };
    enum class Change { None, Begun, Dropped, Fired, Resolved };
    /// How long a firing rule waits for a value that is gone before it is taken for over.
    static constexpr std::chrono::seconds kForget{600};

    Change step(const AlertRule &rule, Seen seen, std::chrono::nanoseconds now);
    Phase phase() const { return m_phase; }
    /// As after a restart: firing, of an unknown age.
    void resume(std::chrono::nanoseconds now);

private:
    Change quiet(const AlertRule &rule, Seen seen, std::chrono::nanoseconds now);
    Change pending(const AlertRule &rule, Seen seen, std::chrono::nanoseconds now);
    Change firing(const AlertRule &rule, Seen seen, std::chrono::nanoseconds now);

    Phase m_phase = Phase::Quiet;
    std::chrono::nanoseconds m_since{0};      ///< when the phase began
    std::chrono::nanoseconds m_breachedAt{0}; ///< last
    std::chrono::nanoseconds m_seenAt{0};     ///< any value, last
    std::optional<std::chrono::nanoseconds> m_clearSince;
};

} // namespace dbsbm

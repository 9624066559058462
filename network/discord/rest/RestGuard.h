// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/RetryBudget.h"
#include "models/ops/MeteredBreaker.h"
#include "network/discord/rest/RetryPolicy.h"

namespace dbsbm::discord {

/// Spares a service that is down: the circuit breaker of its host and the retry budget.
class RestGuard
{
public:
    RestGuard(const QString &host, const Clock &clock, Metrics &metrics);

    /// Why \a request is not sent now, when it is not: API-001 while the breaker is open. An
    /// interaction always goes: Discord waits for it, and it can wait for nobody. So does what the
    /// session asks when it connects, which has pauses of its own.
    std::optional<Error> refusal(const RestRequest &request);
    /// One try ended.
    void tried(TryOutcome outcome);
    /// Whether there is a retry left for it; takes it.
    bool mayRetry();
    BreakerState breaker() const { return m_breaker.state(); }

private:
    MeteredBreaker m_breaker;
    RetryBudget m_budget;
    Metrics &m_metrics;
};

} // namespace dbsbm::discord

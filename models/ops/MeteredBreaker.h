// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/CircuitBreaker.h"

namespace dbsbm {

class Metrics;

/// A circuit breaker whose phase and openings are metrics, labelled with its dependency, and lines
/// of the log.
class MeteredBreaker
{
public:
    MeteredBreaker(const QString &dependency, const Clock &clock, Metrics &metrics);

    /// See CircuitBreaker.
    bool admit();
    void succeeded();
    void failed();
    bool isClosed() const { return m_breaker.isClosed(); }
    std::chrono::milliseconds left() const { return m_breaker.left(); }
    BreakerState state() const { return m_breaker.state(); }

private:
    void publish();
    /// The phase, and how many times more it opened.
    void tell(const BreakerState &now, int opened);

    CircuitBreaker m_breaker;
    Metrics &m_metrics;
    BreakerState m_said;
};

} // namespace dbsbm

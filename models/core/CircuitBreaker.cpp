// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/CircuitBreaker.h"

#include <algorithm>

namespace dbsbm {

using namespace std::chrono_literals;

QString toName(BreakerState::Phase phase)
{
    switch (phase) {
    case BreakerState::Phase::Closed: return QStringLiteral("closed");
    case BreakerState::Phase::HalfOpen: return QStringLiteral("half open");
    case BreakerState::Phase::Open: break;
    }
    return QStringLiteral("open");
}

CircuitBreaker::CircuitBreaker(const QString &dependency, const Clock &clock)
    : m_dependency(dependency), m_clock(clock)
{}

bool CircuitBreaker::admit()
{
    if (isClosed())
        return true;
    if (left() > 0ms)
        return false;
    m_probedAt = m_clock.elapsed();
    return true;
}

void CircuitBreaker::succeeded()
{
    m_failures = 0;
    m_openedAt.reset();
    m_probedAt.reset();
}

void CircuitBreaker::failed()
{
    ++m_failures;
    // What was under way when it opened fails late and does not prolong it; the probe does.
    if (isClosed() ? m_failures < kFailures : !m_probedAt.has_value())
        return;
    ++m_opened;
    m_openedAt = m_clock.elapsed();
    m_openedAtMs = m_clock.nowMs();
    m_probedAt.reset();
}

std::chrono::milliseconds CircuitBreaker::left() const
{
    if (isClosed())
        return 0ms;
    const auto since = m_clock.elapsed() - m_probedAt.value_or(*m_openedAt);
    return std::max(0ms, std::chrono::ceil<std::chrono::milliseconds>(kRest - since));
}

BreakerState CircuitBreaker::state() const
{
    using Phase = BreakerState::Phase;
    const bool resting = !isClosed() && !m_probedAt && left() > 0ms;
    return {.dependency = m_dependency,
            .phase = isClosed() ? Phase::Closed : (resting ? Phase::Open : Phase::HalfOpen),
            .failures = m_failures,
            .opened = m_opened,
            .openedAtMs = m_openedAtMs,
            .retryAtMs = resting ? m_clock.nowMs() + left().count() : 0};
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/MeteredBreaker.h"

#include "models/core/Logging.h"
#include "models/ops/Metrics.h"

namespace dbsbm {

MeteredBreaker::MeteredBreaker(const QString &dependency, const Clock &clock, Metrics &metrics)
    : m_breaker(dependency, clock), m_metrics(metrics), m_said(m_breaker.state())
{
    tell(m_said, 0); // known before anything fails
}

bool MeteredBreaker::admit()
{
    const bool may = m_breaker.admit();
    publish();
    return may;
}

void MeteredBreaker::succeeded()
{
    m_breaker.succeeded();
    publish();
}

void MeteredBreaker::failed()
{
    m_breaker.failed();
    publish();
}

void MeteredBreaker::publish()
{
    const BreakerState now = m_breaker.state();
    if (now.phase == m_said.phase && now.opened == m_said.opened)
        return;
    tell(now, now.opened > m_said.opened ? 1 : 0);
    if (now.phase == BreakerState::Phase::Open)
        qCWarning(lcOps).noquote() << now.dependency << "failed" << now.failures
                                   << "times in a row; it is left alone for 60 s";
    else if (now.phase == BreakerState::Phase::Closed)
        qCInfo(lcOps).noquote() << now.dependency << "answers again";
    m_said = now;
}

void MeteredBreaker::tell(const BreakerState &now, int opened)
{
    const MetricLabels labels{{QStringLiteral("dependency"), now.dependency}};
    m_metrics.set(metric::kBreakerPhase, static_cast<double>(now.phase), labels);
    m_metrics.add(metric::kBreakerOpened, opened, labels);
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/rest/RestGuard.h"

#include "models/core/Logging.h"
#include "models/ops/Metrics.h"
#include "network/discord/rest/ApiErrors.h"

namespace dbsbm::discord {

namespace {

/// The session asks these when it connects, after pauses of its own that grow to a minute.
bool isAlwaysSent(const RestRequest &request)
{
    return request.interaction || request.path == u"/gateway/bot"
        || request.path == u"/applications/@me";
}

} // namespace

RestGuard::RestGuard(const QString &host, const Clock &clock, Metrics &metrics)
    : m_breaker(host, clock), m_budget(clock), m_metrics(metrics), m_said(m_breaker.state())
{
    tell(m_said, 0); // known before anything fails
}

std::optional<Error> RestGuard::refusal(const RestRequest &request)
{
    if (!isAlwaysSent(request) && !m_breaker.admit())
        return breakerOpenError(m_breaker.left());
    m_budget.requested();
    publish();
    return std::nullopt;
}

void RestGuard::tried(TryOutcome outcome)
{
    switch (outcome) {
    case TryOutcome::Answered:
    case TryOutcome::RateLimited: m_breaker.succeeded(); break;
    case TryOutcome::ServerFault:
    case TryOutcome::NeverSent:
    case TryOutcome::Lost: m_breaker.failed(); break;
    }
    publish();
}

bool RestGuard::mayRetry()
{
    const bool may = m_breaker.isClosed() && m_budget.withdraw();
    m_metrics.add(
        metric::kRestRetries, 1,
        {{QStringLiteral("outcome"), may ? QStringLiteral("sent") : QStringLiteral("refused")}});
    return may;
}

void RestGuard::publish()
{
    const BreakerState now = m_breaker.state();
    if (now.phase == m_said.phase && now.opened == m_said.opened)
        return;
    tell(now, now.opened > m_said.opened ? 1 : 0);
    if (now.phase == BreakerState::Phase::Open)
        qCWarning(lcRest).noquote() << now.dependency << "failed" << now.failures
                                    << "times in a row; it is left alone for 60 s";
    else if (now.phase == BreakerState::Phase::Closed)
        qCInfo(lcRest).noquote() << now.dependency << "answers again";
    m_said = now;
}

void RestGuard::tell(const BreakerState &now, int opened)
{
    const MetricLabels labels{{QStringLiteral("dependency"), now.dependency}};
    m_metrics.set(metric::kBreakerPhase, static_cast<double>(now.phase), labels);
    m_metrics.add(metric::kBreakerOpened, opened, labels);
}

} // namespace dbsbm::discord

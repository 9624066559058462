// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/rest/RestGuard.h"

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
    : m_breaker(host, clock, metrics), m_budget(clock), m_metrics(metrics)
{}

std::optional<Error> RestGuard::refusal(const RestRequest &request)
{
    if (!isAlwaysSent(request) && !m_breaker.admit())
        return breakerOpenError(m_breaker.left());
    m_budget.requested();
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
}

bool RestGuard::mayRetry()
{
    const bool may = m_breaker.isClosed() && m_budget.withdraw();
    m_metrics.add(
        metric::kRestRetries, 1,
        {{QStringLiteral("outcome"), may ? QStringLiteral("sent") : QStringLiteral("refused")}});
    return may;
}

} // namespace dbsbm::discord

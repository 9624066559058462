// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/simulator/RateLimiter.h"

#include <QCryptographicHash>

#include <cmath>

namespace dbsbm::simulator {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype kMaxBuckets = 1000;

QByteArray seconds(double value)
{
    return QByteArray::number(value, 'f', 3);
}

} // namespace

void RateLimiter::renew(Window &window, std::chrono::nanoseconds length) const
{
    const auto now = m_clock.elapsed();
    if (window.used == 0 || now - window.start >= length)
        window = {now, 0};
}

double RateLimiter::left(const Window &window, std::chrono::nanoseconds length) const
{
    const auto rest = window.start + length - m_clock.elapsed();
    return std::max(0.001, std::chrono::duration<double>(rest).count());
}

void RateLimiter::prune()
{
    if (m_buckets.size() <= kMaxBuckets)
        return;
    const auto now = m_clock.elapsed();
    m_buckets.removeIf(
        [this, now](const auto &item) { return now - item.value().start >= m_limits.window; });
}

RateVerdict RateLimiter::take(const QString &route, const QString &major, bool countsGlobally)
{
    prune();
    const QByteArray hash =
        QCryptographicHash::hash(route.toUtf8(), QCryptographicHash::Sha1).toHex().first(32);
    Window &bucket = m_buckets[{hash, major}];
    renew(bucket, m_limits.window);
    renew(m_global, 1s);
    RateVerdict verdict;
    if (countsGlobally && m_limits.global > 0 && m_global.used >= m_limits.global) {
        verdict.allowed = false;
        verdict.global = true;
        verdict.retryAfter = left(m_global, 1s);
        verdict.headers = {{"X-RateLimit-Global", "true"},
                           {"X-RateLimit-Scope", "global"},
                           {"Retry-After", QByteArray::number(std::ceil(verdict.retryAfter))}};
        return verdict;
    }
    const double resetAfter = left(bucket, m_limits.window);
    verdict.allowed = bucket.used < m_limits.bucket;
    if (verdict.allowed) {
        ++bucket.used;
        m_global.used += countsGlobally ? 1 : 0;
    }
    const double reset = static_cast<double>(m_clock.nowMs()) / 1000.0 + resetAfter;
    verdict.headers = {{"X-RateLimit-Limit", QByteArray::number(m_limits.bucket)},
                       {"X-RateLimit-Remaining", QByteArray::number(m_limits.bucket - bucket.used)},
                       {"X-RateLimit-Reset", seconds(reset)},
                       {"X-RateLimit-Reset-After", seconds(resetAfter)},
                       {"X-RateLimit-Bucket", hash}};
    if (!verdict.allowed) {
        verdict.retryAfter = resetAfter;
        verdict.headers.emplaceBack("X-RateLimit-Scope", "user");
        verdict.headers.emplaceBack("Retry-After", QByteArray::number(std::ceil(resetAfter)));
    }
    return verdict;
}

} // namespace dbsbm::simulator

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/rest/Buckets.h"

#include <algorithm>

namespace dbsbm::discord {

using namespace std::chrono_literals;

namespace {

constexpr size_t kGlobalPerSecond = 50;
constexpr auto kGlobalWindow = 1s;
constexpr auto kIdle = 5min;
constexpr qsizetype kMaxRoutes = 1000; // far above what any program uses

std::chrono::nanoseconds fromSeconds(double seconds)
{
    return std::chrono::ceil<std::chrono::nanoseconds>(std::chrono::duration<double>(seconds));
}

} // namespace

QString Buckets::keyOf(const Route &route) const
{
    const QString hash = m_hashes.value(route.name);
    return (hash.isEmpty() ? route.name : hash) + u'|' + route.major;
}

Buckets::Bucket &Buckets::bucket(const Route &route)
{
    const QString key = keyOf(route);
    std::unique_ptr<Bucket> &found = m_buckets[key];
    if (!found) {
        found = std::make_unique<Bucket>();
        found->key = key;
    }
    found->shown = route.major.isEmpty() ? route.name : QString(route.name + u' ' + route.major);
    found->usedAt = m_clock.elapsed();
    return *found;
}

Buckets::Bucket *Buckets::inFlightBucket(JobId job)
{
    return m_inFlight.value(job, nullptr);
}

void Buckets::enqueue(const Route &route, JobId job)
{
    dropIdle();
    bucket(route).queue.push_back({job, route});
}

void Buckets::requeue(JobId job, std::chrono::milliseconds wait)
{
    Bucket *const bucket = m_inFlight.take(job);
    if (!bucket)
        return;
    bucket->queue.push_front(*std::exchange(bucket->inFlight, std::nullopt));
    bucket->heldUntil = std::max(bucket->heldUntil, m_clock.elapsed() + wait);
}

/// The moment from which this bucket's first request may go, as far as the bucket is concerned.
Buckets::Nanoseconds Buckets::readyAt(const Bucket &bucket) const
{
    Nanoseconds at = std::max(bucket.heldUntil, m_allUntil);
    if (bucket.remaining <= 0)
        at = std::max(at, bucket.resetAt);
    return at;
}

Buckets::Nanoseconds Buckets::globalReadyAt()
{
    const Nanoseconds now = m_clock.elapsed();
    while (!m_sent.empty() && m_sent.front() + kGlobalWindow <= now)
        m_sent.pop_front();
    if (m_sent.size() < kGlobalPerSecond)
        return m_globalUntil;
    return std::max(m_globalUntil, m_sent.front() + kGlobalWindow);
}

std::vector<Buckets::JobId> Buckets::takeReady()
{
    const Nanoseconds now = m_clock.elapsed();
    std::vector<Bucket *> ready;
    for (const auto &[key, bucket] : m_buckets) {
        if (!bucket->queue.empty() && !bucket->inFlight && readyAt(*bucket) <= now)
            ready.push_back(bucket.get());
    }
    // Oldest request first, so that no bucket starves under the global limit.
    std::sort(ready.begin(), ready.end(), [](const Bucket *a, const Bucket *b) {
        return a->queue.front().job < b->queue.front().job;
    });
    std::vector<JobId> jobs;
    for (Bucket *const bucket : ready) {
        const Waiting &first = bucket->queue.front();
        if (!first.route.interaction) {
            if (globalReadyAt() > now)
                continue;
            m_sent.push_back(now);
        }
        if (bucket->remaining <= 0) // its window has passed
            bucket->remaining = std::max(1, bucket->limit);
        --bucket->remaining;
        bucket->usedAt = now;
        jobs.push_back(first.job);
        m_inFlight.insert(first.job, bucket);
        bucket->inFlight = first;
        bucket->queue.pop_front();
    }
    return jobs;
}

void Buckets::learn(JobId job, const RateHeaders &headers)
{
    Bucket *const bucket = inFlightBucket(job);
    if (!bucket)
        return;
    if (headers.limit && headers.remaining && headers.resetAfterS) {
        bucket->limit = *headers.limit;
        bucket->remaining = *headers.remaining;
        bucket->resetAt = m_clock.elapsed() + fromSeconds(*headers.resetAfterS);
    } else {
        bucket->remaining = std::max(1, bucket->remaining); // no limit stated: go on one by one
    }
    if (!headers.bucket.isEmpty())
        rekey(bucket->inFlight->route.name, headers.bucket);
}

/// Routes with the same hash share a limit; the hash of a route may change (item 58). Every bucket
/// of that route moves to its new key, or joins the bucket that is already there.
void Buckets::rekey(const QString &routeName, const QString &hash)
{
    if (m_hashes.value(routeName) == hash || m_hashes.size() >= kMaxRoutes)
        return;
    std::vector<std::pair<QString, QString>> moves; // old key, new key
    const QString oldHash = m_hashes.value(routeName);
    const QString prefix = (oldHash.isEmpty() ? routeName : oldHash) + u'|';
    m_hashes.insert(routeName, hash);
    for (const auto &[key, bucket] : m_buckets) {
        if (key.startsWith(prefix))
            moves.emplace_back(key, QString(hash + u'|' + key.mid(prefix.size())));
    }
    for (const auto &[from, to] : moves) {
        auto node = m_buckets.extract(from);
        const auto other = m_buckets.find(to);
        if (other == m_buckets.end()) {
            node.key() = to;
            node.mapped()->key = to;
            m_buckets.insert(std::move(node));
            continue;
        }
        // Ours waits behind a reply of its own at most once: a job in flight keeps its old bucket.
        auto &queue = other->second->queue;
        std::move(node.mapped()->queue.begin(), node.mapped()->queue.end(),
                  std::back_inserter(queue));
        node.mapped()->queue.clear();
        std::sort(queue.begin(), queue.end(),
                  [](const Waiting &a, const Waiting &b) { return a.job < b.job; });
        other->second->remaining = std::min(other->second->remaining, node.mapped()->remaining);
        other->second->resetAt = std::max(other->second->resetAt, node.mapped()->resetAt);
        if (node.mapped()->inFlight)
            m_buckets.insert(std::move(node));
    }
}

void Buckets::finished(JobId job)
{
    Bucket *const bucket = m_inFlight.take(job);
    if (bucket)
        bucket->inFlight.reset();
}

void Buckets::remove(JobId job)
{
    finished(job);
    for (const auto &[key, bucket] : m_buckets)
        std::erase_if(bucket->queue, [job](const Waiting &waiting) { return waiting.job == job; });
}

void Buckets::holdBucket(JobId job, Nanoseconds wait)
{
    if (Bucket *const bucket = inFlightBucket(job))
        bucket->heldUntil = std::max(bucket->heldUntil, m_clock.elapsed() + wait);
}

void Buckets::holdGlobal(Nanoseconds wait)
{
    m_globalUntil = std::max(m_globalUntil, m_clock.elapsed() + wait);
}

void Buckets::holdAll(Nanoseconds wait)
{
    m_allUntil = std::max(m_allUntil, m_clock.elapsed() + wait);
}

std::optional<Buckets::Nanoseconds> Buckets::untilNext()
{
    const Nanoseconds global = globalReadyAt();
    std::optional<Nanoseconds> next;
    for (const auto &[key, bucket] : m_buckets) {
        if (bucket->queue.empty() || bucket->inFlight)
            continue;
        Nanoseconds at = readyAt(*bucket);
        if (!bucket->queue.front().route.interaction)
            at = std::max(at, global);
        next = std::min(next.value_or(at), at);
    }
    if (!next)
        return std::nullopt;
    return std::max(Nanoseconds(0), *next - m_clock.elapsed());
}

void Buckets::dropIdle()
{
    const Nanoseconds now = m_clock.elapsed();
    std::erase_if(m_buckets, [&](const auto &item) {
        const Bucket &bucket = *item.second;
        return bucket.queue.empty() && !bucket.inFlight && readyAt(bucket) <= now
            && bucket.resetAt <= now && now - bucket.usedAt > kIdle;
    });
}

QList<BucketStatus> Buckets::status() const
{
    const Nanoseconds now = m_clock.elapsed();
    QList<BucketStatus> list;
    for (const auto &[key, bucket] : m_buckets) {
        const Nanoseconds until = std::max({bucket->resetAt, bucket->heldUntil, now});
        const bool fresh = bucket->resetAt <= now;
        list.append({bucket->shown, bucket->limit,
                     fresh ? bucket->limit : std::max(0, bucket->remaining),
                     std::chrono::ceil<std::chrono::milliseconds>(until - now),
                     static_cast<int>(bucket->queue.size())});
    }
    return list;
}

} // namespace dbsbm::discord

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "network/discord/rest/RateHeaders.h"
#include "network/discord/rest/Route.h"

#include <QHash>

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace dbsbm::discord {

/// Decides which waiting request may be sent now: one queue per bucket, in order and one at a time
/// (which also lets the first request learn the headers alone), the global limit, and the waits
/// that 429s ask for. Times are monotonic. Knows nothing of HTTP. Protocol items 56-64, 67.
class Buckets
{
public:
    using JobId = quint64;
    using Nanoseconds = std::chrono::nanoseconds;

    explicit Buckets(Clock &clock) : m_clock(clock) {}

    void enqueue(const Route &route, JobId job);
    /// Puts a job that was in flight back to the front of its bucket, to be sent \a wait from now.
    void requeue(JobId job, std::chrono::milliseconds wait);
    /// The jobs to send now; each is in flight until finished(), requeue() or remove().
    std::vector<JobId> takeReady();
    /// Learns from a reply. The job stays in flight.
    void learn(JobId job, const RateHeaders &headers);
    void finished(JobId job);
    void remove(JobId job);

    /// A 429 of this job's bucket, even with Remaining > 0 (item 60).
    void holdBucket(JobId job, Nanoseconds wait);
    /// A global 429: everything but interaction endpoints.
    void holdGlobal(Nanoseconds wait);
    /// A 429 of the proxy in front of the API: everything (item 64).
    void holdAll(Nanoseconds wait);

    /// How long until takeReady() may answer more; nothing while only replies can change that.
    std::optional<Nanoseconds> untilNext();
    QList<BucketStatus> status() const;
    size_t size() const { return m_buckets.size(); }

private:
    struct Waiting
    {
        JobId job;
        Route route;
    };
    struct Bucket
    {
        QString key;   ///< where it is in m_buckets
        QString shown; ///< route and top-level id of its latest request
        std::deque<Waiting> queue;
        std::optional<Waiting> inFlight;
        int limit = 0;
        int remaining = 1;
        Nanoseconds resetAt{0};
        Nanoseconds heldUntil{0};
        Nanoseconds usedAt{0};
    };

    QString keyOf(const Route &route) const;
    Bucket &bucket(const Route &route);
    Bucket *inFlightBucket(JobId job);
    Nanoseconds readyAt(const Bucket &bucket) const;
    Nanoseconds globalReadyAt();
    void rekey(const QString &routeName, const QString &hash);
    void dropIdle();

    Clock &m_clock;
    QHash<QString, QString> m_hashes; ///< route name -> bucket hash
    std::map<QString, std::unique_ptr<Bucket>> m_buckets;
    QHash<JobId, Bucket *> m_inFlight;
    std::deque<Nanoseconds> m_sent; ///< of the last second, bound by the global limit
    Nanoseconds m_globalUntil{0};
    Nanoseconds m_allUntil{0};
};

} // namespace dbsbm::discord

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bot/ShardGroup.h"

#include <algorithm>

namespace dbsbm {

using discord::Shard;
using discord::ShardPhase;

namespace {

int nearness(ShardPhase phase)
{
    switch (phase) {
    case ShardPhase::Ready: return 7;
    case ShardPhase::Resuming: return 6;
    case ShardPhase::Identifying: return 5;
    case ShardPhase::WaitingForHello: return 4;
    case ShardPhase::Connecting: return 3;
    case ShardPhase::Backoff: return 2;
    case ShardPhase::Stopped: return 1;
    case ShardPhase::Failed: return 0;
    }
    return 0;
}

} // namespace

ShardGroup::ShardGroup(discord::ShardOptions options, Clock &clock, Metrics &metrics,
                       QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_clock(clock), m_metrics(metrics)
{}

ShardGroup::~ShardGroup() = default;

void ShardGroup::setShare(const ShardShare &share)
{
    if (share.count != m_share.count)
        stop();
    m_share = share;
    for (auto it = m_shards.begin(); it != m_shards.end();) {
        const auto next = std::next(it);
        if (!share.own.contains(it->first))
            end(std::move(m_shards.extract(it).mapped()));
        it = next;
    }
    QList<int> added;
    for (const int id : share.own) {
        if (!m_shards.contains(id)) {
            add(id);
            added << id;
        }
    }
    for (const int id : std::as_const(added)) {
        const auto found = m_shards.find(id);
        if (found != m_shards.end()) // whoever heard of the one before may have ended this one
            found->second->start();
    }
}

void ShardGroup::add(int id)
{
    discord::ShardOptions options = m_options;
    options.shard = id;
    options.shardCount = m_share.count;
    auto shard = std::make_unique<Shard>(std::move(options), m_clock, m_metrics);
    connect(shard.get(), &Shard::phaseChanged, this, [this] { Q_EMIT phaseChanged(phase()); });
    connect(shard.get(), &Shard::ready, this, &ShardGroup::ready);
    connect(shard.get(), &Shard::guildTouched, this, &ShardGroup::guildTouched);
    connect(shard.get(), &Shard::interactionCreated, this, &ShardGroup::interactionCreated);
    connect(shard.get(), &Shard::messageTouched, this, &ShardGroup::messageTouched);
    connect(shard.get(), &Shard::latencyMeasured, this, &ShardGroup::latencyMeasured);
    connect(shard.get(), &Shard::identifyRefused, this, &ShardGroup::identifyRefused);
    connect(shard.get(), &Shard::failed, this, &ShardGroup::failed);
    m_shards.emplace(id, std::move(shard));
}

/// Told while one of its own signals is under way, so it goes later.
void ShardGroup::end(ShardPtr shard)
{
    m_endedEvents += shard->eventsReceived();
    m_endedReconnects += shard->reconnects();
    shard->disconnect(this);
    shard->stop();
    shard.release()->deleteLater();
}

void ShardGroup::stop()
{
    m_share.own.clear();
    for (auto &[id, shard] : std::exchange(m_shards, {}))
        end(std::move(shard));
}

void ShardGroup::reconnect()
{
    for (const auto &[id, shard] : m_shards)
        shard->reconnect();
}

ShardPhase ShardGroup::phase() const
{
    ShardPhase best = ShardPhase::Stopped;
    bool first = true;
    for (const auto &[id, shard] : m_shards) {
        if (first || nearness(shard->phase()) > nearness(best))
            best = shard->phase();
        first = false;
    }
    return best;
}

int ShardGroup::readyShards() const
{
    return static_cast<int>(std::count_if(m_shards.begin(), m_shards.end(), [](const auto &item) {
        return item.second->phase() == ShardPhase::Ready;
    }));
}

double ShardGroup::latencyMs() const
{
    double longest = -1;
    for (const auto &[id, shard] : m_shards)
        longest = std::max(longest, shard->latencyMs());
    return longest;
}

quint64 ShardGroup::eventsReceived() const
{
    quint64 events = m_endedEvents;
    for (const auto &[id, shard] : m_shards)
        events += shard->eventsReceived();
    return events;
}

quint64 ShardGroup::reconnects() const
{
    quint64 reconnects = m_endedReconnects;
    for (const auto &[id, shard] : m_shards)
        reconnects += shard->reconnects();
    return reconnects;
}

qint64 ShardGroup::retryAtMs() const
{
    qint64 earliest = 0;
    for (const auto &[id, shard] : m_shards) {
        const qint64 at = shard->retryAtMs();
        if (at != 0 && (earliest == 0 || at < earliest))
            earliest = at;
    }
    return earliest;
}

} // namespace dbsbm

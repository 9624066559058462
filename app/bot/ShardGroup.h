// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/ShardShare.h"
#include "network/discord/gateway/Shard.h"

#include <map>

namespace dbsbm {

/// The gateway connections of the shards that are this bot's own, seen as one.
class ShardGroup : public QObject
{
    Q_OBJECT
public:
    /// Of \a options, shard and shardCount are not used.
    ShardGroup(discord::ShardOptions options, Clock &clock, Metrics &metrics,
               QObject *parent = nullptr);
    ~ShardGroup() override;

    /// Begins and ends connections until they are those of \a share; another count of shards ends
    /// them all first.
    void setShare(const ShardShare &share);
    const ShardShare &share() const { return m_share; }
    /// Ends them all as the user wants: the sessions end, too.
    void stop();
    /// Drops the lines and resumes.
    void reconnect();

    /// Ready as soon as one is; else that of the one that is nearest to it.
    discord::ShardPhase phase() const;
    int readyShards() const;
    double latencyMs() const; ///< the longest; negative before the first is known
    quint64 eventsReceived() const;
    quint64 reconnects() const;
    qint64 retryAtMs() const; ///< of the earliest next attempt; 0 = none waits

Q_SIGNALS:
    void phaseChanged(dbsbm::discord::ShardPhase phase);
    void ready(const dbsbm::discord::Ready &ready);
    void guildTouched(const dbsbm::discord::GuildEvent &event);
    void interactionCreated(const dbsbm::discord::Interaction &interaction);
    void messageTouched(const dbsbm::discord::MessageEvent &event);
    void latencyMeasured(double ms);
    void identifyRefused(); ///< see discord::ShardOptions::mayIdentify
    /// One of them will never succeed without a person.
    void failed(const dbsbm::Error &error);

private:
    using ShardPtr = std::unique_ptr<discord::Shard>;

    void add(int id);
    void end(ShardPtr shard);

    discord::ShardOptions m_options;
    Clock &m_clock;
    Metrics &m_metrics;
    ShardShare m_share{1, {}};
    std::map<int, ShardPtr> m_shards; ///< by id
    quint64 m_endedEvents = 0;        ///< of connections that are gone
    quint64 m_endedReconnects = 0;
};

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/core/Result.h"
#include "models/core/Task.h"

#include <QList>
#include <QObject>

#include <chrono>
#include <functional>
#include <map>

namespace dbsbm {

/// When shards may identify: Discord takes max_concurrency at a time, one of each remainder of the
/// shard ids, and the next five seconds later (protocol item 17). Processes that share a bot agree
/// on it through \a claim.
class IdentifyTurns : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds kPause{5000};
    /// Takes a place for the pause, for whoever asks: 0 = taken; else how long another one has it
    /// yet.
    using Claim = std::function<Task<Result<std::chrono::milliseconds>>(int place)>;

    /// Without a \a pause every turn is there at once.
    explicit IdentifyTurns(Clock &clock, std::chrono::milliseconds pause = kPause, Claim claim = {},
                           QObject *parent = nullptr);

    /// Discord's max_concurrency, at least 1.
    void setConcurrency(int places);
    /// Resolves, with true, once that shard may identify; those who ask first come first.
    Task<bool> next(int shard);
    /// Whoever waits has no interest any more and is never answered.
    void clear();

private:
    struct Place
    {
        explicit Place(Clock &clock) : pause(clock) {}
        QList<Promise<bool>> waiting;
        Timer pause;
        bool asks = false; ///< the other processes, just now
    };
    void advance(int place);
    void answered(int place, const Result<std::chrono::milliseconds> &wait);
    void grant(int place);
    void pauseFor(int place, std::chrono::milliseconds time);

    Clock &m_clock;
    const std::chrono::milliseconds m_pause;
    const Claim m_claim;
    int m_concurrency = 1;
    std::map<int, Place> m_places;
};

} // namespace dbsbm

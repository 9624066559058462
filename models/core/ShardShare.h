// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Ids.h"

#include <QList>

namespace dbsbm {

/// Which servers a process serves: Discord deals them to shards by their id, and some shards are
/// its own. A process without company has all of them.
struct ShardShare
{
    int count = 1;     ///< shards of the whole bot, at least 1
    QList<int> own{0}; ///< in order, each from 0 to count - 1

    /// The shard that hears of a server (Discord: (id >> 22) % shards).
    static int shardOf(GuildId guild, int count);
    static ShardShare all(int count);
    bool isWhole() const { return own.size() == count; }
    bool covers(GuildId guild) const { return own.contains(shardOf(guild, count)); }
    bool operator==(const ShardShare &) const = default;
};

} // namespace dbsbm

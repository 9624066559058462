// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/core/ShardShare.h"

#include <numeric>

namespace dbsbm {

int ShardShare::shardOf(GuildId guild, int count)
{
    return static_cast<int>((guild.value >> 22) % static_cast<quint64>(count));
}

ShardShare ShardShare::all(int count)
{
    ShardShare share{count, QList<int>(count)};
    std::iota(share.own.begin(), share.own.end(), 0);
    return share;
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/GuildSettingsService.h"
#include "models/services/postPeriods.h"
#include "models/store/Transaction.h"

namespace dbsbm {

// What is to be posted beside slips, and when. Run inside a transaction.

/// A post that is due. A board of a channel that is its channel no more is due to go.
struct PlannedPost
{
    PostSubject subject;
    ChannelId channel;
};

struct GuildPlan
{
    GuildSettings settings;
    QList<PlannedPost> posts;
    bool countAnew = false; ///< the totals that boards and counters show are of another time zone
    qint64 nextAtMs = 0;    ///< when to plan again though nothing happens; 0 = no need
};

/// What to do with boards and counters that were given up.
enum class GivenUp { Leave, TryAgain };

/// Recaps, leaderboards and roots: the latest period of each that is over and was never planned,
/// unless it was over before it was switched on. Boards and counters: those that say something else
/// than they should. Reads only.
Result<GuildPlan> planGuild(Transaction &transaction, GuildId guild, qint64 nowMs, GivenUp givenUp);

/// Notes what is planned and fills the outbox; what another process noted meanwhile is left alone.
/// The number of rows that wait now because of it. Nothing in a read-only guild.
Result<int> carryOut(Transaction &transaction, const GuildPlan &plan, qint64 nowMs);

/// What a bet counts for changed at that effective time: recaps and leaderboards of it that were
/// posted are marked restated and edited.
Result<> restatePosts(Transaction &transaction, const GuildSettings &settings, qint64 effectiveMs,
                      qint64 nowMs);

/// The least time between two requests for the same post: Discord allows two names of a channel in
/// ten minutes, and a board is edited once a minute.
qint64 spacingMs(PostKind kind);

} // namespace dbsbm

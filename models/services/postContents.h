// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/services/GuildSettingsService.h"
#include "models/services/StatsService.h"
#include "models/services/postPeriods.h"
#include "models/store/Transaction.h"

#include <variant>

namespace dbsbm {

/// A day, week or month as it is told once it is over.
struct RecapView
{
    StatsPeriod period = StatsPeriod::Day;
    StatsSpan span;
    QString timeZone;
    int minimumSample = kMinimumSample;
    Contribution tally;
    QList<BoardRow> top; ///< by net, at most five
    std::optional<Bet> best;
    std::optional<Bet> worst;
    qint64 restatedAtMs = 0;                ///< 0 = as first told
    OddsFormat odds = OddsFormat::American; ///< how prices are shown
};

struct BoardView
{
    Leaderboard board;
    qint64 restatedAtMs = 0;
};

/// The open bets, and how the day and the month stand.
struct LiveBoardView
{
    static constexpr int kMostBets = 15;
    QList<Bet> bets; ///< newest first, at most kMostBets
    qint64 open = 0; ///< all of them
    QString timeZone;
    Contribution today;
    Contribution month;
};

/// The name of a channel.
struct CounterView
{
    QString name; ///< "Monthly units: +12.50"
};

/// Where a guild's chain stood.
struct RootView
{
    qint64 sequence = 0;
    QByteArray hash; ///< 32 bytes
};

/// What an operator is told; as it was noted, in the operator's language.
struct AlertView
{
    QString title; ///< one line
    QString text;
    bool over = false;
};

using PostView =
    std::variant<RecapView, BoardView, LiveBoardView, CounterView, RootView, AlertView>;

/// What a post says at this moment.
struct PostContent
{
    PostView view;
    QByteArray digest;    ///< SHA-256 of the view: equal digests, equal posts
    bool nothing = false; ///< a recap or board without a single bet
};

/// What to read: a subject of a guild at a moment.
struct PostWish
{
    PostSubject subject;
    qint64 nowMs = 0;
    qint64 restatedAtMs = 0;
    QString rowContent = {}; ///< of the outbox row, for roots and alerts
};

/// On a snapshot; the guild has been counted.
Result<PostContent> readPost(Transaction &transaction, const GuildSettings &settings,
                             const PostWish &wish);

} // namespace dbsbm

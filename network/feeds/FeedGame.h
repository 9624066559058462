// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/feeds/FeedAccount.h"

#include <QList>

namespace dbsbm {

/// A game as The Odds API tells it (https://the-odds-api.com/liveapi/guides/v4/).
struct FeedGame
{
    QString id;     ///< 32 hexadecimal digits
    QString league; ///< the sport's title, "NBA"
    QString home;   ///< names as the feed writes them
    QString away;
    qint64 startMs = 0; ///< UTC
    bool ended = false;
    std::optional<int> homePoints{}; ///< with overtime; only of games that began
    std::optional<int> awayPoints{};

    bool operator==(const FeedGame &) const = default;
};

/// An answer about one sport.
struct FeedGames
{
    QList<FeedGame> games;
    int unreadable = 0;         ///< entries that are no games
    std::optional<qint64> left; ///< requests of the account
};

inline constexpr qsizetype kMaxFeedGames = 500; ///< of one answer; those beyond are unreadable

/// Of GET /v4/sports/{sport}/events and /scores. Errors of accountFrom(); API-006 also when the
/// quota is spent.
Result<FeedGames> gamesFrom(const FeedAnswer &answer);

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Result.h"

#include <QByteArray>

#include <functional>

namespace dbsbm {

/// The sports feeds that a key may be given for.
enum class Feed { ApiSports, TheOddsApi };
/// "API-Sports", as its operator writes it.
QString feedName(Feed feed);

/// How many requests an account may still send in the feed's present period.
struct FeedAccount
{
    qint64 left = 0;
    qint64 limit = 0; ///< of the whole period

    /// 0 to 100; 0 when the limit is 0.
    double percentLeft() const { return limit > 0 ? 100.0 * double(left) / double(limit) : 0; }
};

/// An HTTP answer of a feed.
struct FeedAnswer
{
    int status = 0;
    QByteArray body;
    std::function<QByteArray(const char *)> header; ///< its value by name; empty = not there
};

/// What the answer to the question for the account says: API-Sports tells it in the body of
/// GET /status (and refuses a key with status 200), The Odds API in headers of GET /v4/sports.
/// AUT-010 when the key is refused, API-006 when asked too often, API-004, API-003 and API-005 for
/// a server that fails, refuses or answers with something else.
Result<FeedAccount> accountFrom(Feed feed, const FeedAnswer &answer);

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/feeds/FeedAccount.h"

#include "network/feeds/feedFaults.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

Result<FeedAccount> apiSports(const FeedAnswer &answer)
{
    constexpr Feed kFeed = Feed::ApiSports;
    if (const auto fault = feedFault(kFeed, answer.status))
        return *fault;
    const QJsonObject json = QJsonDocument::fromJson(answer.body).object();
    const QJsonObject errors = json.value(u"errors").toObject(); // an empty list without any
    if (errors.contains(u"rateLimit"))
        return feedTooOften(kFeed, answer.status);
    if (errors.contains(u"token"))
        return feedKeyRefused(kFeed, answer.status);
    if (!errors.isEmpty()) // a plan that ended, an account that is barred
        return feedRefusal(kFeed, answer.status);
    const QJsonObject requests = json.value(u"response").toObject().value(u"requests").toObject();
    const qint64 used = requests.value(u"current").toInteger(-1);
    const qint64 limit = requests.value(u"limit_day").toInteger(-1);
    if (used < 0 || limit <= 0 || limit > kMostFeedRequests)
        return feedMalformed(kFeed, answer.status);
    return FeedAccount{std::max<qint64>(limit - used, 0), limit};
}

Result<FeedAccount> theOddsApi(const FeedAnswer &answer)
{
    constexpr Feed kFeed = Feed::TheOddsApi;
    const QJsonDocument json = QJsonDocument::fromJson(answer.body);
    const auto left = feedCount(answer, "x-requests-remaining");
    const auto used = feedCount(answer, "x-requests-used");
    // The quota is spent: the key itself is good.
    if (isQuotaSpent(answer.status, json))
        return FeedAccount{0, used.value_or(0)};
    if (const auto fault = feedFault(kFeed, answer.status))
        return *fault;
    if (!json.isArray() || !left || !used)
        return feedMalformed(kFeed, answer.status);
    return FeedAccount{*left, *left + *used};
}

} // namespace

QString feedName(Feed feed)
{
    return feed == Feed::ApiSports ? u"API-Sports"_s : u"The Odds API"_s;
}

Result<FeedAccount> accountFrom(Feed feed, const FeedAnswer &answer)
{
    return feed == Feed::ApiSports ? apiSports(answer) : theOddsApi(answer);
}

} // namespace dbsbm

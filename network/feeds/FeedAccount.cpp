// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/feeds/FeedAccount.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMostRequests = 1'000'000'000'000; // what a feed says is not trusted beyond

tl::unexpected<Error> refuse(const ErrorCode &code, Feed feed, int status, const QString &sentence)
{
    return fail(code, ApiFault{feedName(feed), status, 0}, sentence.arg(feedName(feed)),
                u"status %1"_s.arg(status));
}

tl::unexpected<Error> keyRefused(Feed feed, int status)
{
    return refuse(codes::kFeedKeyRefused, feed, status,
                  tr("%1 refuses the key. Copy it anew from your account there and store it in the "
                     "settings."));
}

tl::unexpected<Error> malformed(Feed feed, int status)
{
    return refuse(codes::kApiMalformed, feed, status,
                  tr("What answers at the address of %1 is not that feed. Look at its address in "
                     "the settings and at any proxy."));
}

tl::unexpected<Error> tooOften(Feed feed, int status)
{
    return refuse(codes::kApiRateLimited, feed, status,
                  tr("%1 was asked too often. Wait a minute and try again."));
}

tl::unexpected<Error> refusal(Feed feed, int status)
{
    return refuse(codes::kApiRefused, feed, status,
                  tr("%1 refuses to answer. Look at your account there and at its address in the "
                     "settings."));
}

/// Of every answer that is not about the account.
std::optional<tl::unexpected<Error>> faultOf(Feed feed, int status)
{
    if (status >= 200 && status < 300)
        return std::nullopt;
    if (status == 401 || status == 403)
        return keyRefused(feed, status);
    if (status == 429)
        return tooOften(feed, status);
    if (status >= 500)
        return refuse(codes::kApiServerFault, feed, status,
                      tr("%1 has a fault of its own. Try again later."));
    return refusal(feed, status);
}

Result<FeedAccount> apiSports(const FeedAnswer &answer)
{
    constexpr Feed kFeed = Feed::ApiSports;
    if (const auto fault = faultOf(kFeed, answer.status))
        return *fault;
    const QJsonObject json = QJsonDocument::fromJson(answer.body).object();
    const QJsonObject errors = json.value(u"errors").toObject(); // an empty list without any
    if (errors.contains(u"rateLimit"))
        return tooOften(kFeed, answer.status);
    if (errors.contains(u"token"))
        return keyRefused(kFeed, answer.status);
    if (!errors.isEmpty()) // a plan that ended, an account that is barred
        return refusal(kFeed, answer.status);
    const QJsonObject requests = json.value(u"response").toObject().value(u"requests").toObject();
    const qint64 used = requests.value(u"current").toInteger(-1);
    const qint64 limit = requests.value(u"limit_day").toInteger(-1);
    if (used < 0 || limit <= 0 || limit > kMostRequests)
        return malformed(kFeed, answer.status);
    return FeedAccount{std::max<qint64>(limit - used, 0), limit};
}

/// Of a header; nothing when it is not there or no count.
std::optional<qint64> countIn(const FeedAnswer &answer, const char *header)
{
    bool isCount = false;
    const qint64 count = answer.header(header).toLongLong(&isCount);
    return isCount && count >= 0 && count <= kMostRequests ? std::optional(count) : std::nullopt;
}

Result<FeedAccount> theOddsApi(const FeedAnswer &answer)
{
    constexpr Feed kFeed = Feed::TheOddsApi;
    const QJsonDocument json = QJsonDocument::fromJson(answer.body);
    const auto left = countIn(answer, "x-requests-remaining");
    const auto used = countIn(answer, "x-requests-used");
    // The quota is spent: the key itself is good.
    if (answer.status == 401 && json[u"error_code"].toString() == u"OUT_OF_USAGE_CREDITS")
        return FeedAccount{0, used.value_or(0)};
    if (const auto fault = faultOf(kFeed, answer.status))
        return *fault;
    if (!json.isArray() || !left || !used)
        return malformed(kFeed, answer.status);
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

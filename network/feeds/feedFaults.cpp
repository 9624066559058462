// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/feeds/feedFaults.h"

#include "models/core/ErrorCodes.h"
#include "models/core/tr.h"

#include <QJsonValue>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> refuse(const ErrorCode &code, Feed feed, int status, const QString &sentence)
{
    return fail(code, ApiFault{feedName(feed), status, 0}, sentence.arg(feedName(feed)),
                u"status %1"_s.arg(status));
}

} // namespace

tl::unexpected<Error> feedKeyRefused(Feed feed, int status)
{
    return refuse(codes::kFeedKeyRefused, feed, status,
                  tr("%1 refuses the key. Copy it anew from your account there and store it in the "
                     "settings."));
}

tl::unexpected<Error> feedMalformed(Feed feed, int status)
{
    return refuse(codes::kApiMalformed, feed, status,
                  tr("What answers at the address of %1 is not that feed. Look at its address in "
                     "the settings and at any proxy."));
}

tl::unexpected<Error> feedTooOften(Feed feed, int status)
{
    return refuse(codes::kApiRateLimited, feed, status,
                  tr("%1 was asked too often. Wait a minute and try again."));
}

tl::unexpected<Error> feedRefusal(Feed feed, int status)
{
    return refuse(codes::kApiRefused, feed, status,
                  tr("%1 refuses to answer. Look at your account there and at its address in the "
                     "settings."));
}

std::optional<tl::unexpected<Error>> feedFault(Feed feed, int status)
{
    if (status >= 200 && status < 300)
        return std::nullopt;
    if (status == 401 || status == 403)
        return feedKeyRefused(feed, status);
    if (status == 429)
        return feedTooOften(feed, status);
    if (status >= 500)
        return refuse(codes::kApiServerFault, feed, status,
                      tr("%1 has a fault of its own. Try again later."));
    return feedRefusal(feed, status);
}

std::optional<qint64> feedCount(const FeedAnswer &answer, const char *header)
{
    bool isCount = false;
    const qint64 count = answer.header(header).toLongLong(&isCount);
    return isCount && count >= 0 && count <= kMostFeedRequests ? std::optional(count)
                                                               : std::nullopt;
}

bool isQuotaSpent(int status, const QJsonDocument &json)
{
    return status == 401 && json[u"error_code"].toString() == u"OUT_OF_USAGE_CREDITS";
}

} // namespace dbsbm

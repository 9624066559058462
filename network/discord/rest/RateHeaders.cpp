// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/rest/RateHeaders.h"

#include <cmath>

namespace dbsbm::discord {

namespace {

constexpr double kLongestS = 24 * 3600;

std::optional<double> seconds(const QByteArray &text)
{
    bool ok = false;
    const double value = text.trimmed().toDouble(&ok);
    if (!ok || !std::isfinite(value) || value < 0)
        return std::nullopt;
    return std::min(value, kLongestS);
}

std::optional<int> count(const QByteArray &text)
{
    const std::optional<double> value = seconds(text); // some servers send "5.0"
    return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

} // namespace

RateHeaders RateHeaders::read(const std::function<QByteArray(const char *)> &header)
{
    RateHeaders result;
    result.limit = count(header("X-RateLimit-Limit"));
    result.remaining = count(header("X-RateLimit-Remaining"));
    result.resetAfterS = seconds(header("X-RateLimit-Reset-After"));
    result.retryAfterS = seconds(header("Retry-After"));
    result.bucket = QString::fromLatin1(header("X-RateLimit-Bucket").left(100));
    result.scope = QString::fromLatin1(header("X-RateLimit-Scope").left(20)).toLower();
    result.global = header("X-RateLimit-Global").toLower() == "true" || result.scope == u"global";
    return result;
}

} // namespace dbsbm::discord

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/feeds/FeedAccount.h"

#include <QJsonDocument>

#include <optional>

namespace dbsbm {

// How feeds say that they do not answer the question.

/// Of every status that is none of success.
std::optional<tl::unexpected<Error>> feedFault(Feed feed, int status);
tl::unexpected<Error> feedKeyRefused(Feed feed, int status);
tl::unexpected<Error> feedRefusal(Feed feed, int status);
tl::unexpected<Error> feedMalformed(Feed feed, int status);
tl::unexpected<Error> feedTooOften(Feed feed, int status);
/// The Odds API refuses a good key in the same way as a wrong one when nothing of its quota is
/// left.
bool isQuotaSpent(int status, const QJsonDocument &json);
/// A count in a header; nothing when it is not there or no count.
std::optional<qint64> feedCount(const FeedAnswer &answer, const char *header);

inline constexpr qint64 kMostFeedRequests = 1'000'000'000'000; ///< more is not believed

} // namespace dbsbm

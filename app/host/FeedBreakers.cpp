// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/FeedBreakers.h"

#include "models/core/ErrorCodes.h"

namespace dbsbm {

FeedBreakers::FeedBreakers(const Clock &clock, Metrics &metrics)
    : m_breakers{MeteredBreaker(feedName(Feed::ApiSports), clock, metrics),
                 MeteredBreaker(feedName(Feed::TheOddsApi), clock, metrics)}
{}

void FeedBreakers::answered(Feed feed, const std::optional<Error> &fault)
{
    const bool failed = fault
        && (fault->is(codes::kApiUnreachable) || fault->is(codes::kApiTimeout)
            || fault->is(codes::kApiServerFault));
    if (failed)
        of(feed).failed();
    else
        of(feed).succeeded();
}

} // namespace dbsbm

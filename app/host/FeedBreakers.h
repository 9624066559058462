// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Error.h"
#include "models/ops/MeteredBreaker.h"
#include "network/feeds/FeedGame.h"

#include <array>

namespace dbsbm {

/// Leaves a sports feed alone that fails all the time, whoever asks it by himself; what a person
/// asks goes out all the same.
class FeedBreakers
{
public:
    FeedBreakers(const Clock &clock, Metrics &metrics);

    /// Whether a question may go now; then answered() says how it ended.
    bool admit(Feed feed) { return of(feed).admit(); }
    /// A refusal is an answer: only a feed that is away, late or at fault itself has failed.
    void answered(Feed feed, const std::optional<Error> &fault);
    BreakerState state(Feed feed) { return of(feed).state(); }

private:
    MeteredBreaker &of(Feed feed) { return m_breakers[static_cast<size_t>(feed)]; }

    std::array<MeteredBreaker, 2> m_breakers; ///< in the order of Feed
};

} // namespace dbsbm

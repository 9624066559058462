// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/rest/RetryPolicy.h"

#include <algorithm>

namespace dbsbm::discord {

using namespace std::chrono_literals;

RetryDecision decideRetry(TryOutcome outcome, Repeat repeat, const TryHistory &history,
                          const RestOptions &options)
{
    if (outcome == TryOutcome::Answered || repeat == Repeat::Never)
        return {};
    if (outcome == TryOutcome::RateLimited)
        return {history.rateLimited < kMaxRateLimited ? RetryDecision::Again
                                                      : RetryDecision::Final};
    if (outcome != TryOutcome::NeverSent && repeat == Repeat::Uncertain)
        return {RetryDecision::Uncertain};
    if (history.tries >= options.tries)
        return {};
    constexpr int kMaxShift = 20; // a week: beyond every setting
    const auto growing = 500ms * (1 << std::min(2 * (history.tries - 1), kMaxShift));
    return {RetryDecision::Again,
            std::min<std::chrono::milliseconds>(growing, options.longestWait)};
}

} // namespace dbsbm::discord

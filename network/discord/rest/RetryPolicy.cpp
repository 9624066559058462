// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "network/discord/rest/RetryPolicy.h"

namespace dbsbm::discord {

using namespace std::chrono_literals;

RetryDecision decideRetry(TryOutcome outcome, Repeat repeat, const TryHistory &history)
{
    if (outcome == TryOutcome::Answered || repeat == Repeat::Never)
        return {};
    if (outcome == TryOutcome::RateLimited)
        return {history.rateLimited < kMaxRateLimited ? RetryDecision::Again
                                                      : RetryDecision::Final};
    if (outcome != TryOutcome::NeverSent && repeat == Repeat::Uncertain)
        return {RetryDecision::Uncertain};
    if (history.tries >= kMaxTries)
        return {};
    return {RetryDecision::Again, 500ms * (1 << (2 * (history.tries - 1)))}; // 0.5 s, 2 s
}

} // namespace dbsbm::discord

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "network/discord/rest/RestClient.h"

namespace dbsbm::discord {

/// How one try of a request ended.
enum class TryOutcome {
    Answered,    ///< 2xx or 304, or a 4xx other than 429: final
    RateLimited, ///< 429: certainly not carried out
    ServerFault, ///< 5xx
    NeverSent,   ///< refused connection, unknown host, failed TLS: certainly not carried out
    Lost,        ///< the line broke or the deadline passed: nobody knows
};

struct TryHistory
{
    int tries = 0;       ///< ended so far, without 429s
    int rateLimited = 0; ///< 429s so far
};

struct RetryDecision
{
    enum Kind { Final, Again, Uncertain };
    Kind kind = Final;
    std::chrono::milliseconds wait{0}; ///< with Again; a 429's wait comes from its bucket instead
};

inline constexpr int kMaxRateLimited = 5;

/// Protocol items 65-66: a 429 is always tried again, but bounded; 5xx and lost lines as
/// often as \a options say, with growing waits (0.5 s, 2 s, 8 s, ... up to their longest), where a
/// repeat is safe. A plain POST that may have arrived is never sent twice.
RetryDecision decideRetry(TryOutcome outcome, Repeat repeat, const TryHistory &history,
                          const RestOptions &options);

} // namespace dbsbm::discord

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/core/Ids.h"
#include "models/core/Result.h"
#include "models/ops/ChargeTable.h"
#include "models/ops/RateAction.h"

#include <QList>

#include <array>
#include <optional>
#include <span>
#include <unordered_map>
#include <vector>

namespace dbsbm {

struct RateDecision
{
    bool allowed = true;
    int remaining = 0;
    RateAction action = RateAction::BetPlacement; ///< the one that refused, or the scarcest
    std::chrono::milliseconds retryAfter{0};
    qint64 retryAtMs = 0; ///< wall time for Discord's <t:...:R>
};

/// Counters for one action in one guild.
struct RateStatistics
{
    RateAction action = RateAction::BetPlacement;
    GuildId guild;
    quint64 allowed = 0;
    quint64 refused = 0;
    int activeMembers = 0;
    int highestUse = 0;                    ///< of the busiest member now
    std::chrono::milliseconds nextFree{0}; ///< of that member, zero when below the limit
    double refusedShare() const
    {
        return allowed + refused == 0 ? 0 : double(refused) / double(allowed + refused);
    }
};

/// Exact sliding-window log per (guild, user, action) on the monotonic clock. A command that costs
/// several actions checks all, then charges all. Empty keys are erased. A replayed interaction must
/// not be asked about twice: that is the caller's to see (product section 9).
class RateLimiter
{
public:
    explicit RateLimiter(const Clock &clock);

    /// A limit below 0 counts as 0 (always refused), a window below 1 s as 1 s.
    void setLimit(RateAction action, RateLimit limit);
    RateLimit limit(RateAction action) const;

    /// Checks all, then charges all; a refusal charges nothing. An action named twice costs two.
    /// \c remaining is what is left afterwards of the scarcest action.
    /// \a overrides are the member's at this moment.
    RateDecision acquire(GuildId guild, UserId user, std::span<const RateAction> actions,
                         const RateOverrides &overrides = {});
    /// The same answer without spending; \c remaining is what is left now.
    RateDecision peek(GuildId guild, UserId user, std::span<const RateAction> actions,
                      const RateOverrides &overrides = {}) const;
    /// Gives back the newest charge of each action.
    void refund(GuildId guild, UserId user, std::span<const RateAction> actions);

    QList<RateStatistics> statistics() const;
    void resetStatistics();
    /// Forgets the charges of one member; of all members of the guild when \a user is invalid, of
    /// everybody when \a guild is too.
    void reset(GuildId guild, UserId user);
    /// Erases keys whose charges have all left their window.
    void sweep();
    size_t keyCount() const;

private:
    struct TotalKey
    {
        GuildId guild;
        RateAction action;
        bool operator==(const TotalKey &) const = default;
    };
    struct TotalHash
    {
        size_t operator()(const TotalKey &key) const noexcept;
    };
    struct Total
    {
        quint64 allowed = 0;
        quint64 refused = 0;
    };

    using Charges = ChargeTable::Charges; ///< at most the limit

    /// Whose charges, for what, and when on the clock.
    struct Asked
    {
        GuildId guild;
        UserId user;
        std::span<const RateAction> actions;
        std::chrono::nanoseconds now;
    };
    struct KeyHash
    {
        size_t operator()(const ChargeKey &key) const noexcept;
    };

    RateDecision check(const Asked &asked, const RateOverrides &overrides) const;
    /// The override of the action, else the usual limit.
    RateLimit ruleFor(RateAction action, const RateOverrides &overrides) const;
    /// What the latest charge of that key was counted by.
    RateLimit ruleOf(const ChargeKey &key) const;
    void remember(const ChargeKey &key, const std::optional<RateLimit> &own);
    /// Charges still inside the window of \a rule, oldest first.
    static std::span<const std::chrono::nanoseconds> live(const Charges &charges, RateLimit rule,
                                                          std::chrono::nanoseconds now);
    /// Adds one, and drops what has left; how many there are then.
    int charge(const ChargeKey &key, RateLimit rule, std::chrono::nanoseconds now);

    const Clock &m_clock;
    std::array<RateLimit, kRateActionCount> m_limits;
    ChargeTable m_charges;
    std::unordered_map<ChargeKey, RateLimit, KeyHash> m_own; ///< of members with overrides
    std::unordered_map<TotalKey, Total, TotalHash> m_totals;
    size_t m_sweepAt = 1024; // keys at which acquire() sweeps by itself
};

/// The error a refused member sees, with the exact retry time.
Error rateLimitError(const RateDecision &decision);

} // namespace dbsbm

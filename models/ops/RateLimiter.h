// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/core/Ids.h"
#include "models/core/Result.h"
#include "models/ops/RateStatistics.h"
#include "models/ops/SlidingWindows.h"

#include <unordered_map>
#include <vector>

namespace dbsbm {

class RateJournal;

/// Whose limit: of each member, of all members of a guild together, of all guilds together.
enum class RateScope { Member, Guild, Global };

struct RateDecision
{
    bool allowed = true;
    int remaining = 0;
    RateAction action = RateAction::BetPlacement; ///< the one that refused, or the scarcest
    RateScope scope = RateScope::Member;          ///< whose limit of it
    /// Actions that only count (see setShadow()) and would have refused: allowed, not charged.
    RateActions uncharged = 0;
    std::chrono::milliseconds retryAfter{0};
    qint64 retryAtMs = 0; ///< wall time for Discord's <t:...:R>
};

/// Exact sliding-window log on the monotonic clock, to the millisecond: per (guild, user, action),
/// and where a limit is set for it, per (guild, action) and per action. The lowest remaining wins.
/// A command that costs several actions checks all, then charges all. Empty keys are erased. A
/// replayed interaction must not be asked about twice: that is the caller's to see (product
/// section 9).
class RateLimiter
{
public:
    explicit RateLimiter(const Clock &clock);

    /// A limit below 0 counts as 0 (always refused), a window below 1 s as 1 s.
    void setLimit(RateAction action, RateLimit limit);
    RateLimit limit(RateAction action) const;
    /// What all members of each guild together, or all of them, may do; nothing = no such limit.
    void setShared(RateScope scope, RateAction action, std::optional<RateLimit> limit);
    std::optional<RateLimit> shared(RateScope scope, RateAction action) const;
    /// Actions whose limits refuse nobody and count what they would have refused.
    void setShadow(RateActions actions) { m_shadow = actions; }
    RateActions shadow() const { return m_shadow; }
    /// Is told every decision from now on; null = nobody. It has to outlive the limiter.
    void setJournal(RateJournal *journal) { m_journal = journal; }

    /// Says that acquire() will be asked this soon: its misses of the cache begin now.
    void announce(GuildId guild, UserId user, std::span<const RateAction> actions) const;
    /// Checks all, then charges all; a refusal charges nothing. An action named twice costs two.
    /// \c remaining is what is left afterwards of the scarcest action.
    /// \a overrides are the member's at this moment.
    RateDecision acquire(GuildId guild, UserId user, std::span<const RateAction> actions,
                         const RateOverrides &overrides = kNoOverrides);
    /// The same answer without spending; \c remaining is what is left now.
    RateDecision peek(GuildId guild, UserId user, std::span<const RateAction> actions,
                      const RateOverrides &overrides = kNoOverrides) const;
    /// Gives back the newest charge of each action; leave out what a decision did not charge.
    void refund(GuildId guild, UserId user, std::span<const RateAction> actions);

    QList<RateStatistics> statistics() const;
    /// What is used of limits now, the fullest first: of members, and of limits that members share.
    QList<MemberUse> uses(qsizetype most) const;
    /// Sets counters to zero, of that action and guild or of all; charges stay.
    void resetStatistics(std::optional<RateAction> action = {}, GuildId guild = {});
    /// Forgets charges: of that guild or of all (invalid), that member or all, that action or all.
    void reset(GuildId guild, UserId user, std::optional<RateAction> action = {});
    /// Erases keys whose charges have all left their window.
    void sweep();
    size_t keyCount() const { return m_windows.keyCount(); }

    /// Every key as it would have to be put() back.
    QList<KeptCharges> kept() const;
    /// Takes charges back; those that have left their window are dropped.
    void put(const KeptCharges &kept);

private:
    static constexpr RateOverrides kNoOverrides{};
    static constexpr int kMostNeeds = 3 * kRateActionCount;
    static constexpr size_t kFirstSweep = 1024;
    static constexpr size_t kMostOwnLimits = 1024;
    /// Note of a key whose own limit could not be noted: kept for the longest window.
    static constexpr quint16 kUnknownLimit = 0xffff;
    struct Ask; // RateLimiter.cpp
    struct GuildBook
    {
        GuildId guild;
        std::array<RateCount, kRateActionCount> counts{};
    };

    qint64 nowMs() const;
    void plan(Ask &ask, std::span<const RateAction> actions, const RateOverrides &overrides) const;
    RateDecision check(Ask &ask, qint64 nowMs) const;
    void charge(Ask &ask, RateDecision &decision, qint64 nowMs, const RateOverrides &overrides);
    quint32 numberOf(GuildId guild) const;
    quint32 bookOf(GuildId guild);
    quint16 noteOf(const RateLimit &own);
    std::optional<RateLimit> ruleOf(const ChargeSlot &slot) const;
    qint64 windowOf(const ChargeSlot &slot) const;
    GuildId guildOf(const ChargeSlot &slot) const;
    std::optional<MemberUse> useOf(const ChargeSlot &slot, qint64 nowMs) const;

    const Clock &m_clock;
    std::array<RateLimit, kRateActionCount> m_limits;
    RateOverrides m_guildLimits;
    RateOverrides m_globalLimits;
    RateActions m_shadow = 0;
    SlidingWindows m_windows;
    std::vector<GuildBook> m_books; ///< by the number of the guild less one
    std::unordered_map<quint64, quint32> m_numbers;
    mutable std::pair<quint64, quint32> m_lastGuild{0, 0};
    std::vector<RateLimit> m_ownLimits; ///< of members with overrides, by a slot's note less one
    size_t m_sweepAt = kFirstSweep;     ///< keys at which acquire() sweeps by itself
    RateJournal *m_journal = nullptr;
};

/// The error a refused member sees, with the exact retry time.
Error rateLimitError(const RateDecision &decision);

} // namespace dbsbm

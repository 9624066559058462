// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/RateLimiter.h"

#include "models/core/ErrorCodes.h"
#include "models/ops/RateJournal.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <utility>

namespace dbsbm {

using namespace std::chrono;

namespace {

constexpr quint32 kUnknownGuild = ~quint32{0}; // no key has this number

constexpr size_t indexOf(RateAction action)
{
    return static_cast<size_t>(action);
}

RateScope scopeOf(const ChargeKey &key)
{
    if (key.user != 0)
        return RateScope::Member;
    return key.guild != 0 ? RateScope::Guild : RateScope::Global;
}

} // namespace

/// A request taken apart: the windows that it has to fit into, those of an action together. Plain,
/// and left unset where it is not used: clearing it would cost as much as the decision.
struct RateLimiter::Ask
{
    GuildId guild;
    UserId user;
    int count;
    WindowNeed needs[kMostNeeds];
    RateActions own;            ///< judged by limits of the member's roles
    RateActions refusing;       ///< whose limit on the member refuses
    RateActions sharedRefusing; ///< whose limit on many members refuses

    std::span<WindowNeed> all() { return {needs, static_cast<size_t>(count)}; }
    static RateAction actionOf(const WindowNeed &need)
    {
        return static_cast<RateAction>(need.key.action);
    }
    void add(const ChargeKey &key, const RateLimit &rule)
    {
        WindowNeed &need = needs[count++];
        need.key = key;
        need.cost = 1;
        SlidingWindows::setRule(need, rule);
    }
    /// What the journal keeps of it.
    void note(RateJournal &journal, const RateDecision &decision, qint64 nowMs)
    {
        for (const WindowNeed &need : all()) {
            if (need.key.user == 0)
                continue;
            const RateAction action = actionOf(need);
            const RateActions bit = bitOf(action);
            RateRecord record{.atMs = nowMs, .guild = guild, .user = user, .action = action};
            record.cost = static_cast<quint8>(std::min<quint32>(need.cost, 0xff));
            record.own = own & bit;
            if (!decision.allowed) {
                record.verdict =
                    action == decision.action ? RateVerdict::Refused : RateVerdict::RefusedOther;
                record.elsewhere = sharedRefusing != 0 || (refusing & ~bit) != 0;
            } else if (decision.uncharged & bit) {
                record.verdict = RateVerdict::Shadowed;
            }
            journal.add(record);
        }
    }
};

RateLimiter::RateLimiter(const Clock &clock) : m_clock(clock), m_windows(nowMs())
{
    for (const RateAction action : allRateActions())
        m_limits.at(indexOf(action)) = defaultLimit(action);
}

qint64 RateLimiter::nowMs() const
{
    return duration_cast<milliseconds>(m_clock.elapsed()).count();
}

void RateLimiter::setLimit(RateAction action, RateLimit limit)
{
    m_limits.at(indexOf(action)) = {std::max(limit.limit, 0), std::max(limit.window, seconds(1))};
}

RateLimit RateLimiter::limit(RateAction action) const
{
    return m_limits.at(indexOf(action));
}

void RateLimiter::setShared(RateScope scope, RateAction action, std::optional<RateLimit> limit)
{
    Q_ASSERT(scope != RateScope::Member);
    (scope == RateScope::Guild ? m_guildLimits : m_globalLimits).at(indexOf(action)) = limit;
}

std::optional<RateLimit> RateLimiter::shared(RateScope scope, RateAction action) const
{
    return (scope == RateScope::Guild ? m_guildLimits : m_globalLimits).at(indexOf(action));
}

quint32 RateLimiter::numberOf(GuildId guild) const
{
    if (m_lastGuild.first == guild.value && m_lastGuild.second != 0)
        return m_lastGuild.second;
    const auto found = m_numbers.find(guild.value);
    if (found == m_numbers.end())
        return kUnknownGuild;
    m_lastGuild = *found;
    return found->second;
}

quint32 RateLimiter::bookOf(GuildId guild)
{
    const quint32 known = numberOf(guild);
    if (known != kUnknownGuild)
        return known;
    m_books.push_back({guild});
    const auto number = static_cast<quint32>(m_books.size());
    m_numbers.emplace(guild.value, number);
    return number;
}

void RateLimiter::plan(Ask &ask, std::span<const RateAction> actions,
                       const RateOverrides &overrides) const
{
    const quint32 number = numberOf(ask.guild);
    ask.count = 0;
    ask.own = 0;
    RateActions seen = 0;
    for (const RateAction action : actions) {
        const auto name = static_cast<quint8>(action);
        const size_t index = indexOf(action);
        if (seen & bitOf(action)) {
            for (WindowNeed &need : ask.all())
                need.cost += need.key.action == name ? 1 : 0;
            continue;
        }
        seen |= bitOf(action);
        const std::optional<RateLimit> &own = overrides[index];
        if (own)
            ask.own |= bitOf(action);
        ask.add({ask.user.value, number, name}, own ? *own : m_limits[index]);
        if (m_guildLimits[index])
            ask.add({0, number, name}, *m_guildLimits[index]);
        if (m_globalLimits[index])
            ask.add({0, 0, name}, *m_globalLimits[index]);
    }
}

RateDecision RateLimiter::check(Ask &ask, qint64 nowMs) const
{
    RateDecision worst;
    worst.remaining = std::numeric_limits<int>::max();
    ask.refusing = 0;
    ask.sharedRefusing = 0;
    for (WindowNeed &need : ask.all()) {
        const RateAction action = Ask::actionOf(need);
        m_windows.check(need, nowMs);
        if (need.fits()) {
            if (worst.allowed && need.remaining() < worst.remaining) {
                worst.remaining = need.remaining();
                worst.action = action;
                worst.scope = scopeOf(need.key);
            }
            continue;
        }
        if (m_shadow & bitOf(action)) {
            worst.uncharged |= bitOf(action);
            continue;
        }
        (need.key.user != 0 ? ask.refusing : ask.sharedRefusing) |= bitOf(action);
        const milliseconds wait(m_windows.waitMs(need, nowMs));
        if (worst.allowed || wait > worst.retryAfter) {
            worst.allowed = false;
            worst.remaining = need.remaining();
            worst.action = action;
            worst.scope = scopeOf(need.key);
            worst.retryAfter = wait;
        }
    }
    if (worst.remaining == std::numeric_limits<int>::max())
        worst.remaining = 0; // all of them only count
    if (!worst.allowed)
        worst.retryAtMs = m_clock.nowMs() + worst.retryAfter.count();
    return worst;
}

void RateLimiter::charge(Ask &ask, RateDecision &decision, qint64 nowMs,
                         const RateOverrides &overrides)
{
    GuildBook &book = m_books[numberOf(ask.guild) - 1];
    for (WindowNeed &need : ask.all()) {
        const RateAction action = Ask::actionOf(need);
        const bool isMember = need.key.user != 0;
        const bool isCharged = !(decision.uncharged & bitOf(action));
        if (isMember) {
            RateCount &count = book.counts[need.key.action];
            count.allowed += need.cost;
            count.shadowed += isCharged ? 0 : need.cost;
        }
        if (!isCharged)
            continue;
        const bool isOwn = isMember && (ask.own & bitOf(action));
        m_windows.charge(need, nowMs, isOwn ? noteOf(*overrides[need.key.action]) : quint16{0});
        if (need.remaining() < decision.remaining) {
            decision.remaining = need.remaining();
            decision.action = action;
            decision.scope = scopeOf(need.key);
        }
    }
}

void RateLimiter::announce(GuildId guild, UserId user, std::span<const RateAction> actions) const
{
    const quint32 number = numberOf(guild);
    for (const RateAction action : actions)
        m_windows.prefetch({user.value, number, static_cast<quint8>(action)});
}

RateDecision RateLimiter::acquire(GuildId guild, UserId user, std::span<const RateAction> actions,
                                  const RateOverrides &overrides)
{
    const quint32 number = bookOf(guild);
    announce(guild, user, actions); // the misses go on while the clock is read
    const qint64 now = nowMs();
    Ask ask;
    ask.guild = guild;
    ask.user = user;
    m_windows.reserve(kMostNeeds, now);
    plan(ask, actions, overrides);
    RateDecision decision = check(ask, now);
    if (decision.allowed)
        charge(ask, decision, now, overrides);
    else
        ++m_books[number - 1].counts[indexOf(decision.action)].refused;
    if (m_journal)
        ask.note(*m_journal, decision, now);
    if (m_windows.keyCount() >= m_sweepAt) {
        sweep();
        m_sweepAt = std::max(kFirstSweep, 2 * m_windows.keyCount());
    }
    return decision;
}

RateDecision RateLimiter::peek(GuildId guild, UserId user, std::span<const RateAction> actions,
                               const RateOverrides &overrides) const
{
    announce(guild, user, actions);
    const qint64 now = nowMs();
    Ask ask;
    ask.guild = guild;
    ask.user = user;
    plan(ask, actions, overrides);
    return check(ask, now);
}

void RateLimiter::refund(GuildId guild, UserId user, std::span<const RateAction> actions)
{
    const quint32 number = numberOf(guild);
    if (number == kUnknownGuild)
        return;
    for (const RateAction action : actions) {
        const auto name = static_cast<quint8>(action);
        if (!m_windows.refund({user.value, number, name}))
            continue;
        // Which of a guild's charges was this member's is not known, and the newest is the one that
        // binds the least.
        if (m_guildLimits[name])
            m_windows.refund({0, number, name});
        if (m_globalLimits[name])
            m_windows.refund({0, 0, name});
        // As if it had never been allowed; a reset of the counters may lie between.
        RateCount &count = m_books[number - 1].counts[name];
        count.allowed -= count.allowed > 0 ? 1 : 0;
        if (m_journal)
            m_journal->add({nowMs(), guild, user, action, RateVerdict::Refunded});
    }
}

void RateLimiter::resetStatistics(std::optional<RateAction> action, GuildId guild)
{
    for (GuildBook &book : m_books) {
        if (guild.isValid() && book.guild != guild)
            continue;
        for (size_t i = 0; i < book.counts.size(); ++i) {
            if (!action || indexOf(*action) == i)
                book.counts[i] = {};
        }
    }
}

void RateLimiter::reset(GuildId guild, UserId user, std::optional<RateAction> action)
{
    m_windows.keepIf([&](const ChargeSlot &slot) {
        const ChargeKey key = slot.key();
        return (guild.isValid() && guildOf(slot) != guild)
            || (user.isValid() && key.user != user.value)
            || (action && key.action != static_cast<quint8>(*action));
    });
    if (m_journal)
        m_journal->add({nowMs(), guild, user, action, RateVerdict::Reset});
}

void RateLimiter::sweep()
{
    bool hasOwn = false;
    m_windows.sweep(nowMs(), [&](const ChargeSlot &slot) {
        hasOwn = hasOwn || slot.note() != 0;
        return windowOf(slot);
    });
    if (!hasOwn)
        m_ownLimits.clear();
}

Error rateLimitError(const RateDecision &decision)
{
    // Discord shows whole seconds: round up, so that the shown moment is never too early.
    const qint64 retrySecond = (decision.retryAtMs + 999) / 1000;
    const QString sentence = decision.scope == RateScope::Member
        ? QCoreApplication::translate(
            "RateLimiter", "You have done this too often in a short time. Try again <t:%1:R>.")
        : QCoreApplication::translate(
            "RateLimiter", "This is being done too often at the moment. Try again <t:%1:R>.");
    return Error(codes::kMemberRateLimited, RateLimitFault{decision.retryAfter, decision.retryAtMs},
                 sentence.arg(retrySecond), toName(decision.action));
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/RateLimiter.h"

#include "models/core/ErrorCodes.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

namespace dbsbm {

using namespace std::chrono;

namespace {

struct ActionInfo
{
    RateAction action;
    const char *name;
    RateLimit limit;
};

// Product section 9.
constexpr std::array<ActionInfo, kRateActionCount> kActions{{
    {RateAction::BetPlacement, "bet_placement", {5, seconds(60)}},
    {RateAction::StatsQuery, "stats_query", {10, seconds(60)}},
    {RateAction::AdminCommand, "admin_command", {3, seconds(60)}},
    {RateAction::ImageGeneration, "image_generation", {10, seconds(60)}},
    {RateAction::ApiRequest, "api_request", {20, seconds(60)}},
    {RateAction::UserRegistration, "user_registration", {1, seconds(300)}},
    {RateAction::BetGrading, "bet_grading", {20, seconds(60)}},
}};

constexpr std::array<RateAction, kRateActionCount> kAllActions = [] {
    std::array<RateAction, kRateActionCount> all{};
    for (size_t i = 0; i < all.size(); ++i)
        all[i] = kActions[i].action;
    return all;
}();

constexpr size_t indexOf(RateAction action)
{
    return static_cast<size_t>(action);
}

ChargeKey keyOf(GuildId guild, UserId user, RateAction action)
{
    return {guild, user, static_cast<int>(action)};
}

RateAction actionOf(const ChargeKey &key)
{
    return static_cast<RateAction>(key.action);
}

} // namespace

QString toName(RateAction action)
{
    return QString::fromLatin1(kActions.at(indexOf(action)).name);
}

std::optional<RateAction> rateActionFromName(const QString &name)
{
    const auto found = std::ranges::find_if(
        kActions, [&](const ActionInfo &info) { return name == QLatin1String(info.name); });
    return found == kActions.end() ? std::nullopt : std::optional(found->action);
}

std::span<const RateAction> allRateActions()
{
    return kAllActions;
}

RateLimit defaultLimit(RateAction action)
{
    return kActions.at(indexOf(action)).limit;
}

size_t RateLimiter::TotalHash::operator()(const TotalKey &key) const noexcept
{
    return qHashMulti(0, key.guild.value, static_cast<int>(key.action));
}

RateLimiter::RateLimiter(const Clock &clock) : m_clock(clock)
{
    for (const ActionInfo &info : kActions)
        m_limits.at(indexOf(info.action)) = info.limit;
}

void RateLimiter::setLimit(RateAction action, RateLimit limit)
{
    m_limits.at(indexOf(action)) = {std::max(limit.limit, 0), std::max(limit.window, seconds(1))};
}

RateLimit RateLimiter::limit(RateAction action) const
{
    return m_limits.at(indexOf(action));
}

size_t RateLimiter::KeyHash::operator()(const ChargeKey &key) const noexcept
{
    return qHashMulti(0, key.guild.value, key.user.value, key.action);
}

RateLimit RateLimiter::ruleFor(RateAction action, const RateOverrides &overrides) const
{
    const std::optional<RateLimit> &own = overrides[indexOf(action)];
    return own ? RateLimit{std::max(own->limit, 0), std::max(own->window, seconds(1))}
               : limit(action);
}

RateLimit RateLimiter::ruleOf(const ChargeKey &key) const
{
    const auto own = m_own.empty() ? m_own.end() : m_own.find(key);
    return own == m_own.end() ? limit(actionOf(key)) : own->second;
}

void RateLimiter::remember(const ChargeKey &key, const std::optional<RateLimit> &own)
{
    if (own)
        m_own[key] = *own;
    else if (!m_own.empty())
        m_own.erase(key);
}

std::span<const nanoseconds> RateLimiter::live(const Charges &charges, RateLimit rule,
                                               nanoseconds now)
{
    // A charge made at t is free again at t + window exactly.
    const nanoseconds horizon = now - rule.window;
    const auto isLive = [horizon](nanoseconds at) { return at > horizon; };
    return {std::find_if(charges.begin(), charges.end(), isLive), charges.end()};
}

RateDecision RateLimiter::check(const Asked &asked, const RateOverrides &overrides) const
{
    const auto &[guild, user, actions, now] = asked;
    RateDecision worst;
    worst.remaining = std::numeric_limits<int>::max();
    for (const RateAction action : actions) {
        const RateLimit rule = ruleFor(action, overrides);
        const Charges *charges = m_charges.find(keyOf(guild, user, action));
        const auto used = charges ? live(*charges, rule, now) : std::span<const nanoseconds>();
        const int count = static_cast<int>(used.size());
        const int cost = static_cast<int>(std::ranges::count(actions, action));
        const int remaining = std::max(rule.limit - count, 0);
        if (count + cost <= rule.limit) {
            if (worst.allowed && remaining < worst.remaining)
                worst = {.allowed = true, .remaining = remaining, .action = action};
            continue;
        }
        // As many of the oldest charges must leave as are missing; a cost above the limit never
        // fits.
        const int mustLeave = std::min(count + cost - rule.limit, count);
        const nanoseconds freeAt =
            (mustLeave > 0 ? used[static_cast<size_t>(mustLeave) - 1] : now) + rule.window;
        const auto wait = ceil<milliseconds>(freeAt - now);
        if (worst.allowed || wait > worst.retryAfter)
            worst = {
                .allowed = false, .remaining = remaining, .action = action, .retryAfter = wait};
    }
    if (!worst.allowed)
        worst.retryAtMs = m_clock.nowMs() + worst.retryAfter.count();
    return worst;
}

int RateLimiter::charge(const ChargeKey &key, RateLimit rule, nanoseconds now)
{
    Charges &charges = m_charges.take(key);
    const auto alive = live(charges, rule, now);
    charges.erase(charges.begin(), charges.end() - static_cast<std::ptrdiff_t>(alive.size()));
    charges.push_back(now);
    return static_cast<int>(charges.size());
}

RateDecision RateLimiter::acquire(GuildId guild, UserId user, std::span<const RateAction> actions,
                                  const RateOverrides &overrides)
{
    const nanoseconds now = m_clock.elapsed();
    RateDecision decision = check({guild, user, actions, now}, overrides);
    if (!decision.allowed) {
        ++m_totals[{guild, decision.action}].refused;
        return decision;
    }
    m_charges.reserve(actions.size());
    for (const RateAction action : actions) {
        const ChargeKey key = keyOf(guild, user, action);
        const RateLimit rule = ruleFor(action, overrides);
        const int left = rule.limit - charge(key, rule, now);
        remember(key, overrides[indexOf(action)] ? std::optional(rule) : std::nullopt);
        ++m_totals[{guild, action}].allowed;
        if (left < decision.remaining) {
            decision.remaining = left;
            decision.action = action;
        }
    }
    if (m_charges.size() >= m_sweepAt) {
        sweep();
        m_sweepAt = std::max<size_t>(1024, 2 * m_charges.size());
    }
    return decision;
}

RateDecision RateLimiter::peek(GuildId guild, UserId user, std::span<const RateAction> actions,
                               const RateOverrides &overrides) const
{
    return check({guild, user, actions, m_clock.elapsed()}, overrides);
}

void RateLimiter::refund(GuildId guild, UserId user, std::span<const RateAction> actions)
{
    for (const RateAction action : actions) {
        const ChargeKey key = keyOf(guild, user, action);
        Charges *charges = m_charges.find(key);
        if (!charges)
            continue;
        charges->pop_back();
        // As if it had never been allowed; a reset of the counters may lie between.
        if (const auto total = m_totals.find({guild, action});
            total != m_totals.end() && total->second.allowed > 0)
            --total->second.allowed;
        if (charges->empty())
            m_charges.erase(key);
    }
}

QList<RateStatistics> RateLimiter::statistics() const
{
    std::map<std::pair<GuildId, RateAction>, RateStatistics> rows;
    const auto row = [&rows](GuildId guild, RateAction action) -> RateStatistics & {
        RateStatistics &found = rows[{guild, action}];
        found.guild = guild;
        found.action = action;
        return found;
    };
    for (const auto &[key, total] : m_totals) {
        RateStatistics &target = row(key.guild, key.action);
        target.allowed = total.allowed;
        target.refused = total.refused;
    }
    const nanoseconds now = m_clock.elapsed();
    m_charges.forEach([&](const ChargeKey &key, const Charges &charges) {
        const RateAction action = actionOf(key);
        const RateLimit rule = ruleOf(key);
        const auto used = live(charges, rule, now);
        if (used.empty())
            return;
        RateStatistics &target = row(key.guild, action);
        ++target.activeMembers;
        const int use = static_cast<int>(used.size());
        RateOverrides overrides;
        overrides[indexOf(action)] = rule;
        const auto nextFree =
            check({key.guild, key.user, std::span(&action, 1), now}, overrides).retryAfter;
        if (use > target.highestUse || (use == target.highestUse && nextFree > target.nextFree)) {
            target.highestUse = use;
            target.nextFree = nextFree;
        }
    });
    QList<RateStatistics> list;
    list.reserve(static_cast<qsizetype>(rows.size()));
    for (const auto &[key, statistics] : rows)
        list.append(statistics);
    return list;
}

void RateLimiter::resetStatistics()
{
    m_totals.clear();
}

void RateLimiter::reset(GuildId guild, UserId user)
{
    m_charges.keepIf([guild, user](const ChargeKey &key, const Charges &) {
        return (guild.isValid() && key.guild != guild) || (user.isValid() && key.user != user);
    });
}

void RateLimiter::sweep()
{
    const nanoseconds now = m_clock.elapsed();
    m_charges.keepIf([this, now](const ChargeKey &key, const Charges &charges) {
        return !live(charges, ruleOf(key), now).empty();
    });
    std::erase_if(m_own, [this](const auto &own) { return !m_charges.find(own.first); });
}

size_t RateLimiter::keyCount() const
{
    return m_charges.size();
}

Error rateLimitError(const RateDecision &decision)
{
    // Discord shows whole seconds: round up, so that the shown moment is never too early.
    const qint64 retrySecond = (decision.retryAtMs + 999) / 1000;
    return Error(
        codes::kMemberRateLimited, RateLimitFault{decision.retryAfter, decision.retryAtMs},
        QCoreApplication::translate(
            "RateLimiter", "You have done this too often in a short time. Try again <t:%1:R>.")
            .arg(retrySecond),
        toName(decision.action));
}

} // namespace dbsbm

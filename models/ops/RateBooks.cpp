// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the limiter tells of itself: statistics, members, and what is kept over a restart.
#include "models/ops/RateLimiter.h"

#include <algorithm>
#include <map>
#include <utility>

namespace dbsbm {

using namespace std::chrono;

quint16 RateLimiter::noteOf(const RateLimit &own)
{
    const auto known = std::ranges::find(m_ownLimits, own);
    if (known != m_ownLimits.end())
        return static_cast<quint16>(known - m_ownLimits.begin() + 1);
    if (m_ownLimits.size() >= kMostOwnLimits)
        return kUnknownLimit;
    m_ownLimits.push_back(own);
    return static_cast<quint16>(m_ownLimits.size());
}

/// What the latest charge of that key was counted by.
std::optional<RateLimit> RateLimiter::ruleOf(const ChargeSlot &slot) const
{
    const ChargeKey key = slot.key();
    if (key.user == 0)
        return (key.guild == 0 ? m_globalLimits : m_guildLimits)[key.action];
    if (slot.note() == 0 || slot.note() > m_ownLimits.size())
        return m_limits[key.action];
    return m_ownLimits[slot.note() - 1u];
}

qint64 RateLimiter::windowOf(const ChargeSlot &slot) const
{
    if (slot.note() == kUnknownLimit)
        return SlidingWindows::kLongestMs;
    const auto rule = ruleOf(slot);
    return rule ? milliseconds(rule->window).count() : 0; // no such limit any more
}

GuildId RateLimiter::guildOf(const ChargeSlot &slot) const
{
    const quint32 number = slot.key().guild;
    return number == 0 ? GuildId() : m_books[number - 1].guild;
}

std::optional<MemberUse> RateLimiter::useOf(const ChargeSlot &slot, qint64 now) const
{
    const auto rule = ruleOf(slot);
    if (!rule)
        return {};
    WindowNeed need;
    need.key = slot.key();
    need.cost = 1;
    SlidingWindows::setRule(need, *rule);
    m_windows.check(need, now);
    if (need.used == 0)
        return {};
    const milliseconds wait(need.fits() ? 0 : m_windows.waitMs(need, now));
    return MemberUse{guildOf(slot),
                     UserId{need.key.user},
                     static_cast<RateAction>(need.key.action),
                     static_cast<int>(need.used),
                     *rule,
                     wait};
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
    for (const GuildBook &book : m_books) {
        for (const RateAction action : allRateActions()) {
            const RateCount &count = book.counts[static_cast<size_t>(action)];
            if (!count.isZero())
                static_cast<RateCount &>(row(book.guild, action)) = count;
        }
    }
    const qint64 now = nowMs();
    m_windows.forEach([&](const ChargeSlot &slot) {
        const auto use = slot.key().user == 0 ? std::nullopt : useOf(slot, now);
        if (!use)
            return;
        RateStatistics &target = row(use->guild, use->action);
        ++target.activeMembers;
        if (use->used > target.highestUse
            || (use->used == target.highestUse && use->nextFree > target.nextFree)) {
            target.highestUse = use->used;
            target.nextFree = use->nextFree;
        }
    });
    QList<RateStatistics> list;
    list.reserve(static_cast<qsizetype>(rows.size()));
    for (const auto &[key, statistics] : rows)
        list.append(statistics);
    return list;
}

QList<MemberUse> RateLimiter::uses(qsizetype most) const
{
    QList<MemberUse> list;
    const qint64 now = nowMs();
    m_windows.forEach([&](const ChargeSlot &slot) {
        if (const auto use = useOf(slot, now))
            list.append(*use);
    });
    const auto fuller = [](const MemberUse &one, const MemberUse &other) {
        const auto left = [](const MemberUse &use) { return use.limit.limit - use.used; };
        return std::tuple(left(one), other.nextFree, one.guild, one.user, one.action)
            < std::tuple(left(other), one.nextFree, other.guild, other.user, other.action);
    };
    const auto shown = std::min(most, list.size());
    std::ranges::partial_sort(list, list.begin() + shown, fuller);
    list.resize(shown);
    return list;
}

QList<KeptCharges> RateLimiter::kept() const
{
    QList<KeptCharges> list;
    const qint64 now = nowMs();
    m_windows.forEach([&](const ChargeSlot &slot) {
        const ChargeKey key = slot.key();
        KeptCharges kept;
        kept.guild = guildOf(slot);
        kept.user = UserId{key.user};
        kept.action = static_cast<RateAction>(key.action);
        if (slot.note() != 0)
            kept.own = ruleOf(slot);
        m_windows.agesIn(slot, windowOf(slot), now,
                         [&kept](qint64 age) { kept.agesMs.push_back(static_cast<quint32>(age)); });
        if (!kept.agesMs.empty())
            list.append(std::move(kept));
    });
    return list;
}

void RateLimiter::put(const KeptCharges &kept)
{
    const size_t index = static_cast<size_t>(kept.action);
    std::optional<RateLimit> rule = kept.own ? kept.own : std::optional(m_limits[index]);
    if (!kept.user.isValid())
        rule = (kept.guild.isValid() ? m_guildLimits : m_globalLimits)[index];
    if (!rule)
        return;
    const ChargeKey key{kept.user.value, kept.guild.isValid() ? bookOf(kept.guild) : 0,
                        static_cast<quint8>(kept.action)};
    const qint64 now = nowMs();
    const qint64 window = milliseconds(rule->window).count();
    for (const quint32 age : kept.agesMs) {
        if (age < window)
            m_windows.put(key, age, now, kept.own ? noteOf(*kept.own) : quint16{0});
    }
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/DecisionTotals.h"

namespace dbsbm {

void DecisionTotals::add(const RateRecord &record)
{
    if (record.verdict == RateVerdict::Reset) {
        reset(record);
        return;
    }
    if (!record.action)
        return;
    RateCount &count = m_counts[{record.guild, record.user, *record.action}];
    switch (record.verdict) {
    case RateVerdict::Allowed: count.allowed += record.cost; break;
    case RateVerdict::Shadowed:
        count.allowed += record.cost;
        count.shadowed += record.cost;
        break;
    case RateVerdict::Refused: ++count.refused; break;
    case RateVerdict::Refunded: count.allowed -= count.allowed > 0 ? 1 : 0; break;
    case RateVerdict::RefusedOther: // counted with the action that refused
    case RateVerdict::Reset: break;
    }
}

void DecisionTotals::reset(const RateRecord &record)
{
    std::erase_if(m_counts, [&record](const auto &item) {
        const auto &[guild, user, action] = item.first;
        return (!record.guild.isValid() || record.guild == guild)
            && (!record.user.isValid() || record.user == user)
            && (!record.action || *record.action == action);
    });
}

QList<MemberCount> DecisionTotals::members() const
{
    QList<MemberCount> list;
    for (const auto &[key, count] : m_counts) {
        if (!count.isZero())
            list.append({count, std::get<0>(key), std::get<1>(key), std::get<2>(key)});
    }
    return list;
}

QList<MemberCount> DecisionTotals::guilds() const
{
    std::map<std::pair<GuildId, RateAction>, MemberCount> sums;
    for (const auto &[key, count] : m_counts) {
        const auto &[guild, user, action] = key;
        MemberCount &sum = sums[{guild, action}];
        sum.guild = guild;
        sum.action = action;
        sum.allowed += count.allowed;
        sum.refused += count.refused;
        sum.shadowed += count.shadowed;
    }
    QList<MemberCount> list;
    for (const auto &[key, sum] : sums) {
        if (!sum.isZero())
            list.append(sum);
    }
    return list;
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/memberLimits.h"

#include <algorithm>

namespace dbsbm {

using namespace Qt::StringLiterals;

namespace {

bool isMoreGenerous(RateLimit one, RateLimit other)
{
    const auto rate = qint64{one.limit} * other.window.count();
    const auto otherRate = qint64{other.limit} * one.window.count();
    return rate != otherRate ? rate > otherRate : one.limit > other.limit;
}

/// Takes one "ROLE:action=limit/seconds" in, when the member has that role. The registry has seen
/// to its form.
void take(RateOverrides &overrides, const QString &entry, const QList<RoleId> &roles)
{
    const RoleId role = RoleId::fromString(entry.section(u':', 0, 0).trimmed());
    const QString rule = entry.section(u':', 1);
    const auto action = rateActionFromName(rule.section(u'=', 0, 0).trimmed());
    const QString numbers = rule.section(u'=', 1).trimmed();
    if (!action || !roles.contains(role))
        return;
    const RateLimit limit{numbers.section(u'/', 0, 0).toInt(),
                          std::chrono::seconds(numbers.section(u'/', 1).toInt())};
    std::optional<RateLimit> &own = overrides.at(static_cast<size_t>(*action));
    if (!own || isMoreGenerous(limit, *own))
        own = limit;
}

} // namespace

MemberLimits memberLimits(const GuildSettings &settings, const QList<RoleId> &roles)
{
    const QStringList exempt = settings.value(u"limit_exempt_roles"_s).toStringList();
    MemberLimits limits;
    limits.exempt = std::any_of(roles.cbegin(), roles.cend(),
                                [&](RoleId role) { return exempt.contains(role.toString()); });
    const QStringList entries = settings.text(u"limit_overrides"_s).split(u',', Qt::SkipEmptyParts);
    for (const QString &entry : entries)
        take(limits.overrides, entry, roles);
    return limits;
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <array>
#include <chrono>
#include <optional>
#include <span>

namespace dbsbm {

/// What a member spends (product section 9); declared once with its default limit.
enum class RateAction {
    BetPlacement,
    StatsQuery,
    AdminCommand,
    ImageGeneration,
    ApiRequest,
    UserRegistration,
    BetGrading
};
inline constexpr int kRateActionCount = 7;

struct RateLimit
{
    int limit = 0;
    std::chrono::seconds window{60};
    bool operator==(const RateLimit &) const = default;
};

/// Limits of one member in place of the usual ones, by action.
using RateOverrides = std::array<std::optional<RateLimit>, kRateActionCount>;

/// A set of actions, a bit each.
using RateActions = quint8;

constexpr RateActions bitOf(RateAction action)
{
    return static_cast<RateActions>(1u << static_cast<unsigned>(action));
}

QString toName(RateAction action);
std::optional<RateAction> rateActionFromName(const QString &name);
std::span<const RateAction> allRateActions();
RateLimit defaultLimit(RateAction action);

/// "5/60" as a limit; nothing when it is none (at most 9 999 999 times, 1 to 99 999 s).
std::optional<RateLimit> rateLimitFromText(const QString &text);
/// "bet_placement=5/60, stats_query=10/60" as limits by action; what does not read so is left out.
RateOverrides rateLimitsFromText(const QString &text);

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
};

/// Limits of one member in place of the usual ones, by action.
using RateOverrides = std::array<std::optional<RateLimit>, kRateActionCount>;

QString toName(RateAction action);
std::optional<RateAction> rateActionFromName(const QString &name);
std::span<const RateAction> allRateActions();
RateLimit defaultLimit(RateAction action);

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/RateAction.h"

#include <QRegularExpression>

#include <algorithm>

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

const ActionInfo &infoOf(RateAction action)
{
    return kActions.at(static_cast<size_t>(action));
}

} // namespace

QString toName(RateAction action)
{
    return QString::fromLatin1(infoOf(action).name);
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
    return infoOf(action).limit;
}

std::optional<RateLimit> rateLimitFromText(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^([0-9]{1,7})/([1-9][0-9]{0,4})\\z"));
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return {};
    return RateLimit{match.captured(1).toInt(), seconds(match.captured(2).toInt())};
}

RateOverrides rateLimitsFromText(const QString &text)
{
    RateOverrides limits;
    const QStringList entries = text.split(u',', Qt::SkipEmptyParts);
    for (const QString &entry : entries) {
        const auto action = rateActionFromName(entry.section(u'=', 0, 0).trimmed());
        const auto limit = rateLimitFromText(entry.section(u'=', 1));
        if (action && limit)
            limits.at(static_cast<size_t>(*action)) = limit;
    }
    return limits;
}

} // namespace dbsbm

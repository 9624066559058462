// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/Bet.h"

#include <array>
#include <utility>

namespace dbsbm {

namespace {

template<typename Enum, std::size_t Size>
using Names = std::array<std::pair<Enum, QLatin1String>, Size>;

constexpr Names<Market, 6> kMarkets{{
    {Market::Moneyline, QLatin1String("moneyline")},
    {Market::Spread, QLatin1String("spread")},
    {Market::Total, QLatin1String("total")},
    {Market::TeamTotal, QLatin1String("team_total")},
    {Market::Prop, QLatin1String("prop")},
    {Market::Other, QLatin1String("other")},
}};

constexpr Names<Period, 12> kPeriods{{
    {Period::Game, QLatin1String("game")},
    {Period::Regulation, QLatin1String("regulation")},
    {Period::FirstHalf, QLatin1String("first_half")},
    {Period::SecondHalf, QLatin1String("second_half")},
    {Period::Quarter1, QLatin1String("quarter_1")},
    {Period::Quarter2, QLatin1String("quarter_2")},
    {Period::Quarter3, QLatin1String("quarter_3")},
    {Period::Quarter4, QLatin1String("quarter_4")},
    {Period::Period1, QLatin1String("period_1")},
    {Period::Period2, QLatin1String("period_2")},
    {Period::Period3, QLatin1String("period_3")},
    {Period::FirstFive, QLatin1String("first_five")},
}};

constexpr Names<StakeMode, 3> kModes{{
    {StakeMode::Auto, QLatin1String("auto")},
    {StakeMode::Risk, QLatin1String("risk")},
    {StakeMode::Win, QLatin1String("win")},
}};

constexpr Names<BetStatus, 5> kStatuses{{
    {BetStatus::Posting, QLatin1String("posting")},
    {BetStatus::PostFailed, QLatin1String("post_failed")},
    {BetStatus::Open, QLatin1String("open")},
    {BetStatus::Settled, QLatin1String("settled")},
    {BetStatus::Cancelled, QLatin1String("cancelled")},
}};

constexpr Names<LegResult, 6> kLegResults{{
    {LegResult::Won, QLatin1String("won")},
    {LegResult::Lost, QLatin1String("lost")},
    {LegResult::Push, QLatin1String("push")},
    {LegResult::Void, QLatin1String("void")},
    {LegResult::HalfWon, QLatin1String("half_won")},
    {LegResult::HalfLost, QLatin1String("half_lost")},
}};

constexpr Names<BetResult, 7> kBetResults{{
    {BetResult::Won, QLatin1String("won")},
    {BetResult::Lost, QLatin1String("lost")},
    {BetResult::Push, QLatin1String("push")},
    {BetResult::Void, QLatin1String("void")},
    {BetResult::HalfWon, QLatin1String("half_won")},
    {BetResult::HalfLost, QLatin1String("half_lost")},
    {BetResult::Partial, QLatin1String("partial")},
}};

template<typename Enum, std::size_t Size>
QString nameIn(const Names<Enum, Size> &names, Enum value)
{
    for (const auto &[candidate, name] : names) {
        if (candidate == value)
            return name;
    }
    return {};
}

template<typename Enum, std::size_t Size>
std::optional<Enum> valueIn(const Names<Enum, Size> &names, const QString &text)
{
    for (const auto &[value, name] : names) {
        if (text == name)
            return value;
    }
    return std::nullopt;
}

} // namespace

QString toName(Market market)
{
    return nameIn(kMarkets, market);
}

QString toName(Period period)
{
    return nameIn(kPeriods, period);
}

QString toName(StakeMode mode)
{
    return nameIn(kModes, mode);
}

QString toName(BetStatus status)
{
    return nameIn(kStatuses, status);
}

QString toName(LegResult result)
{
    return nameIn(kLegResults, result);
}

QString toName(BetResult result)
{
    return nameIn(kBetResults, result);
}

std::optional<Market> marketFromName(const QString &name)
{
    return valueIn(kMarkets, name);
}

std::optional<Period> periodFromName(const QString &name)
{
    return valueIn(kPeriods, name);
}

std::optional<StakeMode> stakeModeFromName(const QString &name)
{
    return valueIn(kModes, name);
}

std::optional<BetStatus> betStatusFromName(const QString &name)
{
    return valueIn(kStatuses, name);
}

std::optional<LegResult> legResultFromName(const QString &name)
{
    return valueIn(kLegResults, name);
}

std::optional<BetResult> betResultFromName(const QString &name)
{
    return valueIn(kBetResults, name);
}

bool isSlipMissing(const Bet &bet)
{
    const bool waits = bet.status == BetStatus::Posting || bet.status == BetStatus::PostFailed;
    const bool wanted = bet.postedAtMs > 0 || bet.status == BetStatus::Open;
    return !waits && wanted && !bet.message.isValid();
}

} // namespace dbsbm

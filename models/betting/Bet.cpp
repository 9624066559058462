// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/Bet.h"

#include <array>
#include <utility>

namespace dbsbm {

namespace {

using namespace Qt::StringLiterals;

/// Texts of their own that are never counted or copied: names are asked for with every row.
template<typename Enum, std::size_t Size>
using Names = std::array<std::pair<Enum, QString>, Size>;

const Names<Market, 6> &markets()
{
    static const Names<Market, 6> names{{
        {Market::Moneyline, u"moneyline"_s},
        {Market::Spread, u"spread"_s},
        {Market::Total, u"total"_s},
        {Market::TeamTotal, u"team_total"_s},
        {Market::Prop, u"prop"_s},
        {Market::Other, u"other"_s},
    }};
    return names;
}

const Names<Period, 12> &periods()
{
    static const Names<Period, 12> names{{
        {Period::Game, u"game"_s},
        {Period::Regulation, u"regulation"_s},
        {Period::FirstHalf, u"first_half"_s},
        {Period::SecondHalf, u"second_half"_s},
        {Period::Quarter1, u"quarter_1"_s},
        {Period::Quarter2, u"quarter_2"_s},
        {Period::Quarter3, u"quarter_3"_s},
        {Period::Quarter4, u"quarter_4"_s},
        {Period::Period1, u"period_1"_s},
        {Period::Period2, u"period_2"_s},
        {Period::Period3, u"period_3"_s},
        {Period::FirstFive, u"first_five"_s},
    }};
    return names;
}

const Names<StakeMode, 3> &modes()
{
    static const Names<StakeMode, 3> names{{
        {StakeMode::Auto, u"auto"_s},
        {StakeMode::Risk, u"risk"_s},
        {StakeMode::Win, u"win"_s},
    }};
    return names;
}

const Names<BetStatus, 5> &statuses()
{
    static const Names<BetStatus, 5> names{{
        {BetStatus::Posting, u"posting"_s},
        {BetStatus::PostFailed, u"post_failed"_s},
        {BetStatus::Open, u"open"_s},
        {BetStatus::Settled, u"settled"_s},
        {BetStatus::Cancelled, u"cancelled"_s},
    }};
    return names;
}

const Names<LegResult, 6> &legResults()
{
    static const Names<LegResult, 6> names{{
        {LegResult::Won, u"won"_s},
        {LegResult::Lost, u"lost"_s},
        {LegResult::Push, u"push"_s},
        {LegResult::Void, u"void"_s},
        {LegResult::HalfWon, u"half_won"_s},
        {LegResult::HalfLost, u"half_lost"_s},
    }};
    return names;
}

const Names<BetResult, 7> &betResults()
{
    static const Names<BetResult, 7> names{{
        {BetResult::Won, u"won"_s},
        {BetResult::Lost, u"lost"_s},
        {BetResult::Push, u"push"_s},
        {BetResult::Void, u"void"_s},
        {BetResult::HalfWon, u"half_won"_s},
        {BetResult::HalfLost, u"half_lost"_s},
        {BetResult::Partial, u"partial"_s},
    }};
    return names;
}

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
std::optional<Enum> valueIn(const Names<Enum, Size> &names, QAnyStringView text)
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
    return nameIn(markets(), market);
}

QString toName(Period period)
{
    return nameIn(periods(), period);
}

QString toName(StakeMode mode)
{
    return nameIn(modes(), mode);
}

QString toName(BetStatus status)
{
    return nameIn(statuses(), status);
}

QString toName(LegResult result)
{
    return nameIn(legResults(), result);
}

QString toName(BetResult result)
{
    return nameIn(betResults(), result);
}

std::optional<Market> marketFromName(QAnyStringView name)
{
    return valueIn(markets(), name);
}

std::optional<Period> periodFromName(QAnyStringView name)
{
    return valueIn(periods(), name);
}

std::optional<StakeMode> stakeModeFromName(QAnyStringView name)
{
    return valueIn(modes(), name);
}

std::optional<BetStatus> betStatusFromName(QAnyStringView name)
{
    return valueIn(statuses(), name);
}

std::optional<LegResult> legResultFromName(QAnyStringView name)
{
    return valueIn(legResults(), name);
}

std::optional<BetResult> betResultFromName(QAnyStringView name)
{
    return valueIn(betResults(), name);
}

bool isSlipMissing(const Bet &bet)
{
    const bool waits = bet.status == BetStatus::Posting || bet.status == BetStatus::PostFailed;
    const bool wanted = bet.postedAtMs > 0 || bet.status == BetStatus::Open;
    return !waits && wanted && !bet.message.isValid();
}

} // namespace dbsbm

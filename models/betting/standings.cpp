// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/standings.h"

#include "models/betting/Rational.h"

#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace dbsbm {

namespace {

constexpr double kZ = 1.96; // two-sided 95 % of the normal distribution
constexpr double kMicroPerUnit = 1e6;
constexpr int kPermille = 1000;

constexpr std::array<std::pair<BoardMetric, QLatin1String>, 5> kMetrics{{
    {BoardMetric::Net, QLatin1String("net")},
    {BoardMetric::Roi, QLatin1String("roi")},
    {BoardMetric::WinRate, QLatin1String("win_rate")},
    {BoardMetric::Wins, QLatin1String("wins")},
    {BoardMetric::ClosingValue, QLatin1String("clv")},
}};

int held(const Integer &value)
{
    constexpr int kLargest = std::numeric_limits<int>::max();
    if (abs(value) > kLargest)
        return value > 0 ? kLargest : -kLargest;
    return value.convert_to<int>();
}

std::optional<int> ratio(qint64 part, qint64 whole, qint64 scale = kPermille)
{
    if (whole <= 0)
        return std::nullopt;
    return held(roundHalfEven(Rational(Integer(part) * scale, Integer(whole))));
}

// Intervals are estimates, so they may be computed in floating point; no rule reads them.
int heldRound(double value)
{
    constexpr double kLargest = std::numeric_limits<int>::max();
    return static_cast<int>(std::lround(std::clamp(value, -kLargest, kLargest)));
}

qint64 decided(const Contribution &tally)
{
    return tally.won + tally.lost;
}

/// The metric as a fraction with a positive denominator; nothing without data.
std::optional<Rational> metricOf(const Contribution &tally, BoardMetric metric)
{
    const auto fraction = [](qint64 part, qint64 whole) {
        return whole > 0 ? std::optional(Rational(Integer(part), Integer(whole))) : std::nullopt;
    };
    switch (metric) {
    case BoardMetric::Net: return fraction(tally.net, 1);
    case BoardMetric::Roi: return fraction(tally.net, tally.turnover);
    case BoardMetric::WinRate: return fraction(tally.won, decided(tally));
    case BoardMetric::Wins: return fraction(tally.won, 1);
    case BoardMetric::ClosingValue: break;
    }
    return fraction(tally.closingSum, tally.closingCount);
}

} // namespace

std::optional<int> winRateOf(const Contribution &tally)
{
    return ratio(tally.won, decided(tally));
}

std::optional<int> roiOf(const Contribution &tally)
{
    return ratio(tally.net, tally.turnover);
}

std::optional<int> levelRoiOf(const Contribution &tally)
{
    return ratio(tally.levelNet, decided(tally) * kPermille, 1); // micro-units / 1000 = permille
}

std::optional<int> closingValueOf(const Contribution &tally)
{
    return ratio(tally.closingSum, tally.closingCount, 1);
}

std::optional<Interval> winRateInterval(const Contribution &tally)
{
    const auto n = static_cast<double>(decided(tally));
    if (n <= 0)
        return std::nullopt;
    const double p = static_cast<double>(tally.won) / n;
    const double middle = p + kZ * kZ / (2 * n);
    const double reach = kZ * std::sqrt(p * (1 - p) / n + kZ * kZ / (4 * n * n));
    const double scale = kPermille / (1 + kZ * kZ / n);
    return Interval{heldRound((middle - reach) * scale), heldRound((middle + reach) * scale)};
}

std::optional<Interval> levelRoiInterval(const Contribution &tally)
{
    const auto n = static_cast<double>(decided(tally));
    if (n <= 0)
        return std::nullopt;
    const double sum = static_cast<double>(tally.levelNet) / kMicroPerUnit;
    const double reach = kZ * std::sqrt(static_cast<double>(tally.levelVariance) / kMicroPerUnit);
    return Interval{heldRound((sum - reach) * kPermille / n),
                    heldRound((sum + reach) * kPermille / n)};
}

std::optional<int> luckOf(const Contribution &tally)
{
    if (tally.levelVariance <= 0)
        return std::nullopt;
    // 100 z = 100 (S / 10^6) / sqrt(V / 10^6) = sqrt(S^2 / (100 V)); half is decided by 4x.
    const Integer sum = tally.levelNet;
    const Integer fourTimes = 4 * sum * sum / (Integer(100) * tally.levelVariance);
    const Integer hundredths = (sqrt(fourTimes) + 1) / 2;
    return held(tally.levelNet < 0 ? Integer(-hundredths) : hundredths);
}

LuckBand luckBandOf(int hundredths)
{
    if (std::abs(hundredths) <= 100)
        return LuckBand::Ordinary;
    if (hundredths > 0)
        return hundredths > 200 ? LuckBand::FarAbove : LuckBand::Above;
    return hundredths < -200 ? LuckBand::FarBelow : LuckBand::Below;
}

int expectedLongestRun(qint64 count, int permille)
{
    constexpr double kTenths = 10;
    if (count <= 0 || permille <= 0)
        return 0;
    const auto n = static_cast<double>(count);
    if (permille >= kPermille)
        return heldRound(n * kTenths);
    const double p = static_cast<double>(permille) / kPermille;
    const double length = (std::log(n * (1 - p)) + std::numbers::egamma) / -std::log(p) - 0.5;
    return heldRound(std::clamp(length, 0.0, n) * kTenths);
}

QString toName(BoardMetric metric)
{
    const auto found = std::find_if(kMetrics.begin(), kMetrics.end(),
                                    [metric](const auto &pair) { return pair.first == metric; });
    return found == kMetrics.end() ? QString() : QString(found->second);
}

std::optional<BoardMetric> boardMetricFromName(const QString &name)
{
    const auto found = std::find_if(kMetrics.begin(), kMetrics.end(),
                                    [&name](const auto &pair) { return name == pair.second; });
    return found == kMetrics.end() ? std::nullopt : std::optional(found->first);
}

bool qualifies(const Contribution &tally, BoardMetric metric, int minimum)
{
    switch (metric) {
    case BoardMetric::Net:
    case BoardMetric::Wins: return decided(tally) + tally.pushed > 0;
    case BoardMetric::Roi:
    case BoardMetric::WinRate: return decided(tally) > 0 && decided(tally) >= minimum;
    case BoardMetric::ClosingValue: break;
    }
    return tally.closingCount > 0 && tally.closingCount >= minimum;
}

bool ranksBefore(const Standing &first, const Standing &second, BoardMetric metric)
{
    const std::optional<Rational> one = metricOf(first.tally, metric);
    const std::optional<Rational> other = metricOf(second.tally, metric);
    if (one.has_value() != other.has_value())
        return one.has_value();
    if (one && *one != *other)
        return *one > *other;
    if (first.tally.net != second.tally.net)
        return first.tally.net > second.tally.net;
    if (first.tally.turnover != second.tally.turnover)
        return first.tally.turnover < second.tally.turnover;
    const int names = first.name.compare(second.name, Qt::CaseInsensitive);
    return names != 0 ? names < 0 : first.capper < second.capper;
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/alertBacktest.h"

#include "models/ops/RuleState.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <limits>

namespace dbsbm {

using std::chrono::milliseconds;
using std::chrono::seconds;

namespace {

/// How long a point's value stands for what follows it: gaps in the history are longer.
constexpr int kGapSteps = 3;
constexpr qint64 kShortestStepMs = 1'000;
constexpr qint64 kMostSteps = 200'000;

class Replay
{
public:
    Replay(const AlertRule &rule, AlertBacktest &result) : m_rule(rule), m_result(result) {}

    void see(qint64 atMs, double value)
    {
        const Seen seen = look(m_rule, value);
        apply(m_state.step(m_rule, seen, milliseconds(atMs)), atMs, value);
        if (m_state.phase() != RuleState::Phase::Firing)
            return;
        AlertStretch &stretch = m_result.stretches.last();
        if (!std::isnan(value))
            stretch.worst = m_rule.condition == AlertCondition::Below
                ? std::min(stretch.worst, value)
                : std::max(stretch.worst, value);
        const qint64 repeatMs = milliseconds(m_rule.repeat).count();
        if (repeatMs > 0 && atMs - m_toldMs >= repeatMs) {
            m_toldMs = atMs;
            ++m_result.notices;
        }
    }

private:
    void apply(RuleState::Change change, qint64 atMs, double value)
    {
        if (change == RuleState::Change::Fired) {
            m_result.stretches.append({atMs, 0, std::isnan(value) ? 0 : value});
            m_toldMs = atMs;
            ++m_result.notices;
        } else if (change == RuleState::Change::Resolved) {
            m_result.stretches.last().untilMs = atMs;
            ++m_result.notices;
        }
    }

    const AlertRule &m_rule;
    AlertBacktest &m_result;
    RuleState m_state;
    qint64 m_toldMs = 0;
};

/// The mean of the points of a window, as of a counter's growth a second.
class WindowMean
{
public:
    explicit WindowMean(seconds window) : m_windowMs(milliseconds(window).count()) {}

    double add(const MetricPoint &point)
    {
        m_points.push_back(point);
        while (m_points.front().atMs <= point.atMs - m_windowMs)
            m_points.pop_front();
        double sum = 0;
        double count = 0;
        for (const MetricPoint &each : m_points) {
            sum += each.avg * static_cast<double>(each.count);
            count += static_cast<double>(each.count);
        }
        return count > 0 ? sum / count : std::numeric_limits<double>::quiet_NaN();
    }

private:
    qint64 m_windowMs;
    std::deque<MetricPoint> m_points;
};

/// Of the quantiles that are stored the nearest that is not below.
double quantileOf(const MetricPoint &point, double quantile)
{
    if (quantile <= 0.5)
        return point.p50;
    if (quantile <= 0.95)
        return point.p95;
    return quantile <= 0.99 ? point.p99 : point.p999;
}

/// The usual distance of two points; not so short that filling the gaps of \a rangeMs takes long.
qint64 stepOf(const QList<MetricPoint> &points, qint64 rangeMs)
{
    const qint64 shortestMs = std::max(kShortestStepMs, rangeMs / kMostSteps);
    QList<qint64> steps;
    for (qsizetype i = 1; i < points.size(); ++i)
        steps << points.at(i).atMs - points.at(i - 1).atMs;
    if (steps.isEmpty())
        return std::max<qint64>(shortestMs, 60'000);
    std::ranges::nth_element(steps, steps.begin() + steps.size() / 2);
    return std::max(steps.at(steps.size() / 2), shortestMs);
}

} // namespace

AlertBacktest backtest(const AlertRule &asked, const QList<MetricPoint> &points, qint64 fromMs,
                       qint64 toMs)
{
    const AlertRule rule = asked.onSeries();
    AlertBacktest result{fromMs, toMs, points.size()};
    Replay replay(rule, result);
    WindowMean rate(rule.window);
    const qint64 stepMs = stepOf(points, toMs - fromMs);
    const double nothing = std::numeric_limits<double>::quiet_NaN();
    qint64 seenMs = fromMs;
    const auto fillUntil = [&](qint64 untilMs) {
        if (untilMs - seenMs <= kGapSteps * stepMs)
            return;
        for (qint64 atMs = seenMs + stepMs; atMs < untilMs; atMs += stepMs)
            replay.see(atMs, nothing);
    };
    for (const MetricPoint &point : points) {
        fillUntil(point.atMs);
        double value = rule.condition == AlertCondition::Below ? point.min : point.max;
        if (rule.condition == AlertCondition::Rate)
            value = rate.add(point);
        else if (rule.quantile() > 0)
            value = quantileOf(point, rule.quantile());
        replay.see(point.atMs, value);
        seenMs = point.atMs;
    }
    fillUntil(toMs);
    return result;
}

} // namespace dbsbm

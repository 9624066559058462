// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/alertBacktest.h"

#include "models/core/ErrorCodes.h"
#include "models/ops/AlertSeries.h"
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
constexpr int kMostPoints = 20'000; // a week by the minute, and more

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

/// How much a counter grew in the stretch of a point: there is a sample each second.
double added(const MetricPoint &point)
{
    return point.avg * static_cast<double>(point.count);
}

QString failedCommands()
{
    return seriesText(QString::fromUtf16(metric::kCommands), QStringLiteral("outcome=\"failed\""));
}

/// Of what came within a window, how large a part failed.
class WindowShare
{
public:
    struct Count
    {
        qint64 atMs = 0;
        double all = 0;
        double failed = 0;
    };
    explicit WindowShare(seconds window) : m_windowMs(milliseconds(window).count()) {}

    /// NaN of too few.
    double add(const Count &count)
    {
        m_counts.push_back(count);
        m_all += count.all;
        m_failed += count.failed;
        for (; m_counts.front().atMs <= count.atMs - m_windowMs; m_counts.pop_front()) {
            m_all -= m_counts.front().all;
            m_failed -= m_counts.front().failed;
        }
        // Sums of many roundings: whole commands are counted.
        const double all = std::round(m_all);
        return all < AlertSeries::kLeastCommands ? std::numeric_limits<double>::quiet_NaN()
                                                 : std::max(std::round(m_failed), 0.0) / all;
    }

private:
    qint64 m_windowMs;
    double m_all = 0;
    double m_failed = 0;
    std::deque<Count> m_counts;
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

QList<MetricPoint> burnPoints(const AlertRule &rule, const QList<MetricPoint> &commands,
                              const QList<MetricPoint> &failed)
{
    auto next = failed.begin();
    WindowShare brief(rule.window);
    WindowShare lasting(rule.longWindow);
    QList<MetricPoint> burns;
    burns.reserve(commands.size());
    for (const MetricPoint &point : commands) {
        WindowShare::Count count{point.atMs, added(point)};
        for (; next != failed.end() && next->atMs <= point.atMs; ++next)
            count.failed += added(*next);
        const double shortShare = brief.add(count);
        const double longShare = lasting.add(count);
        const double burn = std::isnan(shortShare) || std::isnan(longShare)
            ? std::numeric_limits<double>::quiet_NaN()
            : std::min(shortShare, longShare) / (1 - rule.objective);
        burns.append({point.atMs, burn, burn, burn, point.count});
    }
    return burns;
}

Task<Result<AlertBacktest>> backtest(MetricHistory &history, const AlertRule &rule,
                                     const AlertSpan &span, QObject *context)
{
    using Points = Result<QList<MetricPoint>>;
    using Outcome = Result<AlertBacktest>;
    const auto run = [rule, span](const QList<MetricPoint> &points) {
        return backtest(rule, points, span.fromMs, span.toMs);
    };
    if (rule.condition != AlertCondition::BurnRate) {
        return history.points(rule.series(), span.fromMs, span.toMs, kMostPoints)
            .then(context, [run](const Points &points) -> Outcome {
                if (!points)
                    return fail(points.error());
                return run(*points);
            });
    }
    const qint64 fromMs = span.fromMs - milliseconds(rule.longWindow).count();
    return history.points(rule.series(), fromMs, span.toMs, kMostPoints)
        .then(context, [=, &history](const Points &commands) {
            if (!commands)
                return Task<Outcome>::ready(fail(commands.error()));
            return history.points(failedCommands(), fromMs, span.toMs, kMostPoints)
                .then(context, [=, all = *commands](const Points &failed) -> Outcome {
                    // That none ever failed is no error.
                    if (!failed && !failed.error().is(codes::kTextInvalid))
                        return fail(failed.error());
                    QList<MetricPoint> burns =
                        burnPoints(rule, all, failed.value_or(QList<MetricPoint>()));
                    burns.removeIf(
                        [span](const MetricPoint &point) { return point.atMs < span.fromMs; });
                    return run(burns);
                });
        });
}

} // namespace dbsbm

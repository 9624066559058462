// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/StoredPerformance.h"

#include "models/core/ErrorCodes.h"

#include <algorithm>
#include <array>
#include <limits>

namespace dbsbm {

namespace {

using Samples = Result<QList<PerformanceSample>>;

constexpr double kMs = 1'000;
constexpr double kPercent = 100;

/// A stored series, and what it says in a sample.
struct Figure
{
    const char16_t *series;
    void (*put)(PerformanceSample &sample, const MetricPoint &point);
};

constexpr std::array kFigures{
    Figure{metric::kGatewayLatencyNow,
           [](PerformanceSample &sample, const MetricPoint &point) {
               sample.gatewayLatencyMs = point.max * kMs;
           }},
    Figure{metric::kGatewayEvents,
           [](PerformanceSample &sample, const MetricPoint &point) {
               sample.eventsPerSecond = point.avg;
           }},
    Figure{metric::kCommandDuration,
           [](PerformanceSample &sample, const MetricPoint &point) {
               sample.commandP50Ms = point.p50 * kMs;
               sample.commandP95Ms = point.p95 * kMs;
               sample.commandP99Ms = point.p99 * kMs;
           }},
    Figure{metric::kProcessCpu,
           [](PerformanceSample &sample, const MetricPoint &point) {
               sample.cpuPercent = point.avg * kPercent;
           }},
    Figure{metric::kProcessMemory, [](PerformanceSample &sample, const MetricPoint &point) {
               sample.residentBytes = point.avg;
           }}};

/// In order, with an empty sample where more than the usual step is missing.
QList<PerformanceSample> withGaps(const QMap<qint64, PerformanceSample> &samples)
{
    qint64 step = std::numeric_limits<qint64>::max();
    for (auto it = samples.cbegin(); it != samples.cend() && std::next(it) != samples.cend(); ++it)
        step = std::min(step, std::next(it).key() - it.key());
    QList<PerformanceSample> list;
    for (auto it = samples.cbegin(); it != samples.cend(); ++it) {
        if (!list.isEmpty() && it.key() - list.last().atMs > step + step / 2) {
            PerformanceSample gap;
            gap.atMs = list.last().atMs + step;
            list.append(gap);
        }
        list.append(*it);
        list.last().atMs = it.key();
    }
    return list;
}

} // namespace

StoredPerformance::StoredPerformance(MetricHistory &history, QObject *parent)
    : QObject(parent), m_history(history)
{}

Task<Samples> StoredPerformance::load(qint64 fromMs, qint64 toMs, int maxPoints)
{
    return next({fromMs, toMs, maxPoints});
}

Task<Samples> StoredPerformance::next(Loading loading)
{
    if (loading.figure == kFigures.size())
        return Task<Samples>::ready(withGaps(loading.samples));
    const Figure figure = kFigures[loading.figure++];
    return m_history
        .points(QString::fromUtf16(figure.series), loading.fromMs, loading.toMs, loading.maxPoints)
        .then(this, [this, figure, loading](const Result<QList<MetricPoint>> &points) mutable {
            // Nothing was ever stored of it: no command came yet, for example.
            if (!points && !points.error().is(codes::kTextInvalid))
                return Task<Samples>::ready(fail(points.error()));
            for (const MetricPoint &point : points.value_or(QList<MetricPoint>()))
                figure.put(loading.samples[point.atMs], point);
            return next(std::move(loading));
        });
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/PerformanceHistory.h"

#include "models/ops/SystemSampler.h"

#include <QDateTime>
#include <QLocale>

#include <cmath>

namespace dbsbm {

using namespace std::chrono;

namespace {

constexpr seconds kInterval{1};
constexpr seconds kCommandWindow{60};
constexpr qsizetype kMaxSamples = 3'600;

QByteArray cell(double value)
{
    return std::isnan(value) ? QByteArray()
                             : QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
}

} // namespace

PerformanceHistory::PerformanceHistory(Metrics &metrics, SystemSampler &system, Clock &clock,
                                       QObject *parent)
    : QObject(parent), m_metrics(metrics), m_system(system), m_clock(clock), m_timer(clock)
{}

void PerformanceHistory::start()
{
    m_timer.start(kInterval, [this] { tick(); });
}

void PerformanceHistory::stop()
{
    m_timer.stop();
}

void PerformanceHistory::tick()
{
    start();
    sample();
}

void PerformanceHistory::sample()
{
    const Mark now{m_clock.elapsed(), m_metrics.counterSum(metric::kGatewayEvents),
                   m_metrics.histogramSum(metric::kCommandDuration)};
    PerformanceSample sample;
    sample.atMs = m_clock.nowMs();
    sample.gatewayLatencyMs = m_metrics.gaugeMax(metric::kGatewayLatencyNow) * 1'000;
    readEvents(sample, now);
    readCommands(sample, now);
    readSystem(sample);
    m_marks.push_back(now);
    if (m_samples.size() >= kMaxSamples)
        m_samples.removeFirst();
    m_samples.append(sample);
    Q_EMIT sampled(sample);
}

void PerformanceHistory::readEvents(PerformanceSample &sample, const Mark &now) const
{
    if (m_marks.empty())
        return;
    const double passed = duration<double>(now.at - m_marks.back().at).count();
    const double events = now.events - m_marks.back().events;
    if (passed > 0 && events >= 0)
        sample.eventsPerSecond = events / passed;
}

void PerformanceHistory::readCommands(PerformanceSample &sample, const Mark &now)
{
    while (m_marks.size() > 1 && m_marks[1].at <= now.at - kCommandWindow)
        m_marks.pop_front();
    // In its first minute the history counts from the start.
    const bool full = !m_marks.empty() && m_marks.front().at <= now.at - kCommandWindow;
    const Histogram recent = full ? now.commands.since(m_marks.front().commands) : now.commands;
    if (recent.count() == 0)
        return;
    sample.commandP50Ms = recent.quantileMs(0.50);
    sample.commandP95Ms = recent.quantileMs(0.95);
    sample.commandP99Ms = recent.quantileMs(0.99);
}

void PerformanceHistory::readSystem(PerformanceSample &sample) const
{
    const SystemSample system = m_system.latest();
    sample.cpuPercent = system.processCpuPercent;
    sample.residentBytes = system.residentBytes;
}

QByteArray performanceCsv(const QList<PerformanceSample> &samples)
{
    QByteArray csv("time,gateway_latency_ms,events_per_second,command_p50_ms,command_p95_ms,"
                   "command_p99_ms,cpu_percent,resident_bytes\n");
    for (const PerformanceSample &sample : samples) {
        csv += QDateTime::fromMSecsSinceEpoch(sample.atMs, Qt::UTC)
                   .toString(Qt::ISODateWithMs)
                   .toLatin1();
        for (const double value :
             {sample.gatewayLatencyMs, sample.eventsPerSecond, sample.commandP50Ms,
              sample.commandP95Ms, sample.commandP99Ms, sample.cpuPercent, sample.residentBytes})
            csv += ',' + cell(value);
        csv += '\n';
    }
    return csv;
}

} // namespace dbsbm

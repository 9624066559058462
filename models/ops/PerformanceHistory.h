// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/ops/Metrics.h"

#include <QList>
#include <QObject>

#include <deque>
#include <limits>

namespace dbsbm {

class SystemSampler;

/// One second of the program. NaN = no data, a gap in the chart.
struct PerformanceSample
{
    static constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    qint64 atMs = 0;
    double gatewayLatencyMs = kNone; ///< of the slowest shard, the newest heartbeat
    double eventsPerSecond = kNone;
    double commandP50Ms = kNone; ///< of the commands of the last 60 s
    double commandP95Ms = kNone;
    double commandP99Ms = kNone;
    double cpuPercent = kNone; ///< of one core
    double residentBytes = kNone;
};

/// CSV of samples with a header line; empty cells for gaps.
QByteArray performanceCsv(const QList<PerformanceSample> &samples);

/// Takes one sample a second from Metrics and the system sampler; keeps the last hour. The gateway
/// latency is the gauge metric::kGatewayLatencyNow in seconds, NaN while there is no session.
class PerformanceHistory : public QObject
{
    Q_OBJECT
public:
    PerformanceHistory(Metrics &metrics, SystemSampler &system, Clock &clock,
                       QObject *parent = nullptr);
    void start();
    void stop();
    /// Takes one sample now (the timer calls it).
    void sample();
    const QList<PerformanceSample> &samples() const { return m_samples; }

Q_SIGNALS:
    void sampled(const dbsbm::PerformanceSample &sample);

private:
    /// What the counters said at one moment.
    struct Mark
    {
        std::chrono::nanoseconds at{0};
        double events = 0;
        Histogram commands;
    };
    void readEvents(PerformanceSample &sample, const Mark &now) const;
    void readCommands(PerformanceSample &sample, const Mark &now);
    void readSystem(PerformanceSample &sample) const;
    void tick();

    Metrics &m_metrics;
    SystemSampler &m_system;
    Clock &m_clock;
    Timer m_timer;
    QList<PerformanceSample> m_samples; ///< oldest first, at most 3 600
    std::deque<Mark> m_marks; ///< oldest first; the front is the newest of 60 s ago or more, if any
};

} // namespace dbsbm

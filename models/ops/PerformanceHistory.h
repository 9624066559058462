// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"

#include <QList>
#include <QObject>

namespace dbsbm {

class Metrics;
class SystemSampler;

/// One second of the program. NaN = no data, a gap in the chart.
struct PerformanceSample
{
    qint64 atMs = 0;
    double gatewayLatencyMs = 0;
    double eventsPerSecond = 0;
    double commandP50Ms = 0;        ///< of the commands of the last 60 s
    double commandP95Ms = 0;
    double commandP99Ms = 0;
    double cpuPercent = 0;          ///< of one core
    double residentBytes = 0;
};

/// Takes one sample a second from Metrics and the system sampler; keeps the last hour.
class PerformanceHistory : public QObject
{
    Q_OBJECT
public:
    PerformanceHistory(Metrics &metrics, SystemSampler &system, Clock &clock, QObject *parent = nullptr);
    void start();
    /// Takes one sample now (the timer calls it).
    void sample();
    const QList<PerformanceSample> &samples() const { return m_samples; }
    /// CSV with a header line; empty cells for gaps.
    QByteArray toCsv() const;

Q_SIGNALS:
    void sampled(const dbsbm::PerformanceSample &sample);

private:
    Metrics &m_metrics;
    SystemSampler &m_system;
    Clock &m_clock;
    Timer m_timer;
    QList<PerformanceSample> m_samples;
};

} // namespace dbsbm

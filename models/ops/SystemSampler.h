// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"

#include <QObject>
#include <QString>
#include <QThread>

#include <limits>
#include <memory>

namespace dbsbm {

/// One look at the process and the machine. NaN = no data.
struct SystemSample
{
    static constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    qint64 atMs = 0;
    double processCpuPercent = kNone; ///< of one core; two busy threads make 200
    double residentBytes = kNone;
    double systemCpuPercent = kNone;    ///< of all cores, 0..100
    double systemMemoryPercent = kNone; ///< used, 0..100
};

/// Reads the counters of the operating system; CPU shares are of the time since the call before,
/// so the first sample has none. On systems without /proc every figure stays NaN.
class SystemReader
{
public:
    explicit SystemReader(const Clock &clock, QString procRoot = QStringLiteral("/proc"));
    SystemSample read();

private:
    struct CpuTimes
    {
        double busy = 0;
        double total = 0;
    };
    void readSystemCpu(SystemSample &sample);
    void readMemory(SystemSample &sample) const;
    void readProcess(SystemSample &sample, std::chrono::nanoseconds passed);

    const Clock &m_clock;
    QString m_procRoot;
    std::chrono::nanoseconds m_lastElapsed{0};
    double m_lastProcessSeconds = SystemSample::kNone;
    CpuTimes m_lastCpu;
};

/// Samples every second on a thread of its own; values arrive on the owner's thread.
class SystemSampler : public QObject
{
    Q_OBJECT
public:
    explicit SystemSampler(Clock &clock, QObject *parent = nullptr);
    ~SystemSampler() override;

    /// Samples now and then every second.
    void start();
    void stop();
    /// The newest sample; all NaN before the first.
    SystemSample latest() const { return m_latest; }

Q_SIGNALS:
    void sampled(const dbsbm::SystemSample &sample);

private:
    void request();
    void deliver(const SystemSample &sample);

    Clock &m_clock;
    Timer m_timer;
    QThread m_thread;
    std::unique_ptr<SystemReader> m_reader; ///< used on m_thread only once it runs
    std::unique_ptr<QObject> m_worker;
    SystemSample m_latest;
    bool m_busy = false;
};

} // namespace dbsbm

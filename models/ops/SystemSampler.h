// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/core/Clock.h"
#include "models/ops/systemCounters.h"

#include <QObject>
#include <QString>
#include <QThread>

#include <functional>
#include <limits>
#include <memory>

namespace dbsbm {

class Metrics;

/// One look at the process and the machine. NaN = no data.
struct SystemSample
{
    static constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    qint64 atMs = 0;
    double processCpuPercent = kNone; ///< of one core; two busy threads make 200
    double residentBytes = kNone;
    double processThreads = kNone;
    double processFiles = kNone; ///< open descriptors
    double processUptimeSeconds = kNone;
    double systemCpuPercent = kNone;    ///< of all cores, 0..100
    double systemMemoryPercent = kNone; ///< used, 0..100; what caches hold is not
    double systemMemoryBytes = kNone;   ///< in all
    double systemUptimeSeconds = kNone;
    double diskUsedPercent = kNone; ///< of the disk with the data folder, 0..100
    double diskFreeBytes = kNone;   ///< for this user
    // Since the sample before.
    double processReadBytes = kNone; ///< from disks; nothing where the system does not say
    double processWrittenBytes = kNone;
    double diskReadBytes = kNone;
    double diskWrittenBytes = kNone;
    double networkReceivedBytes = kNone;
    double networkSentBytes = kNone;
};

/// Sets the gauges and counts on the counters of the process and the system (metricNames.h).
void publishSystem(const SystemSample &sample, Metrics &metrics);

/// Reads what the operating system counts; CPU shares and bytes are since the call before, so the
/// first sample has none. The process is read from /proc; without it, its figures stay NaN.
class SystemReader
{
public:
    using Source = std::function<SystemCounters()>;
    /// \a dataFolder chooses the disk.
    explicit SystemReader(const Clock &clock, QString dataFolder = {},
                          QString procRoot = QStringLiteral("/proc"),
                          Source source = readSystemCounters);
    SystemSample read();

private:
    void readSystem(SystemSample &sample);
    void readDisk(SystemSample &sample) const;
    void readProcess(SystemSample &sample, std::chrono::nanoseconds passed);
    void readProcessDisk(SystemSample &sample);

    const Clock &m_clock;
    QString m_dataFolder;
    QString m_procRoot;
    Source m_source;
    std::chrono::nanoseconds m_startedAt;
    std::chrono::nanoseconds m_lastElapsed{0};
    double m_lastProcessSeconds = SystemSample::kNone;
    double m_lastRead = SystemSample::kNone;
    double m_lastWritten = SystemSample::kNone;
    SystemCounters m_last;
};

/// Samples every second on a thread of its own; values arrive on the owner's thread.
class SystemSampler : public QObject
{
    Q_OBJECT
public:
    explicit SystemSampler(Clock &clock, QObject *parent = nullptr);
    ~SystemSampler() override;

    /// Before start(): whose disk is looked at.
    void setDataFolder(const QString &folder);
    /// Samples now and then every second.
    void start();
    void stop();
    bool isRunning() const { return m_timer.isActive(); }
    /// The newest sample; all NaN before the first, and while one takes longer than its second.
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

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/SystemSampler.h"

#include "models/ops/Metrics.h"

#include <QFile>
#include <QStorageInfo>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <utility>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace dbsbm {

using namespace std::chrono;

namespace {

constexpr qint64 kMaxFileBytes = 4 * 1024;

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(kMaxFileBytes) : QByteArray();
}

struct SystemConstants
{
    double ticksPerSecond = 100;
    double pageBytes = 4096;
};

SystemConstants systemConstants()
{
    SystemConstants constants;
#ifdef Q_OS_UNIX
    if (const long ticks = sysconf(_SC_CLK_TCK); ticks > 0)
        constants.ticksPerSecond = static_cast<double>(ticks);
    if (const long bytes = sysconf(_SC_PAGESIZE); bytes > 0)
        constants.pageBytes = static_cast<double>(bytes);
#endif
    return constants;
}

/// Entries of the folder without the one that looking at it takes.
double openFiles(const QString &folder)
{
    std::error_code fault;
    double count = -1;
    std::filesystem::directory_iterator at(folder.toStdString(), fault);
    for (; !fault && at != std::filesystem::directory_iterator(); at.increment(fault))
        ++count;
    return fault || count < 0 ? SystemSample::kNone : count;
}

double percent(double part, double whole)
{
    return whole > 0 ? std::clamp(100 * part / whole, 0.0, 100.0) : SystemSample::kNone;
}

/// NaN for what is not known, and for a count that began anew.
double growth(double now, double before)
{
    return now >= before ? now - before : SystemSample::kNone;
}

} // namespace

void publishSystem(const SystemSample &sample, Metrics &metrics)
{
    constexpr double kPercent = 100;
    metrics.set(metric::kProcessCpu, sample.processCpuPercent / kPercent);
    metrics.set(metric::kProcessMemory, sample.residentBytes);
    metrics.set(metric::kProcessThreads, sample.processThreads);
    metrics.set(metric::kProcessFiles, sample.processFiles);
    metrics.set(metric::kProcessUptime, sample.processUptimeSeconds);
    metrics.set(metric::kSystemCpu, sample.systemCpuPercent / kPercent);
    metrics.set(metric::kSystemMemory, sample.systemMemoryPercent / kPercent);
    metrics.set(metric::kSystemMemoryTotal, sample.systemMemoryBytes);
    metrics.set(metric::kSystemUptime, sample.systemUptimeSeconds);
    metrics.set(metric::kDiskUsed, sample.diskUsedPercent / kPercent);
    metrics.set(metric::kDiskFree, sample.diskFreeBytes);
    const auto count = [&metrics](QStringView name, double by) {
        if (by >= 0)
            metrics.add(name, by);
    };
    count(metric::kProcessDiskRead, sample.processReadBytes);
    count(metric::kProcessDiskWritten, sample.processWrittenBytes);
    count(metric::kDiskRead, sample.diskReadBytes);
    count(metric::kDiskWritten, sample.diskWrittenBytes);
    count(metric::kNetworkReceived, sample.networkReceivedBytes);
    count(metric::kNetworkSent, sample.networkSentBytes);
}

SystemReader::SystemReader(const Clock &clock, QString dataFolder, QString procRoot, Source source)
    : m_clock(clock),
      m_dataFolder(std::move(dataFolder)),
      m_procRoot(std::move(procRoot)),
      m_source(std::move(source)),
      m_startedAt(clock.elapsed())
{}

SystemSample SystemReader::read()
{
    SystemSample sample;
    sample.atMs = m_clock.nowMs();
    const nanoseconds now = m_clock.elapsed();
    sample.processUptimeSeconds = duration<double>(now - m_startedAt).count();
    readProcess(sample, now - m_lastElapsed);
    readProcessDisk(sample);
    m_lastElapsed = now;
    readSystem(sample);
    readDisk(sample);
    return sample;
}

void SystemReader::readSystem(SystemSample &sample)
{
    const SystemCounters now = m_source();
    const double ticks = growth(now.cpuTotalTicks, m_last.cpuTotalTicks);
    sample.systemCpuPercent = percent(ticks - growth(now.cpuIdleTicks, m_last.cpuIdleTicks), ticks);
    sample.systemMemoryPercent = percent(now.memoryUsedBytes, now.memoryTotalBytes);
    sample.systemMemoryBytes = now.memoryTotalBytes;
    sample.systemUptimeSeconds = now.uptimeSeconds;
    sample.diskReadBytes = growth(now.diskReadBytes, m_last.diskReadBytes);
    sample.diskWrittenBytes = growth(now.diskWrittenBytes, m_last.diskWrittenBytes);
    sample.networkReceivedBytes = growth(now.networkReceivedBytes, m_last.networkReceivedBytes);
    sample.networkSentBytes = growth(now.networkSentBytes, m_last.networkSentBytes);
    m_last = now;
}

/// One question about one file system; the library would ask every mounted one, and a network
/// drive that is gone would hold it up.
void SystemReader::readDisk(SystemSample &sample) const
{
    if (m_dataFolder.isEmpty())
        return;
    const QStorageInfo disk(m_dataFolder);
    if (!disk.isValid() || disk.bytesTotal() <= 0)
        return;
    // As df counts: what only root may use is neither used nor free.
    const auto used = static_cast<double>(disk.bytesTotal() - disk.bytesFree());
    sample.diskFreeBytes = static_cast<double>(disk.bytesAvailable());
    sample.diskUsedPercent = percent(used, used + sample.diskFreeBytes);
}

// proc(5), /proc/self/stat: after the parenthesised name, utime and stime are fields 12 and 13,
// threads field 18, resident pages field 22.
void SystemReader::readProcess(SystemSample &sample, nanoseconds passed)
{
    const QByteArray stat = contents(m_procRoot + QStringLiteral("/self/stat"));
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).simplified().split(' ');
    if (fields.size() < 22)
        return;
    const SystemConstants constants = systemConstants();
    const double cpuSeconds =
        (fields.at(11).toDouble() + fields.at(12).toDouble()) / constants.ticksPerSecond;
    sample.processThreads = fields.at(17).toDouble();
    sample.residentBytes = fields.at(21).toDouble() * constants.pageBytes;
    const double wallSeconds = duration<double>(passed).count();
    if (!std::isnan(m_lastProcessSeconds) && wallSeconds > 0)
        sample.processCpuPercent =
            std::max(0.0, 100 * (cpuSeconds - m_lastProcessSeconds) / wallSeconds);
    m_lastProcessSeconds = cpuSeconds;
    sample.processFiles = openFiles(m_procRoot + QStringLiteral("/self/fd"));
}

// proc(5), /proc/self/io: "read_bytes: 4096" and "write_bytes: 0", what reached the disks.
void SystemReader::readProcessDisk(SystemSample &sample)
{
    double read = SystemSample::kNone;
    double written = SystemSample::kNone;
    const QList<QByteArray> lines = contents(m_procRoot + QStringLiteral("/self/io")).split('\n');
    for (const QByteArray &line : lines) {
        bool isNumber = false;
        const double bytes = line.mid(line.indexOf(':') + 1).trimmed().toDouble(&isNumber);
        if (isNumber && line.startsWith("read_bytes:"))
            read = bytes;
        else if (isNumber && line.startsWith("write_bytes:"))
            written = bytes;
    }
    sample.processReadBytes = growth(read, m_lastRead);
    sample.processWrittenBytes = growth(written, m_lastWritten);
    m_lastRead = read;
    m_lastWritten = written;
}

SystemSampler::SystemSampler(Clock &clock, QObject *parent)
    : QObject(parent),
      m_clock(clock),
      m_timer(clock),
      m_reader(std::make_unique<SystemReader>(clock)),
      m_worker(std::make_unique<QObject>())
{
    m_thread.setObjectName(QStringLiteral("sampler"));
    m_worker->moveToThread(&m_thread);
}

SystemSampler::~SystemSampler()
{
    m_timer.stop();
    m_thread.quit();
    m_thread.wait();
}

void SystemSampler::setDataFolder(const QString &folder)
{
    if (!m_thread.isRunning())
        m_reader = std::make_unique<SystemReader>(m_clock, folder);
}

void SystemSampler::start()
{
    if (!m_thread.isRunning())
        m_thread.start();
    request();
}

void SystemSampler::stop()
{
    m_timer.stop();
}

void SystemSampler::request()
{
    m_timer.start(seconds(1), [this] { request(); });
    if (m_busy) { // the machine is slow, or a disk hangs: this tick is a gap
        deliver({.atMs = m_clock.nowMs()});
        return;
    }
    m_busy = true;
    QMetaObject::invokeMethod(
        m_worker.get(),
        [this, reader = m_reader.get()] {
            const SystemSample sample = reader->read();
            QMetaObject::invokeMethod(
                this,
                [this, sample] {
                    m_busy = false;
                    deliver(sample);
                },
                Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void SystemSampler::deliver(const SystemSample &sample)
{
    m_latest = sample;
    Q_EMIT sampled(m_latest);
}

} // namespace dbsbm

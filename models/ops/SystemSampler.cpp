// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/SystemSampler.h"

#include <QFile>

#include <algorithm>
#include <cmath>
#include <utility>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace dbsbm {

using namespace std::chrono;

namespace {

constexpr qint64 kMaxFileBytes = 64 * 1024; // /proc/stat of a large machine, first lines matter

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

// "MemAvailable:   12345 kB" -> 12345; NaN when absent.
double memoryField(const QByteArray &meminfo, const QByteArray &field)
{
    const qsizetype start = meminfo.indexOf(QByteArray(field + ':'));
    if (start < 0)
        return SystemSample::kNone;
    const qsizetype from = start + field.size() + 1;
    const QByteArray line = meminfo.mid(from, meminfo.indexOf('\n', from) - from).simplified();
    bool ok = false;
    const double value = line.left(line.indexOf(' ')).toDouble(&ok);
    return ok ? value : SystemSample::kNone;
}

double percent(double part, double whole)
{
    return whole > 0 ? std::clamp(100 * part / whole, 0.0, 100.0) : SystemSample::kNone;
}

} // namespace

SystemReader::SystemReader(const Clock &clock, QString procRoot)
    : m_clock(clock), m_procRoot(std::move(procRoot))
{}

SystemSample SystemReader::read()
{
    SystemSample sample;
    sample.atMs = m_clock.nowMs();
    const nanoseconds now = m_clock.elapsed();
    readProcess(sample, now - m_lastElapsed);
    m_lastElapsed = now;
    readSystemCpu(sample);
    readMemory(sample);
    return sample;
}

// proc(5), /proc/stat: user nice system idle iowait irq softirq steal (guest time is in user).
void SystemReader::readSystemCpu(SystemSample &sample)
{
    const QByteArray stat = contents(m_procRoot + QStringLiteral("/stat"));
    const QList<QByteArray> fields = stat.left(stat.indexOf('\n')).simplified().split(' ');
    if (fields.size() < 5 || fields.front() != "cpu")
        return;
    CpuTimes now;
    for (qsizetype i = 1; i < std::min<qsizetype>(fields.size(), 9); ++i) {
        const double ticks = fields.at(i).toDouble();
        now.total += ticks;
        if (i != 4 && i != 5)
            now.busy += ticks;
    }
    if (m_lastCpu.total > 0)
        sample.systemCpuPercent = percent(now.busy - m_lastCpu.busy, now.total - m_lastCpu.total);
    m_lastCpu = now;
}

void SystemReader::readMemory(SystemSample &sample) const
{
    const QByteArray meminfo = contents(m_procRoot + QStringLiteral("/meminfo"));
    const double total = memoryField(meminfo, "MemTotal");
    const double available = memoryField(meminfo, "MemAvailable");
    sample.systemMemoryPercent = percent(total - available, total);
}

// proc(5), /proc/self/stat: after the parenthesised name, utime and stime are fields 12 and 13,
// resident pages field 22.
void SystemReader::readProcess(SystemSample &sample, nanoseconds passed)
{
    const QByteArray stat = contents(m_procRoot + QStringLiteral("/self/stat"));
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).simplified().split(' ');
    if (fields.size() < 22)
        return;
    const SystemConstants constants = systemConstants();
    const double cpuSeconds =
        (fields.at(11).toDouble() + fields.at(12).toDouble()) / constants.ticksPerSecond;
    sample.residentBytes = fields.at(21).toDouble() * constants.pageBytes;
    const double wallSeconds = duration<double>(passed).count();
    if (!std::isnan(m_lastProcessSeconds) && wallSeconds > 0)
        sample.processCpuPercent =
            std::max(0.0, 100 * (cpuSeconds - m_lastProcessSeconds) / wallSeconds);
    m_lastProcessSeconds = cpuSeconds;
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

void SystemSampler::start()
{
    if (!m_thread.isRunning())
        m_thread.start(QThread::LowPriority);
    request();
}

void SystemSampler::stop()
{
    m_timer.stop();
}

void SystemSampler::request()
{
    m_timer.start(seconds(1), [this] { request(); });
    if (m_busy)
        return; // the machine is slow; this tick is a gap
    m_busy = true;
    QMetaObject::invokeMethod(
        m_worker.get(),
        [this, reader = m_reader.get()] {
            const SystemSample sample = reader->read();
            QMetaObject::invokeMethod(
                this, [this, sample] { deliver(sample); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void SystemSampler::deliver(const SystemSample &sample)
{
    m_busy = false;
    m_latest = sample;
    Q_EMIT sampled(m_latest);
}

} // namespace dbsbm

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/SystemSampler.h"

#include "models/ops/Metrics.h"
#include "tests/support/FakeClock.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <cstring>
#include <ctime>
#include <vector>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace dbsbm;
using namespace std::chrono_literals;

namespace {

/// A /proc of our own.
class FakeProc
{
public:
    FakeProc() { QDir(m_folder.path()).mkdir(QStringLiteral("self")); }
    QString path() const { return m_folder.path(); }
    void write(const char *name, const QByteArray &text) const
    {
        QFile file(m_folder.filePath(QString::fromLatin1(name)));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("cannot write %s", name);
    }
    // Fields as in proc(5); the name may hold blanks and brackets.
    void process(qint64 userTicks, qint64 systemTicks, qint64 pages) const
    {
        write("self/stat",
              "42 (a (b) c) S 1 1 1 0 -1 4194304 100 0 0 0 " + QByteArray::number(userTicks) + ' '
                  + QByteArray::number(systemTicks) + " 0 0 20 0 5 0 100 123456 "
                  + QByteArray::number(pages) + " 18446744073709551615 1 1\n");
    }

private:
    QTemporaryDir m_folder;
};

} // namespace

class tst_SystemSampler : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theProcessFollowsItsCounters()
    {
#ifndef Q_OS_UNIX
        QSKIP("the ticks of this system are not known");
#else
        const qint64 ticks = sysconf(_SC_CLK_TCK);
        const double page = static_cast<double>(sysconf(_SC_PAGESIZE));
        const FakeProc proc;
        test::FakeClock clock;
        SystemReader reader(clock, {}, proc.path());
        proc.process(10 * ticks, 0, 500);
        const SystemSample first = reader.read();
        QVERIFY(std::isnan(first.processCpuPercent) && std::isnan(first.systemCpuPercent));
        QCOMPARE(first.residentBytes, 500 * page);
        QCOMPARE(first.processThreads, 5.0);
        QCOMPARE(first.processUptimeSeconds, 0.0);
        QCOMPARE(first.atMs, clock.nowMs());

        clock.advance(2s);
        proc.process(11 * ticks, 2 * ticks, 600); // three seconds in two
        const SystemSample second = reader.read();
        QCOMPARE(second.processCpuPercent, 150.0);
        QCOMPARE(second.residentBytes, 600 * page);
        QCOMPARE(second.processUptimeSeconds, 2.0);
#endif
    }

    void theProcessReadsAndWritesDisks()
    {
        const FakeProc proc;
        test::FakeClock clock;
        SystemReader reader(clock, {}, proc.path());
        Metrics metrics;
        QVERIFY(std::isnan(reader.read().processReadBytes)); // the system does not say
        proc.write("self/io", "rchar: 9\nwchar: 9\nread_bytes: 4096\nwrite_bytes: 100\n");
        const SystemSample first = reader.read();
        QVERIFY(std::isnan(first.processReadBytes) && std::isnan(first.processWrittenBytes));
        publishSystem(first, metrics);
        proc.write("self/io", "rchar: 99\nwchar: 99\nread_bytes: 8192\nwrite_bytes: 150\n");
        const SystemSample second = reader.read();
        QCOMPARE(second.processReadBytes, 4096.0);
        QCOMPARE(second.processWrittenBytes, 50.0);
        publishSystem(second, metrics);
        QCOMPARE(metrics.counter(metric::kProcessDiskRead), 4096.0);
        QCOMPARE(metrics.counter(metric::kProcessDiskWritten), 50.0);
        proc.write("self/io", "read_bytes: many\n");
        QVERIFY(std::isnan(reader.read().processReadBytes));
    }

    void theSystemFollowsItsCounters()
    {
        const FakeProc proc;
        test::FakeClock clock;
        SystemCounters counters{100, 90, 1'000, 750, 5'000, 6'000, 70, 80, 33};
        SystemReader reader(clock, {}, proc.path(), [&counters] { return counters; });
        const SystemSample first = reader.read();
        QVERIFY(std::isnan(first.systemCpuPercent) && std::isnan(first.diskReadBytes));
        QCOMPARE(first.systemMemoryPercent, 75.0);
        QCOMPARE(first.systemMemoryBytes, 1'000.0);
        QCOMPARE(first.systemUptimeSeconds, 33.0);

        counters = {200, 160, 1'000, 100, 5'500, 6'000, 71, 180, 34}; // 30 of 100 ticks busy
        const SystemSample second = reader.read();
        QCOMPARE(second.systemCpuPercent, 30.0);
        QCOMPARE(second.systemMemoryPercent, 10.0);
        QCOMPARE(second.diskReadBytes, 500.0);
        QCOMPARE(second.diskWrittenBytes, 0.0);
        QCOMPARE(second.networkReceivedBytes, 1.0);
        QCOMPARE(second.networkSentBytes, 100.0);

        counters = {50, 40, 1'000, 100, 10, 6'000, 71, 180, 1}; // begun anew
        const SystemSample third = reader.read();
        QVERIFY(std::isnan(third.systemCpuPercent) && std::isnan(third.diskReadBytes));
        counters = {}; // the library has nothing to say
        const SystemSample fourth = reader.read();
        QVERIFY(std::isnan(fourth.systemMemoryPercent) && std::isnan(fourth.networkSentBytes));
    }

    void thisMachineHasFigures()
    {
        test::FakeClock clock;
        const QTemporaryDir folder;
        SystemReader reader(clock, folder.path());
        reader.read();
        // Until a tick has passed; work, so that one is busy.
        SystemSample sample;
        QElapsedTimer patience;
        patience.start();
        do {
            sample = reader.read();
        } while (std::isnan(sample.systemCpuPercent) && patience.elapsed() < 10'000);
        QVERIFY(sample.systemCpuPercent >= 0 && sample.systemCpuPercent <= 100);
        QVERIFY(sample.systemMemoryPercent > 0 && sample.systemMemoryPercent < 100);
        QVERIFY(sample.systemMemoryBytes > 1e8);
        QVERIFY(sample.systemUptimeSeconds > 0);
        QVERIFY(sample.diskReadBytes >= 0 && sample.networkReceivedBytes >= 0);
        const QStorageInfo disk(folder.path());
        QVERIFY(std::abs(sample.diskFreeBytes - double(disk.bytesAvailable())) < 1e9);
        QVERIFY(sample.diskUsedPercent > 0 && sample.diskUsedPercent <= 100);
#ifdef Q_OS_LINUX
        const double files = sample.processFiles;
        QFile open(QStringLiteral("/proc/self/status"));
        QVERIFY(open.open(QIODevice::ReadOnly));
        QCOMPARE(reader.read().processFiles, files + 1);
#endif
    }

    void publishesByName()
    {
        Metrics metrics;
        SystemSample sample;
        sample.processCpuPercent = 150;
        sample.systemMemoryPercent = 25;
        sample.diskReadBytes = 100;
        publishSystem(sample, metrics);
        publishSystem(sample, metrics);
        QCOMPARE(metrics.gauge(metric::kProcessCpu), 1.5);
        QCOMPARE(metrics.gauge(metric::kSystemMemory), 0.25);
        QVERIFY(std::isnan(metrics.gauge(metric::kSystemCpu)));
        QCOMPARE(metrics.counter(metric::kDiskRead), 200.0);
        QCOMPARE(metrics.counter(metric::kNetworkSent), 0.0);
    }

    void missingOrStrangeFilesAreGaps_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("words") << QByteArray("hello there");
        QTest::newRow("bytes") << QByteArray(100'000, '\xff');
        QTest::newRow("brackets") << QByteArray("))))");
    }
    void missingOrStrangeFilesAreGaps()
    {
        QFETCH(QByteArray, text);
        const FakeProc proc;
        test::FakeClock clock;
        SystemReader reader(clock, {}, proc.path(), [] { return SystemCounters(); });
        for (int round = 0; round < 2; ++round) {
            const SystemSample sample = reader.read();
            QVERIFY(std::isnan(sample.processCpuPercent) && std::isnan(sample.residentBytes));
            QVERIFY(std::isnan(sample.systemCpuPercent) && std::isnan(sample.systemMemoryPercent));
            proc.write("self/stat", text);
            clock.advance(1s);
        }
    }

    void samplesEverySecondOnTheOwnersThread()
    {
        test::FakeClock clock;
        SystemSampler sampler(clock);
        QVERIFY(std::isnan(sampler.latest().residentBytes));
        QSignalSpy spy(&sampler, &SystemSampler::sampled);
        QThread *deliveredOn = nullptr;
        connect(
            &sampler, &SystemSampler::sampled, this,
            [&] { deliveredOn = QThread::currentThread(); }, Qt::DirectConnection);
        sampler.start();
        QTRY_COMPARE(spy.size(), 1);
        QCOMPARE(deliveredOn, QThread::currentThread());
        clock.advance(999ms);
        QCOMPARE(clock.pendingTimers(), size_t(1));
        clock.advance(1ms);
        QTRY_COMPARE(spy.size(), 2);
        sampler.stop();
        QCOMPARE(clock.pendingTimers(), size_t(0));
    }

    /// While the system does not answer, what it said before is not what it says.
    void aBusySecondIsAGap()
    {
        test::FakeClock clock;
        SystemSampler sampler(clock);
        QVERIFY(!sampler.isRunning());
        QSignalSpy spy(&sampler, &SystemSampler::sampled);
        sampler.start();
        QVERIFY(sampler.isRunning());
        QTRY_COMPARE(spy.size(), 1);
        QVERIFY(!std::isnan(sampler.latest().processUptimeSeconds));
        clock.advance(1s); // asks
        clock.advance(1s); // the answer has not come
        QCOMPARE(spy.size(), 2);
        QVERIFY(std::isnan(sampler.latest().processUptimeSeconds));
        QCOMPARE(sampler.latest().atMs, clock.nowMs());
        Metrics metrics;
        metrics.set(metric::kProcessMemory, 5);
        publishSystem(sampler.latest(), metrics);
        QVERIFY(std::isnan(metrics.gauge(metric::kProcessMemory)));
        QTRY_COMPARE(spy.size(), 3); // it comes
        QVERIFY(!std::isnan(sampler.latest().processUptimeSeconds));
    }

    void residentMemoryMoves()
    {
#ifndef Q_OS_LINUX
        QSKIP("reads /proc");
#else
        test::FakeClock clock;
        SystemSampler sampler(clock);
        QSignalSpy spy(&sampler, &SystemSampler::sampled);
        sampler.start();
        QTRY_COMPARE(spy.size(), 1);
        const double before = sampler.latest().residentBytes;
        QVERIFY(before > 1e6);
        constexpr size_t kMany = 64'000'000;
        std::vector<char> block(kMany);
        std::memset(block.data(), 1, block.size());
        clock.advance(1s);
        QTRY_COMPARE(spy.size(), 2);
        QVERIFY(sampler.latest().residentBytes - before > 0.9 * kMany);
        QVERIFY(sampler.latest().systemMemoryPercent > 0);
        QCOMPARE(block.back(), char(1));
#endif
    }

    void workShowsAsCpu()
    {
#ifndef Q_OS_LINUX
        QSKIP("reads /proc");
#else
        test::FakeClock clock;
        SystemReader reader(clock);
        reader.read();
        // Burn 50 ms of this process's time, however long that takes.
        const std::clock_t until = std::clock() + CLOCKS_PER_SEC / 20;
        while (std::clock() < until) {}
        clock.advance(1s);
        const double percent = reader.read().processCpuPercent;
        QVERIFY2(percent >= 3, qPrintable(QString::number(percent))); // counted in ticks of 10 ms
#endif
    }

    void mayDieWhileSampling()
    {
        test::FakeClock clock;
        for (int i = 0; i < 50; ++i) {
            SystemSampler sampler(clock);
            sampler.start();
            clock.advance(1s);
        }
        QCOMPARE(clock.pendingTimers(), size_t(0));
    }
};

QTEST_GUILESS_MAIN(tst_SystemSampler)
#include "tst_SystemSampler.moc"

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/SystemSampler.h"

#include "tests/support/FakeClock.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
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
    void cpu(int user, int idle) const
    {
        write("stat",
              "cpu  " + QByteArray::number(user) + " 0 0 " + QByteArray::number(idle)
                  + " 0 0 0 0 0 0\ncpu0 1 2 3 4\n");
    }
    void memory(int total, int available) const
    {
        write("meminfo",
              "MemTotal:       " + QByteArray::number(total)
                  + " kB\nMemFree: 1 kB\nMemAvailable:   " + QByteArray::number(available)
                  + " kB\n");
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
    void numbersFollowTheCounters()
    {
#ifndef Q_OS_UNIX
        QSKIP("the ticks of this system are not known");
#else
        const qint64 ticks = sysconf(_SC_CLK_TCK);
        const double page = static_cast<double>(sysconf(_SC_PAGESIZE));
        const FakeProc proc;
        test::FakeClock clock;
        SystemReader reader(clock, proc.path());
        proc.cpu(100, 900);
        proc.memory(1'000, 250);
        proc.process(10 * ticks, 0, 500);
        const SystemSample first = reader.read();
        QVERIFY(std::isnan(first.processCpuPercent) && std::isnan(first.systemCpuPercent));
        QCOMPARE(first.residentBytes, 500 * page);
        QCOMPARE(first.systemMemoryPercent, 75.0);
        QCOMPARE(first.atMs, clock.nowMs());

        clock.advance(2s);
        proc.cpu(130, 970); // 30 of 100 ticks busy
        proc.memory(1'000, 900);
        proc.process(11 * ticks, 2 * ticks, 600); // three seconds in two
        const SystemSample second = reader.read();
        QCOMPARE(second.processCpuPercent, 150.0);
        QCOMPARE(second.systemCpuPercent, 30.0);
        QCOMPARE(second.systemMemoryPercent, 10.0);
        QCOMPARE(second.residentBytes, 600 * page);
#endif
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
        SystemReader reader(clock, proc.path());
        for (int round = 0; round < 2; ++round) {
            const SystemSample sample = reader.read();
            QVERIFY(std::isnan(sample.processCpuPercent) && std::isnan(sample.residentBytes));
            QVERIFY(std::isnan(sample.systemCpuPercent) && std::isnan(sample.systemMemoryPercent));
            for (const char *name : {"stat", "meminfo", "self/stat"})
                proc.write(name, text);
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

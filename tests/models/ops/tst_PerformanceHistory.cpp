// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/PerformanceHistory.h"

#include "models/ops/SystemSampler.h"
#include "tests/support/FakeClock.h"

#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <memory>

using namespace dbsbm;
using namespace std::chrono_literals;

class tst_PerformanceHistory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<test::FakeClock>();
        m_metrics = std::make_unique<Metrics>();
        m_sampler = std::make_unique<SystemSampler>(*m_clock);
        m_history = std::make_unique<PerformanceHistory>(*m_metrics, *m_sampler, *m_clock);
    }
    void cleanup()
    {
        m_history.reset();
        m_sampler.reset();
    }

    void noDataIsAGap()
    {
        m_history->sample();
        const PerformanceSample &sample = m_history->samples().back();
        for (const double value :
             {sample.gatewayLatencyMs, sample.eventsPerSecond, sample.commandP50Ms,
              sample.commandP95Ms, sample.commandP99Ms, sample.cpuPercent, sample.residentBytes})
            QVERIFY(std::isnan(value));
    }

    void samplesOnceASecond()
    {
        QSignalSpy spy(m_history.get(), &PerformanceHistory::sampled);
        m_history->start();
        m_clock->advance(10s);
        QCOMPARE(spy.size(), 10);
        QCOMPARE(m_history->samples().at(9).atMs - m_history->samples().at(0).atMs, 9'000);
        m_history->stop();
        m_clock->advance(10s);
        QCOMPARE(spy.size(), 10);
    }

    void eventsMoveTheirRate()
    {
        m_history->sample();
        m_metrics->add(metric::kGatewayEvents, 30,
                       {{QStringLiteral("event"), QStringLiteral("A")}});
        m_metrics->add(metric::kGatewayEvents, 10,
                       {{QStringLiteral("event"), QStringLiteral("B")}});
        m_clock->advance(2s);
        m_history->sample();
        QCOMPARE(m_history->samples().back().eventsPerSecond, 20.0);
        m_clock->advance(1s);
        m_history->sample();
        QCOMPARE(m_history->samples().back().eventsPerSecond, 0.0); // none is a number, not a gap
    }

    void latencyFollowsItsGauge()
    {
        m_metrics->set(metric::kGatewayLatencyNow, 0.123);
        m_history->sample();
        QCOMPARE(m_history->samples().back().gatewayLatencyMs, 123.0);
        m_metrics->set(metric::kGatewayLatencyNow, std::nan("")); // the session ended
        m_history->sample();
        QVERIFY(std::isnan(m_history->samples().back().gatewayLatencyMs));
    }

    void percentilesAreOfTheLastMinute()
    {
        m_history->start();
        for (int i = 0; i < 100; ++i)
            m_metrics->record(metric::kCommandDuration, 100ms,
                              {{QStringLiteral("command"), QStringLiteral("bet")}});
        m_clock->advance(1s);
        QVERIFY(std::abs(m_history->samples().back().commandP50Ms - 100) <= 1);
        m_clock->advance(30s);
        for (int i = 0; i < 4; ++i)
            m_metrics->record(metric::kCommandDuration, 2s,
                              {{QStringLiteral("command"), QStringLiteral("stats")}});
        m_clock->advance(1s);
        QVERIFY(std::abs(m_history->samples().back().commandP50Ms - 100) <= 1);
        QVERIFY(std::abs(m_history->samples().back().commandP95Ms - 100) <= 1);
        QVERIFY(std::abs(m_history->samples().back().commandP99Ms - 2'000) <= 20);
        m_clock->advance(30s); // the hundred have left, the four have not
        QVERIFY(std::abs(m_history->samples().back().commandP50Ms - 2'000) <= 20);
        m_clock->advance(60s);
        QVERIFY(std::isnan(m_history->samples().back().commandP50Ms));
    }

    void systemFiguresPassThrough()
    {
#ifndef Q_OS_LINUX
        QSKIP("reads /proc");
#else
        QSignalSpy spy(m_sampler.get(), &SystemSampler::sampled);
        m_sampler->start();
        QTRY_COMPARE(spy.size(), 1);
        m_clock->advance(1s);
        QTRY_COMPARE(spy.size(), 2);
        m_history->sample();
        const PerformanceSample &sample = m_history->samples().back();
        QCOMPARE(sample.residentBytes, m_sampler->latest().residentBytes);
        QVERIFY(sample.residentBytes > 0 && sample.cpuPercent >= 0);
#endif
    }

    void keepsOneHour()
    {
        m_history->start();
        m_clock->advance(3'700s);
        QCOMPARE(m_history->samples().size(), 3'600);
        QCOMPARE(m_history->samples().back().atMs - m_history->samples().front().atMs, 3'599'000);
    }

    void csvHasEmptyCellsForGaps()
    {
        m_clock->setNowMs(1'795'000'000'000);
        m_metrics->set(metric::kGatewayLatencyNow, 0.0425);
        m_history->sample();
        m_clock->advance(1s);
        m_history->sample();
        QCOMPARE(
            performanceCsv(m_history->samples()),
            QByteArray("time,gateway_latency_ms,events_per_second,command_p50_ms,command_p95_ms,"
                       "command_p99_ms,cpu_percent,resident_bytes\n"
                       "2026-11-18T11:06:40.000Z,42.5,,,,,,\n"
                       "2026-11-18T11:06:41.000Z,42.5,0,,,,,\n"));
    }

private:
    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<Metrics> m_metrics;
    std::unique_ptr<SystemSampler> m_sampler;
    std::unique_ptr<PerformanceHistory> m_history;
};

QTEST_GUILESS_MAIN(tst_PerformanceHistory)
#include "tst_PerformanceHistory.moc"

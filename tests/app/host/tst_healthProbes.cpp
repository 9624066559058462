// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/host/healthProbes.h"

#include "models/core/ErrorCodes.h"
#include "models/ops/AlertEngine.h"
#include "models/ops/Metrics.h"
#include "models/ops/SystemSampler.h"
#include "tests/support/FakeBot.h"
#include "tests/support/TestDatabase.h"

#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <thread>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_healthProbes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void gateway_data()
    {
        QTest::addColumn<int>("phase");
        QTest::addColumn<double>("latency");
        QTest::addColumn<QString>("state");
        const auto row = [](const char *name, BotPhase phase, double latency, const char *state) {
            QTest::newRow(name) << int(phase) << latency << QString::fromLatin1(state);
        };
        row("stopped", BotPhase::Stopped, -1, "unknown");
        row("starting", BotPhase::Starting, -1, "unknown");
        row("connecting", BotPhase::Connecting, -1, "unknown");
        row("standby", BotPhase::Standby, -1, "healthy");
        row("reconnecting", BotPhase::Reconnecting, -1, "critical"); // after a missed ACK, too
        row("failed", BotPhase::Failed, -1, "critical");
        row("online, not measured", BotPhase::Online, -1, "healthy");
        row("online", BotPhase::Online, 40, "healthy");
        row("slow", BotPhase::Online, 600, "warning");
        row("very slow", BotPhase::Online, 2500, "critical");
    }
    void gateway()
    {
        QFETCH(int, phase);
        QFETCH(double, latency);
        QFETCH(QString, state);
        BotStatus status;
        status.phase = static_cast<BotPhase>(phase);
        status.latencyMs = latency;
        status.shardsReady = 1;
        QCOMPARE(toName(judge(*findHealthCheck(u"gateway"_s), gatewayReading(status)).state),
                 state);
    }

    void memoryIsUnknownWhileTheSystemDoesNotAnswer()
    {
        FakeClock clock;
        SystemSampler sampler(clock);
        QVERIFY(memoryReading(sampler, clock).value > 0); // asked here
        sampler.start();
        QVERIFY(memoryReading(sampler, clock).value > 0);
        clock.advance(1s); // the first answer waits
        const HealthResult result =
            judge(*findHealthCheck(u"memory"_s), memoryReading(sampler, clock));
        QCOMPARE(toName(result.state), u"unknown"_s);
        QVERIFY(!result.note.isEmpty());
        QTRY_VERIFY(memoryReading(sampler, clock).value > 0);
    }

    void oneOfTwoConnectionsIsNotEnough()
    {
        BotStatus status;
        status.phase = BotPhase::Online;
        status.shards = {0, 1};
        status.shardsReady = 1;
        status.latencyMs = 40;
        QCOMPARE(gatewayReading(status).verdict, HealthState::Critical);
    }

    void discordDownRaisesTheGatewayAlertAndItEnds()
    {
        FakeClock clock;
        Metrics metrics;
        FakeBot bot;
        HealthMonitor monitor(clock, metrics);
        AlertEngine engine(clock, metrics);
        const auto declared = defaultAlertRules();
        engine.setConfig({{declared.begin(), declared.end()}});
        QStringList told;
        connect(&engine, &AlertEngine::noticed, this, [&told](const AlertNotice &notice) {
            told << notice.rule.name + (notice.kind == AlertNotice::Kind::Resolved ? u"-" : u"+");
        });
        monitor.addCheck(u"gateway"_s,
                         HealthMonitor::Probe([&bot] { return gatewayReading(bot.status()); }));
        connect(&monitor, &HealthMonitor::checked, this,
                [&engine](const HealthReport &report) { engine.evaluate(report); });
        BotStatus status;
        status.phase = BotPhase::Online;
        status.shardsReady = 1;
        status.latencyMs = 40;
        bot.setStatus(status);
        monitor.start();
        clock.advance(5min);
        status.phase = BotPhase::Reconnecting;
        bot.setStatus(status);
        clock.advance(30s); // a short break is none
        status.phase = BotPhase::Online;
        bot.setStatus(status);
        clock.advance(5min);
        QCOMPARE(told, QStringList());
        status.phase = BotPhase::Reconnecting;
        status.fault = Error(codes::kApiUnreachable, ApiFault{}, u"Discord cannot be reached."_s);
        bot.setStatus(status);
        clock.advance(2min);
        QCOMPARE(told, QStringList{u"gateway_critical+"_s});
        status.phase = BotPhase::Online;
        status.fault.reset();
        bot.setStatus(status);
        clock.advance(2min);
        QCOMPARE(told, (QStringList{u"gateway_critical+"_s, u"gateway_critical-"_s}));
        monitor.stop();
    }

    void disk()
    {
        QCOMPARE(diskReading(1000, 60).value, 94.0); // as a file system says it
        QCOMPARE(diskReading(1000, 1000).value, 0.0);
        QCOMPARE(diskReading(0, 0).verdict, std::nullopt);
        QVERIFY(std::isnan(diskReading(0, 0).value));
        QTemporaryDir dir;
        const HealthReading real = diskReading(dir.path());
        QVERIFY(real.value > 0 && real.value <= 100);
        QVERIFY(std::isnan(diskReading(u"/nowhere/at/all"_s).value));
    }

    /// Its writer is busy with something long, and later is not: raised, and over.
    void aSlowDatabaseRaisesItsAlertAndItEnds()
    {
        TestDatabase file;
        FakeClock &clock = file.clock();
        Metrics metrics;
        HealthMonitor monitor(clock, metrics);
        AlertEngine engine(clock, metrics);
        const auto declared = defaultAlertRules();
        engine.setConfig({{declared.begin(), declared.end()}});
        QStringList told;
        connect(&engine, &AlertEngine::noticed, this, [&told](const AlertNotice &notice) {
            told << notice.rule.name + (notice.kind == AlertNotice::Kind::Resolved ? u"-" : u"+");
        });
        monitor.addCheck(u"database"_s, HealthMonitor::SlowProbe([&file, &clock] {
                             return databaseReading(file.database(), clock);
                         }));
        const auto look = [&] {
            std::optional<HealthReport> report;
            monitor.check().then(this, [&report](const HealthReport &done) { report = done; });
            for (int i = 0; i < 2 && !report; ++i) {
                spinUntil([&report] { return report.has_value(); }, 20ms);
                if (!report) // it does not answer: time goes by
                    clock.advance(HealthMonitor::kPatience);
            }
            engine.evaluate(*report);
            clock.advance(5s);
            return report->find(u"database"_s)->state;
        };
        QCOMPARE(look(), HealthState::Healthy);
        std::atomic<bool> release{false};
        const auto busy = file.database().write<void>([&release](Transaction &) {
            while (!release)
                std::this_thread::yield();
            return Result<>();
        });
        for (int i = 0; i < 16; ++i)
            QCOMPARE(look(), HealthState::Critical);
        QCOMPARE(told, QStringList{u"database_critical+"_s});
        release = true;
        QVERIFY(await(busy));
        spinUntil([&file] { return file.database().waiting() == 0; });
        for (int i = 0; i < 10; ++i)
            QCOMPARE(look(), HealthState::Healthy);
        QCOMPARE(told, (QStringList{u"database_critical+"_s, u"database_critical-"_s}));
    }

    void aDatabaseThatRefusesIsCritical()
    {
        TestDatabase file;
        QVERIFY(await(file.database().close()));
        const auto reading = await(databaseReading(file.database(), file.clock()));
        QVERIFY(reading);
        QCOMPARE(reading->verdict, HealthState::Critical);
        QVERIFY(!reading->note.isEmpty());
    }

    void aBrokenRecordIsCritical()
    {
        RecordFixture record;
        QCOMPARE(await(ledgerReading(record.verifier))->verdict, HealthState::Healthy);
        QVERIFY(record.file.execute(u"UPDATE guild SET read_only = 1"_s));
        const auto reading = await(ledgerReading(record.verifier));
        QCOMPARE(reading->verdict, HealthState::Critical);
        QVERIFY(reading->note.contains(RecordFixture::kGuild.toString()));
    }

    /// How long the oldest has waited, whoever set the clock meanwhile.
    void theOutboxHasAnAge()
    {
        RecordFixture record;
        FakeClock &clock = record.file.clock();
        QCOMPARE(await(outboxReading(record.outbox, clock))->value, 0.0);
        record.placePosting();
        clock.advance(25s);
        QCOMPARE(await(outboxReading(record.outbox, clock))->value, 25.0);
        clock.setNowMs(clock.nowMs() - 86'400'000);
        QCOMPARE(await(outboxReading(record.outbox, clock))->value, 0.0);
    }

    void theMeanIsOfAMinute()
    {
        LastMinute last;
        QVERIFY(std::isnan(last.mean(0s)));
        for (int i = 1; i <= 60; ++i)
            last.add(std::chrono::seconds(i), i <= 30 ? 100 : 0);
        QCOMPARE(last.mean(60s), 50.0);
        last.add(61s, std::nan("")); // no value is none
        QCOMPARE(last.mean(90s), 0.0);
        QVERIFY(std::isnan(last.mean(200s)));
    }
};

QTEST_GUILESS_MAIN(tst_healthProbes)
#include "tst_healthProbes.moc"

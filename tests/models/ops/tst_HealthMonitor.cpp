// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/HealthMonitor.h"

#include "models/core/ErrorCodes.h"
#include "models/ops/Metrics.h"
#include "tests/support/FakeClock.h"
#include "tests/support/await.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_HealthMonitor : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void limitsOfSection10_data()
    {
        QTest::addColumn<QString>("check");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("state");
        const auto row = [](const char *check, double value, const char *state) {
            QTest::addRow("%s %g", check, value)
                << QString::fromLatin1(check) << value << QString::fromLatin1(state);
        };
        row("cpu", 80, "healthy");
        row("cpu", 80.1, "warning");
        row("cpu", 90.1, "critical");
        row("memory", 85, "healthy");
        row("memory", 85.1, "warning");
        row("memory", 95.1, "critical");
        row("disk", 85.1, "warning");
        row("disk", 95.1, "critical");
        row("gateway", 500, "healthy");
        row("gateway", 501, "warning");
        row("gateway", 2001, "critical");
        row("database", 100, "healthy");
        row("database", 101, "warning");
        row("database", 501, "critical");
        row("outbox", 10, "healthy");
        row("outbox", 11, "warning");
        row("outbox", 61, "critical");
        row("feed_quota", 20, "healthy");
        row("feed_quota", 19, "warning");
        row("feed_quota", 4, "critical");
        row("backup", 26, "healthy");
        row("backup", 26.1, "warning");
        row("clock_skew", 6, "warning");
        row("clock_skew", 61, "critical");
    }
    void limitsOfSection10()
    {
        QFETCH(QString, check);
        QFETCH(double, value);
        QFETCH(QString, state);
        const HealthCheck *declared = findHealthCheck(check);
        QVERIFY(declared);
        QCOMPARE(toName(judge(*declared, HealthReading::of(value)).state), state);
        QVERIFY(!declared->mend.isEmpty());
    }

    void theWorseOfVerdictAndLimitsCounts()
    {
        const HealthCheck &gateway = *findHealthCheck(u"gateway"_s);
        HealthReading reading = HealthReading::of(600);
        reading.verdict = HealthState::Critical;
        QCOMPARE(judge(gateway, reading).state, HealthState::Critical);
        QVERIFY(judge(gateway, reading).said);
        reading.verdict = HealthState::Healthy;
        QCOMPARE(judge(gateway, reading).state, HealthState::Warning);
        QVERIFY(!judge(gateway, reading).said);
        QCOMPARE(judge(gateway, HealthReading::unknown(u"no"_s)).state, HealthState::Unknown);
    }

    void overallIsTheWorstOfWhatIsKnown()
    {
        HealthReport report;
        QCOMPARE(report.overall(), HealthState::Unknown);
        QCOMPARE(healthExitCode(report.overall()), 1);
        report.results << judge(*findHealthCheck(u"backup"_s), HealthReading::unknown({}));
        QCOMPARE(report.overall(), HealthState::Unknown);
        report.results << judge(*findHealthCheck(u"cpu"_s), HealthReading::of(10));
        QCOMPARE(report.overall(), HealthState::Healthy);
        QCOMPARE(report.unknown(), 1);
        QCOMPARE(healthExitCode(report.overall()), 0);
        report.results << judge(*findHealthCheck(u"disk"_s), HealthReading::of(90));
        QCOMPARE(healthExitCode(report.overall()), 1);
        report.results << judge(*findHealthCheck(u"memory"_s), HealthReading::of(99));
        QCOMPARE(healthExitCode(report.overall()), 2);
    }

    void asksEachProbeAndPublishes()
    {
        double disk = 50;
        HealthMonitor monitor(m_clock, m_metrics);
        monitor.addCheck(u"disk"_s,
                         HealthMonitor::Probe([&disk] { return HealthReading::of(disk); }));
        const HealthReport report = test::await(monitor.check());
        QCOMPARE(report.results.size(), qsizetype(defaultHealthChecks().size()));
        QCOMPARE(report.find(u"disk"_s)->state, HealthState::Healthy);
        QCOMPARE(report.find(u"cpu"_s)->state, HealthState::Unknown); // nobody registered it
        QCOMPARE(report.unknown(), int(defaultHealthChecks().size()) - 1);
        const MetricLabels labels{{u"check"_s, u"disk"_s}};
        QCOMPARE(m_metrics.gauge(metric::kHealthValue, labels), 50.0);
        disk = 97; // as of a file system that fills up
        QCOMPARE(test::await(monitor.check()).find(u"disk"_s)->state, HealthState::Critical);
        QCOMPARE(m_metrics.gauge(metric::kHealthState, labels), 3.0);
        monitor.removeProbe(u"disk"_s);
        QCOMPARE(test::await(monitor.check()).find(u"disk"_s)->state, HealthState::Unknown);
    }

    void runsEveryInterval()
    {
        HealthMonitor monitor(m_clock, m_metrics);
        QSignalSpy checked(&monitor, &HealthMonitor::checked);
        monitor.start(5s);
        QCOMPARE(checked.size(), 1);
        m_clock.advance(60s);
        QCOMPARE(checked.size(), 13);
        monitor.stop();
        m_clock.advance(60s);
        QCOMPARE(checked.size(), 13);
    }

    /// A database that hangs is as slow as it has not answered; another check is unknown.
    void whoDoesNotAnswerIsNotWaitedFor()
    {
        HealthMonitor monitor(m_clock, m_metrics);
        Promise<Result<HealthReading>> database;
        int asked = 0;
        monitor.addCheck(u"database"_s, HealthMonitor::SlowProbe([&] {
                             ++asked;
                             return database.task();
                         }));
        monitor.addCheck(u"outbox"_s, HealthMonitor::SlowProbe([] {
                             return Promise<Result<HealthReading>>().task();
                         }));
        std::optional<HealthReport> report;
        const auto look = [&] {
            report.reset();
            monitor.check().then(this, [&report](const HealthReport &done) { report = done; });
        };
        look();
        QVERIFY(!report);
        m_clock.advance(HealthMonitor::kPatience);
        QVERIFY(report);
        QCOMPARE(report->find(u"database"_s)->state, HealthState::Critical);
        QCOMPARE(report->find(u"database"_s)->value, 5000.0);
        QCOMPARE(report->find(u"outbox"_s)->state, HealthState::Unknown);
        look(); // it is not asked twice, and has been away for longer
        QVERIFY(report);
        QCOMPARE(asked, 1);
        m_clock.advance(5s);
        look();
        QCOMPARE(report->find(u"database"_s)->value, 10'000.0);
        database.resolve(HealthReading::of(3));
        database = {};
        look();
        QCOMPARE(asked, 2);
        database.resolve(HealthReading::of(4));
        m_clock.advance(HealthMonitor::kPatience); // the outbox still does not answer
        QCOMPARE(report->find(u"database"_s)->state, HealthState::Healthy);
    }

    void whoComesMeanwhileJoins()
    {
        HealthMonitor monitor(m_clock, m_metrics);
        Promise<Result<HealthReading>> database;
        monitor.addCheck(u"database"_s, HealthMonitor::SlowProbe([&] { return database.task(); }));
        int answers = 0;
        for (int i = 0; i < 2; ++i)
            monitor.check().then(this, [&answers](const HealthReport &) { ++answers; });
        QCOMPARE(answers, 0);
        database.resolve(HealthReading::of(3));
        QCOMPARE(answers, 2);
    }

    void anErrorIsUnknownAndSaid()
    {
        HealthMonitor monitor(m_clock, m_metrics);
        monitor.addCheck(u"outbox"_s, HealthMonitor::SlowProbe([] {
                             return Task<Result<HealthReading>>::ready(
                                 fail(codes::kDatabaseBusy, DatabaseFault{}, u"It is busy."_s));
                         }));
        const HealthReport report = test::await(monitor.check());
        QCOMPARE(report.find(u"outbox"_s)->state, HealthState::Unknown);
        QCOMPARE(report.find(u"outbox"_s)->note, u"It is busy."_s);
    }

    void aPartMayDeclareItsOwnCheck()
    {
        HealthMonitor monitor(m_clock, m_metrics);
        monitor.addCheck({.name = u"own"_s, .label = u"Own"_s, .unit = u"s"_s, .warning = 2},
                         [] { return Task<Result<HealthReading>>::ready(HealthReading::of(3)); });
        QCOMPARE(test::await(monitor.check()).find(u"own"_s)->state, HealthState::Warning);
    }

    void reportSurvivesJson()
    {
        HealthReport report{1'795'000'000'000, {}};
        report.results << judge(*findHealthCheck(u"disk"_s), HealthReading::of(91.25))
                       << judge(*findHealthCheck(u"gateway"_s),
                                HealthReading::said(HealthState::Critical, u"Offline."_s))
                       << judge(*findHealthCheck(u"feed_quota"_s),
                                HealthReading::unknown(u"No."_s));
        const auto read = HealthReport::fromJson(report.toJson());
        QVERIFY(read);
        QCOMPARE(read->toJson(), report.toJson());
        QVERIFY(!read->find(u"feed_quota"_s)->hasValue());
        QVERIFY(!HealthReport::fromJson({}));
        QVERIFY(
            !HealthReport::fromJson({{u"at_ms"_s, 1}, {u"checks"_s, QJsonArray{QJsonObject()}}}));
    }

    void textsHaveUnits()
    {
        QCOMPARE(healthValueText(512.4, u"ms"_s), u"512 ms"_s);
        QCOMPARE(healthValueText(3.24, u"s"_s), u"3.2 s"_s);
        QCOMPARE(healthValueText(std::nan(""), u"s"_s), u"-"_s);
        QCOMPARE(healthLimitText(*findHealthCheck(u"database"_s)), u"> 100 / > 500 ms"_s);
        QCOMPARE(healthLimitText(*findHealthCheck(u"feed_quota"_s)), u"< 20 / < 5 %"_s);
        QCOMPARE(healthLimitText(*findHealthCheck(u"ledger"_s)), u"-"_s);
    }

private:
    test::FakeClock m_clock;
    Metrics m_metrics;
};

QTEST_GUILESS_MAIN(tst_HealthMonitor)
#include "tst_HealthMonitor.moc"

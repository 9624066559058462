// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/AlertSeries.h"

#include "tests/support/FakeClock.h"

#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_AlertSeries : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_clock = std::make_unique<test::FakeClock>();
        m_metrics = std::make_unique<Metrics>();
        m_series = std::make_unique<AlertSeries>(*m_metrics, *m_clock);
    }

    void readsGauges()
    {
        AlertRule rule = of(u"dbsbm_outbox_rows"_s, 5);
        QCOMPARE(m_series->observe(rule, {}).seen, Seen::Nothing);
        m_metrics->set(metric::kOutboxDepth, 6, {{u"state"_s, u"queued"_s}});
        m_metrics->set(metric::kOutboxDepth, 2, {{u"state"_s, u"failed"_s}});
        QCOMPARE(m_series->observe(rule, {}).value, 6.0);
        QCOMPARE(m_series->observe(rule, {}).seen, Seen::Breached);
    }

    /// Of what is too low the lowest label set is told, as the back-test does.
    void belowReadsTheLowest()
    {
        AlertRule rule = of(u"dbsbm_active_members"_s, 5);
        rule.condition = AlertCondition::Below;
        QCOMPARE(m_series->observe(rule, {}).seen, Seen::Nothing);
        m_metrics->set(metric::kActiveMembers, 60, {{u"guild"_s, u"1"_s}});
        m_metrics->set(metric::kActiveMembers, 2, {{u"guild"_s, u"2"_s}});
        m_metrics->set(metric::kActiveMembers, std::nan(""), {{u"guild"_s, u"3"_s}});
        QCOMPARE(m_series->observe(rule, {}).value, 2.0);
        QCOMPARE(m_series->observe(rule, {}).seen, Seen::Breached);
    }

    void rateIsOverItsWindow()
    {
        AlertRule rule = of(u"dbsbm_errors_total"_s, 1);
        rule.condition = AlertCondition::Rate;
        rule.window = 60s;
        QCOMPARE(m_series->observe(rule, {}).seen, Seen::Nothing); // no time has passed
        for (int i = 0; i < 60; ++i) {                             // two a second, for five minutes
            m_clock->advance(5s);
            m_metrics->add(metric::kErrors, 10);
            m_series->observe(rule, {});
        }
        QCOMPARE(m_series->observe(rule, {}).value, 2.0);
        for (int i = 0; i < 6; ++i) { // half a window of quiet
            m_clock->advance(5s);
            m_series->observe(rule, {});
        }
        QCOMPARE(m_series->observe(rule, {}).value, 1.0);
        for (int i = 0; i < 7; ++i) {
            m_clock->advance(5s);
            m_series->observe(rule, {});
        }
        QCOMPARE(m_series->observe(rule, {}).value, 0.0);
    }

    void quantileIsOfItsWindow()
    {
        AlertRule rule = of(u"dbsbm_command_duration_seconds:p95"_s, 2);
        rule.window = 60s;
        m_metrics->record(metric::kCommandDuration, 9s, {{u"command"_s, u"old"_s}});
        m_series->observe(rule, {});
        m_clock->advance(5s);
        QCOMPARE(m_series->observe(rule, {}).seen, Seen::Nothing); // nothing since
        for (int i = 0; i < 20; ++i)
            m_metrics->record(metric::kCommandDuration, 3s, {{u"command"_s, u"bet"_s}});
        QVERIFY(std::abs(m_series->observe(rule, {}).value - 3) <= 0.03);
        QCOMPARE(m_series->observe(rule, {}).seen, Seen::Breached);
        for (int i = 0; i < 14; ++i) {
            m_clock->advance(5s);
            m_series->observe(rule, {});
        }
        QCOMPARE(m_series->observe(rule, {}).seen, Seen::Nothing);
    }

    /// The objective is 99 %: one failure in a hundred burns exactly once, one in five 20 times.
    void burnRateNeedsBothWindows()
    {
        AlertRule rule;
        rule.name = u"burn"_s;
        rule.condition = AlertCondition::BurnRate;
        rule.threshold = 14.4;
        rule.clear = 7.2;
        rule.window = 300s;
        rule.longWindow = 3600s;
        for (int i = 0; i < 720; ++i) // an hour without a failure
            minute(rule, 5s, 10, 0);
        QCOMPARE(m_series->observe(rule, {}).value, 0.0);
        for (int i = 0; i < 60; ++i) // five minutes in which each fifth fails
            minute(rule, 5s, 8, 2);
        const AlertObservation brief = m_series->observe(rule, {});
        QCOMPARE(brief.seen, Seen::Clear); // the hour as a whole is well
        for (int i = 0; i < 660; ++i)
            minute(rule, 5s, 8, 2);
        const AlertObservation lasting = m_series->observe(rule, {});
        QCOMPARE(lasting.seen, Seen::Breached);
        QVERIFY(std::abs(lasting.value - 20) < 0.5);
        for (int i = 0; i < 61; ++i) // it is mended: the short window says so at once
            minute(rule, 5s, 10, 0);
        QCOMPARE(m_series->observe(rule, {}).seen, Seen::Clear);
    }

    void fewCommandsSayNothing()
    {
        AlertRule rule;
        rule.name = u"burn"_s;
        rule.condition = AlertCondition::BurnRate;
        rule.threshold = 14.4;
        m_series->observe(rule, {});
        minute(rule, 60s, 1, 1); // half of them, but of two
        QCOMPARE(m_series->observe(rule, {}).seen, Seen::Nothing);
    }

    void aCounterThatBeganAnewIsNoFall()
    {
        AlertRule rule = of(u"dbsbm_errors_total"_s, 1);
        rule.condition = AlertCondition::Rate;
        m_metrics->add(metric::kErrors, 1000);
        m_series->observe(rule, {});
        *m_metrics = Metrics();
        m_metrics->add(metric::kErrors, 20);
        m_clock->advance(10s);
        QCOMPARE(m_series->observe(rule, {}).value, 2.0);
    }

    void checksSpeakByValueAndVerdict()
    {
        AlertRule warning;
        warning.name = u"w"_s;
        warning.check = u"ledger"_s;
        warning.threshold = warning.clear = std::numeric_limits<double>::infinity();
        AlertRule critical = warning;
        critical.severity = Severity::Critical;
        const HealthCheck &ledger = *findHealthCheck(u"ledger"_s);
        const auto seen = [&](const AlertRule &rule, const HealthReading &reading) {
            return m_series->observe(rule, {0, {judge(ledger, reading)}}).seen;
        };
        const HealthReading ill = HealthReading::said(HealthState::Warning, u"old"_s);
        const HealthReading broken = HealthReading::said(HealthState::Critical, u"broken"_s);
        const HealthReading well = HealthReading::said(HealthState::Healthy, {});
        QCOMPARE(seen(warning, ill), Seen::Breached);
        QCOMPARE(seen(critical, ill), Seen::Clear);
        QCOMPARE(seen(warning, broken), Seen::Breached);
        QCOMPARE(seen(critical, broken), Seen::Breached);
        QCOMPARE(seen(critical, well), Seen::Clear);
        QCOMPARE(seen(critical, HealthReading::unknown({})), Seen::Nothing);
        QCOMPARE(m_series->observe(critical, {}).seen, Seen::Nothing);
    }

    void forgetsRulesThatAreGone()
    {
        AlertRule rule = of(u"dbsbm_errors_total"_s, 1);
        rule.condition = AlertCondition::Rate;
        m_metrics->add(metric::kErrors, 100);
        m_series->observe(rule, {});
        m_clock->advance(10s);
        QCOMPARE(m_series->observe(rule, {}).seen, Seen::Clear);
        m_series->keepOnly({});
        QCOMPARE(m_series->observe(rule, {}).seen, Seen::Nothing); // begins anew
    }

private:
    static AlertRule of(const QString &metric, double threshold)
    {
        AlertRule rule;
        rule.name = u"rule"_s;
        rule.metric = metric;
        rule.threshold = rule.clear = threshold;
        return rule;
    }
    void minute(const AlertRule &rule, std::chrono::milliseconds length, int well, int failed)
    {
        m_clock->advance(length);
        m_metrics->add(metric::kCommands, well,
                       {{u"command"_s, u"bet"_s}, {u"outcome"_s, u"ok"_s}});
        m_metrics->add(metric::kCommands, failed,
                       {{u"command"_s, u"bet"_s}, {u"outcome"_s, u"failed"_s}});
        m_series->observe(rule, {});
    }

    std::unique_ptr<test::FakeClock> m_clock;
    std::unique_ptr<Metrics> m_metrics;
    std::unique_ptr<AlertSeries> m_series;
};

QTEST_GUILESS_MAIN(tst_AlertSeries)
#include "tst_AlertSeries.moc"

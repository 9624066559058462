// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/ops/alertBacktest.h"

#include "models/core/ErrorCodes.h"
#include "models/ops/HealthCheck.h"

#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class tst_alertBacktest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhenItWouldHaveFired()
    {
        QList<MetricPoint> points;
        for (int i = 0; i < 180; ++i) // three hours by the minute; an hour of it beyond
            points << point(i, i >= 60 && i < 120 ? 90 + i % 7 : 50);
        const AlertBacktest result = backtest(disk(), points, at(0), at(180));
        QCOMPARE(result.points, 180);
        QCOMPARE(result.stretches.size(), 1);
        QCOMPARE(result.stretches.first().fromMs, at(65));   // pending for five minutes
        QCOMPARE(result.stretches.first().untilMs, at(122)); // clear for two
        QCOMPARE(result.stretches.first().worst, 96.0);
        QCOMPARE(result.notices, 1 + 3 + 1); // fired, each quarter of an hour, resolved
    }

    void whatStillFiresHasNoEnd()
    {
        QList<MetricPoint> points;
        for (int i = 0; i < 30; ++i)
            points << point(i, 90);
        const AlertBacktest result = backtest(disk(), points, at(0), at(30));
        QCOMPARE(result.stretches.size(), 1);
        QCOMPARE(result.stretches.first().untilMs, 0);
    }

    /// A minute's peak counts, though its average would not.
    void thePeakOfAStretchCounts()
    {
        QList<MetricPoint> points;
        for (int i = 0; i < 30; ++i)
            points << MetricPoint{at(i), 10, 90, 20, 60};
        QCOMPARE(backtest(disk(), points, at(0), at(30)).stretches.size(), 1);
        AlertRule low = disk();
        low.condition = AlertCondition::Below;
        low.threshold = low.clear = 15;
        QCOMPARE(backtest(low, points, at(0), at(30)).stretches.size(), 1);
        QCOMPARE(backtest(low, points, at(0), at(30)).stretches.first().worst, 10.0);
    }

    void gapsAreNoData()
    {
        QList<MetricPoint> points;
        for (int i = 0; i < 20; ++i)
            points << point(i, 90);
        for (int i = 60; i < 80; ++i)
            points << point(i, 50);
        const AlertBacktest result = backtest(disk(), points, at(0), at(80));
        QCOMPARE(result.stretches.size(), 1);
        QCOMPARE(result.stretches.first().untilMs, at(29)); // ten minutes after the last value
        AlertRule absent = disk();
        absent.condition = AlertCondition::Absent;
        absent.keep = 0s;
        const AlertBacktest missing = backtest(absent, points, at(0), at(80));
        QCOMPARE(missing.stretches.size(), 1);
        QCOMPARE(missing.stretches.first().fromMs, at(25));
        QCOMPARE(missing.stretches.first().untilMs, at(60));
    }

    /// Stored counters are their growth a second; the window makes its mean.
    void rateIsOfItsWindow()
    {
        AlertRule rule = disk();
        rule.check.clear();
        rule.metric = u"dbsbm_errors_total"_s;
        rule.condition = AlertCondition::Rate;
        rule.threshold = rule.clear = 1;
        rule.window = 300s;
        rule.pending = 0s;
        rule.keep = 0s;
        QCOMPARE(rule.series(), rule.metric);
        QList<MetricPoint> points;
        for (int i = 0; i < 60; ++i)
            points << point(i, i >= 20 && i < 30 ? 2 : i == 50 ? 3 : 0.1); // and one peak
        const AlertBacktest result = backtest(rule, points, at(0), at(60));
        QCOMPARE(result.stretches.size(), 1);
        QCOMPARE(result.stretches.first().fromMs, at(22)); // three of five minutes
        QCOMPARE(result.stretches.first().untilMs, at(32));
        QVERIFY(std::abs(result.stretches.first().worst - 2) < 0.01);
    }

    /// Two windows: an hour of failures fires, a bad minute does not, and few commands tell
    /// nothing.
    void burnRatesAreOfTwoWindows()
    {
        const AlertRule rule = burn();
        QCOMPARE(rule.series(), u"dbsbm_commands_total"_s);
        QList<MetricPoint> all, failed;
        for (int i = 0; i < 300; ++i) { // one command a second; in the last hour one in 600 s
            all << point(i, i < 240 ? 1 : 1.0 / 600);
            if (i == 30 || (i >= 120 && i < 180)) // all of a minute; later one in five
                failed << point(i, i == 30 ? 1 : 0.2);
            if (i >= 240)
                failed << point(i, 1.0 / 600);
        }
        const QList<MetricPoint> burns = burnPoints(rule, all, failed);
        QCOMPARE(burns.size(), all.size());
        QVERIFY(std::abs(burns.at(30).max - 100.0 / 31) < 0.01); // one minute of 31, the longer one
        QVERIFY(std::abs(burns.at(179).max - 20) < 0.01);        // a fifth, at 99 %
        QVERIFY(std::isnan(burns.at(299).max));
        const AlertBacktest result = backtest(rule, burns, at(0), at(300));
        QCOMPARE(result.stretches.size(), 1);
        // 14.4 times one in a hundred of an hour: after 43.2 of its minutes with a fifth.
        QCOMPARE(result.stretches.first().fromMs, at(163));
        QCOMPARE(result.stretches.first().untilMs, at(183)); // soon after the end, by the short one
        QVERIFY(std::abs(result.stretches.first().worst - 20) < 0.01);
    }

    /// The windows are full at the begin of what is tested, and no failure at all is no error.
    void theHistoryIsAskedForBothSeries()
    {
        class History : public MetricHistory
        {
        public:
            Task<Result<QList<MetricPoint>>> points(const QString &series, qint64 fromMs,
                                                    qint64 toMs, int) override
            {
                asked << series;
                from = fromMs;
                QList<MetricPoint> found;
                for (int i = 0; i < 120 && at(i) < toMs; ++i)
                    found << point(i, series.contains(u'{') ? 0.2 : 1);
                Result<QList<MetricPoint>> answer = found;
                if (series.contains(u'{') && healthy)
                    answer = fail(codes::kTextInvalid, ValidationFault{u"series"_s}, u"None."_s);
                return Task<Result<QList<MetricPoint>>>::ready(answer);
            }
            QStringList asked;
            qint64 from = 0;
            bool healthy = false;
        };
        History history;
        QObject context;
        std::optional<Result<AlertBacktest>> result;
        const auto test = [&] {
            backtest(history, burn(), {at(60), at(120)}, &context)
                .then(&context, [&result](const Result<AlertBacktest> &found) { result = found; });
        };
        test();
        QCOMPARE(history.asked,
                 (QStringList{u"dbsbm_commands_total"_s,
                              u"dbsbm_commands_total{outcome=\"failed\"}"_s}));
        QCOMPARE(history.from, at(0));
        QVERIFY(*result);
        QCOMPARE((*result)->points, 60);
        QCOMPARE((*result)->stretches.first().fromMs, at(60)); // at once
        history.healthy = true;
        test();
        QVERIFY(*result && (*result)->stretches.isEmpty());
    }

    void quantilesAreOfDurations()
    {
        AlertRule rule = disk();
        rule.check.clear();
        rule.metric = u"dbsbm_command_duration_seconds:p95"_s;
        rule.threshold = rule.clear = 2;
        QCOMPARE(rule.series(), u"dbsbm_command_duration_seconds"_s);
        QList<MetricPoint> points;
        for (int i = 0; i < 20; ++i) {
            MetricPoint durations{at(i), 0.1, 9, 0.5, 60};
            durations.p50 = 0.4;
            durations.p95 = 3;
            durations.p99 = 8;
            durations.p999 = 9;
            points << durations;
        }
        QCOMPARE(backtest(rule, points, at(0), at(20)).stretches.first().worst, 3.0);
        rule.metric = u"dbsbm_command_duration_seconds:p50"_s;
        QVERIFY(backtest(rule, points, at(0), at(20)).stretches.isEmpty());
        rule.metric = u"dbsbm_command_duration_seconds:p99"_s;
        QCOMPARE(backtest(rule, points, at(0), at(20)).stretches.first().worst, 8.0);
    }

    void verdictsAreReadFromTheState()
    {
        for (const AlertRule &rule : defaultAlertRules()) {
            if (rule.name != u"ledger_critical")
                continue;
            QCOMPARE(rule.series(), u"dbsbm_health_check_state{check=\"ledger\"}"_s);
            QList<MetricPoint> points;
            for (int i = 0; i < 10; ++i)
                points << point(
                    i, static_cast<double>(i == 5 ? HealthState::Critical : HealthState::Warning));
            QCOMPARE(backtest(rule, points, at(0), at(10)).stretches.size(), 1);
        }
    }

    void nothingStoredIsNothingFound()
    {
        const AlertBacktest result = backtest(disk(), {}, at(0), at(60 * 24 * 1000));
        QVERIFY(result.stretches.isEmpty());
        QCOMPARE(result.notices, 0);
    }

    /// Two points a second apart in three years do not keep anybody waiting.
    void gapsOfYearsAreQuick()
    {
        AlertRule absent = disk();
        absent.condition = AlertCondition::Absent;
        const QList<MetricPoint> points{{at(0), 1, 1, 1, 1}, {at(0) + 1000, 1, 1, 1, 1}};
        const AlertBacktest result = backtest(absent, points, at(0), at(3 * 365 * 24 * 60));
        QCOMPARE(result.stretches.size(), 1);
    }

private:
    static qint64 at(qint64 minute) { return 1'795'000'000'000 + minute * 60'000; }
    static MetricPoint point(int minute, double value)
    {
        return {at(minute), value, value, value, 60};
    }
    static AlertRule burn()
    {
        for (const AlertRule &rule : defaultAlertRules()) {
            if (rule.name == u"commands_failing_fast")
                return rule;
        }
        return {};
    }
    static AlertRule disk()
    {
        AlertRule rule;
        rule.name = u"disk"_s;
        rule.check = u"disk"_s;
        rule.threshold = 85;
        rule.clear = 80;
        rule.pending = 300s;
        rule.keep = 120s;
        return rule;
    }
};

QTEST_GUILESS_MAIN(tst_alertBacktest)
#include "tst_alertBacktest.moc"

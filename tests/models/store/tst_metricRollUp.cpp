// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/store/metricRollUp.h"

#include "models/core/ErrorCodes.h"
#include "models/ops/Histogram.h"
#include "tests/support/TestDatabase.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>

using namespace dbsbm;
using namespace dbsbm::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr qint64 kSecond = 1'000;
constexpr qint64 kMinute = 60 * kSecond;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
constexpr qint64 kBegin = 498'611 * kHour; // a full hour of November 2026

/// A metrics file.
class MetricsFile
{
public:
    MetricsFile()
        : m_file({.path = m_folder.filePath(u"metrics.sqlite"_s),
                  .migrations = u":/dbsbm/sql/metrics"_s,
                  .isRecord = false})
    {}

    Result<> write(std::function<Result<>(Transaction &)> work)
    {
        return await(m_file.database().write<void>(std::move(work)));
    }
    /// Stores a minute of a gauge with so many seconds of that value.
    void minute(qint64 startMs, double value, int from = 0, int end = 60,
                const QString &name = u"dbsbm_gauge"_s)
    {
        MetricMinute minute{startMs, {{name, MetricType::Gauge, MetricBlock(60)}}};
        for (int i = from; i < end; ++i)
            minute.series[0].seconds.set(i, MetricSum::of(value));
        put(minute);
    }
    void put(const MetricMinute &minute)
    {
        if (!write([minute](Transaction &transaction) { return storeMinute(transaction, minute); }))
            qFatal("a minute was not stored");
    }
    void rollUpAt(qint64 nowMs)
    {
        if (!write([nowMs](Transaction &transaction) { return rollUp(transaction, nowMs); }))
            qFatal("nothing was rolled up");
    }
    Result<> forget(qint64 nowMs, qint64 maxBytes = 1'000'000'000)
    {
        return write([=](Transaction &transaction) {
            return forgetOldMetrics(transaction, nowMs, maxBytes);
        });
    }
    Result<QList<MetricPoint>> ask(const MetricSpan &span, int maxPoints,
                                   const QString &name = u"dbsbm_gauge"_s)
    {
        return await(m_file.database().read<QList<MetricPoint>>([=](Transaction &transaction) {
            return readMetricPoints(transaction, name, span, maxPoints);
        }));
    }
    QList<MetricPoint> points(const MetricSpan &span, int maxPoints,
                              const QString &name = u"dbsbm_gauge"_s)
    {
        const auto found = ask(span, maxPoints, name);
        if (!found)
            qFatal("no points: %s", qUtf8Printable(found.error().userText()));
        return *found;
    }
    MetricTier tier(const MetricSpan &span, int maxPoints)
    {
        return *await(m_file.database().read<MetricTier>(
            [=](Transaction &transaction) { return tierFor(transaction, span, maxPoints); }));
    }
    qint64 number(const QString &sql) { return m_file.number(sql); }
    TestDatabase &file() { return m_file; }

private:
    QTemporaryDir m_folder;
    TestDatabase m_file;
};

} // namespace

class tst_metricRollUp : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anHourAsSecondsMinutesAndHours()
    {
        MetricsFile file;
        for (int i = 0; i < 60; ++i)
            file.minute(kBegin + i * kMinute, i);
        const QList<MetricPoint> before = file.points({kBegin, kBegin + kHour}, 3'600);
        file.rollUpAt(kBegin + kHour);
        QCOMPARE(file.number(u"SELECT count(*) FROM minute"_s), 0);
        QCOMPARE(file.number(u"SELECT count(*) FROM block"_s), 3);
        const QList<MetricPoint> seconds = file.points({kBegin, kBegin + kHour}, 3'600);
        QCOMPARE(seconds.size(), 3'600);
        QCOMPARE(before.size(), 3'600); // open or rolled up, it is the same
        QCOMPARE(before.at(77).avg, seconds.at(77).avg);
        QCOMPARE(seconds.at(61).avg, 1.0);
        QCOMPARE(seconds.at(61).atMs, kBegin + 61 * kSecond);

        const QList<MetricPoint> minutes = file.points({kBegin, kBegin + kHour}, 60);
        QCOMPARE(minutes.size(), 60);
        QCOMPARE(minutes.at(7).count, quint64(60));
        QCOMPARE(minutes.at(7).avg, 7.0);
        const QList<MetricPoint> hour = file.points({kBegin, kBegin + kHour}, 1);
        QCOMPARE(hour.size(), 1);
        QCOMPARE(hour.at(0).min, 0.0);
        QCOMPARE(hour.at(0).max, 59.0);
        QCOMPARE(hour.at(0).avg, 29.5);
        QCOMPARE(hour.at(0).count, quint64(3'600));
    }

    void rollingUpIsIncrementalAndMayBeRepeated()
    {
        MetricsFile file;
        // The bot was restarted within the hour: its minutes come in two parts.
        file.minute(kBegin, 1);
        file.rollUpAt(kBegin + 30 * kMinute); // the hour is still open
        QCOMPARE(file.number(u"SELECT count(*) FROM minute"_s), 1);
        file.minute(kBegin + 40 * kMinute, 3);
        file.rollUpAt(kBegin + kHour);
        file.rollUpAt(kBegin + kHour);
        file.minute(kBegin + 50 * kMinute, 5); // written late
        file.rollUpAt(kBegin + kHour);
        const QList<MetricPoint> hour = file.points({kBegin, kBegin + kHour}, 1);
        QCOMPARE(hour.at(0).count, quint64(180));
        QCOMPARE(hour.at(0).avg, 3.0);
    }

    void gapsAreGaps()
    {
        MetricsFile file;
        file.minute(kBegin, 5, 10, 20);
        file.minute(kBegin + 3 * kMinute, 0); // a zero is none
        file.rollUpAt(kBegin + kHour);
        QCOMPARE(file.points({kBegin, kBegin + 10 * kMinute}, 600).size(), 70);
        const QList<MetricPoint> minutes = file.points({kBegin, kBegin + 10 * kMinute}, 10);
        QCOMPARE(minutes.size(), 2);
        QCOMPARE(minutes.at(0).count, quint64(10));
        QCOMPARE(minutes.at(1).atMs, kBegin + 3 * kMinute);
        QCOMPARE(minutes.at(1).max, 0.0);
        QVERIFY(file.points({kBegin + kDay, kBegin + 2 * kDay}, 10).isEmpty());
        QVERIFY(file.points({kBegin + 5, kBegin}, 10).isEmpty());
        const auto unknown = file.ask({kBegin, kBegin + kHour}, 10, u"dbsbm_nothing"_s);
        QVERIFY(!unknown && unknown.error().is(codes::kTextInvalid));
    }

    void neverMorePointsThanAsked()
    {
        MetricsFile file;
        for (int hour = 0; hour < 30; ++hour) {
            file.minute(kBegin + hour * kHour, hour);
            file.minute(kBegin + hour * kHour + 7 * kMinute, hour);
            file.rollUpAt(kBegin + (hour + 1) * kHour);
        }
        for (const int most : {1, 2, 7, 30, 59, 500, 100'000}) {
            for (const qint64 shift : {qint64(0), qint64(1), kSecond / 2, 17 * kMinute}) {
                const MetricSpan span{kBegin + shift, kBegin + 30 * kHour};
                const QList<MetricPoint> points = file.points(span, most);
                QVERIFY(!points.isEmpty() && points.size() <= most);
                quint64 count = 0;
                for (const MetricPoint &point : points) {
                    QVERIFY(point.atMs >= span.fromMs && point.atMs < span.toMs);
                    count += point.count;
                }
                QVERIFY(count <= 60 * 60);
                if (shift == 0)
                    QCOMPARE(count, quint64(60 * 60)); // each sample once
            }
        }
    }

    void theTierFollowsTheQuestion()
    {
        MetricsFile file;
        QCOMPARE(file.tier({kBegin, kBegin + kHour}, 1'000), MetricTier::Second);
        QCOMPARE(file.tier({kBegin, kBegin + 12 * kHour}, 1'000), MetricTier::Minute);
        QCOMPARE(file.tier({kBegin, kBegin + 90 * kDay}, 1'000), MetricTier::Hour);
        for (int day = 0; day < 5; ++day) {
            file.minute(kBegin + day * kDay, day);
            file.rollUpAt(kBegin + day * kDay + kHour);
        }
        QVERIFY(file.forget(kBegin + 5 * kDay));
        // The seconds of the first day are gone, its minutes are not.
        QCOMPARE(file.tier({kBegin, kBegin + kHour}, 3'600), MetricTier::Minute);
        QCOMPARE(file.points({kBegin, kBegin + kHour}, 3'600).size(), 1);
        QCOMPARE(file.tier({kBegin + 4 * kDay, kBegin + 4 * kDay + kHour}, 3'600),
                 MetricTier::Second);
    }

    void durationsKeepTheirPercentiles()
    {
        MetricsFile file;
        const QString name = u"dbsbm_time_seconds"_s;
        for (int i = 0; i < 60; ++i) {
            MetricMinute minute{kBegin + i * kMinute,
                                {{name, MetricType::Histogram, MetricBlock(60)}}};
            for (int second = 0; second < 60; ++second) {
                Histogram histogram;
                histogram.record(std::chrono::milliseconds(1 + i * 60 + second));
                const double value = (1 + i * 60 + second) / 1'000.0;
                MetricSum sum = MetricSum::of(value);
                sum.histogram = histogram.toBytes();
                minute.series[0].seconds.set(second, sum);
            }
            file.put(minute);
        }
        file.rollUpAt(kBegin + kHour);
        for (const int most : {1, 60}) {
            const QList<MetricPoint> points = file.points({kBegin, kBegin + kHour}, most, name);
            QCOMPARE(points.size(), most);
            const MetricPoint &last = points.back();
            QCOMPARE(last.count, quint64(3'600 / most));
            const double exact = most == 1 ? 1.8 : 3.570;
            QVERIFY(std::abs(last.p50 - exact) <= exact * 0.01);
            QVERIFY(std::abs(last.max - 3.6) <= 1e-6);
            QVERIFY(last.p95 > last.p50 && last.p99 >= last.p95 && last.p999 >= last.p99);
        }
        QVERIFY(std::isnan(file.points({kBegin, kBegin + kHour}, 1, name).at(0).avg) == false);
        file.minute(kBegin, 1);
        QVERIFY(std::isnan(file.points({kBegin, kBegin + kHour}, 1).at(0).p50));
    }

    void aNameStandsForItsLabelSets()
    {
        MetricsFile file;
        MetricMinute minute{kBegin, {}};
        for (const QString &labels : {u"{a=\"1\",b=\"x,y\"}"_s, u"{a=\"2\",b=\"z\"}"_s}) {
            MetricMinute::Series counter{u"dbsbm_x_total"_s + labels, MetricType::Counter};
            MetricMinute::Series gauge{u"dbsbm_y"_s + labels, MetricType::Gauge};
            const double value = labels.contains(u'1') ? 1 : 5;
            counter.seconds.set(0, MetricSum::of(value));
            gauge.seconds.set(0, MetricSum::of(value));
            minute.series.push_back(counter);
            minute.series.push_back(gauge);
        }
        file.put(minute);
        const MetricSpan span{kBegin, kBegin + kMinute};
        const MetricPoint growth = file.points(span, 60, u"dbsbm_x_total"_s).at(0);
        QCOMPARE(growth.avg, 6.0); // added
        QCOMPARE(growth.count, quint64(1));
        const MetricPoint state = file.points(span, 60, u"dbsbm_y"_s).at(0);
        QCOMPARE(state.min, 1.0);
        QCOMPARE(state.max, 5.0);
        QCOMPARE(state.avg, 3.0);
        QCOMPARE(file.points(span, 60, u"dbsbm_y{a=\"2\",b=\"z\"}"_s).at(0).avg, 5.0);
        QCOMPARE(file.points(span, 60, u"dbsbm_y{b=\"x,y\"}"_s).at(0).avg, 1.0); // of some labels
        QCOMPARE(file.points(span, 60, u"dbsbm_y{a=\"2\"}"_s).at(0).avg, 5.0);
        for (const QString &none : {u"dbsbm_y{a=\"2\",b=\"x,y\"}"_s, u"dbsbm_y{a=2}"_s,
                                    u"dbsbm_y{a=\"2\",b=z}"_s, u"dbsbm_y{c=\"2\"}"_s})
            QVERIFY2(!file.ask(span, 60, none), qPrintable(none));
        QVERIFY(!file.ask(span, 60, u"dbsbm_"_s)); // no beginnings
    }

    void aClockSetBackADay()
    {
        MetricsFile file;
        for (int hour = 0; hour < 25; ++hour) {
            file.minute(kBegin + hour * kHour, 1);
            file.rollUpAt(kBegin + (hour + 1) * kHour);
        }
        // A day earlier again: new samples take the place of the old ones of their seconds.
        file.minute(kBegin, 9, 0, 30);
        file.rollUpAt(kBegin + 5 * kMinute); // the hour is the present one: it waits
        QCOMPARE(file.points({kBegin, kBegin + kMinute}, 60).at(0).avg, 9.0);
        QCOMPARE(file.points({kBegin, kBegin + kMinute}, 60).at(40).avg, 1.0);
        file.rollUpAt(kBegin + kHour);
        const MetricPoint minute = file.points({kBegin, kBegin + kMinute}, 1).at(0);
        QCOMPARE(minute.count, quint64(60)); // not counted twice
        QCOMPARE(minute.avg, 5.0);
        const MetricPoint hour = file.points({kBegin, kBegin + kHour}, 1).at(0);
        QCOMPARE(hour.count, quint64(60));
        // The day that was already seen is still there.
        QCOMPARE(file.points({kBegin + kDay, kBegin + kDay + kHour}, 1).at(0).avg, 1.0);
        // Twice the same minute within the open hour.
        file.minute(kBegin + 30 * kHour, 2, 0, 40);
        file.minute(kBegin + 30 * kHour, 4, 20, 60);
        const QList<MetricPoint> both =
            file.points({kBegin + 30 * kHour, kBegin + 30 * kHour + kMinute}, 60);
        QCOMPARE(both.size(), 60);
        QCOMPARE(both.at(19).avg, 2.0);
        QCOMPARE(both.at(20).avg, 4.0);
    }

    void tiersAreKeptAsLongAsTheyShould()
    {
        MetricsFile file;
        for (const int day : {0, 88, 98, 99}) {
            file.minute(kBegin + day * kDay, day);
            file.rollUpAt(kBegin + day * kDay + kHour);
        }
        const qint64 now = kBegin + 100 * kDay;
        QVERIFY(file.forget(now));
        const auto count = [&file](int tier) {
            return file.number(u"SELECT count(*) FROM block WHERE tier = %1"_s.arg(tier));
        };
        QCOMPARE(count(0), 2);  // the last two days
        QCOMPARE(count(1), 3);  // 90 days
        QVERIFY(count(2) >= 2); // four weeks a block
        QVERIFY(file.forget(now + 4 * 365 * kDay));
        QCOMPARE(file.number(u"SELECT count(*) FROM block"_s), 0);
        QCOMPARE(file.number(u"SELECT count(*) FROM series"_s), 0);
    }

    void theSizeIsBoundedOldestAndFinestFirst()
    {
        MetricsFile file;
        for (int hour = 0; hour < 40; ++hour) {
            MetricMinute minute{kBegin + hour * kHour, {}};
            for (int series = 0; series < 40; ++series) {
                minute.series.push_back({u"dbsbm_%1"_s.arg(series), MetricType::Gauge});
                for (int i = 0; i < 60; ++i)
                    minute.series.back().seconds.set(
                        i, MetricSum::of(std::sin(i * 7.1 + series) * 1e6));
            }
            file.put(minute);
            file.rollUpAt(kBegin + (hour + 1) * kHour);
        }
        const QString used =
            u"SELECT (c.page_count - f.freelist_count) * s.page_size FROM "
            "pragma_page_count() c, pragma_freelist_count() f, pragma_page_size() s"_s;
        const qint64 before = file.number(used);
        const qint64 most = before * 3 / 4;
        QVERIFY(file.forget(kBegin + 40 * kHour, most));
        QVERIFY(file.number(used) <= most);
        QVERIFY(file.number(u"SELECT min(start_ms) FROM block WHERE tier = 0"_s) > kBegin);
        QVERIFY(file.number(u"SELECT count(*) FROM block WHERE tier = 0"_s) > 0);
        QVERIFY(file.number(u"SELECT count(*) FROM block WHERE tier = 1"_s) >= 40);
        // The minutes answer what the seconds no longer can.
        QCOMPARE(file.points({kBegin, kBegin + kHour}, 3'600, u"dbsbm_3"_s).size(), 1);
        QVERIFY(file.forget(kBegin + 40 * kHour, 0)); // ends, too
        QCOMPARE(file.number(u"SELECT count(*) FROM block"_s), 0);
    }

    void damagedBlocksDoNotSpoilTheRest()
    {
        MetricsFile file;
        for (int hour = 0; hour < 2; ++hour) {
            file.minute(kBegin + hour * kHour, 5);
            file.rollUpAt(kBegin + (hour + 1) * kHour);
        }
        QVERIFY(file.file().execute(
            u"UPDATE block SET data = x'ff00ff' WHERE tier = 0 AND start_ms = %1"_s.arg(kBegin)));
        QCOMPARE(file.points({kBegin, kBegin + 2 * kHour}, 7'200).size(), 60);
        file.minute(kBegin + 5 * kMinute, 6);
        file.rollUpAt(kBegin + 3 * kHour);
        QCOMPARE(file.points({kBegin, kBegin + kHour}, 3'600).size(), 60);
        QVERIFY(unpackMinute(QByteArray::fromHex("01ff")).isEmpty());
        QVERIFY(unpackMinute("nonsense").isEmpty());
        QCOMPARE(unpackMinute(packMinute({{7, "ab"}, {300, ""}})).value(7), QByteArray("ab"));
    }
};

QTEST_GUILESS_MAIN(tst_metricRollUp)
#include "tst_metricRollUp.moc"

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/StatsPeriod.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

#include <limits>

using namespace dbsbm;

namespace {

constexpr qint64 kHourMs = 3'600'000;

qint64 utc(const QString &iso)
{
    return QDateTime::fromString(iso + u'Z', Qt::ISODate).toMSecsSinceEpoch();
}

QTimeZone newYork()
{
    return QTimeZone("America/New_York");
}

} // namespace

class tst_StatsPeriod : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void names();
    void spans_data();
    void spans();
    void clockChanges_data();
    void clockChanges();
    void skippedMidnight();
    void all();
    void before();
    void days();
};

void tst_StatsPeriod::names()
{
    for (int i = 0; i <= int(StatsPeriod::All); ++i) {
        const auto period = static_cast<StatsPeriod>(i);
        QVERIFY(!toName(period).isEmpty());
        QCOMPARE(statsPeriodFromName(toName(period)), period);
    }
    QCOMPARE(statsPeriodFromName(QStringLiteral("decade")), std::nullopt);
}

void tst_StatsPeriod::spans_data()
{
    QTest::addColumn<QString>("period");
    QTest::addColumn<QString>("at");
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("until");
    // 2026-11-23 is a Monday; New York is 5 h behind in winter, 4 h in summer.
    QTest::newRow("day") << "day"
                         << "2026-11-23T04:59:59"
                         << "2026-11-22T05:00:00"
                         << "2026-11-23T05:00:00";
    QTest::newRow("next day") << "day"
                              << "2026-11-23T05:00:00"
                              << "2026-11-23T05:00:00"
                              << "2026-11-24T05:00:00";
    QTest::newRow("week on Monday") << "week"
                                    << "2026-11-23T05:00:00"
                                    << "2026-11-23T05:00:00"
                                    << "2026-11-30T05:00:00";
    QTest::newRow("week on Sunday") << "week"
                                    << "2026-11-23T04:00:00"
                                    << "2026-11-16T05:00:00"
                                    << "2026-11-23T05:00:00";
    QTest::newRow("month") << "month"
                           << "2026-11-23T12:00:00"
                           << "2026-11-01T04:00:00"
                           << "2026-12-01T05:00:00";
    QTest::newRow("december") << "month"
                              << "2026-12-31T12:00:00"
                              << "2026-12-01T05:00:00"
                              << "2027-01-01T05:00:00";
    QTest::newRow("leap february") << "month"
                                   << "2028-02-29T12:00:00"
                                   << "2028-02-01T05:00:00"
                                   << "2028-03-01T05:00:00";
    QTest::newRow("year") << "year"
                          << "2027-01-01T04:59:00"
                          << "2026-01-01T05:00:00"
                          << "2027-01-01T05:00:00";
    QTest::newRow("rolling 7") << "7d"
                               << "2026-11-23T12:00:00"
                               << "2026-11-17T05:00:00"
                               << "2026-11-24T05:00:00";
    QTest::newRow("rolling 30") << "30d"
                                << "2026-11-23T12:00:00"
                                << "2026-10-25T04:00:00"
                                << "2026-11-24T05:00:00";
    QTest::newRow("rolling 90") << "90d"
                                << "2026-11-23T12:00:00"
                                << "2026-08-26T04:00:00"
                                << "2026-11-24T05:00:00";
}

void tst_StatsPeriod::spans()
{
    QFETCH(QString, period);
    QFETCH(QString, at);
    QFETCH(QString, from);
    QFETCH(QString, until);
    const StatsSpan span = spanOf(statsPeriodFromName(period).value(), utc(at), newYork());
    QCOMPARE(span.fromMs, utc(from));
    QCOMPARE(span.untilMs, utc(until));
    QVERIFY(span.contains(utc(at)));
    QVERIFY(span.contains(span.fromMs));
    QVERIFY(!span.contains(span.untilMs));
    QCOMPARE(dayNumber(span.end) - dayNumber(span.first), span.days());
}

void tst_StatsPeriod::clockChanges_data()
{
    QTest::addColumn<QString>("at");
    QTest::addColumn<int>("hours");
    QTest::newRow("spring") << "2026-03-08T12:00:00" << 23;
    QTest::newRow("autumn") << "2026-11-01T12:00:00" << 25;
    QTest::newRow("autumn, the hour that comes twice") << "2026-11-01T06:30:00" << 25;
    QTest::newRow("ordinary") << "2026-11-02T12:00:00" << 24;
}

void tst_StatsPeriod::clockChanges()
{
    QFETCH(QString, at);
    QFETCH(int, hours);
    const StatsSpan day = spanOf(StatsPeriod::Day, utc(at), newYork());
    QCOMPARE((day.untilMs - day.fromMs) / kHourMs, qint64{hours});
    QCOMPARE(day.days(), qint64{1});
    const StatsSpan week = spanOf(StatsPeriod::Week, utc(at), newYork());
    QVERIFY(week.contains(day.fromMs) && week.contains(day.untilMs - 1));
}

void tst_StatsPeriod::skippedMidnight()
{
    // Chile moves its clocks forward at midnight: 2026-09-06 begins at 01:00 (UTC-3).
    const QTimeZone santiago("America/Santiago");
    const StatsSpan day =
        spanOf(StatsPeriod::Day, utc(QStringLiteral("2026-09-06T12:00:00")), santiago);
    QCOMPARE(day.fromMs, utc(QStringLiteral("2026-09-06T04:00:00")));
    QCOMPARE(day.untilMs, utc(QStringLiteral("2026-09-07T03:00:00")));
    const StatsSpan eve = spanOf(StatsPeriod::Day, day.fromMs - 1, santiago);
    QCOMPARE(eve.untilMs, day.fromMs);
}

void tst_StatsPeriod::all()
{
    const StatsSpan all = spanOf(StatsPeriod::All, 0, newYork());
    QVERIFY(all.contains(0));
    QVERIFY(all.contains(std::numeric_limits<qint64>::min()));
    QVERIFY(!all.first.isValid());
    QCOMPARE(all.days(), qint64{0});
    QCOMPARE(spanBefore(StatsPeriod::All, all, newYork()), std::nullopt);
}

void tst_StatsPeriod::before()
{
    const qint64 at = utc(QStringLiteral("2026-03-15T12:00:00"));
    for (const StatsPeriod period :
         {StatsPeriod::Day, StatsPeriod::Week, StatsPeriod::Month, StatsPeriod::Year,
          StatsPeriod::Rolling7, StatsPeriod::Rolling30, StatsPeriod::Rolling90}) {
        const StatsSpan span = spanOf(period, at, newYork());
        const StatsSpan earlier = spanBefore(period, span, newYork()).value();
        QCOMPARE(earlier.untilMs, span.fromMs);
        QCOMPARE(earlier.end, span.first);
    }
}

void tst_StatsPeriod::days()
{
    QCOMPARE(dayNumber(QDate(1970, 1, 1)), qint64{0});
    QCOMPARE(dayNumber(QDate(2026, 11, 23)), qint64{20'780});
    QCOMPARE(dayNumber(0, newYork()), qint64{-1});
    QCOMPARE(dayNumber(utc(QStringLiteral("2026-11-23T05:00:00")), newYork()), qint64{20'780});
    QCOMPARE(dayNumber(utc(QStringLiteral("2026-11-23T04:59:59")), newYork()), qint64{20'779});
}

QTEST_APPLESS_MAIN(tst_StatsPeriod)
#include "tst_StatsPeriod.moc"

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/chartScale.h"

#include <QDateTime>
#include <QTest>

#include <cmath>

using namespace dbsbm;
using namespace Qt::StringLiterals;

class tst_chartScale : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void choosesRoundSteps_data();
    void choosesRoundSteps();
    void keepsEveryValueInside();
    void beginsAtTheFirstSample();
    void showsTheSpanOnceItIsFull();
    void putsTicksAtRoundLocalTimes();
    void givesSmallValuesADecimal();
};

namespace {

constexpr qint64 kNow = 1'800'000'007'300; // 13:30:07.3 at +05:30

} // namespace

void tst_chartScale::initTestCase()
{
    qputenv("TZ", "Asia/Kolkata"); // half an hour beside the full hours of UTC
    QLocale::setDefault(QLocale::c());
}

void tst_chartScale::choosesRoundSteps_data()
{
    QTest::addColumn<double>("highest");
    QTest::addColumn<double>("top");
    QTest::addColumn<double>("step");
    QTest::addColumn<int>("decimals");
    QTest::newRow("nothing") << 0.0 << 1.0 << 0.5 << 1;
    QTest::newRow("no number") << std::nan("") << 1.0 << 0.5 << 1;
    QTest::newRow("fractions") << 0.225 << 0.3 << 0.1 << 1;
    QTest::newRow("hundredths") << 0.05 << 0.06 << 0.02 << 2;
    QTest::newRow("ones") << 8.0 << 10.0 << 5.0 << 0;
    QTest::newRow("tens") << 66.3 << 80.0 << 20.0 << 0;
    QTest::newRow("room above") << 100.0 << 150.0 << 50.0 << 0;
    QTest::newRow("thousands") << 1234.0 << 1500.0 << 500.0 << 0;
}

void tst_chartScale::choosesRoundSteps()
{
    QFETCH(double, highest);
    QFETCH(double, top);
    QFETCH(double, step);
    QFETCH(int, decimals);
    const ValueScale scale = valueScale(highest);
    QCOMPARE(scale.top, top);
    QCOMPARE(scale.step, step);
    QCOMPARE(scale.decimals, decimals);
}

void tst_chartScale::keepsEveryValueInside()
{
    for (double highest = 0.003; highest < 1e7; highest *= 1.37) {
        const ValueScale scale = valueScale(highest);
        const double steps = scale.top / scale.step;
        QVERIFY2(scale.top > highest && scale.top < highest * 2.2,
                 qPrintable(QString::number(highest)));
        QVERIFY(std::abs(steps - std::round(steps)) < 1e-9 && steps < 4.5);
    }
}

void tst_chartScale::beginsAtTheFirstSample()
{
    const TimeScale young = timeScale(kNow - 42'000, kNow, 300'000);
    QCOMPARE(young.fromMs, kNow - 42'000);
    QCOMPARE(young.toMs, kNow);
    const TimeScale single = timeScale(kNow, kNow, 300'000);
    QCOMPARE(single.fromMs, kNow);
    QCOMPARE(single.toMs, kNow + kLeastTimeSpanMs);
    QVERIFY(!single.ticks.isEmpty());
}

void tst_chartScale::showsTheSpanOnceItIsFull()
{
    for (const qint64 first : {qint64(0), kNow - 300'000, kNow - 3'000'000}) {
        const TimeScale scale = timeScale(first, kNow, 300'000);
        QCOMPARE(scale.fromMs, kNow - 300'000);
        QCOMPARE(scale.toMs, kNow);
    }
}

void tst_chartScale::putsTicksAtRoundLocalTimes()
{
    const auto labels = [](qint64 spanMs) {
        const TimeScale scale = timeScale(0, kNow, spanMs);
        QStringList texts;
        for (const qint64 tick : scale.ticks)
            texts << QDateTime::fromMSecsSinceEpoch(tick).toString(scale.format);
        return texts.join(u' ');
    };
    QCOMPARE(labels(60'000), u"13:29:15 13:29:30 13:29:45 13:30:00"_s);
    QCOMPARE(labels(300'000), u"13:26 13:28 13:30"_s);
    QCOMPARE(labels(900'000), u"13:20 13:25 13:30"_s);
    QCOMPARE(labels(3'600'000), u"12:45 13:00 13:15 13:30"_s);
    QCOMPARE(labels(36'000'000), u"06:00 09:00 12:00"_s);
}

void tst_chartScale::givesSmallValuesADecimal()
{
    QCOMPARE(measureText(0.21), u"0.2"_s);
    QCOMPARE(measureText(9.96), u"10"_s);
    QCOMPARE(measureText(41.4), u"41"_s);
    QCOMPARE(measureText(64.75, 1), u"64.8"_s);
    QCOMPARE(measureText(0), u"0.0"_s);
}

QTEST_GUILESS_MAIN(tst_chartScale)
#include "tst_chartScale.moc"

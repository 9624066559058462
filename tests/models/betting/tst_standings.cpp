// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/standings.h"

#include <QTest>

#include <limits>

using namespace dbsbm;

namespace {

Standing standing(const QString &name, const Contribution &tally)
{
    static quint64 next = 0;
    return {CapperId{++next}, name, tally};
}

} // namespace

class tst_standings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingWithoutData();
    void rates();
    void wilson_data();
    void wilson();
    void levelRoi();
    void luck_data();
    void luck();
    void luckBands();
    void longestRun_data();
    void longestRun();
    void metricNames();
    void qualifying();
    void order();
    void ties();
};

void tst_standings::nothingWithoutData()
{
    const Contribution none{.pushed = 3};
    QCOMPARE(winRateOf(none), std::nullopt);
    QCOMPARE(roiOf(none), std::nullopt);
    QCOMPARE(levelRoiOf(none), std::nullopt);
    QCOMPARE(closingValueOf(none), std::nullopt);
    QCOMPARE(winRateInterval(none), std::nullopt);
    QCOMPARE(levelRoiInterval(none), std::nullopt);
    QCOMPARE(luckOf(none), std::nullopt);
}

void tst_standings::rates()
{
    const Contribution tally{.won = 1,
                             .lost = 15,
                             .net = -545'455,
                             .turnover = 5'100'000,
                             .levelNet = 2'500'000,
                             .closingCount = 4,
                             .closingSum = 50};
    QCOMPARE(winRateOf(tally), 62); // 62.5 to even
    QCOMPARE(roiOf(tally), -107);
    QCOMPARE(levelRoiOf(tally), 156); // 2.5 u of 16
    QCOMPARE(closingValueOf(tally), 12);
    const Contribution huge{.net = 1'000'000'000'000'000, .turnover = 1};
    QCOMPARE(roiOf(huge), std::numeric_limits<int>::max());
    QCOMPARE(roiOf({.net = -huge.net, .turnover = 1}), -std::numeric_limits<int>::max());
}

void tst_standings::wilson_data()
{
    QTest::addColumn<int>("won");
    QTest::addColumn<int>("lost");
    QTest::addColumn<int>("low");
    QTest::addColumn<int>("high");
    // By the formula, worked out by hand to four places.
    QTest::newRow("5-5") << 5 << 5 << 237 << 763;
    QTest::newRow("0-10") << 0 << 10 << 0 << 278;
    QTest::newRow("10-0") << 10 << 0 << 722 << 1000;
    QTest::newRow("60-40") << 60 << 40 << 502 << 691;
}

void tst_standings::wilson()
{
    QFETCH(int, won);
    QFETCH(int, lost);
    QFETCH(int, low);
    QFETCH(int, high);
    const Interval interval = winRateInterval({.won = won, .lost = lost}).value();
    QCOMPARE(interval.low, low);
    QCOMPARE(interval.high, high);
}

void tst_standings::levelRoi()
{
    // 100 bets at evens, +10 u: 10 % +- 1.96 * sqrt(100) / 100.
    const Contribution tally{
        .won = 55, .lost = 45, .levelNet = 10'000'000, .levelVariance = 100'000'000};
    QCOMPARE(levelRoiInterval(tally).value(), (Interval{-96, 296}));
}

void tst_standings::luck_data()
{
    QTest::addColumn<qint64>("net");
    QTest::addColumn<qint64>("variance");
    QTest::addColumn<int>("hundredths");
    QTest::newRow("+10 u of 100 evens") << qint64{10'000'000} << qint64{100'000'000} << 100;
    QTest::newRow("-10 u of 100 evens") << qint64{-10'000'000} << qint64{100'000'000} << -100;
    QTest::newRow("nothing") << qint64{0} << qint64{100'000'000} << 0;
    QTest::newRow("1 u of 2 evens") << qint64{1'000'000} << qint64{2'000'000} << 71;  // 0.7071
    QTest::newRow("3 u of 2 evens") << qint64{3'000'000} << qint64{2'000'000} << 212; // 2.1213
    QTest::newRow("largest sums") << std::numeric_limits<qint64>::max()
                                  << std::numeric_limits<qint64>::max() << 303'700'050;
}

void tst_standings::luck()
{
    QFETCH(qint64, net);
    QFETCH(qint64, variance);
    QFETCH(int, hundredths);
    QCOMPARE(luckOf({.levelNet = net, .levelVariance = variance}), hundredths);
}

void tst_standings::luckBands()
{
    QCOMPARE(luckBandOf(0), LuckBand::Ordinary);
    QCOMPARE(luckBandOf(-100), LuckBand::Ordinary);
    QCOMPARE(luckBandOf(101), LuckBand::Above);
    QCOMPARE(luckBandOf(200), LuckBand::Above);
    QCOMPARE(luckBandOf(201), LuckBand::FarAbove);
    QCOMPARE(luckBandOf(-101), LuckBand::Below);
    QCOMPARE(luckBandOf(-201), LuckBand::FarBelow);
}

void tst_standings::longestRun_data()
{
    QTest::addColumn<qint64>("count");
    QTest::addColumn<int>("permille");
    QTest::addColumn<int>("tenths");
    QTest::newRow("none") << qint64{0} << 500 << 0;
    QTest::newRow("never") << qint64{100} << 0 << 0;
    QTest::newRow("always") << qint64{100} << 1000 << 1000;
    QTest::newRow("one") << qint64{1} << 500 << 0;
    QTest::newRow("200 coins") << qint64{200} << 500 << 70; // Schilling: about 7
    QTest::newRow("1000 at 60 %") << qint64{1000} << 600 << 124;
    QTest::newRow("never more than all") << qint64{3} << 999 << 0;
}

void tst_standings::longestRun()
{
    QFETCH(qint64, count);
    QFETCH(int, permille);
    QFETCH(int, tenths);
    QCOMPARE(expectedLongestRun(count, permille), tenths);
}

void tst_standings::metricNames()
{
    for (int i = 0; i <= int(BoardMetric::ClosingValue); ++i) {
        const auto metric = static_cast<BoardMetric>(i);
        QCOMPARE(boardMetricFromName(toName(metric)), metric);
    }
    QCOMPARE(toName(BoardMetric::ClosingValue), QStringLiteral("clv"));
    QCOMPARE(boardMetricFromName(QStringLiteral("luck")), std::nullopt);
}

void tst_standings::qualifying()
{
    const Contribution four{.won = 3, .lost = 1, .pushed = 9, .closingCount = 2};
    QVERIFY(!qualifies(four, BoardMetric::WinRate));
    QVERIFY(!qualifies(four, BoardMetric::Roi));
    QVERIFY(qualifies(four, BoardMetric::Roi, 4));
    QVERIFY(qualifies(four, BoardMetric::Net));
    QVERIFY(qualifies(four, BoardMetric::Wins));
    QVERIFY(!qualifies(four, BoardMetric::ClosingValue, 3));
    QVERIFY(qualifies(four, BoardMetric::ClosingValue, 2));
    const Contribution none{.voided = 4};
    for (const BoardMetric metric : {BoardMetric::Net, BoardMetric::Roi, BoardMetric::WinRate,
                                     BoardMetric::Wins, BoardMetric::ClosingValue})
        QVERIFY(!qualifies(none, metric, 0));
}

void tst_standings::order()
{
    const Standing few = standing(
        QStringLiteral("few"),
        {.won = 3, .lost = 1, .net = 10, .turnover = 20, .closingCount = 1, .closingSum = 5});
    const Standing many = standing(
        QStringLiteral("many"),
        {.won = 7, .lost = 3, .net = 12, .turnover = 100, .closingCount = 4, .closingSum = 8});
    QVERIFY(ranksBefore(many, few, BoardMetric::Net));
    QVERIFY(ranksBefore(few, many, BoardMetric::Roi));
    QVERIFY(ranksBefore(few, many, BoardMetric::WinRate));
    QVERIFY(ranksBefore(many, few, BoardMetric::Wins));
    QVERIFY(ranksBefore(few, many, BoardMetric::ClosingValue));
    QVERIFY(!ranksBefore(many, few, BoardMetric::ClosingValue));
    const Standing none = standing(QStringLiteral("a"), {.net = 99});
    QVERIFY(ranksBefore(few, none, BoardMetric::Roi));
    QVERIFY(!ranksBefore(none, few, BoardMetric::Roi));
    // Exactly, not by the rounded permille: 3333/10000 against 1/3.
    const Standing third = standing(QStringLiteral("third"), {.won = 1, .lost = 2});
    const Standing less = standing(QStringLiteral("a"), {.won = 3333, .lost = 6667});
    QVERIFY(ranksBefore(third, less, BoardMetric::WinRate));
}

void tst_standings::ties()
{
    const Contribution tally{.won = 1, .net = 10, .turnover = 20};
    const Standing base = standing(QStringLiteral("bob"), tally);
    const auto wins = BoardMetric::Wins;
    QVERIFY(ranksBefore(standing(QStringLiteral("z"), {.won = 1, .net = 11, .turnover = 90}), base,
                        wins));
    QVERIFY(ranksBefore(standing(QStringLiteral("z"), {.won = 1, .net = 10, .turnover = 19}), base,
                        wins));
    QVERIFY(ranksBefore(standing(QStringLiteral("Al"), tally), base, wins));
    QVERIFY(ranksBefore(base, standing(QStringLiteral("BOB"), tally), wins));
    QVERIFY(!ranksBefore(base, base, wins));
}

QTEST_APPLESS_MAIN(tst_standings)
#include "tst_standings.moc"

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/grading.h"

#include <QTest>

using namespace dbsbm;

namespace {

constexpr OddsFormats kEvery =
    OddsFormats(OddsFormat::American) | OddsFormat::Decimal | OddsFormat::Fractional;

/// "-110 won" or "-110" for an open leg.
Leg leg(const QString &text)
{
    Leg leg;
    leg.odds = Odds::parse(text.section(u' ', 0, 0), kEvery).value();
    leg.result = legResultFromName(text.section(u' ', 1, 1));
    return leg;
}

QList<Leg> legs(const QString &text)
{
    QList<Leg> list;
    for (const QString &part : text.split(u','))
        list.append(leg(part));
    return list;
}

Units units(const QString &text)
{
    return Units::parse(text, 6).value();
}

} // namespace

class tst_grading : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void mode_data();
    void mode();
    void result_data();
    void result();
    void placed();
    void placementRefused_data();
    void placementRefused();
    void gradingRefused();
    void lostLegLosesAtOnce();
    void combined();
    void counting();
};

void tst_grading::mode_data()
{
    QTest::addColumn<QString>("odds");
    QTest::addColumn<StakeMode>("resolved");
    QTest::newRow("negative") << "-110" << StakeMode::Win;
    QTest::newRow("minus 100") << "-100" << StakeMode::Win;
    QTest::newRow("even") << "EVEN" << StakeMode::Risk;
    QTest::newRow("positive") << "+150" << StakeMode::Risk;
    QTest::newRow("decimal") << "1.91" << StakeMode::Risk;
    QTest::newRow("fraction") << "10/11" << StakeMode::Risk;
    QTest::newRow("parlay") << "-110,-110" << StakeMode::Risk;
}

void tst_grading::mode()
{
    QFETCH(QString, odds);
    QFETCH(StakeMode, resolved);
    QCOMPARE(resolveMode(StakeMode::Auto, legs(odds)), resolved);
    QCOMPARE(resolveMode(StakeMode::Risk, legs(odds)), StakeMode::Risk);
    QCOMPARE(resolveMode(StakeMode::Win, legs(odds)), StakeMode::Win);
    QCOMPARE(computeStake(units(QStringLiteral("1")), StakeMode::Auto, legs(odds))->mode, resolved);
}

void tst_grading::result_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<BetResult>("expected");
    QTest::addColumn<qint64>("net");
    QTest::newRow("won") << "+100 won" << BetResult::Won << qint64{1'000'000};
    QTest::newRow("lost") << "+100 lost" << BetResult::Lost << qint64{-1'000'000};
    QTest::newRow("push") << "+100 push" << BetResult::Push << qint64{0};
    QTest::newRow("void") << "+100 void" << BetResult::Void << qint64{0};
    QTest::newRow("half won") << "+100 half_won" << BetResult::HalfWon << qint64{500'000};
    QTest::newRow("half lost") << "+100 half_lost" << BetResult::HalfLost << qint64{-500'000};
    QTest::newRow("won and push") << "+100 won,+100 push" << BetResult::Won << qint64{1'000'000};
    QTest::newRow("won and void") << "+100 won,+100 void" << BetResult::Won << qint64{1'000'000};
    QTest::newRow("push and void") << "+100 push,+100 void" << BetResult::Push << qint64{0};
    QTest::newRow("all void") << "+100 void,+100 void" << BetResult::Void << qint64{0};
    QTest::newRow("won and lost") << "+100 won,+100 lost" << BetResult::Lost << qint64{-1'000'000};
    QTest::newRow("half won and void")
        << "+100 half_won,+100 void" << BetResult::Partial << qint64{500'000};
    QTest::newRow("won and half lost")
        << "+100 won,+100 half_lost" << BetResult::Partial << qint64{0};
    QTest::newRow("two half won") << "+100 half_won,+100 half_won" << BetResult::Partial
                                  << qint64{1'250'000};
}

void tst_grading::result()
{
    QFETCH(QString, text);
    QFETCH(BetResult, expected);
    QFETCH(qint64, net);
    const Result<Stake> stake =
        computeStake(units(QStringLiteral("1")), StakeMode::Risk, legs(text));
    QVERIFY(stake);
    const Result<Grade> graded = grade(*stake, legs(text));
    QVERIFY(graded);
    QCOMPARE(graded->result, expected);
    QCOMPARE(graded->net.micro, net);
}

void tst_grading::placed()
{
    const Result<Stake> stake =
        placeStake(units(QStringLiteral("1")), StakeMode::Auto, legs(QStringLiteral("-110")), {});
    QVERIFY(stake);
    QCOMPARE(stake->risk.micro, qint64{1'100'000});
    QCOMPARE(stake->toWin.micro, qint64{1'000'000});
    // The bounds themselves are allowed.
    const QString lowest = QStringLiteral("-10000");
    QVERIFY(placeStake(units(QStringLiteral("0.1")), StakeMode::Win, legs(lowest), {}));
    QVERIFY(placeStake(units(QStringLiteral("10")), StakeMode::Risk, legs(lowest), {}));
    QVERIFY(placeStake(units(QStringLiteral("0.01")), StakeMode::Risk,
                       legs(QStringLiteral("+100000")), {}));
}

void tst_grading::placementRefused_data()
{
    QTest::addColumn<QString>("amount");
    QTest::addColumn<StakeMode>("stakeMode");
    QTest::addColumn<QString>("odds");
    QTest::addColumn<QString>("code");
    const QString huge = QStringLiteral("1000000");
    QTest::newRow("below minimum") << "0.05" << StakeMode::Risk << "-110"
                                   << "VAL-004";
    QTest::newRow("above maximum") << "10.0001" << StakeMode::Risk << "-110"
                                   << "VAL-004";
    QTest::newRow("the larger counts") << "10" << StakeMode::Risk << "+110"
                                       << "VAL-004";
    QTest::newRow("zero") << "0" << StakeMode::Risk << "-110"
                          << "BET-011";
    QTest::newRow("wins nothing") << "0.000001" << StakeMode::Risk << "-10000"
                                  << "BET-011";
    QTest::newRow("odds too low") << "1" << StakeMode::Risk << "-10001"
                                  << "VAL-002";
    QTest::newRow("odds too high") << "1" << StakeMode::Risk << "+100001"
                                   << "VAL-002";
    QTest::newRow("decimal too low") << "1" << StakeMode::Risk << "1.009"
                                     << "VAL-002";
    QTest::newRow("one leg too high") << "1" << StakeMode::Risk << "-110,2000.5"
                                      << "VAL-002";
    QTest::newRow("return too large") << huge << StakeMode::Risk << "+100000"
                                      << "BET-012";
    QTest::newRow("does not fit") << huge << StakeMode::Risk
                                  << "+100000,+100000,+100000,+100000,+100000"
                                  << "BET-012";
}

void tst_grading::placementRefused()
{
    QFETCH(QString, amount);
    QFETCH(StakeMode, stakeMode);
    QFETCH(QString, odds);
    QFETCH(QString, code);
    const Result<Stake> stake = placeStake(units(amount), stakeMode, legs(odds), {});
    QVERIFY(!stake);
    QCOMPARE(stake.error().code(), code);
}

void tst_grading::gradingRefused()
{
    const Stake stake{.typed = Units{1'000'000},
                      .mode = StakeMode::Risk,
                      .risk = Units{1'000'000},
                      .toWin = Units{}};
    QCOMPARE(grade(stake, {}).error().code(), QStringLiteral("VAL-006"));
    QCOMPARE(computeStake(stake.typed, StakeMode::Risk, {}).error().code(),
             QStringLiteral("VAL-006"));
    QVERIFY(!grade(stake, QList<Leg>(kMaxLegs + 1, leg(QStringLiteral("-110 won")))));
    QCOMPARE(grade(stake, legs(QStringLiteral("-110 won,-110"))).error().code(),
             QStringLiteral("VAL-006"));
    Leg tooMuch = leg(QStringLiteral("-110 won"));
    tooMuch.deadHeat = {3, 2};
    QCOMPARE(grade(stake, {tooMuch}).error().code(), QStringLiteral("VAL-009"));
    const QList<Leg> steep(6, leg(QStringLiteral("+100000 won")));
    QCOMPARE(grade(stake, steep).error().code(), QStringLiteral("BET-012"));
}

void tst_grading::lostLegLosesAtOnce()
{
    const QList<Leg> list = legs(QStringLiteral("-110,+150 lost,+100"));
    const Result<Stake> stake = computeStake(units(QStringLiteral("2.5")), StakeMode::Win, list);
    QVERIFY(stake);
    const Result<Grade> graded = grade(*stake, list);
    QVERIFY(graded);
    QCOMPARE(graded->result, BetResult::Lost);
    QCOMPARE(graded->net, -stake->risk);
}

void tst_grading::combined()
{
    QCOMPARE(combinedPrice(legs(QStringLiteral("-110"))), QStringLiteral("21/11"));
    QCOMPARE(combinedPrice(legs(QStringLiteral("-110,-110,-110"))), QStringLiteral("9261/1331"));
    QCOMPARE(combinedOdds(legs(QStringLiteral("EV"))), QStringLiteral("EVEN"));
    QCOMPARE(combinedOdds(legs(QStringLiteral("-110,-110,-110"))), QStringLiteral("+596"));
    QCOMPARE(combinedOdds(legs(QStringLiteral("-1000,-1000"))), QStringLiteral("-476"));
    QCOMPARE(combinedOdds({}), QString());
    const QList<Leg> three = legs(QStringLiteral("-110,-110,-110"));
    QCOMPARE(combinedOdds(three, OddsFormat::Decimal), QStringLiteral("6.9579"));
    QCOMPARE(combinedOdds(three, OddsFormat::Fractional), QStringLiteral("7930/1331"));
    QCOMPARE(combinedOdds(three + three, OddsFormat::Fractional), QStringLiteral("47.41/1"));
    QCOMPARE(combinedOdds(legs(QStringLiteral("+100,+100")), OddsFormat::Decimal),
             QStringLiteral("4.00"));
    QCOMPARE(combinedOdds(legs(QStringLiteral("-10000,-10000")), OddsFormat::Fractional),
             QStringLiteral("201/10000"));
    QCOMPARE(combinedOdds(legs(QStringLiteral("-110")), OddsFormat::Decimal),
             QStringLiteral("1.9091"));
}

void tst_grading::counting()
{
    const Units zero;
    const Units plus{1};
    const Units minus{-1};
    QCOMPARE(countsAs(BetResult::Won, minus), 'W'); // a dead-heat win may lose units
    QCOMPARE(countsAs(BetResult::HalfWon, plus), 'W');
    QCOMPARE(countsAs(BetResult::Lost, minus), 'L');
    QCOMPARE(countsAs(BetResult::HalfLost, minus), 'L');
    QCOMPARE(countsAs(BetResult::Push, zero), 'P');
    QCOMPARE(countsAs(BetResult::Partial, plus), 'W');
    QCOMPARE(countsAs(BetResult::Partial, minus), 'L');
    QCOMPARE(countsAs(BetResult::Partial, zero), 'P');
    QCOMPARE(countsAs(BetResult::Void, zero), '\0');
}

QTEST_APPLESS_MAIN(tst_grading)
#include "tst_grading.moc"

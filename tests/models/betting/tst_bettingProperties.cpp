// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/grading.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>

using namespace dbsbm;

namespace {

constexpr OddsFormats kEvery =
    OddsFormats(OddsFormat::American) | OddsFormat::Decimal | OddsFormat::Fractional;

rc::Gen<QString> americanText()
{
    return rc::gen::map(rc::gen::pair(rc::gen::inRange(100, 100'000), rc::gen::arbitrary<bool>()),
                        [](const std::pair<int, bool> &drawn) -> QString {
                            return (drawn.second ? u'-' : u'+') + QString::number(drawn.first);
                        });
}

rc::Gen<QString> decimalText()
{
    return rc::gen::map(rc::gen::pair(rc::gen::inRange(1, 1000), rc::gen::inRange(1, 1'000'000)),
                        [](const std::pair<int, int> &drawn) -> QString {
                            return QString::number(drawn.first) + u'.'
                                + QString::number(drawn.second).rightJustified(6, u'0');
                        });
}

rc::Gen<QString> fractionalText()
{
    return rc::gen::map(rc::gen::pair(rc::gen::inRange(1, 1000), rc::gen::inRange(1, 1000)),
                        [](const std::pair<int, int> &drawn) -> QString {
                            return QString::number(drawn.first) + u'/'
                                + QString::number(drawn.second);
                        });
}

rc::Gen<Leg> legWith(rc::Gen<LegResult> result)
{
    return rc::gen::map(
        rc::gen::pair(rc::gen::oneOf(americanText(), decimalText(), fractionalText()),
                      std::move(result)),
        [](const std::pair<QString, LegResult> &drawn) {
            Leg leg;
            leg.odds = Odds::parse(drawn.first, kEvery).value();
            leg.result = drawn.second;
            return leg;
        });
}

rc::Gen<LegResult> anyResult()
{
    return rc::gen::element(LegResult::Won, LegResult::Lost, LegResult::Push, LegResult::Void,
                            LegResult::HalfWon, LegResult::HalfLost);
}

/// One to \a longest legs; few enough that every net fits into int64.
QList<Leg> drawLegs(const rc::Gen<LegResult> &result, int longest)
{
    const auto count = static_cast<std::size_t>(*rc::gen::inRange(1, longest + 1));
    const std::vector<Leg> drawn = *rc::gen::container<std::vector<Leg>>(count, legWith(result));
    return {drawn.begin(), drawn.end()};
}

Units drawUnits()
{
    return Units::fromMicro(*rc::gen::inRange<qint64>(1, 10'000'000));
}

StakeMode drawMode()
{
    return *rc::gen::element(StakeMode::Auto, StakeMode::Risk, StakeMode::Win);
}

} // namespace

class tst_bettingProperties : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void unitsSurvivePrinting();
    void oddsSurvivePrinting();
    void orderOfLegsIsIndifferent();
    void fullWinBooksWhatWasTyped();
    void lossBooksTheRisk();
    void nothingLosesMoreThanTheRisk();
};

void tst_bettingProperties::unitsSurvivePrinting()
{
    QVERIFY(rc::check("units", [] {
        const Units units = Units::fromMicro(*rc::gen::inRange<qint64>(0, 999'999'999'999'999'999));
        RC_ASSERT(Units::parse(units.toExact(), 6).value() == units);
    }));
}

void tst_bettingProperties::oddsSurvivePrinting()
{
    QVERIFY(rc::check("odds", [] {
        const QString text = *rc::gen::oneOf(americanText(), decimalText(), fractionalText());
        const Odds odds = Odds::parse(text, kEvery).value();
        RC_ASSERT(Odds::parse(odds.toDisplay(), kEvery).value() == odds);
        RC_ASSERT(Odds::fromStored(odds.typed(), odds.decimalPrice()) == odds);
    }));
    QVERIFY(rc::check("American form of a price is its nearest whole number", [] {
        const Odds odds = Odds::parse(*americanText(), kEvery).value();
        const Fraction price = odds.decimalPrice();
        const Fraction profit{price.numerator - price.denominator, price.denominator};
        const Odds same = Odds::parse(profit.toString(), kEvery).value();
        RC_ASSERT(same.american() == (odds.american() == -100 ? 100 : odds.american()));
    }));
}

void tst_bettingProperties::orderOfLegsIsIndifferent()
{
    QVERIFY(rc::check("order", [] {
        QList<Leg> legs = drawLegs(anyResult(), 3);
        const Units typed = drawUnits();
        const StakeMode mode = drawMode();
        const Stake stake = computeStake(typed, mode, legs).value();
        const Grade before = grade(stake, legs).value();
        const QString price = combinedPrice(legs);
        std::rotate(legs.begin(), legs.begin() + *rc::gen::inRange(0, int(legs.size())),
                    legs.end());
        if (*rc::gen::arbitrary<bool>())
            std::reverse(legs.begin(), legs.end());
        const Grade after = grade(computeStake(typed, mode, legs).value(), legs).value();
        RC_ASSERT(after.net == before.net);
        RC_ASSERT(after.result == before.result);
        RC_ASSERT(combinedPrice(legs) == price);
    }));
}

void tst_bettingProperties::fullWinBooksWhatWasTyped()
{
    QVERIFY(rc::check("full win", [] {
        const QList<Leg> legs = drawLegs(rc::gen::just(LegResult::Won), 12);
        const Units typed = drawUnits();
        const Stake stake = computeStake(typed, StakeMode::Win, legs).value();
        RC_ASSERT(stake.toWin == typed);
        RC_ASSERT(grade(stake, legs).value().net == typed);
    }));
    QVERIFY(rc::check("full win of a risk books its to-win", [] {
        const QList<Leg> legs = drawLegs(rc::gen::just(LegResult::Won), 3);
        const Stake stake = computeStake(drawUnits(), StakeMode::Risk, legs).value();
        RC_ASSERT(grade(stake, legs).value().net == stake.toWin);
    }));
}

void tst_bettingProperties::lossBooksTheRisk()
{
    QVERIFY(rc::check("loss", [] {
        QList<Leg> legs = drawLegs(anyResult(), 3);
        legs[*rc::gen::inRange(0, int(legs.size()))].result = LegResult::Lost;
        const Stake stake = computeStake(drawUnits(), drawMode(), legs).value();
        const Grade graded = grade(stake, legs).value();
        RC_ASSERT(graded.result == BetResult::Lost);
        RC_ASSERT(graded.net == -stake.risk);
    }));
}

void tst_bettingProperties::nothingLosesMoreThanTheRisk()
{
    QVERIFY(rc::check("bounds", [] {
        const QList<Leg> legs = drawLegs(anyResult(), 3);
        const Stake stake = computeStake(drawUnits(), drawMode(), legs).value();
        const Grade graded = grade(stake, legs).value();
        RC_ASSERT(graded.net >= -stake.risk);
        RC_ASSERT(graded.net <= stake.toWin);
    }));
}

QTEST_APPLESS_MAIN(tst_bettingProperties)
#include "tst_bettingProperties.moc"

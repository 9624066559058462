// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/SequenceFold.h"
#include "models/betting/explain.h"
#include "models/betting/grading.h"
#include "models/betting/tallies.h"

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

/// A settled bet of one to three legs, some of them with a closing price.
Bet drawSettled()
{
    Bet bet;
    bet.legs = drawLegs(anyResult(), 3);
    for (Leg &leg : bet.legs) {
        if (*rc::gen::arbitrary<bool>())
            leg.closing = Fraction{*rc::gen::inRange(101, 900), 100};
    }
    bet.stake = computeStake(drawUnits(), drawMode(), bet.legs).value();
    const Grade graded = grade(bet.stake, bet.legs).value();
    bet.result = graded.result;
    bet.net = graded.net;
    bet.status = BetStatus::Settled;
    bet.settledAtMs = *rc::gen::inRange(1, 1'000'000);
    return bet;
}

SequenceFold foldOfAll(const QList<Bet> &bets)
{
    SequenceFold fold;
    for (const Bet &bet : bets)
        fold = join(fold, foldOf(bet));
    return fold;
}

/// The figures of a fold, each counted by going over all bets.
SequenceFold foldByHand(const QList<Bet> &bets)
{
    SequenceFold fold;
    qint64 run = 0;
    qint64 firstRun = 0;
    bool inFirst = true;
    for (const Bet &bet : bets) {
        const char side = countsAs(*bet.result, bet.net);
        if (side == 0)
            continue;
        if (isBehind(bet, fold)) {
            fold.lastEffectiveMs = bet.settledAtMs;
            fold.lastNumber = bet.number;
        }
        fold.net += bet.net.micro;
        fold.highest = std::max(fold.highest, fold.net);
        fold.lowest = std::min(fold.lowest, fold.net);
        if (side == 'P')
            continue;
        const int step = side == 'W' ? 1 : -1;
        inFirst = inFirst && run * step >= 0;
        run = run * step > 0 ? run + step : step;
        firstRun = inFirst ? run : firstRun;
        fold.longestWon = std::max(fold.longestWon, run);
        fold.longestLost = std::max(fold.longestLost, -run);
        ++fold.bets;
    }
    fold.firstRun = firstRun;
    fold.lastRun = run;
    for (qsizetype i = 0; i < bets.size(); ++i) {
        qint64 fall = 0;
        for (qsizetype j = i; j < bets.size(); ++j) {
            fall -= bets[j].net.micro;
            fold.drawdown = std::max(fold.drawdown, fall);
        }
    }
    return fold;
}

QList<Bet> drawBets()
{
    QList<Bet> bets;
    const int count = *rc::gen::inRange(0, 12);
    for (int i = 0; i < count; ++i)
        bets.append(drawSettled());
    return bets;
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
    void voidDropsItsLeg();
    void singlesNetToWinOrRisk();
    void foldsJoinAnywhere();
    void contributionsAddAndSubtract();
    void explanationsReplay();
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
        const QString fraction = odds.toDisplay(OddsFormat::Fractional);
        RC_ASSERT(Odds::parse(fraction, kEvery)->decimalPrice() == odds.decimalPrice());
        // What is rounded once stays: the American and decimal forms parse, and print as they are.
        for (const OddsFormat format : {OddsFormat::American, OddsFormat::Decimal}) {
            const QString printed = odds.toDisplay(format);
            const Odds again = Odds::parse(printed, kEvery).value();
            RC_ASSERT(again.format() == format);
            RC_ASSERT(again.toDisplay(format) == printed);
        }
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

void tst_bettingProperties::voidDropsItsLeg()
{
    QVERIFY(rc::check("void", [] {
        const QList<Leg> legs = drawLegs(anyResult(), 3);
        QList<Leg> more = legs;
        const LegResult dropped = *rc::gen::element(LegResult::Void, LegResult::Push);
        more.insert(*rc::gen::inRange(0, int(legs.size()) + 1), *legWith(rc::gen::just(dropped)));
        // At the same risk, the leg might as well not have been there.
        const Units risk = drawUnits();
        const Stake stake = computeStake(risk, StakeMode::Risk, legs).value();
        const Stake other{
            .typed = risk, .mode = StakeMode::Risk, .risk = risk, .toWin = stake.toWin};
        RC_ASSERT(grade(other, more).value().net == grade(stake, legs).value().net);
    }));
}

void tst_bettingProperties::singlesNetToWinOrRisk()
{
    QVERIFY(rc::check("won", [] {
        const QList<Leg> legs = drawLegs(rc::gen::just(LegResult::Won), 1);
        const Stake stake = computeStake(drawUnits(), drawMode(), legs).value();
        RC_ASSERT(grade(stake, legs).value().net == stake.toWin);
    }));
    QVERIFY(rc::check("lost", [] {
        const QList<Leg> legs = drawLegs(rc::gen::just(LegResult::Lost), 1);
        const Stake stake = computeStake(drawUnits(), drawMode(), legs).value();
        RC_ASSERT(grade(stake, legs).value().net == -stake.risk);
    }));
}

void tst_bettingProperties::foldsJoinAnywhere()
{
    QVERIFY(rc::check("fold", [] {
        const QList<Bet> bets = drawBets();
        const SequenceFold whole = foldOfAll(bets);
        RC_ASSERT(whole == foldByHand(bets));
        const int cut = *rc::gen::inRange(0, int(bets.size()) + 1);
        RC_ASSERT(join(foldOfAll(bets.mid(0, cut)), foldOfAll(bets.mid(cut))) == whole);
    }));
    QVERIFY(rc::check("associative", [] {
        const SequenceFold a = foldOfAll(drawBets());
        const SequenceFold b = foldOfAll(drawBets());
        const SequenceFold c = foldOfAll(drawBets());
        RC_ASSERT(join(join(a, b), c) == join(a, join(b, c)));
        RC_ASSERT(join(a, SequenceFold()) == a);
        RC_ASSERT(join(SequenceFold(), a) == a);
    }));
}

void tst_bettingProperties::contributionsAddAndSubtract()
{
    QVERIFY(rc::check("tally", [] {
        const QList<Bet> bets = drawBets();
        Contribution sum;
        for (const Bet &bet : bets)
            sum += contributionOf(bet);
        RC_ASSERT(sum.won + sum.lost + sum.pushed + sum.voided == bets.size());
        RC_ASSERT(sum.won + sum.lost == foldOfAll(bets).bets);
        RC_ASSERT(sum.net == foldOfAll(bets).net);
        for (const Bet &bet : bets)
            sum -= contributionOf(bet);
        RC_ASSERT(sum == Contribution());
    }));
}

void tst_bettingProperties::explanationsReplay()
{
    QVERIFY(rc::check("explanation", [] {
        const Bet bet = drawSettled();
        const Explanation explanation = explainGrade(bet).value();
        const Grade replayed = replayExplanation(explanation.json).value();
        RC_ASSERT(replayed.net == bet.net);
        RC_ASSERT(replayed.result == *bet.result);
    }));
}

QTEST_APPLESS_MAIN(tst_bettingProperties)
#include "tst_bettingProperties.moc"

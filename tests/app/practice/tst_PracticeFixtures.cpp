// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/practice/PracticeFixtures.h"

#include "models/betting/grading.h"

#include <QTest>

using namespace dbsbm;

class tst_PracticeFixtures : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void loads();
    void isAFunctionOfTheSeed();
    void everyPickCanBePlaced();
};

void tst_PracticeFixtures::loads()
{
    const auto fixtures = PracticeFixtures::load();
    QVERIFY(fixtures);
    QVERIFY(fixtures->cappers.size() >= 3);
    QVERIFY(fixtures->leagues.size() >= 2);
}

void tst_PracticeFixtures::isAFunctionOfTheSeed()
{
    const auto fixtures = PracticeFixtures::load();
    PracticeDay a(*fixtures, 5, 0), b(*fixtures, 5, 0), c(*fixtures, 6, 0);
    bool differs = false;
    for (int i = 0; i < 50; ++i) {
        const PracticePick one = a.nextPick(), same = b.nextPick(), other = c.nextPick();
        QCOMPARE(one.game + one.pick + one.odds + one.units + one.line,
                 same.game + same.pick + same.odds + same.units + same.line);
        differs = differs || one.pick != other.pick;
        QCOMPARE(a.nextResult(), b.nextResult());
        c.nextResult();
    }
    QVERIFY(differs);
}

void tst_PracticeFixtures::everyPickCanBePlaced()
{
    PracticeDay day(*PracticeFixtures::load(), 3, 1'795'000'000'000);
    for (int i = 0; i < 200; ++i) {
        const PracticePick pick = day.nextPick();
        Leg leg;
        leg.odds = *Odds::parse(pick.odds);
        QVERIFY(placeStake(*Units::parse(pick.units), StakeMode::Auto, {leg}, {}));
        const auto game = std::find_if(day.games().cbegin(), day.games().cend(),
                                       [&](const Fixture &one) { return one.id == pick.game; });
        QVERIFY(game != day.games().cend());
        QCOMPARE(game->league, pick.league);
        QVERIFY(validateFixture(*game));
        if (pick.market != Market::Total)
            QVERIFY(pick.pick == game->score.home || pick.pick == game->score.away);
        QVERIFY(pick.market == Market::Moneyline || !pick.line.isEmpty());
    }
}

QTEST_GUILESS_MAIN(tst_PracticeFixtures)
#include "tst_PracticeFixtures.moc"

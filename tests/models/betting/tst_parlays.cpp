// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/grading.h"
#include "models/betting/parlays.h"

#include <QTest>

using namespace dbsbm;

namespace {

Leg legOf(const QString &game, Market market, const QString &pick, const QString &line = {})
{
    Leg leg;
    leg.league = QStringLiteral("NBA");
    leg.game = game;
    leg.market = market;
    leg.pick = pick;
    leg.line = line;
    leg.odds = Odds::parse(QStringLiteral("+100")).value();
    return leg;
}

/// Three legs at +100, 'a' on one game and 'b' on another; results as named.
QList<Leg> graded(const QString &games, const QString &results)
{
    QList<Leg> legs;
    const QStringList names = results.split(u' ');
    for (qsizetype i = 0; i < games.size(); ++i) {
        legs.append(legOf(games.at(i), Market::Other, QString::number(i)));
        legs.last().result = legResultFromName(names[i]);
    }
    return legs;
}

Terms bookTerms(const QString &odds, bool pays)
{
    Terms terms;
    terms.bookOdds = Odds::parse(odds).value();
    terms.rules.bookOddsPay = pays;
    return terms;
}

} // namespace

class tst_parlays : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void sameGame();
    void direction();
    void opposite_data();
    void opposite();
    void warnings();
    void sameGameVoid_data();
    void sameGameVoid();
    void bookOdds_data();
    void bookOdds();
    void bookOddsAndStake();
    void placement();
    void combinations();
    void combinationsRefused();
};

void tst_parlays::sameGame()
{
    const Leg first = legOf(QStringLiteral("Lakers @ Celtics"), Market::Total, QStringLiteral("x"));
    Leg other = first;
    other.game = QStringLiteral("  lakers  @ CELTICS");
    QVERIFY(isSameGame(first, other));
    other.league = QStringLiteral("WNBA");
    QVERIFY(!isSameGame(first, other));
    other = first;
    other.game = QStringLiteral("Lakers @ Heat");
    QVERIFY(!isSameGame(first, other));
    other.game.clear();
    QVERIFY(!isSameGame(other, other)); // nothing is known of it

    Leg early = first;
    Leg late = first;
    early.startsAtMs = 1'000;
    QVERIFY(isSameGame(early, late));
    late.startsAtMs = 2'000; // a doubleheader
    QVERIFY(!isSameGame(early, late));
    early.fixture = QStringLiteral("feed:1");
    QVERIFY(!isSameGame(early, late));
    late.fixture = early.fixture; // the feed knows better than the text
    late.game = QStringLiteral("LAL v BOS");
    QVERIFY(isSameGame(early, late));
}

void tst_parlays::direction()
{
    const auto of = [](const QString &pick, const QString &line) {
        return directionOf(legOf(QString(), Market::Total, pick, line));
    };
    QCOMPARE(of(QStringLiteral("Over"), QString()), Direction::Over);
    QCOMPARE(of(QStringLiteral("u"), QStringLiteral("u9.5")), Direction::Under);
    QCOMPARE(of(QStringLiteral("Celtics OVER"), QStringLiteral("110.5")), Direction::Over);
    QCOMPARE(of(QStringLiteral("Celtics"), QStringLiteral("o110.5")), Direction::Over);
    QCOMPARE(of(QStringLiteral("Yes"), QString()), Direction::Yes);
    QCOMPARE(of(QStringLiteral("no"), QString()), Direction::No);
    QCOMPARE(of(QStringLiteral("Over"), QStringLiteral("u9.5")), std::nullopt);
    QCOMPARE(of(QStringLiteral("Celtics"), QStringLiteral("110.5")), std::nullopt);
    const auto subject = [](Market market, const QString &pick, const QString &line) {
        return subjectOf(legOf(QString(), market, pick, line));
    };
    QCOMPARE(subject(Market::TeamTotal, QStringLiteral("Celtics  Over"), QString()),
             QStringLiteral("Celtics"));
    QCOMPARE(subject(Market::Total, QStringLiteral("Over"), QString()), QString());
    QCOMPARE(subject(Market::Moneyline, QStringLiteral("Celtics ML"), QString()),
             QStringLiteral("Celtics"));
    QCOMPARE(subject(Market::Spread, QStringLiteral("Celtics -3.5"), QStringLiteral("-3.5")),
             QStringLiteral("Celtics"));
    QCOMPARE(subject(Market::Moneyline, QStringLiteral("Over"), QString()), QStringLiteral("Over"));
}

void tst_parlays::opposite_data()
{
    QTest::addColumn<Market>("market");
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<bool>("warned");
    QTest::newRow("moneyline") << Market::Moneyline << "Celtics"
                               << "Lakers ML" << true;
    QTest::newRow("moneyline twice") << Market::Moneyline << "Celtics"
                                     << "celtics ML" << false;
    QTest::newRow("spread") << Market::Spread << "Celtics"
                            << "Lakers" << true;
    QTest::newRow("total") << Market::Total << "Over"
                           << "under" << true;
    QTest::newRow("total twice") << Market::Total << "Over"
                                 << "o" << false;
    QTest::newRow("total unclear") << Market::Total << "Over"
                                   << "Celtics" << false;
    QTest::newRow("team total") << Market::TeamTotal << "Celtics over"
                                << "Celtics under" << true;
    QTest::newRow("two teams") << Market::TeamTotal << "Celtics over"
                               << "Lakers under" << false;
    QTest::newRow("prop") << Market::Prop << "Yes"
                          << "No" << true;
    QTest::newRow("other") << Market::Other << "Yes"
                           << "No" << false;
}

void tst_parlays::opposite()
{
    QFETCH(Market, market);
    QFETCH(QString, first);
    QFETCH(QString, second);
    QFETCH(bool, warned);
    const QString game = QStringLiteral("Lakers @ Celtics");
    QList<Leg> legs{legOf(game, market, first), legOf(game, market, second)};
    const QList<ParlayWarning> warnings = parlayWarnings(legs);
    QCOMPARE(warnings.size(), 1);
    QCOMPARE(warnings.constFirst().kind,
             warned ? ParlayWarning::Kind::OppositeLegs : ParlayWarning::Kind::SameGame);
    legs[1].period = Period::FirstHalf; // another market
    QCOMPARE(parlayWarnings(legs).constFirst().kind, ParlayWarning::Kind::SameGame);
    legs[1] = legOf(game, market, second);
    legs[1].player = QStringLiteral("Another");
    QCOMPARE(parlayWarnings(legs).constFirst().kind == ParlayWarning::Kind::OppositeLegs,
             warned && (market == Market::Moneyline || market == Market::Spread));
}

void tst_parlays::warnings()
{
    const QString one = QStringLiteral("Lakers @ Celtics");
    const QString two = QStringLiteral("Heat @ Bulls");
    const QList<Leg> legs{legOf(one, Market::Moneyline, QStringLiteral("Celtics")),
                          legOf(two, Market::Moneyline, QStringLiteral("Bulls")),
                          legOf(one, Market::Total, QStringLiteral("Over")),
                          legOf(one, Market::Total, QStringLiteral("Under"))};
    const QList<ParlayWarning> warnings = parlayWarnings(legs);
    QCOMPARE(warnings.size(), 3);
    QCOMPARE(warnings[0].first, 0);
    QCOMPARE(warnings[0].second, 2);
    QCOMPARE(warnings[1].second, 3);
    QCOMPARE(warnings[2].kind, ParlayWarning::Kind::OppositeLegs);
    QVERIFY(warnings[2].text.contains(u"3 and 4"));
    QVERIFY(parlayWarnings({}).isEmpty());
}

void tst_parlays::sameGameVoid_data()
{
    QTest::addColumn<QString>("games");
    QTest::addColumn<QString>("results");
    QTest::addColumn<BetResult>("expected");
    QTest::addColumn<qint64>("net");
    QTest::newRow("same game") << "aab"
                               << "void won won" << BetResult::Void << qint64{0};
    QTest::newRow("the other one void") << "aab"
                                        << "won void won" << BetResult::Void << qint64{0};
    QTest::newRow("another game") << "aab"
                                  << "won won void" << BetResult::Won << qint64{3'000'000};
    QTest::newRow("a push is no void") << "aab"
                                       << "push won won" << BetResult::Won << qint64{3'000'000};
    QTest::newRow("lost comes first") << "aab"
                                      << "void won lost" << BetResult::Lost << qint64{-1'000'000};
}

void tst_parlays::sameGameVoid()
{
    QFETCH(QString, games);
    QFETCH(QString, results);
    QFETCH(BetResult, expected);
    QFETCH(qint64, net);
    const QList<Leg> legs = graded(games, results);
    const Stake stake = computeStake(Units{1'000'000}, StakeMode::Risk, legs).value();
    Terms terms;
    terms.rules.sameGameVoid = SameGameVoid::VoidBet;
    const Grade voided = grade(stake, legs, terms).value();
    QCOMPARE(voided.result, expected);
    QCOMPARE(voided.net.micro, net);
    // Re-pricing drops the leg alone.
    const qint64 repriced = expected == BetResult::Lost ? -1'000'000 : 3'000'000;
    QCOMPARE(grade(stake, legs).value().net.micro, repriced);
}

void tst_parlays::bookOdds_data()
{
    QTest::addColumn<QString>("results");
    QTest::addColumn<qint64>("net");
    QTest::newRow("won") << "won won won" << qint64{6'000'000};
    QTest::newRow("lost") << "won lost won" << qint64{-1'000'000};
    QTest::newRow("one dropped") << "won push won" << qint64{3'000'000};
    QTest::newRow("half dropped") << "won half_won won" << qint64{5'000'000};
    QTest::newRow("all dropped") << "void void void" << qint64{0};
}

void tst_parlays::bookOdds()
{
    QFETCH(QString, results);
    QFETCH(qint64, net);
    const QList<Leg> legs = graded(QStringLiteral("abc"), results);
    const Terms pays = bookTerms(QStringLiteral("+600"), true);
    const Stake stake = computeStake(Units{1'000'000}, StakeMode::Risk, legs, pays).value();
    QCOMPARE(stake.toWin.micro, qint64{6'000'000});
    QCOMPARE(grade(stake, legs, pays).value().net.micro, net);
    // Shown beside the computed price only: without effect.
    const Terms shown = bookTerms(QStringLiteral("+600"), false);
    QCOMPARE(grade(stake, legs, shown).value().net, grade(stake, legs).value().net);
}

void tst_parlays::bookOddsAndStake()
{
    QList<Leg> legs = graded(QStringLiteral("abc"), QStringLiteral("won won won"));
    const Terms pays = bookTerms(QStringLiteral("+600"), true);
    const Stake stake = computeStake(Units{1'000'000}, StakeMode::Win, legs, pays).value();
    QCOMPARE(stake.risk.micro, qint64{166'667});
    QCOMPARE(grade(stake, legs, pays).value().net, stake.toWin);
    legs[0].deadHeat = {1, 2}; // half of the payout of 7 x 1/6
    QCOMPARE(grade(stake, legs, pays).value().net.micro, qint64{416'667});
    const QList<Leg> single{legs[1]};
    QCOMPARE(computeStake(Units{1'000'000}, StakeMode::Risk, single, pays).value().toWin.micro,
             qint64{1'000'000});
    Bet bet;
    QCOMPARE(termsOf(bet).rules, HouseRules());
    bet.rules = pays.rules;
    bet.bookOdds = pays.bookOdds;
    QVERIFY(termsOf(bet).rules.bookOddsPay);
    QCOMPARE(termsOf(bet).bookOdds, pays.bookOdds);
}

void tst_parlays::placement()
{
    const StakeRules wide{.maximum = Units{100'000'000'000'000}};
    const QList<Leg> most(12, legOf(QStringLiteral("a"), Market::Other, QStringLiteral("x")));
    QVERIFY(placeStake(Units{1'000'000}, StakeMode::Risk, most, wide));
    QList<Leg> tooMany = most;
    tooMany.append(most.first());
    const Result<Stake> refused = placeStake(Units{1'000'000}, StakeMode::Risk, tooMany, wide);
    QCOMPARE(refused.error().code(), QStringLiteral("VAL-006"));
    // Low book odds do not hide what the computed price could return once a leg has dropped.
    const QList<Leg> steep(4, [] {
        Leg leg = legOf(QStringLiteral("a"), Market::Other, QStringLiteral("x"));
        leg.odds = Odds::parse(QStringLiteral("+100000")).value();
        return leg;
    }());
    const Terms low = bookTerms(QStringLiteral("+200"), true);
    QCOMPARE(placeStake(Units{1'000'000}, StakeMode::Risk, steep, wide, low).error().code(),
             QStringLiteral("BET-012"));
    const Terms high = bookTerms(QStringLiteral("+100000000000"), true);
    QCOMPARE(
        placeStake(Units{1'000'000}, StakeMode::Risk, most.mid(0, 2), wide, high).error().code(),
        QStringLiteral("BET-012"));
}

void tst_parlays::combinations()
{
    QList<Leg> legs;
    for (const QString &pick :
         {QStringLiteral("0"), QStringLiteral("1"), QStringLiteral("2"), QStringLiteral("3")})
        legs.append(legOf(QString(), Market::Other, pick));
    const auto texts = [](const QList<QList<Leg>> &parlays) {
        QStringList list;
        for (const QList<Leg> &parlay : parlays) {
            QString picks;
            for (const Leg &leg : parlay)
                picks += leg.pick;
            list.append(picks);
        }
        return list.join(u' ');
    };
    QCOMPARE(texts(roundRobin(legs, 2).value()), QStringLiteral("01 02 03 12 13 23"));
    QCOMPARE(texts(roundRobin(legs, 3).value()), QStringLiteral("012 013 023 123"));
    QCOMPARE(texts(roundRobin(legs, 4).value()), QStringLiteral("0123"));
}

void tst_parlays::combinationsRefused()
{
    const Leg leg = legOf(QString(), Market::Other, QStringLiteral("x"));
    QCOMPARE(roundRobin(QList<Leg>(9, leg), 3).value().size(), 84);
    QVERIFY(!roundRobin(QList<Leg>(9, leg), 4)); // 126
    QVERIFY(!roundRobin(QList<Leg>(13, leg), 2));
    QVERIFY(!roundRobin(QList<Leg>(3, leg), 1));
    QVERIFY(!roundRobin(QList<Leg>(3, leg), 4));
    QVERIFY(!roundRobin({}, 2));
    QCOMPARE(roundRobin(QList<Leg>(12, leg), 6).error().code(), QStringLiteral("VAL-006"));
    QVERIFY(roundRobin(QList<Leg>(12, leg), 6).error().userText().contains(u"924"));
}

QTEST_APPLESS_MAIN(tst_parlays)
#include "tst_parlays.moc"

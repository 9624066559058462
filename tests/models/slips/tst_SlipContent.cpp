// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slips/SlipRenderer.h"

#include <QTest>

using namespace dbsbm;

namespace {

Bet bet()
{
    Leg leg;
    leg.league = QStringLiteral("NBA");
    leg.game = QStringLiteral("Lakers @ Celtics");
    leg.market = Market::Spread;
    leg.pick = QStringLiteral("Celtics");
    leg.line = QStringLiteral("-3.5");
    leg.odds = Odds::parse(QStringLiteral("-110")).value();
    leg.startsAtMs = 1'764'012'600'000; // 2025-11-24 19:30 UTC, a Monday
    Bet bet;
    bet.number = {1042};
    bet.capperName = QStringLiteral("Sharp");
    bet.note = QStringLiteral("rest edge");
    bet.legs = {leg};
    bet.stake = {Units{1'000'000}, StakeMode::Win, Units{1'100'000}, Units{1'000'000}};
    bet.status = BetStatus::Open;
    bet.placedAtMs = 1'764'007'500'000; // 18:05 UTC
    return bet;
}

} // namespace

class tst_SlipContent : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void open();
    void preview();
    void unverified();
    void freeGame();
    void totals_data();
    void totals();
    void results_data();
    void results();
    void cancelled();
    void undone();
    void parlay();
    void prop();
    void kinds_data();
    void kinds();
    void noLegs();
    void altText();
    void altTextIsBounded();
};

void tst_SlipContent::open()
{
    SlipContent content = slipContent(bet(), false);
    QCOMPARE(content.selections[0].league, QStringLiteral("NBA"));
    QCOMPARE(content.selections[0].kind, QStringLiteral("Spread"));
    QCOMPARE(content.selections[0].away, QStringLiteral("Lakers"));
    QCOMPARE(content.selections[0].home, QStringLiteral("Celtics"));
    QCOMPARE(content.selections[0].separator, QStringLiteral("@"));
    QCOMPARE(content.selections[0].pick, QStringLiteral("Celtics"));
    QCOMPARE(content.selections[0].line, QStringLiteral("-3.5"));
    QCOMPARE(content.odds, QStringLiteral("-110"));
    QCOMPARE(content.stakeText, QStringLiteral("To risk 1.10 u / To win 1.00 u"));
    QCOMPARE(slipContent(bet(), false, UnitsDisplay::Win).stakeText,
             QStringLiteral("To win 1.00 u / To risk 1.10 u"));
    QCOMPARE(content.footerLeft, QStringLiteral("#1042"));
    QCOMPARE(content.timeText, QStringLiteral("2025-11-24 18:05 UTC"));
    QCOMPARE(content.selections[0].startDay, QStringLiteral("Mon 24 Nov"));
    QCOMPARE(content.selections[0].startTime, QStringLiteral("19:30 UTC"));
    QVERIFY(!content.selections[0].startUnverified && !content.late && !content.practice);
    QVERIFY(!content.result && content.resultText.isEmpty());
}

void tst_SlipContent::preview()
{
    Bet draft = bet();
    draft.number = {};
    draft.placedAtMs = 0;
    draft.late = true;
    SlipContent content = slipContent(draft, true);
    QCOMPARE(content.footerLeft, QStringLiteral("Preview"));
    QCOMPARE(content.timeText, QString());
    QVERIFY(content.practice && content.late);
}

void tst_SlipContent::unverified()
{
    Bet unverified = bet();
    unverified.legs[0].startsAtMs.reset();
    SlipContent content = slipContent(unverified, false);
    QVERIFY(content.selections[0].startUnverified);
    QCOMPARE(content.selections[0].startTime, QString());
    QCOMPARE(content.timeText, QStringLiteral("2025-11-24 18:05 UTC"));
}

void tst_SlipContent::freeGame()
{
    Bet free = bet();
    free.legs[0].game = QStringLiteral("US Open, outright");
    SlipContent content = slipContent(free, false);
    QCOMPARE(content.selections[0].game, QStringLiteral("US Open, outright"));
    QVERIFY(content.selections[0].away.isEmpty() && content.selections[0].home.isEmpty());
}

void tst_SlipContent::totals_data()
{
    QTest::addColumn<Market>("market");
    QTest::addColumn<QString>("pick");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("shown");
    QTest::newRow("over") << Market::Total << "Over"
                          << "o221.5"
                          << "221.5";
    QTest::newRow("under") << Market::Total << "under"
                           << "u221.5"
                           << "221.5";
    QTest::newRow("the other way") << Market::Total << "Over"
                                   << "u221.5"
                                   << "Under 221.5";
    QTest::newRow("team") << Market::TeamTotal << "Celtics"
                          << "o110"
                          << "Over 110";
    QTest::newRow("plain") << Market::Total << "Over"
                           << "221.5"
                           << "221.5";
    QTest::newRow("not a total") << Market::Other << "Curry"
                                 << "o25"
                                 << "o25";
}

void tst_SlipContent::totals()
{
    QFETCH(Market, market);
    QFETCH(QString, pick);
    QFETCH(QString, line);
    QFETCH(QString, shown);
    Bet total = bet();
    total.legs[0].market = market;
    total.legs[0].pick = pick;
    total.legs[0].line = line;
    QCOMPARE(slipContent(total, false).selections[0].line, shown);
}

void tst_SlipContent::results_data()
{
    QTest::addColumn<BetResult>("result");
    QTest::addColumn<qint64>("net");
    QTest::addColumn<QString>("text");
    QTest::newRow("won") << BetResult::Won << qint64{1'000'000} << "WON +1.00 u";
    QTest::newRow("lost") << BetResult::Lost << qint64{-1'100'000} << "LOST -1.10 u";
    QTest::newRow("push") << BetResult::Push << qint64{0} << "PUSH";
    QTest::newRow("void") << BetResult::Void << qint64{0} << "VOID";
    QTest::newRow("half won") << BetResult::HalfWon << qint64{500'000} << "HALF WON +0.50 u";
    QTest::newRow("half lost") << BetResult::HalfLost << qint64{-550'000} << "HALF LOST -0.55 u";
    QTest::newRow("partial") << BetResult::Partial << qint64{-45'455} << "PARTIAL -0.045 u";
}

void tst_SlipContent::results()
{
    QFETCH(BetResult, result);
    QFETCH(qint64, net);
    QFETCH(QString, text);
    Bet graded = bet();
    graded.status = BetStatus::Settled;
    graded.result = result;
    graded.net = Units{net};
    SlipContent content = slipContent(graded, false);
    QCOMPARE(content.result, result);
    QCOMPARE(content.resultText, text);
}

void tst_SlipContent::cancelled()
{
    Bet cancelled = bet();
    cancelled.status = BetStatus::Cancelled;
    SlipContent content = slipContent(cancelled, false);
    QVERIFY(!content.result);
    QCOMPARE(content.resultText, QStringLiteral("CANCELLED"));
}

void tst_SlipContent::undone()
{
    Bet open = bet();
    open.result = BetResult::Won; // left over from a settlement that was undone
    SlipContent content = slipContent(open, false);
    QVERIFY(!content.result && content.resultText.isEmpty());
}

void tst_SlipContent::parlay()
{
    Bet parlay = bet();
    parlay.legs.append(parlay.legs.first());
    parlay.legs[1].league = QStringLiteral("NFL");
    parlay.legs[1].startsAtMs.reset();
    parlay.legs[1].result = LegResult::Push;
    parlay.bookOdds = Odds::parse(QStringLiteral("+260")).value();
    parlay.roundRobin = RoundRobin{.group = {}, .index = 2, .count = 6, .by = 2};
    const SlipContent content = slipContent(parlay, false);
    QCOMPARE(content.selections.size(), 2);
    QCOMPARE(content.title, QStringLiteral("Parlay of 2"));
    QCOMPARE(content.odds, QStringLiteral("+264"));
    QCOMPARE(content.groupNote, QStringLiteral("2 of 6 parlays of 2"));
    QVERIFY(content.startUnverified() && !content.selections[0].startUnverified);
    QCOMPARE(content.selections[1].league, QStringLiteral("NFL"));
    QCOMPARE(content.selections[1].odds, QStringLiteral("-110"));
    QVERIFY(!content.selections[0].result);
    QCOMPARE(content.selections[1].result, LegResult::Push);
    QCOMPARE(
        altTextOf(content),
        QStringLiteral("Slip #1042. Parlay of 2 at +264. Book odds: +260. 2 of 6 parlays of 2. "
                       "1. Celtics -3.5 at -110, NBA, Lakers @ Celtics. "
                       "2. Celtics -3.5 at -110, NFL, Lakers @ Celtics, push. "
                       "To risk 1.10 u / To win 1.00 u. "
                       "The start time of a selection is not verified. "
                       "Capper: Sharp. Note: rest edge"));
    QCOMPARE(content.bookOdds, QStringLiteral("+260"));
    parlay.roundRobin.reset();
    QCOMPARE(slipContent(parlay, false).groupNote, QString());
}

void tst_SlipContent::prop()
{
    Bet prop = bet();
    Leg &leg = prop.legs[0];
    leg.market = Market::Prop;
    leg.player = QStringLiteral("Jayson Tatum");
    leg.stat = QStringLiteral("Points");
    leg.pick = QStringLiteral("Over");
    leg.line = QStringLiteral("o27.5");
    const SlipContent content = slipContent(prop, false);
    const Selection &selection = content.selections[0];
    QCOMPARE(selection.kind, QStringLiteral("Player prop"));
    QCOMPARE(selection.player, QStringLiteral("Jayson Tatum"));
    QCOMPARE(selection.stat, QStringLiteral("Points"));
    QCOMPARE(selection.pick, QStringLiteral("Over"));
    QCOMPARE(selection.line, QStringLiteral("27.5"));
    QVERIFY(altTextOf(content).contains(
        QStringLiteral("Pick: Jayson Tatum Over 27.5 Points at -110.")));
}

void tst_SlipContent::kinds_data()
{
    QTest::addColumn<Market>("market");
    QTest::addColumn<Period>("period");
    QTest::addColumn<bool>("threeWay");
    QTest::addColumn<QString>("kind");
    QTest::newRow("game") << Market::Moneyline << Period::Game << false << "Moneyline";
    QTest::newRow("half") << Market::Spread << Period::FirstHalf << false << "Spread, 1st half";
    QTest::newRow("three-way") << Market::Moneyline << Period::Regulation << true
                               << "Moneyline, three-way, regulation";
    QTest::newRow("innings") << Market::Total << Period::FirstFive << false
                             << "Total, first 5 innings";
}

void tst_SlipContent::kinds()
{
    QFETCH(Market, market);
    QFETCH(Period, period);
    QFETCH(bool, threeWay);
    QFETCH(QString, kind);
    Bet made = bet();
    made.legs[0].market = market;
    made.legs[0].period = period;
    made.legs[0].threeWay = threeWay;
    QCOMPARE(slipContent(made, false).selections[0].kind, kind);
}

void tst_SlipContent::noLegs()
{
    Bet empty;
    SlipContent content = slipContent(empty, false);
    QCOMPARE(content.odds, QString());
    QVERIFY(!renderCard(content, SlipTheme()).isNull());
}

void tst_SlipContent::altText()
{
    Bet graded = bet();
    graded.status = BetStatus::Settled;
    graded.result = BetResult::Won;
    graded.net = Units{1'000'000};
    graded.late = true;
    QCOMPARE(
        altTextOf(slipContent(graded, true)),
        QStringLiteral(
            "Practice slip. Slip #1042. Result: WON +1.00 u. NBA, Spread. Game: Lakers @ Celtics. "
            "Pick: Celtics -3.5 at -110. To risk 1.10 u / To win 1.00 u. Starts Mon 24 Nov, 19:30 "
            "UTC. "
            "Placed late, after the start. Capper: Sharp. Note: rest edge"));
}

void tst_SlipContent::altTextIsBounded()
{
    SlipContent content = slipContent(bet(), false);
    content.note = QString(5'000, u'x');
    content.selections[0].game = QString(5'000, u'y');
    content.selections[0].pick = QString(5'000, u'z');
    const QString text = altTextOf(content);
    QVERIFY(text.size() <= 1024);
    QVERIFY(text.startsWith(QStringLiteral("Slip #1042.")));
}

QTEST_MAIN(tst_SlipContent)
#include "tst_SlipContent.moc"

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slips/SlipRenderer.h"

#include <QTest>

using namespace dbsbm;

Q_DECLARE_METATYPE(dbsbm::Market)
Q_DECLARE_METATYPE(dbsbm::BetResult)

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
    void noLegs();
    void altText();
    void altTextIsBounded();
};

void tst_SlipContent::open()
{
    const SlipContent content = slipContent(bet(), QStringLiteral("Sharp HQ"), false);
    QCOMPARE(content.league, QStringLiteral("NBA"));
    QCOMPARE(content.kind, QStringLiteral("Spread"));
    QCOMPARE(content.away, QStringLiteral("Lakers"));
    QCOMPARE(content.home, QStringLiteral("Celtics"));
    QCOMPARE(content.separator, QStringLiteral("@"));
    QCOMPARE(content.pick, QStringLiteral("Celtics"));
    QCOMPARE(content.line, QStringLiteral("-3.5"));
    QCOMPARE(content.odds, QStringLiteral("-110"));
    QCOMPARE(content.stakeText, QStringLiteral("To risk 1.10 u / To win 1.00 u"));
    QCOMPARE(content.footerLeft, QStringLiteral("#1042"));
    QCOMPARE(content.footerRight, QStringLiteral("2025-11-24 18:05 UTC  \u00B7  Sharp HQ"));
    QCOMPARE(content.startDay, QStringLiteral("Mon 24 Nov"));
    QCOMPARE(content.startTime, QStringLiteral("19:30 UTC"));
    QVERIFY(!content.startUnverified && !content.late && !content.practice);
    QVERIFY(!content.result && content.resultText.isEmpty());
}

void tst_SlipContent::preview()
{
    Bet draft = bet();
    draft.number = {};
    draft.placedAtMs = 0;
    draft.late = true;
    const SlipContent content = slipContent(draft, QStringLiteral("Sharp HQ"), true);
    QCOMPARE(content.footerLeft, QStringLiteral("Preview"));
    QCOMPARE(content.footerRight, QStringLiteral("Sharp HQ"));
    QVERIFY(content.practice && content.late);
}

void tst_SlipContent::unverified()
{
    Bet unverified = bet();
    unverified.legs[0].startsAtMs.reset();
    const SlipContent content = slipContent(unverified, {}, false);
    QVERIFY(content.startUnverified);
    QCOMPARE(content.startTime, QString());
    QCOMPARE(content.footerRight, QStringLiteral("2025-11-24 18:05 UTC"));
}

void tst_SlipContent::freeGame()
{
    Bet free = bet();
    free.legs[0].game = QStringLiteral("US Open, outright");
    const SlipContent content = slipContent(free, {}, false);
    QCOMPARE(content.game, QStringLiteral("US Open, outright"));
    QVERIFY(content.away.isEmpty() && content.home.isEmpty());
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
    QCOMPARE(slipContent(total, {}, false).line, shown);
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
    const SlipContent content = slipContent(graded, {}, false);
    QCOMPARE(content.result, result);
    QCOMPARE(content.resultText, text);
}

void tst_SlipContent::cancelled()
{
    Bet cancelled = bet();
    cancelled.status = BetStatus::Cancelled;
    const SlipContent content = slipContent(cancelled, {}, false);
    QVERIFY(!content.result);
    QCOMPARE(content.resultText, QStringLiteral("CANCELLED"));
}

void tst_SlipContent::undone()
{
    Bet open = bet();
    open.result = BetResult::Won; // left over from a settlement that was undone
    const SlipContent content = slipContent(open, {}, false);
    QVERIFY(!content.result && content.resultText.isEmpty());
}

void tst_SlipContent::parlay()
{
    Bet parlay = bet();
    parlay.legs.append(parlay.legs.first());
    parlay.legs[1].league = QStringLiteral("NFL");
    parlay.legs[1].startsAtMs.reset();
    const SlipContent content = slipContent(parlay, {}, false);
    QCOMPARE(content.league, QStringLiteral("NBA, NFL"));
    QCOMPARE(content.odds, QStringLiteral("+264"));
    QVERIFY(content.startUnverified);
    QVERIFY(content.away.isEmpty());
    QVERIFY(content.game.contains(u"Celtics -3.5"));
}

void tst_SlipContent::noLegs()
{
    Bet empty;
    const SlipContent content = slipContent(empty, {}, false);
    QCOMPARE(content.odds, QString());
    QVERIFY(!renderSlip(content).isNull());
}

void tst_SlipContent::altText()
{
    Bet graded = bet();
    graded.status = BetStatus::Settled;
    graded.result = BetResult::Won;
    graded.net = Units{1'000'000};
    graded.late = true;
    QCOMPARE(
        slipAltText(slipContent(graded, {}, true)),
        QStringLiteral(
            "Practice slip. Slip #1042. Result: WON +1.00 u. NBA, Spread. Game: Lakers @ Celtics. "
            "Pick: Celtics -3.5 at -110. To risk 1.10 u / To win 1.00 u. Starts Mon 24 Nov, 19:30 "
            "UTC. "
            "Placed late, after the start. Capper: Sharp. Note: rest edge"));
}

void tst_SlipContent::altTextIsBounded()
{
    SlipContent content = slipContent(bet(), {}, false);
    content.note = QString(5'000, u'x');
    content.game = QString(5'000, u'y');
    content.pick = QString(5'000, u'z');
    const QString text = slipAltText(content);
    QVERIFY(text.size() <= 1024);
    QVERIFY(text.startsWith(QStringLiteral("Slip #1042.")));
}

QTEST_MAIN(tst_SlipContent)
#include "tst_SlipContent.moc"

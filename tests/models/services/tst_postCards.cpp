// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/services/postCards.h"

#include <QTest>
#include <QTimeZone>

using namespace dbsbm;
using namespace Qt::StringLiterals;

namespace {

Contribution tallyOf(int won, int lost, int pushed, qint64 net, qint64 turnover)
{
    Contribution tally;
    tally.won = won;
    tally.lost = lost;
    tally.pushed = pushed;
    tally.net = net;
    tally.turnover = turnover;
    return tally;
}

StatsSpan spanFrom(StatsPeriod period, QDate first)
{
    return spanOf(period, first.startOfDay(QTimeZone::utc()).toMSecsSinceEpoch(), QTimeZone::utc());
}

BoardRow rowOf(int rank, const QString &name, const Contribution &tally)
{
    BoardRow row;
    row.rank = rank;
    row.standing.name = name;
    row.standing.tally = tally;
    return row;
}

} // namespace

class TestPostCards : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void periods_data()
    {
        QTest::addColumn<int>("period");
        QTest::addColumn<QDate>("first");
        QTest::addColumn<QString>("text");
        const int week = int(StatsPeriod::Week);
        QTest::newRow("day") << int(StatsPeriod::Day) << QDate(2026, 11, 23)
                             << u"23 November 2026"_s;
        QTest::newRow("week") << week << QDate(2026, 11, 16) << u"16 to 22 November 2026"_s;
        QTest::newRow("two months")
            << week << QDate(2026, 11, 30) << u"30 November to 6 December 2026"_s;
        QTest::newRow("two years")
            << week << QDate(2026, 12, 28) << u"28 December 2026 to 3 January 2027"_s;
        QTest::newRow("month") << int(StatsPeriod::Month) << QDate(2026, 11, 1)
                               << u"November 2026"_s;
    }
    void periods()
    {
        QFETCH(int, period);
        QFETCH(QDate, first);
        QFETCH(QString, text);
        QCOMPARE(spanText(StatsPeriod(period), spanFrom(StatsPeriod(period), first)), text);
    }

    void aRecap()
    {
        RecapView view;
        view.period = StatsPeriod::Week;
        view.span = spanFrom(view.period, QDate(2026, 11, 16));
        view.timeZone = u"Europe/Berlin"_s;
        view.tally = tallyOf(3, 1, 1, 1'480'000, 20'000'000);
        view.top = {rowOf(1, u"Casey"_s, tallyOf(3, 0, 0, 3'000'000, 3'300'000)),
                    rowOf(2, u"Robin"_s, tallyOf(0, 1, 0, -1'520'000, 1'520'000))};
        Bet best;
        best.number = BetNumber{1042};
        best.capperName = u"Casey"_s;
        best.net = Units::fromMicro(1'000'000);
        Leg leg;
        leg.pick = u"Celtics"_s;
        leg.line = u"-3.5"_s;
        leg.odds = *Odds::parse(u"-110"_s, OddsFormat::American);
        best.legs = {leg};
        view.best = best;
        view.top.first().portrait.picture.digest = "picture";
        const RecapCardContent card = recapCard(view);
        QCOMPARE(card.top.at(0).portrait.picture.digest, QByteArray("picture"));
        QCOMPARE(card.title, u"Weekly recap"_s);
        QCOMPARE(card.period, u"16 to 22 November 2026"_s);
        QCOMPARE(card.zone, u"Europe/Berlin"_s);
        QVERIFY(!card.restated);
        QCOMPARE(card.bets, 5);
        QCOMPARE(card.roi, u"+7.4 %"_s);
        QCOMPARE(card.best.pick, u"Celtics -3.5"_s);
        QCOMPARE(card.best.number, u"#1042"_s);
        QVERIFY(card.worst.pick.isEmpty());
        QCOMPARE(card.top.size(), 2);
        QCOMPARE(card.top.at(0).record, u"3-0-0"_s);
        QCOMPARE(card.top.at(0).sample, u"3 bets"_s);
        QCOMPARE(card.top.at(1).value, u"-1.52 u"_s);
        QCOMPARE(card.top.at(1).sign, -1);
        QVERIFY(card.restatedAt.isEmpty());
        view.restatedAtMs = 1'795'000'000'000; // 11:06:40 UTC
        QVERIFY(recapCard(view).restated);
        QCOMPARE(recapCard(view).restatedAt, u"18 November 2026 12:06"_s);
    }

    void aBoard()
    {
        BoardView view;
        view.board.wish.period = StatsPeriod::Month;
        view.board.span = spanFrom(StatsPeriod::Month, QDate(2026, 11, 1));
        view.board.rows = {rowOf(1, u"Casey"_s, tallyOf(1, 0, 0, 0, 1'000'000))};
        view.board.selfGradedLeftOut = true;
        LeaderboardCardContent card = boardCard(view);
        QCOMPARE(card.title, u"Monthly leaderboard"_s);
        QCOMPARE(card.period, u"November 2026"_s);
        QCOMPARE(card.rows.size(), 1);
        QCOMPARE(card.rows.first().sign, 0);
        QCOMPARE(card.note, u"Bets graded by their capper are left out."_s);
        view.restatedAtMs = 5;
        QVERIFY(boardCard(view).note.startsWith(u"Restated"));
    }

    void selfGradedBetsAreMarked()
    {
        BoardView view;
        view.board.rows = {rowOf(1, u"Casey"_s, tallyOf(1, 0, 0, 0, 1'000'000)),
                           rowOf(2, u"Robin"_s, tallyOf(1, 0, 0, 0, 1'000'000))};
        view.board.rows[1].selfGraded = true; // but the guild does not mark it
        QVERIFY(boardMarkText(view.board.rows).isEmpty());
        QCOMPARE(boardCard(view).rows.at(1).name, u"Robin"_s);
        view.board.rows[1].marked = true;
        const LeaderboardCardContent card = boardCard(view);
        QCOMPARE(card.rows.at(0).name, u"Casey"_s);
        QCOMPARE(card.rows.at(1).name, u"Robin *"_s);
        QVERIFY(card.note.contains(u"* with self-graded bets."_s));
        RecapView recap;
        recap.top = view.board.rows;
        QCOMPARE(recapCard(recap).top.at(1).name, u"Robin *"_s);
    }

    void percents()
    {
        QCOMPARE(signedPercent(74), u"+7.4 %"_s);
        QCOMPARE(signedPercent(-1005), u"-100.5 %"_s);
        QCOMPARE(signedPercent(0), u"0.0 %"_s);
    }
};

QTEST_GUILESS_MAIN(TestPostCards)
#include "tst_postCards.moc"

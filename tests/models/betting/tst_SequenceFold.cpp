// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/SequenceFold.h"

#include <QTest>

using namespace dbsbm;

namespace {

Bet settled(BetResult result, qint64 net, qint64 atMs = 0)
{
    Bet bet;
    bet.status = BetStatus::Settled;
    bet.result = result;
    bet.net = Units{net};
    bet.settledAtMs = atMs;
    return bet;
}

/// "WWLP": wins of 2, losses of 3, pushes, voids, one after the other.
SequenceFold foldOfText(const QString &text)
{
    SequenceFold fold;
    for (const QChar c : text) {
        const Bet bet = c == u'W' ? settled(BetResult::Won, 2)
            : c == u'L'           ? settled(BetResult::Lost, -3)
            : c == u'P'           ? settled(BetResult::Push, 0)
                                  : settled(BetResult::Void, 0);
        fold = join(fold, foldOf(bet));
    }
    return fold;
}

} // namespace

class tst_SequenceFold : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void single();
    void onlyWhatCounts();
    void runs_data();
    void runs();
    void heights();
    void order();
    void behind();
};

void tst_SequenceFold::single()
{
    const SequenceFold won = foldOf(settled(BetResult::HalfWon, 5, 77));
    QCOMPARE(won,
             (SequenceFold{.net = 5,
                           .highest = 5,
                           .lowest = 0,
                           .drawdown = 0,
                           .bets = 1,
                           .firstRun = 1,
                           .lastRun = 1,
                           .longestWon = 1,
                           .longestLost = 0,
                           .lastEffectiveMs = 77}));
    const SequenceFold lost = foldOf(settled(BetResult::Lost, -5));
    QCOMPARE(lost.lowest, qint64{-5});
    QCOMPARE(lost.drawdown, qint64{5});
    QCOMPARE(lost.lastRun, qint64{-1});
    // A dead-heat win may lose units: a win of the run, a fall of the net.
    const SequenceFold deadHeat = foldOf(settled(BetResult::Won, -5));
    QCOMPARE(deadHeat.longestWon, qint64{1});
    QCOMPARE(deadHeat.drawdown, qint64{5});
}

void tst_SequenceFold::onlyWhatCounts()
{
    QCOMPARE(foldOf(settled(BetResult::Void, 0, 9)), SequenceFold());
    Bet open = settled(BetResult::Won, 5);
    open.status = BetStatus::Open;
    QCOMPARE(foldOf(open), SequenceFold());
    const SequenceFold push = foldOf(settled(BetResult::Push, 0, 9));
    QCOMPARE(push.bets, qint64{0});
    QCOMPARE(push.lastEffectiveMs, qint64{9});
}

void tst_SequenceFold::runs_data()
{
    QTest::addColumn<QString>("bets");
    QTest::addColumn<QList<qint64>>("runs"); // first, last, longest won, longest lost
    QTest::newRow("none") << "" << QList<qint64>{0, 0, 0, 0};
    QTest::newRow("one run") << "WWW" << QList<qint64>{3, 3, 3, 0};
    QTest::newRow("two runs") << "WWL" << QList<qint64>{2, -1, 2, 1};
    QTest::newRow("middle") << "WLLLW" << QList<qint64>{1, 1, 1, 3};
    QTest::newRow("a push ends no run") << "WPWVW" << QList<qint64>{3, 3, 3, 0};
    QTest::newRow("pushes alone") << "PPV" << QList<qint64>{0, 0, 0, 0};
    QTest::newRow("push at the ends") << "PLLWP" << QList<qint64>{-2, 1, 1, 2};
}

void tst_SequenceFold::runs()
{
    QFETCH(QString, bets);
    QFETCH(QList<qint64>, runs);
    const auto runsOf = [](const SequenceFold &fold) {
        return QList<qint64>{fold.firstRun, fold.lastRun, fold.longestWon, fold.longestLost};
    };
    QCOMPARE(runsOf(foldOfText(bets)), runs);
    for (qsizetype cut = 0; cut <= bets.size(); ++cut)
        QCOMPARE(join(foldOfText(bets.left(cut)), foldOfText(bets.mid(cut))), foldOfText(bets));
}

void tst_SequenceFold::heights()
{
    const SequenceFold fold = foldOfText(QStringLiteral("WWLLWWWL")); // 2 4 1 -2 0 2 4 1
    QCOMPARE(fold.net, qint64{1});
    QCOMPARE(fold.highest, qint64{4});
    QCOMPARE(fold.lowest, qint64{-2});
    QCOMPARE(fold.drawdown, qint64{6});
    QCOMPARE(foldOfText(QStringLiteral("LLW")).drawdown, qint64{6}); // from the start on
    QCOMPARE(foldOfText(QStringLiteral("WWW")).drawdown, qint64{0});
}

void tst_SequenceFold::order()
{
    Bet first = settled(BetResult::Won, 1, 5);
    Bet second = settled(BetResult::Won, 1, 5);
    first.number = BetNumber{1};
    second.number = BetNumber{2};
    QVERIFY(isBefore(first, second));
    QVERIFY(!isBefore(second, first));
    QVERIFY(!isBefore(first, first));
    second.settledAtMs = 4;
    QVERIFY(isBefore(second, first));
    QCOMPARE(join(foldOf(first), foldOf(second)).lastEffectiveMs, qint64{5});
    QCOMPARE(join(foldOf(first), foldOf(second)).lastNumber, BetNumber{1});
}

/// Bets that are graded together have the same time and are told apart by their numbers.
void tst_SequenceFold::behind()
{
    Bet first = settled(BetResult::Won, 1, 5);
    Bet second = settled(BetResult::Won, 1, 5);
    first.number = BetNumber{1};
    second.number = BetNumber{2};
    QVERIFY(isBehind(first, SequenceFold()));
    QVERIFY(isBehind(second, foldOf(first)));
    QVERIFY(!isBehind(first, foldOf(first)));
    QVERIFY(!isBehind(first, join(foldOf(first), foldOf(second))));
    first.settledAtMs = 6;
    QVERIFY(isBehind(first, foldOf(second)));
}

QTEST_APPLESS_MAIN(tst_SequenceFold)
#include "tst_SequenceFold.moc"

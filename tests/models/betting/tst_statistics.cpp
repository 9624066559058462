// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/statistics.h"

#include <QTest>

#include <limits>

using namespace dbsbm;

namespace {

Bet settled(BetResult result, qint64 risk, qint64 net)
{
    Bet bet;
    bet.status = BetStatus::Settled;
    bet.result = result;
    bet.stake.risk = Units{risk};
    bet.net = Units{net};
    return bet;
}

} // namespace

class tst_statistics : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void empty();
    void folds();
    void onlyWhatCounts();
    void selfGraded();
    void roundsHalfToEven();
    void saturates();
};

void tst_statistics::empty()
{
    const Record record;
    QCOMPARE(record.settled(), 0);
    QCOMPARE(record.winRatePermille(), std::nullopt);
    QCOMPARE(record.roiPermille(), std::nullopt);
    QCOMPARE(record.toText(), QStringLiteral("0-0-0"));
}

void tst_statistics::folds()
{
    Record record;
    record.add(settled(BetResult::Won, 1'100'000, 1'000'000));
    record.add(settled(BetResult::HalfWon, 1'000'000, 500'000));
    record.add(settled(BetResult::Lost, 2'000'000, -2'000'000));
    record.add(settled(BetResult::Push, 5'000'000, 0));
    record.add(settled(BetResult::Void, 7'000'000, 0));
    record.add(settled(BetResult::Partial, 1'000'000, -45'455));
    QCOMPARE(record.toText(), QStringLiteral("2-2-1"));
    QCOMPARE(record.voided, 1);
    QCOMPARE(record.settled(), 5);
    QCOMPARE(record.net.micro, qint64{-545'455});
    QCOMPARE(record.turnover.micro, qint64{5'100'000}); // pushes and voids turn nothing over
    QCOMPARE(record.winRatePermille(), 500);
    QCOMPARE(record.roiPermille(), -107);
}

void tst_statistics::onlyWhatCounts()
{
    Record record;
    for (const BetStatus status :
         {BetStatus::Posting, BetStatus::PostFailed, BetStatus::Cancelled, BetStatus::Open}) {
        Bet bet = settled(BetResult::Won, 1'000'000, 1'000'000);
        bet.status = status;
        record.add(bet);
    }
    QCOMPARE(record.open, 1);
    QCOMPARE(record.settled(), 0);
    QCOMPARE(record.net.micro, qint64{0});
    QCOMPARE(record.turnover.micro, qint64{0});
}

void tst_statistics::selfGraded()
{
    Record record;
    Bet bet = settled(BetResult::Won, 1'000'000, 1'000'000);
    record.add(bet);
    bet.selfGraded = true;
    record.add(bet);
    bet.result = BetResult::Void;
    record.add(bet);
    QCOMPARE(record.selfGraded, 1);
}

void tst_statistics::roundsHalfToEven()
{
    Record record;
    record.won = 1;
    record.lost = 15; // 62.5
    QCOMPARE(record.winRatePermille(), 62);
    record.won = 3; // of 16: 187.5
    record.lost = 13;
    QCOMPARE(record.winRatePermille(), 188);
}

void tst_statistics::saturates()
{
    Record record;
    record.net = Units{1'000'000'000'000'000};
    record.turnover = Units{1};
    QCOMPARE(record.roiPermille(), std::numeric_limits<int>::max());
}

QTEST_APPLESS_MAIN(tst_statistics)
#include "tst_statistics.moc"

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/formatting.h"

#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;

class tst_formatting : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void durations_data();
    void durations();
    void times();
    void betState();
};

void tst_formatting::durations_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QString>("text");
    QTest::newRow("zero") << qint64(0) << u"0 s"_s;
    QTest::newRow("negative") << qint64(-5000) << u"0 s"_s;
    QTest::newRow("seconds") << qint64(59'999) << u"59 s"_s;
    QTest::newRow("minutes") << qint64(69'000) << u"1 min 9 s"_s;
    QTest::newRow("hours") << qint64(7'500'000) << u"2 h 5 min"_s;
    QTest::newRow("days") << qint64(273'600'000) << u"3 d 4 h"_s;
}

void tst_formatting::durations()
{
    QFETCH(qint64, ms);
    QTEST(durationText(std::chrono::milliseconds(ms)), "text");
}

void tst_formatting::times()
{
    QCOMPARE(localTimeText(0), u"–"_s);
    QCOMPARE(localMinuteText(0), u"–"_s);
    QVERIFY(localTimeText(1'800'000'007'300).startsWith(localMinuteText(1'800'000'007'300)));
    QCOMPARE(utcTimeText(0), QString());
    QCOMPARE(utcTimeText(1'795'000'000'000), u"2026-11-18 11:06:40 UTC"_s);
    QCOMPARE(isoTimeText(1'795'000'000'120), u"2026-11-18T11:06:40.120Z"_s);
}

void tst_formatting::betState()
{
    Bet bet;
    bet.status = BetStatus::Open;
    QCOMPARE(betStateText(bet), u"Open"_s);
    bet.status = BetStatus::Settled;
    bet.result = BetResult::HalfLost;
    QCOMPARE(betStateText(bet), u"Half lost"_s);
    QCOMPARE(betTone(bet), Tone::Bad);
    bet.status = BetStatus::PostFailed;
    QCOMPARE(betStateText(bet), u"Post failed"_s);
    Leg leg;
    leg.pick = u"Celtics"_s;
    leg.line = u"-3.5"_s;
    bet.legs = {leg};
    QCOMPARE(betPickText(bet), u"Celtics -3.5"_s);
    bet.legs[0].odds = Odds::parse(u"-110"_s).value();
    QCOMPARE(betLegText(bet, 0), u"1. Celtics -3.5 (-110)"_s);
    bet.legs[0].result = LegResult::Push;
    QCOMPARE(betLegText(bet, 0), u"1. Celtics -3.5 (-110), Push"_s);
}

QTEST_GUILESS_MAIN(tst_formatting)
#include "tst_formatting.moc"

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/tables/tableText.h"

#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;

class tst_tableText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void csvCells_data();
    void csvCells();
    void betLine();
};

void tst_tableText::csvCells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    QTest::newRow("plain") << u"Celtics"_s << u"Celtics"_s;
    QTest::newRow("comma") << u"a,b"_s << u"\"a,b\""_s;
    QTest::newRow("quote") << u"5\" tall"_s << u"\"5\"\" tall\""_s;
    QTest::newRow("line break") << u"a\nb"_s << u"\"a\nb\""_s;
    QTest::newRow("formula") << u"=HYPERLINK(1)"_s << u"'=HYPERLINK(1)"_s;
    QTest::newRow("at") << u"@SUM(A1)"_s << u"'@SUM(A1)"_s;
    QTest::newRow("plus formula") << u"+A1"_s << u"'+A1"_s;
    QTest::newRow("minus text") << u"-2+3"_s << u"'-2+3"_s;
    QTest::newRow("tab") << u"\t=1"_s << u"'\t=1"_s;
    QTest::newRow("carriage return") << u"\r=1"_s << u"\"'\r=1\""_s;
    QTest::newRow("line feed") << u"\n=1"_s << u"\"'\n=1\""_s;
    QTest::newRow("odds") << u"-110"_s << u"-110"_s;
    QTest::newRow("net") << u"+1.5"_s << u"+1.5"_s;
    QTest::newRow("number and newline") << u"-1\n"_s << u"\"'-1\n\""_s;
    QTest::newRow("empty") << QString() << QString();
}

void tst_tableText::csvCells()
{
    QFETCH(QString, text);
    QTEST(csvCell(text), "cell");
}

void tst_tableText::betLine()
{
    Bet bet;
    bet.guild = GuildId{1};
    bet.number = BetNumber{42};
    bet.capperName = u"=cmd()"_s;
    bet.stake.risk = Units::fromMicro(1'100'000);
    bet.status = BetStatus::Settled;
    bet.result = BetResult::Lost;
    bet.net = Units::fromMicro(-1'100'000);
    Leg leg;
    leg.league = u"NBA"_s;
    leg.pick = u"Celtics"_s;
    bet.legs = {leg};
    const QString line = betCsvLine(bet);
    QVERIFY(line.startsWith(u"1,42,'=cmd(),NBA,"_s));
    QVERIFY(line.contains(u",1.1,"_s));
    QVERIFY(line.contains(u",settled,lost,-1.1,no,"_s));
    QCOMPARE(line.count(u','), betCsvHeader().count(u','));
}

QTEST_GUILESS_MAIN(tst_tableText)
#include "tst_tableText.moc"

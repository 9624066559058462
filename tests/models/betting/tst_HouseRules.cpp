// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/betting/HouseRules.h"

#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;

class TestHouseRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theStandardIsOneLine()
    {
        QCOMPARE(HouseRules().toText(),
                 u"standard;same_game_void=reprice;postponed_hours=48;overtime=1;book_odds=0;"
                 "absent_void=1"_s);
    }

    void parseReadsWhatToTextWrites()
    {
        HouseRules rules;
        rules.name = u"strict_2"_s;
        rules.sameGameVoid = SameGameVoid::VoidBet;
        rules.postponedHours = 0;
        rules.overtimeCounts = false;
        rules.bookOddsPay = true;
        rules.absentPlayerVoid = false;
        QCOMPARE(HouseRules::parse(rules.toText()), std::optional(rules));
        QVERIFY(rules != HouseRules());
    }

    void anythingElseIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        const QString good = HouseRules().toText();
        QTest::newRow("empty") << QString();
        QTest::newRow("name alone") << u"standard"_s;
        QTest::newRow("more at the end") << good + u";more=1";
        QTest::newRow("line break") << good + u'\n';
        QTest::newRow("capital name") << QString(good).replace(u"standard"_s, u"Standard"_s);
        QTest::newRow("word for a number") << QString(good).replace(u"48"_s, u"two"_s);
    }
    void anythingElseIsRefused()
    {
        QFETCH(QString, text);
        QVERIFY(!HouseRules::parse(text));
    }
};

QTEST_GUILESS_MAIN(TestHouseRules)
#include "tst_HouseRules.moc"

// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/betForm.h"

#include "models/core/ErrorCodes.h"
#include "network/discord/protocol/Interaction.h"

#include <QTest>

using namespace dbsbm;
using namespace Qt::StringLiterals;

class TestBetForm : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOptionsAndKeepsThem()
    {
        discord::Interaction from;
        from.options = {{u"league"_s, 3, u"  NBA "_s},
                        {u"note"_s, 3, u"a  b"_s},
                        {u"line"_s, 3, u" "_s},
                        {u"fixture"_s, 3, u"feed:1"_s},
                        {u"bet"_s, 3, u"12"_s}};
        const BetForm form = formOf(from, true);
        QCOMPARE(form.values,
                 (QMap<QString, QString>{{u"league"_s, u"NBA"_s}, {u"note"_s, u"a b"_s}}));
        QCOMPARE(formFromJson(toJson(form)), form);
        QVERIFY(formFromJson(toJson(form)).isProp);
        QVERIFY(!formFromJson({}).isProp);
    }

    void asksInOrder_data()
    {
        QTest::addColumn<bool>("isProp");
        QTest::addColumn<QString>("market");
        QTest::addColumn<QString>("side");
        QTest::addColumn<QStringList>("missing");
        QTest::newRow("nothing") << false << u""_s << u""_s
                                 << QStringList{u"league"_s, u"game"_s, u"market"_s,
                                                u"pick"_s,   u"odds"_s, u"units"_s};
        QTest::newRow("moneyline")
            << false << u"moneyline"_s << u""_s
            << QStringList{u"league"_s, u"game"_s, u"pick"_s, u"odds"_s, u"units"_s};
        QTest::newRow("spread") << false << u"spread"_s << u""_s
                                << QStringList{u"league"_s, u"game"_s, u"pick"_s,
                                               u"line"_s,   u"odds"_s, u"units"_s};
        QTest::newRow("prop") << true << u""_s << u""_s
                              << QStringList{u"league"_s, u"player"_s, u"market"_s,
                                             u"side"_s,   u"odds"_s,   u"units"_s};
        QTest::newRow("prop over")
            << true << u"Points"_s << u"over"_s
            << QStringList{u"league"_s, u"player"_s, u"line"_s, u"odds"_s, u"units"_s};
        QTest::newRow("prop yes") << true << u"First goal"_s << u"yes"_s
                                  << QStringList{u"league"_s, u"player"_s, u"odds"_s, u"units"_s};
    }

    void asksInOrder()
    {
        QFETCH(bool, isProp);
        QFETCH(QString, market);
        QFETCH(QString, side);
        BetForm form{isProp};
        form.set(u"market"_s, market);
        form.set(u"side"_s, side);
        QTEST(missingFields(form), "missing");
    }

    void aRelativeStartBecomesAMoment()
    {
        BetForm form;
        form.set(u"start"_s, u"in 2h"_s);
        const qint64 atMs = 1'763'000'000'000;
        QVERIFY(settleStart(form, atMs));
        form.set(u"market"_s, u"moneyline"_s);
        QCOMPARE(draftLegOf(form, atMs + 600'000)->leg.startsAtMs,
                 std::optional(atMs + 2 * 3'600'000));
        form.set(u"start"_s, u"soon"_s);
        QVERIFY(settleStart(form, atMs).error().is(codes::kTimeInvalid));
        QVERIFY(draftLegOf(form, atMs).error().is(codes::kTimeInvalid));
    }

    void partsAndThreeWays_data()
    {
        QTest::addColumn<QString>("market");
        QTest::addColumn<QString>("pick");
        QTest::addColumn<QString>("period");
        QTest::addColumn<bool>("threeWay");
        QTest::addColumn<QString>("expected");
        QTest::newRow("whole") << u"spread"_s << u"Celtics"_s << u""_s << false << u"game"_s;
        QTest::newRow("half") << u"total"_s << u"Over"_s << u"first_half"_s << false
                              << u"first_half"_s;
        QTest::newRow("three-way is on regular time")
            << u"moneyline_three_way"_s << u"Bayern"_s << u""_s << true << u"regulation"_s;
        QTest::newRow("three-way half") << u"moneyline_three_way"_s << u"Draw"_s << u"second_half"_s
                                        << true << u"second_half"_s;
        QTest::newRow("a draw is three-way")
            << u"moneyline"_s << u"draw"_s << u"game"_s << true << u"regulation"_s;
        QTest::newRow("two-way") << u"moneyline"_s << u"Bayern"_s << u"game"_s << false
                                 << u"game"_s;
    }

    void partsAndThreeWays()
    {
        QFETCH(QString, market);
        QFETCH(QString, pick);
        QFETCH(QString, period);
        BetForm form;
        form.set(field::kMarket, market);
        form.set(field::kPick, pick);
        form.set(field::kPeriod, period);
        const auto leg = draftLegOf(form, 0);
        QVERIFY(leg);
        QTEST(leg->leg.threeWay, "threeWay");
        QTEST(toName(leg->leg.period), "expected");
    }

    void partsComeFromTheList()
    {
        BetForm form;
        form.set(field::kMarket, u"spread"_s);
        form.set(field::kPeriod, u"third_half"_s);
        QVERIFY(draftLegOf(form, 0).error().is(codes::kTextInvalid));
    }

    void propsAreNoLines()
    {
        BetForm form;
        form.set(u"market"_s, u"prop"_s);
        QVERIFY(draftLegOf(form, 0).error().is(codes::kTextInvalid));
    }
};

QTEST_APPLESS_MAIN(TestBetForm)
#include "tst_betForm.moc"

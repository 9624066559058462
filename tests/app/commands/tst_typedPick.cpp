// SPDX-FileCopyrightText: DBSBM contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/typedPick.h"

#include "app/commands/betForm.h"
#include "models/core/ErrorCodes.h"

#include <QTest>

using namespace dbsbm;

class TestTypedPick : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsPicks_data()
    {
        QTest::addColumn<QString>("market");
        QTest::addColumn<QString>("pick");
        QTest::addColumn<QString>("line");
        const auto row = [](const char *text, const char *market, const char *pick,
                            const char *line) {
            QTest::newRow(text) << QString::fromUtf8(market) << QString::fromUtf8(pick)
                                << QString::fromUtf8(line);
        };
        row("Celtics -3.5", "spread", "Celtics", "-3.5");
        row("  Boston  Celtics +7", "spread", "Boston Celtics", "+7");
        row("Celtics \xe2\x88\x92"
            "3.5",
            "spread", "Celtics", "-3.5");
        row("Celtics - 3.5", "spread", "Celtics", "-3.5");
        row("Celtics PK", "spread", "Celtics", "PK");
        row("Over 221.5", "total", "Over", "221.5");
        row("u221.5", "total", "Under", "221.5");
        row("O 221", "total", "Over", "221");
        row("Celtics over 110.5", "team_total", "Celtics Over", "110.5");
        row("Celtics u110.5", "team_total", "Celtics Under", "110.5");
        row("Celtics ML", "moneyline", "Celtics", "");
        row("Celtics moneyline", "moneyline", "Celtics", "");
        row("Draw", "moneyline", "Draw", "");
        row("Schalke 04", "moneyline", "Schalke 04", "");
        row("Overijssel", "moneyline", "Overijssel", "");
        row("1. FC K\xc3\xb6ln -1.25", "spread", "1. FC K\xc3\xb6ln", "-1.25");
    }

    void readsPicks()
    {
        BetForm form;
        QVERIFY(readPick(form, QString::fromUtf8(QTest::currentDataTag())));
        QTEST(form.text(field::kMarket), "market");
        QTEST(form.text(field::kPick), "pick");
        QTEST(form.text(field::kLine), "line");
    }

    void readsThePartOfTheGame_data()
    {
        QTest::addColumn<QString>("market");
        QTest::addColumn<QString>("pick");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("period");
        const auto row = [](const char *text, const char *market, const char *pick,
                            const char *line, const char *period) {
            QTest::newRow(text) << QString::fromUtf8(market) << QString::fromUtf8(pick)
                                << QString::fromUtf8(line) << QString::fromUtf8(period);
        };
        row("Celtics -3.5 1H", "spread", "Celtics", "-3.5", "first_half");
        row("Over 27.5 q4", "total", "Over", "27.5", "quarter_4");
        row("Yankees F5", "moneyline", "Yankees", "", "first_five");
        row("Bruins ML reg", "moneyline", "Bruins", "", "regulation");
        row("Bruins P2", "moneyline", "Bruins", "", "period_2");
        row("Celtics over 55.5 2H", "team_total", "Celtics Over", "55.5", "second_half");
        row("Bayern 3-way", "moneyline_three_way", "Bayern", "", "");
        row("Bayern ML 3way reg", "moneyline_three_way", "Bayern", "", "regulation");
        row("Draw 1H 3-WAY", "moneyline_three_way", "Draw", "", "first_half");
        row("Q1", "moneyline", "Q1", "", "");
        row("Team 1H 2H", "moneyline", "Team 1H", "", "second_half");
    }

    void readsThePartOfTheGame()
    {
        BetForm form;
        QVERIFY(readPick(form, QString::fromUtf8(QTest::currentDataTag())));
        QTEST(form.text(field::kMarket), "market");
        QTEST(form.text(field::kPick), "pick");
        QTEST(form.text(field::kLine), "line");
        QTEST(form.text(field::kPeriod), "period");
    }

    void onlyAMoneylineIsThreeWay()
    {
        BetForm form;
        const auto read = readPick(form, QStringLiteral("Celtics -3.5 3-way"));
        QVERIFY(!read && read.error().is(codes::kTextInvalid));
    }

    void oddsAreNoLine()
    {
        BetForm form;
        const auto read = readPick(form, QStringLiteral("Celtics -110"));
        QVERIFY(!read && read.error().is(codes::kLineInvalid));
    }

    void readsProps_data()
    {
        QTest::addColumn<QString>("side");
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("stat");
        const auto row = [](const char *text, const char *side, const char *line,
                            const char *stat) {
            QTest::newRow(text) << QString::fromUtf8(side) << QString::fromUtf8(line)
                                << QString::fromUtf8(stat);
        };
        row("Over 25.5 Points", "over", "25.5", "Points");
        row("u6.5 Rebounds + Assists", "under", "6.5", "Rebounds + Assists");
        row("Points over 25.5", "over", "25.5", "Points");
        row("Passing yards u 240.5", "under", "240.5", "Passing yards");
        row("Yes Triple double", "yes", "", "Triple double");
        row("No: Touchdown", "no", "", "Touchdown");
        row("Anytime goal yes", "yes", "", "Anytime goal");
        row("Triple double: No", "no", "", "Triple double");
    }

    void readsProps()
    {
        BetForm form{true};
        QVERIFY(readProp(form, QString::fromUtf8(QTest::currentDataTag())));
        QTEST(form.text(field::kSide), "side");
        QTEST(form.text(field::kLine), "line");
        QTEST(form.text(field::kMarket), "stat");
    }

    void aPropNamesItsSide()
    {
        for (const char *text : {"Points", "25.5 Points", "Over Points", "yes"}) {
            BetForm form{true};
            const auto read = readProp(form, QString::fromUtf8(text));
            QVERIFY2(!read && read.error().is(codes::kTextInvalid), text);
        }
    }
};

QTEST_APPLESS_MAIN(TestTypedPick)
#include "tst_typedPick.moc"
